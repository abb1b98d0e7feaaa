import type { Transaction } from '@shouwang/database';
import type { RecordedChange, RegisterWrites } from '../comparing/register-writes.ts';
import { caseStatusAfter } from './case-status.ts';

/** Where people who move were before. */
export type FormerHomes = ReadonlyMap<string, { readonly householdId: string; readonly areaPath: string }>;

/** Reads where the people are who are about to move into another household. */
export const readFormerHomes = async (db: Transaction, { changedPersons }: RegisterWrites): Promise<FormerHomes> => {
  const ids = changedPersons.filter(({ hasMoved }) => hasMoved).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, householdId: true, areaPath: true },
  });
  return new Map(rows.map(({ id, ...home }) => [id, home]));
};

/** What changes about the rows themselves, which no sheet has a column for: area, household, state of a case. */
export const rowChanges = (
  { changedHouseholds, changedPersons, changedCases }: RegisterWrites,
  homes: FormerHomes,
): RecordedChange[] => [
  ...changedHouseholds
    .filter(({ area, areaPathBefore }) => area.areaPath !== areaPathBefore)
    .map(({ id, area, areaPathBefore }): RecordedChange => {
      const household = { householdId: id, areaPath: area.areaPath, entity: 'household', entityId: id } as const;
      return { ...household, key: 'areaPath', before: areaPathBefore, after: area.areaPath };
    }),
  ...changedPersons.flatMap(({ id, householdId, areaPath }): RecordedChange[] => {
    const before = homes.get(id)?.householdId;
    if (before === undefined || before === householdId) return [];
    const person = { householdId, areaPath, entity: 'person', entityId: id } as const;
    return [{ ...person, key: 'householdId', before, after: householdId }];
  }),
  ...changedCases.flatMap((one): RecordedChange[] => {
    const { id, householdId, areaPath, status } = one;
    const after = caseStatusAfter(one);
    const monitoringCase = { householdId, areaPath, entity: 'monitoringCase', entityId: id } as const;
    return after === status ? [] : [{ ...monitoringCase, key: 'status', before: status, after }];
  }),
];
