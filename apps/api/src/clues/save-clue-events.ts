import { type Columns, insertRows, type Transaction } from '@shouwang/database';
import type { clueEventRow } from './save-clue-step.ts';

const columns = {
  id: 'uuid',
  clueId: 'uuid',
  areaPath: 'text',
  kind: 'text',
  fromState: 'text',
  toState: 'text',
  actorId: 'uuid',
  actorPerson: 'text',
  actorName: 'text',
  actorRole: 'text',
  at: 'timestamp',
  text: 'text',
  input: 'jsonb',
} as const satisfies Columns;

/** Writes the history lines of many cards with few statements. */
export const saveClueEvents = (db: Transaction, rows: readonly ReturnType<typeof clueEventRow>[]): Promise<number> =>
  insertRows(
    db,
    'ClueEvent',
    columns,
    rows.map((row) => ({ ...row, input: row.input as object })),
  );
