import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { Count } from '../platform/answers.type.ts';
import type { Context } from '../platform/context.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { type IssueBucket, type IssueFilter, issueBuckets, issuesWhere } from './issue-filter.ts';

/** The heap's name on its chip. */
export const bucketLabel = (bucket: IssueBucket): string => phrase(`inspections.bucket.${bucket}`);

/** How many issues of a list are in each heap: the figures on the chips, whatever chip is chosen. */
export const issueCounts = async (context: Context, filter: IssueFilter): Promise<Count[]> => {
  const today = shanghaiDateOf((await momentOfReading(context)).now);
  const keys = Object.keys(issueBuckets(today)) as IssueBucket[];
  return Promise.all(
    keys.map(async (key) => ({
      key,
      label: bucketLabel(key),
      count: await context.prisma.issue.count({ where: await issuesWhere(context, { ...filter, bucket: key }) }),
    })),
  );
};
