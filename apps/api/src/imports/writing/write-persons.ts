import { type CryptoProvider, insertRows, type Transaction, updateRows } from '@shouwang/database';
import { personColumns } from '../../households/person-columns.ts';
import type { RegisterWrites } from '../comparing/register-writes.ts';
import { changedRow, createdRow, type WriteSource } from './write-source.ts';

const VALUES = {
  personNo: 'text',
  householdId: 'uuid',
  areaPath: 'text',
  name: 'text',
  nameInitials: 'text',
  gender: 'text',
  birthDate: 'text',
  idDocumentType: 'text',
  idNumberSealed: 'text',
  idKey: 'text',
  idLast4: 'text',
  isIdUsable: 'bool',
  relationToHead: 'text',
  mobileSealed: 'text',
  isActiveMember: 'bool',
  facts: 'jsonb',
} as const;

const CREATED = {
  id: 'uuid',
  ...VALUES,
  position: 'int4',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  createdSourceId: 'uuid',
  existsFrom: 'date',
  version: 'int4',
  createdAt: 'timestamp',
  updatedAt: 'timestamp',
} as const;

const CHANGED = {
  ...VALUES,
  leftOn: 'date',
  leaveReason: 'text',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  updatedAt: 'timestamp',
} as const;

/**
 * Writes new and changed people; the work spells of somebody who moved follow.
 * @returns how many changed ones were as they had been compared
 */
export const writePersons = async (
  db: Transaction,
  crypto: CryptoProvider,
  { newPersons, changedPersons }: RegisterWrites,
  source: WriteSource,
): Promise<number> => {
  const created = newPersons.map(({ id, householdId, areaPath, position, facts }) => ({
    id,
    ...personColumns(crypto, id, facts),
    householdId,
    areaPath,
    position,
    isActiveMember: true,
    ...createdRow(source),
    createdAt: source.now,
    updatedAt: source.now,
  }));
  await insertRows(db, 'Person', CREATED, created);
  const changed = changedPersons.map((person) => ({
    id: person.id,
    version: person.version,
    ...personColumns(crypto, person.id, person.facts),
    householdId: person.householdId,
    areaPath: person.areaPath,
    isActiveMember: person.isActiveMember,
    leftOn: person.leftOn,
    leaveReason: person.leaveReason,
    ...changedRow(source),
    updatedAt: source.now,
  }));
  const columns = { key: { id: 'uuid', version: 'int4' }, set: CHANGED, increment: ['version'] } as const;
  const updated = await updateRows(db, 'Person', columns, changed);
  const moved = changedPersons
    .filter(({ hasMoved }) => hasMoved)
    .map(({ id, householdId, areaPath }) => ({ personId: id, householdId, areaPath }));
  const home = { key: { personId: 'uuid' }, set: { householdId: 'uuid', areaPath: 'text' } } as const;
  await updateRows(db, 'WorkSpell', home, moved);
  return updated;
};
