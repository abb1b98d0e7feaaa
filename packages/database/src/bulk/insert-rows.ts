import { type BulkExecutor, runBulk } from './bulk-statement.ts';
import { type Columns, columnOf, copyData, identifier, type RowOf, unnestRows, unnestSource } from './columns.ts';

/** Rows per statement: large enough for speed, small enough to let others have a turn and memory stay flat. */
export const BATCH_ROWS = 5_000;

/**
 * Inserts many rows with few statements, tens of thousands of rows per second on both databases; a server gets them by
 * `COPY`. Column defaults of
 * the Prisma schema (`uuid(7)`, `now()`) are not applied: give every value.
 *
 * ```ts
 * await prisma.$transaction(async (tx) => {
 *   await insertRows(tx, 'Person', { id: 'uuid', name: 'text', facts: 'jsonb' }, people);
 * });
 * ```
 *
 * @param table name of the model
 * @param columns names and PostgreSQL types of the columns that are set; others get the default of the database
 * @param options `onConflict: 'skip'` leaves rows alone that exist already (by any unique key)
 * @returns number of rows inserted
 */
export async function insertRows<const C extends Columns>(
  tx: BulkExecutor,
  table: string,
  columns: C,
  rows: readonly RowOf<C>[],
  options: { readonly onConflict?: 'fail' | 'skip' } = {},
): Promise<number> {
  const names = Object.keys(columns);
  const target = `${identifier(table)} (${names.map(identifier).join(', ')})`;
  const selected = names.map((name) => columnOf(columns, name)).join(', ');
  const conflict = options.onConflict === 'skip' ? ' ON CONFLICT DO NOTHING' : '';
  let inserted = 0;
  const sql = `INSERT INTO ${target} SELECT ${selected} FROM ${unnestSource(columns)}${conflict}`;
  const copySql = `COPY ${target} FROM STDIN`;
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const portion = rows.slice(start, start + BATCH_ROWS);
    const copy = { sql: copySql, data: () => copyData(columns, portion) };
    inserted += await runBulk(tx, {
      sql,
      values: () => unnestRows(columns, portion),
      ...(conflict === '' && { copy }),
    });
  }
  return inserted;
}
