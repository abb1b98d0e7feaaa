import { type CryptoProvider, type Transaction, updateRows } from '@shouwang/database';
import { writeChanges } from '../../households/write-changes.ts';
import type { RecordedChange, RegisterWrites } from '../comparing/register-writes.ts';
import { earlierExistence } from './earlier-existence.ts';
import { holdNewer } from './hold-newer.ts';
import { readFormerHomes, rowChanges } from './row-changes.ts';
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

/** Rows of the register that a file speaks about, with the households that they belong to. */
const spokenOf = (
  { newHouseholds, newPersons, newCases, newSpells }: RegisterWrites,
  changes: readonly RecordedChange[],
): ReadonlySet<string> => {
  const isNew = new Set(newHouseholds.map(({ id }) => id));
  const homes = [...newPersons, ...newCases, ...newSpells].map(({ householdId }) => householdId);
  const changed = changes.flatMap(({ householdId, entityId }) => [householdId, entityId]);
  return new Set([...homes, ...changed].filter((id) => !isNew.has(id)));
};

/**
 * Writes a part of an import, and what it changes into the history, true from the day of the file. Summaries of touched
 * households follow later, see `refreshHouseholds`.
 * @throws RegisterMoved
 */
export const writeRegister = async (
  db: Transaction,
  crypto: CryptoProvider,
  compared: RegisterWrites,
  source: WriteSource,
): Promise<void> => {
  const { effectiveOn } = source;
  const homes = await readFormerHomes(db, compared);
  const all = [...compared.changes, ...rowChanges(compared, homes)];
  const { writes, changes } = await holdNewer({ db, crypto }, compared, all, { effectiveOn, homes });
  expectAll(await writeHouseholds(db, crypto, writes, source), writes.changedHouseholds);
  expectAll(await writePersons(db, crypto, writes, source), writes.changedPersons);
  expectAll(await writeCases(db, crypto, writes, source), writes.changedCases);
  expectAll(await writeSpells(db, writes, source), writes.changedSpells);
  const villages = { key: { code: 'text' }, set: { facts: 'jsonb' }, increment: ['version'] } as const;
  expectAll(await updateRows(db, 'Area', villages, writes.villages), writes.villages);
  const recorded = changes.map(({ key, ...change }) => ({ ...change, indicatorKey: key, effectiveOn }));
  // Taking an import back takes its rows nowhere earlier.
  const spoken = source.kind === 'undo' ? new Set<string>() : spokenOf(writes, changes);
  const earlier = await earlierExistence(db, spoken, effectiveOn);
  await writeChanges(db, crypto, [...recorded, ...earlier], { source, now: source.now, actor: source.actor });
};
