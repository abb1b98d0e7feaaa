import { graphql } from '@shouwang/graphql-client';
import { JobRowJob } from './job-row.tsx';

/** The viewer's last tasks, newest first. */
export const JobsQuery = graphql(
  `
    query Jobs {
      jobs {
        id
        status
        ...JobRow_Job
      }
    }
  `,
  [JobRowJob],
);
