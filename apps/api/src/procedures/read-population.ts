import type { Reader } from '@shouwang/database';
import {
  areaCodesOf,
  type CaseRecords,
  type DeclaredChanges,
  type Distance,
  type Gender,
  type IdentityFact,
  type MergeTarget,
  type PopulationFacts,
} from '@shouwang/domain';
import { isUuid } from '../platform/is-uuid.ts';
import type { LoadedCase } from './load-case.ts';

/** What a change of a household's people asks of the rest of the register. */
export type OtherHouseholds = Pick<PopulationFacts, 'identities' | 'mergeTargets'>;

/** For procedures that ask nothing of other households. */
export const NO_OTHERS: OtherHouseholds = { identities: {}, mergeTargets: {} };

const TOWNSHIP = 3;
const VILLAGE = 4;

const distanceOf = (one: string, other: string): Distance => {
  const [a, b] = [areaCodesOf(one), areaCodesOf(other)];
  if (a[TOWNSHIP] !== b[TOWNSHIP]) return 'OTHER_TOWNSHIP';
  return a[VILLAGE] === b[VILLAGE] ? 'SAME_VILLAGE' : 'SAME_TOWNSHIP';
};

const readIdentities = async (db: Reader, row: LoadedCase): Promise<Record<string, IdentityFact>> => {
  if (row.identities.length === 0) return {};
  const people = await db.person.findMany({
    where: { idKey: { in: row.identities.map(({ idKey }) => idKey) }, isActiveMember: true },
    select: {
      id: true,
      idKey: true,
      householdId: true,
      areaPath: true,
      relationToHead: true,
      household: { select: { memberCount: true } },
    },
  });
  return Object.fromEntries(
    row.identities.map(({ id, idKey, birthOn, gender }): [string, IdentityFact] => {
      const same = people.filter((person) => person.idKey === idKey);
      const other = same.find(({ householdId }) => householdId !== row.householdId);
      return [
        id,
        {
          birthOn,
          gender: gender as Gender,
          isMemberHere: same.some(({ householdId }) => householdId === row.householdId),
          elsewhere: other
            ? {
                personId: other.id,
                householdId: other.householdId,
                distance: distanceOf(row.areaPath, other.areaPath),
                isHead: other.relationToHead === '户主',
                memberCount: other.household.memberCount,
              }
            : null,
        },
      ];
    }),
  );
};

const readMergeTargets = async (
  db: Reader,
  row: LoadedCase,
  changes: DeclaredChanges['changes'],
): Promise<Record<string, MergeTarget>> => {
  const ids = changes.flatMap((change) =>
    change.kind === 'MERGE' && isUuid(change.intoHouseholdId) ? [change.intoHouseholdId] : [],
  );
  if (ids.length === 0) return {};
  const households = await db.household.findMany({
    where: { id: { in: ids } },
    select: { id: true, areaPath: true, status: true, monitoringStatus: true },
  });
  return Object.fromEntries(
    households.map(({ id, areaPath, status, monitoringStatus }): [string, MergeTarget] => [
      id,
      {
        distance: distanceOf(row.areaPath, areaPath),
        isActive: status === 'ACTIVE' && id !== row.householdId,
        isMonitored: monitoringStatus === 'OPEN',
      },
    ]),
  );
};

/** The changes that a decision is about: those handed in with the form, else those on record. */
export const changesIn = (row: LoadedCase, data?: unknown): DeclaredChanges['changes'] => {
  const handedIn = (data as Partial<DeclaredChanges> | undefined)?.changes;
  if (Array.isArray(handedIn)) return handedIn;
  return (row.facts as CaseRecords).declareChanges?.changes ?? [];
};

/**
 * The households elsewhere that a change of people reaches: by the numbers stated for the case, and by the household
 * that another one joins. Read through a person's own reader it knows what that person may see; read in the
 * transaction of a decision it knows the whole county.
 */
export const readOtherHouseholds = async (
  db: Reader,
  row: LoadedCase,
  changes: DeclaredChanges['changes'],
): Promise<OtherHouseholds> =>
  row.procedure === 'POPULATION_CHANGE'
    ? { identities: await readIdentities(db, row), mergeTargets: await readMergeTargets(db, row, changes) }
    : NO_OTHERS;
