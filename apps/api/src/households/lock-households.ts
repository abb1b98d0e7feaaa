import type { Transaction } from '@shouwang/database';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';

/**
 * Holds households still until the transaction ends, in one order, so that writers never wait in a ring.
 * @returns where each of them lies
 * @throws Refused NOT_FOUND
 */
export const lockHouseholds = async (db: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (!ids.every(isUuid)) throw notFound();
  const rows = await db.$queryRaw<{ id: string; areaPath: string }[]>`
    SELECT id::text, "areaPath" FROM "Household" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const areaPaths = new Map(rows.map(({ id, areaPath }) => [id, areaPath]));
  if (!ids.every((id) => areaPaths.has(id))) throw notFound();
  return areaPaths;
};
