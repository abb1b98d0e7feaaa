import { type BulkExecutor, runBulk } from './bulk-statement.ts';
import { type Columns, columnOf, identifier, type RowOf, unnestRows, unnestSource } from './columns.ts';
import { BATCH_ROWS } from './insert-rows.ts';

/** Which rows a bulk update touches and what it sets. */
export interface UpdateColumns<K extends Columns, S extends Columns> {
  /** Columns that name the row; with `version` among them, rows changed by others meanwhile are left alone. */
  readonly key: K;
  /** Columns that are set from the rows. */
  readonly set: S;
  /** Integer columns that go up by one, as `version` does with every change. */
  readonly increment?: readonly string[];
}

/**
 * Updates many rows with few statements; each row brings its own values.
 *
 * ```ts
 * const changed = await updateRows(tx, 'Household', {
 *   key: { id: 'uuid', version: 'int4' }, set: { facts: 'jsonb' }, increment: ['version'],
 * }, households);
 * if (changed !== households.length) … // somebody else was faster
 * ```
 *
 * @param table name of the model
 * @param rows at most one for each key; NULL in a key column never matches
 * @returns number of rows updated
 */
export async function updateRows<const K extends Columns, const S extends Columns>(
  tx: BulkExecutor,
  table: string,
  columns: UpdateColumns<K, S>,
  rows: readonly (RowOf<K> & RowOf<S>)[],
): Promise<number> {
  const all: Columns = { ...columns.key, ...columns.set };
  const set = [
    ...Object.keys(columns.set).map((name) => `${identifier(name)} = ${columnOf(all, name)}`),
    ...(columns.increment ?? []).map((name) => `${identifier(name)} = t.${identifier(name)} + 1`),
  ].join(', ');
  const match = Object.keys(columns.key)
    .map((name) => `t.${identifier(name)} = ${columnOf(all, name)}`)
    .join(' AND ');
  let updated = 0;
  const sql = `UPDATE ${identifier(table)} AS t SET ${set} FROM ${unnestSource(all)} WHERE ${match}`;
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const portion = rows.slice(start, start + BATCH_ROWS) as readonly RowOf<Columns>[];
    updated += await runBulk(tx, { sql, values: () => unnestRows(all, portion) });
  }
  return updated;
}
