import { readTable, type TableNotRead, type TableRead, type TableRequest } from './read-table.ts';
import type { SheetRow } from './row-batch.ts';

/** The header and the first rows of a file. */
export interface TableInspection extends TableRead {
  readonly rows: readonly SheetRow[];
}

/** Reads only as much as a preview needs: header and at most `maxRows` rows. */
export async function inspectTable(
  path: string,
  request: Pick<TableRequest, 'columns' | 'limits' | 'signal'>,
  maxRows: number,
): Promise<TableInspection | TableNotRead> {
  const rows: SheetRow[] = [];
  const reading = await readTable(path, {
    ...request,
    maxRows,
    onBatch: (batch) => {
      for (let row = 0; row < batch.length; row++) rows.push(batch.rowAt(row));
    },
  });
  return reading.ok ? { ...reading, rows } : reading;
}
