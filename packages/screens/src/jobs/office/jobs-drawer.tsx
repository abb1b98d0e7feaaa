import { phrase } from '@shouwang/phrases';
import { Button, FloatingDrawer } from '@shouwang/ui';
import { Jobs } from './jobs.tsx';

/** Enough to see what became of the last hours' work; the page has the rest. */
const LAST_ONES = 8;

/** 任务中心 beside whatever page is open. */
export function JobsDrawer({ onClose }: { readonly onClose: () => void }) {
  return (
    <FloatingDrawer
      title={phrase('jobs.title')}
      onClose={onClose}
      foot={
        <Button look="text" href="/jobs" onClick={onClose}>
          {phrase('jobs.seeAll')}
        </Button>
      }
    >
      <Jobs look="stacked" lastOnes={LAST_ONES} />
    </FloatingDrawer>
  );
}
