import { type CryptoProvider, insertRows, newId, type Transaction } from '@shouwang/database';
import type { IsoDate, RegisterEntity } from '@shouwang/domain';
import type { FactSource } from './fact-source.ts';
import { changedText } from './register-change.ts';

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
  effectiveOn: 'date',
  recordedAt: 'timestamp',
  recordedById: 'uuid',
  recordedBy: 'text',
} as const;

/** A changed fact, for the register's history: texts in the clear, an empty one is no value. */
export type ChangeToWrite = {
  readonly householdId: string;
  readonly areaPath: string;
  readonly entity: RegisterEntity;
  readonly entityId: string;
  readonly indicatorKey: string;
  readonly before: string;
  readonly after: string;
  readonly effectiveOn: IsoDate;
};

/** Who records the changes, when, from what. */
export type Recording = {
  readonly source: FactSource;
  readonly now: Date;
  readonly actor: { readonly accountId: string; readonly name: string };
};

/** Adds changes to the history, which only grows. */
export const writeChanges = async (
  db: Transaction,
  crypto: CryptoProvider,
  changes: readonly ChangeToWrite[],
  { source, now, actor }: Recording,
): Promise<void> => {
  const rows = changes.map(({ before, after, ...change }) => {
    const id = newId();
    const key = change.indicatorKey;
    return {
      id,
      ...change,
      before: changedText.seal(crypto, { id, key, column: 'before' }, before),
      after: changedText.seal(crypto, { id, key, column: 'after' }, after),
      sourceKind: source.kind,
      sourceId: source.id,
      sourceLabel: source.label,
      recordedAt: now,
      recordedById: actor.accountId,
      recordedBy: actor.name,
    };
  });
  await insertRows(db, 'RegisterChange', CHANGE, rows);
};
