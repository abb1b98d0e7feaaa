import { Prisma, type Transaction } from '@shouwang/database';
import { WITHDRAWABLE, withdrawRows } from '../../households/withdraw-rows.ts';

/** Takes the rows that a batch brought out of the register. */
export const withdrawCreated = async (db: Transaction, batchId: string, now: Date): Promise<void> => {
  for (const entity of WITHDRAWABLE) {
    await withdrawRows(db, entity, Prisma.sql`t."createdSourceId" = ${batchId}::uuid`, { now, sourceId: batchId });
  }
};
