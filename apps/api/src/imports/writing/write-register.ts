import { type CryptoProvider, type Transaction, updateRows } from '@shouwang/database';
import { writeChanges } from '../../households/write-changes.ts';
import type { RegisterWrites } from '../comparing/register-writes.ts';
import { writeCases } from './write-cases.ts';
import { writeHouseholds } from './write-households.ts';
import { writePersons } from './write-persons.ts';
import type { WriteSource } from './write-source.ts';
import { writeSpells } from './write-spells.ts';

/** A row that the import compared was changed by somebody else before it could be written: compare again. */
export class RegisterMoved extends Error {
  override readonly name = 'RegisterMoved';
}

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
  const { effectiveOn } = source;
  const changes = writes.changes.map(({ key, ...change }) => ({ ...change, indicatorKey: key, effectiveOn }));
  await writeChanges(db, crypto, changes, { source, now: source.now, actor: source.actor });
};
