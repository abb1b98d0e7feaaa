import type { ImportBatch, Prisma } from '@shouwang/database';

/** Imports of the same kind and area that were written into the register after this one and still stand. */
export const confirmedLater = ({
  id,
  kind,
  areaPath,
  confirmedAt,
}: Pick<ImportBatch, 'id' | 'kind' | 'areaPath' | 'confirmedAt'>): Prisma.ImportBatchWhereInput =>
  confirmedAt
    ? {
        kind,
        areaPath,
        status: 'CONFIRMED',
        OR: [{ confirmedAt: { gt: confirmedAt } }, { confirmedAt, id: { gt: id } }],
      }
    : { id: { in: [] } };
