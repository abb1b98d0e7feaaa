import type { PrismaClient } from '@shouwang/database';
import type { Department, StatementMark } from '@shouwang/domain';
import { judgeFacts } from './judge-facts.ts';
import { stagedPortions } from './staged-facts.ts';

/** How many values of an indicator a publication would write, change, confirm, and set against what a village has collected. */
export type FactCount = { readonly key: string } & Readonly<Record<StatementMark, number>>;

/** Counts what publishing a file would do to the register as it is. */
export const countFacts = async (
  prisma: PrismaClient,
  { id, department }: { readonly id: string; readonly department: string },
  signal: AbortSignal,
): Promise<FactCount[]> => {
  const counts = new Map<string, Record<StatementMark, number>>();
  for await (const portion of stagedPortions(prisma, id)) {
    signal.throwIfAborted();
    for (const { key, kind } of await judgeFacts(prisma, department as Department, portion)) {
      const count = counts.get(key) ?? { NEW: 0, CHANGED: 0, EQUAL: 0, CONFLICT: 0 };
      count[kind] += 1;
      counts.set(key, count);
    }
  }
  return [...counts].map(([key, count]) => ({ key, ...count }));
};
