import { type CryptoProvider, insertRows, newId, type Transaction, updateRows } from '@shouwang/database';
import { changedText } from '../../households/register-change.ts';
import type { RecordedChange, RegisterWrites } from '../comparing/register-writes.ts';
import { writeCases } from './write-cases.ts';
import { writeHouseholds } from './write-households.ts';
import { writePersons } from './write-persons.ts';
import type { WriteSource } from './write-source.ts';
import { writeSpells } from './write-spells.ts';

const CHANGE = {
  id: 'uuid',
  householdId: 'uuid',
  areaPath: 'text',
  entity: 'text',
  entityId: 'uuid',
  indicatorKey: 'text',
  before: 'text',
  after: 'text',
  sourceKind: 'text',
  sourceId: 'uuid',
  sourceLabel: 'text',
  recordedAt: 'timestamp',
  recordedById: 'uuid',
  recordedBy: 'text',
} as const;

/** A row that the import compared was changed by somebody else before it could be written: compare again. */
export class RegisterMoved extends Error {
  override readonly name = 'RegisterMoved';
}

const writeHistory = async (
  db: Transaction,
  crypto: CryptoProvider,
  changes: readonly RecordedChange[],
  source: WriteSource,
): Promise<void> => {
  const rows = changes.map(({ key, before, after, ...subject }) => {
    const id = newId();
    return {
      id,
      ...subject,
      indicatorKey: key,
      before: changedText.seal(crypto, { id, key, column: 'before' }, before),
      after: changedText.seal(crypto, { id, key, column: 'after' }, after),
      sourceKind: source.kind,
      sourceId: source.id,
      sourceLabel: source.label,
      recordedAt: source.now,
      recordedById: source.actor.accountId,
      recordedBy: source.actor.name,
    };
  });
  await insertRows(db, 'RegisterChange', CHANGE, rows);
};

const expectAll = (updated: number, expected: readonly object[]): void => {
  if (updated !== expected.length) throw new RegisterMoved();
};

/**
 * Writes a part of an import. Summaries of touched households follow later, see `refreshHouseholds`.
 * @throws RegisterMoved
 */
export const writeRegister = async (
  db: Transaction,
  crypto: CryptoProvider,
  writes: RegisterWrites,
  source: WriteSource,
): Promise<void> => {
  expectAll(await writeHouseholds(db, crypto, writes, source), writes.changedHouseholds);
  expectAll(await writePersons(db, crypto, writes, source), writes.changedPersons);
  expectAll(await writeCases(db, crypto, writes, source), writes.changedCases);
  expectAll(await writeSpells(db, writes, source), writes.changedSpells);
  const villages = { key: { code: 'text' }, set: { facts: 'jsonb' }, increment: ['version'] } as const;
  expectAll(await updateRows(db, 'Area', villages, writes.villages), writes.villages);
  await writeHistory(db, crypto, writes.changes, source);
};
