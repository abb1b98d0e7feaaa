import { type Transaction, updateRows } from '@shouwang/database';
import { householdSummary } from './household-summary.ts';

const AT_ONCE = 1_000;

const refreshSlice = async (db: Transaction, ids: readonly string[], now: Date): Promise<void> => {
  const households = await db.household.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      headName: true,
      searchInitials: true,
      memberCount: true,
      monitoringStatus: true,
      category: true,
      risks: true,
      members: { select: { name: true, relationToHead: true, isActiveMember: true, position: true } },
      monitoringCases: { select: { episode: true, category: true, risks: true, status: true } },
    },
  });
  const stale = households.flatMap(({ id, members, monitoringCases, ...before }) => {
    const after = householdSummary(members, monitoringCases);
    const isSame = (Object.keys(after) as (keyof typeof after)[]).every(
      (column) => JSON.stringify(before[column]) === JSON.stringify(after[column]),
    );
    return isSame ? [] : [{ id, ...after, updatedAt: now }];
  });
  await updateRows(
    db,
    'Household',
    {
      key: { id: 'uuid' },
      set: {
        headName: 'text',
        searchInitials: 'text',
        memberCount: 'int4',
        monitoringStatus: 'text',
        category: 'text',
        risks: 'text[]',
        updatedAt: 'timestamp',
      },
      increment: ['version'],
    },
    stale,
  );
};

/**
 * Brings the summary columns of households in line with their members and cases. To be called, in the same transaction,
 * by whatever writes members or monitoring cases.
 */
export const refreshHouseholds = async (db: Transaction, ids: Iterable<string>, now: Date): Promise<void> => {
  const all = [...new Set(ids)];
  for (let start = 0; start < all.length; start += AT_ONCE)
    await refreshSlice(db, all.slice(start, start + AT_ONCE), now);
};
