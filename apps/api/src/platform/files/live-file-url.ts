import type { Context } from '../context.ts';

/** Where a file can be fetched, or null when there is none any more: its time is over and the sweep has removed it. */
export const liveFileUrl = async ({ prisma }: Context, id: string | null): Promise<string | null> => {
  if (id === null) return null;
  const there = await prisma.storedFile.count({ where: { id } });
  return there > 0 ? `/files/${id}` : null;
};
