import { type CryptoProvider, insertRows, type Transaction, updateRows } from '@shouwang/database';
import { householdColumns } from '../../households/household-columns.ts';
import { householdSummary } from '../../households/household-summary.ts';
import { insertGroups, moveParts } from '../../households/place-households.ts';
import type { RegisterWrites } from '../comparing/register-writes.ts';
import { changedRow, createdRow, type WriteSource } from './write-source.ts';

const VALUES = {
  householdNo: 'text',
  areaPath: 'text',
  areaCode: 'text',
  groupName: 'text',
  householdType: 'text',
  phoneSealed: 'text',
  phoneLast4: 'text',
  longitude: 'float8',
  latitude: 'float8',
  facts: 'jsonb',
} as const;

const SUMMARY = {
  headName: 'text',
  searchInitials: 'text',
  memberCount: 'int4',
  monitoringStatus: 'text',
  category: 'text',
  risks: 'text[]',
} as const;

const CREATED = {
  id: 'uuid',
  ...VALUES,
  ...SUMMARY,
  status: 'text',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  createdSourceId: 'uuid',
  existsFrom: 'date',
  version: 'int4',
  createdAt: 'timestamp',
  updatedAt: 'timestamp',
} as const;

const CHANGED = { ...VALUES, lastSourceKind: 'text', lastSourceId: 'uuid', updatedAt: 'timestamp' } as const;

type Member = Parameters<typeof householdSummary>[0][number];

/** Who will be in the new households: new people, and people of the register who move in. */
const membersOfNew = ({ newHouseholds, newPersons, changedPersons }: RegisterWrites): Map<string, Member[]> => {
  const members = new Map<string, Member[]>(newHouseholds.map(({ id }) => [id, []]));
  for (const { householdId, position, facts } of newPersons) {
    const { name = '', relationToHead = null } = facts;
    members.get(householdId)?.push({ name, relationToHead, position, isActiveMember: true });
  }
  for (const { householdId, facts, isActiveMember } of changedPersons) {
    const { name = '', relationToHead = null } = facts;
    members.get(householdId)?.push({ name, relationToHead, position: 0, isActiveMember });
  }
  return members;
};

/**
 * Writes new and changed households, with the village groups that they name.
 * @returns how many changed ones were as they had been compared
 */
export const writeHouseholds = async (
  db: Transaction,
  crypto: CryptoProvider,
  writes: RegisterWrites,
  source: WriteSource,
): Promise<number> => {
  const { newHouseholds, changedHouseholds } = writes;
  await insertGroups(
    db,
    [...newHouseholds, ...changedHouseholds].map(({ area }) => area),
    source.fullNameOf,
  );
  const members = membersOfNew(writes);
  const created = newHouseholds.map(({ id, area, facts }) => ({
    id,
    ...householdColumns(crypto, id, facts),
    ...householdSummary(members.get(id) ?? [], []),
    areaPath: area.areaPath,
    areaCode: area.areaCode,
    status: 'ACTIVE',
    ...createdRow(source),
    createdAt: source.now,
    updatedAt: source.now,
  }));
  await insertRows(db, 'Household', CREATED, created);
  const changed = changedHouseholds.map(({ id, version, area, facts }) => ({
    id,
    version,
    ...householdColumns(crypto, id, facts),
    areaPath: area.areaPath,
    areaCode: area.areaCode,
    ...changedRow(source),
    updatedAt: source.now,
  }));
  const columns = { key: { id: 'uuid', version: 'int4' }, set: CHANGED, increment: ['version'] } as const;
  const updated = await updateRows(db, 'Household', columns, changed);
  const moved = changedHouseholds.filter(({ area, areaPathBefore }) => area.areaPath !== areaPathBefore);
  await moveParts(
    db,
    moved.map(({ id, area }) => ({ householdId: id, areaPath: area.areaPath })),
  );
  return updated;
};
