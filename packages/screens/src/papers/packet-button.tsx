import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { useState } from 'react';
import { isJobUnderWay, JobProgress, JobProgressJob } from '../states/job-progress.tsx';
import { usePolling } from '../states/use-polling.ts';
import { useWrite } from '../states/use-write.ts';
import { WriteNotice } from '../states/write-notice.tsx';
import { OrderPaperBatch } from './paper-writes.ts';

const PacketJobQuery = graphql(
  `
    query PaperPacket($id: ID!) {
      job(id: $id) {
        id
        status
        resultFile {
          id
          url
        }
        ...JobProgress_Job
      }
    }
  `,
  [JobProgressJob],
);

const Packet = ({ id }: { readonly id: string }) => {
  const [{ data }, ask] = useQuery({ query: PacketJobQuery, variables: { id } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const job = data?.job;
  usePolling(isJobUnderWay(job?.status ?? 'QUEUED'), reload);
  if (!job) return <p role="status">{phrase('papers.packetOrdered')}</p>;
  if (job.status === 'DONE' && job.resultFile) {
    return (
      <Button look="filled" icon="download" href={job.resultFile.url}>
        {phrase('papers.packetDownload')}
      </Button>
    );
  }
  return <JobProgress job={job} onStopped={reload} />;
};

export type PacketButtonProps = { readonly caseId: string; readonly papers: readonly string[] };

/** 整户打印包: every paper of a case in order, with cover and index, made in the background. */
export function PacketButton({ caseId, papers }: PacketButtonProps) {
  const [jobId, setJobId] = useState<string>();
  const { state, send } = useWrite(OrderPaperBatch);
  const order = async (): Promise<void> => {
    const ordered = await send({ areaCode: null, caseId, papers: [...papers] });
    if (ordered) setJobId(ordered.id);
  };
  if (jobId) return <Packet id={jobId} />;
  return (
    <>
      <Button size="small" icon="download" busy={state.kind === 'busy'} onClick={() => void order()}>
        {phrase('papers.packet')}
      </Button>
      <WriteNotice state={state} onRetry={() => void order()} />
    </>
  );
}
