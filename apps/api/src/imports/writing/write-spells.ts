import { insertRows, type Transaction, updateRows } from '@shouwang/database';
import type { RegisterWrites } from '../comparing/register-writes.ts';
import { changedRow, createdRow, type WriteSource } from './write-source.ts';

const CREATED = {
  id: 'uuid',
  householdId: 'uuid',
  personId: 'uuid',
  areaPath: 'text',
  kind: 'text',
  spellKey: 'text',
  facts: 'jsonb',
  lastSourceKind: 'text',
  lastSourceId: 'uuid',
  createdSourceId: 'uuid',
  existsFrom: 'date',
  version: 'int4',
  createdAt: 'timestamp',
} as const;

/**
 * Writes new and changed work spells and plans.
 * @returns how many changed ones were as they had been compared
 */
export const writeSpells = async (
  db: Transaction,
  { newSpells, changedSpells }: RegisterWrites,
  source: WriteSource,
): Promise<number> => {
  const created = newSpells.map((spell) => ({ ...spell, ...createdRow(source), createdAt: source.now }));
  await insertRows(db, 'WorkSpell', CREATED, created);
  const changed = changedSpells.map((spell) => ({ ...spell, ...changedRow(source) }));
  const set = { facts: 'jsonb', lastSourceKind: 'text', lastSourceId: 'uuid' } as const;
  return updateRows(db, 'WorkSpell', { key: { id: 'uuid', version: 'int4' }, set, increment: ['version'] }, changed);
};
