import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { isJobUnderWay } from '../../states/job-progress.tsx';
import { usePolling } from '../../states/use-polling.ts';

const JobsDrawer = lazy(async () => ({ default: (await import('./jobs-drawer.tsx')).JobsDrawer }));

const JobsUnderWayQuery = graphql(`
  query JobsUnderWay {
    jobs {
      id
      status
    }
  }
`);

const EVERY_MS = 4_000;

/** 任务 in the top line, with how many run now; opens the drawer over any page. */
export function JobsTool() {
  const [isOpen, setIsOpen] = useState(false);
  const [path] = useLocation();
  const [{ data }, ask] = useQuery({ query: JobsUnderWayQuery });
  const count = data?.jobs.filter(({ status }) => isJobUnderWay(status)).length ?? 0;
  const askAgain = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(count > 0, askAgain, EVERY_MS);
  // Whoever starts a task is brought to what it works on.
  const asked = useRef(path);
  useEffect(() => {
    if (asked.current !== path) ask({ requestPolicy: 'network-only' });
    asked.current = path;
  }, [path, ask]);
  return (
    <>
      <Button look="text" icon="task" onClick={() => setIsOpen(!isOpen)}>
        {count > 0 ? `${phrase('jobs.tool')} ${count}` : phrase('jobs.tool')}
      </Button>
      {isOpen && (
        <Suspense>
          <JobsDrawer onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
