import {
  FEEDBACK_COLUMNS,
  type FeedbackColumn,
  type FeedbackLine,
  MOST_FEEDBACK_LINES,
  readFeedbackLine,
} from '@shouwang/domain';
import { readTable, type TableColumn } from '@shouwang/spreadsheet';
import { z } from 'zod';
import type { Context } from '../platform/context.ts';
import { type LikelyColumn, likelyColumns } from '../platform/files/likely-columns.ts';
import { tableRefusal } from '../platform/files/table-refusal.ts';
import { type Refusal, Refused, refuse } from '../platform/refusal.ts';

const KEYS = Object.keys(FEEDBACK_COLUMNS) as FeedbackColumn[];

const chosenColumns = z
  .array(z.strictObject({ header: z.string().min(1).max(200), key: z.enum(KEYS).nullable() }))
  .max(100);

/** What a person says the columns of a workbook are; names that were not corrected keep their usual meaning. */
const columnsOf = (chosen: unknown): TableColumn[] => {
  const parsed = chosenColumns.safeParse(chosen ?? []);
  if (!parsed.success) return refuse('INPUT_INVALID', { reason: '列的对应关系不完整' }, 'columns');
  const corrected = new Map(parsed.data.map(({ header, key }) => [header, key]));
  for (const key of KEYS) {
    const count = parsed.data.filter((column) => column.key === key).length;
    if (count > 1) refuse('COLUMN_TWICE', { column: FEEDBACK_COLUMNS[key][0] }, 'columns');
  }
  return KEYS.map((key) => ({
    key,
    names: [
      ...parsed.data.filter((column) => column.key === key).map(({ header }) => header),
      ...FEEDBACK_COLUMNS[key].filter((name) => !corrected.has(name)),
    ],
    required: key === 'text',
  }));
};

/** A line of the workbook with its row as the person sees it: what it says, or why it says nothing. */
export type ReadLine = { readonly row: number; readonly text: string } & (
  | { readonly line: FeedbackLine }
  | { readonly rejection: Refusal }
);

/** A workbook as it was read; without lines when its header was not found, so that somebody says what its columns are. */
export type FeedbackTable = { readonly columns: readonly LikelyColumn[]; readonly lines: readonly ReadLine[] };

/**
 * Reads a workbook of the upper level (QUA-13).
 * @throws Refused with the row and column where the file is broken, FEEDBACK_TOO_LONG
 */
export const readFeedback = async (
  { services }: Context,
  { sha256 }: { readonly sha256: string },
  chosen: unknown,
): Promise<FeedbackTable> => {
  const columns = columnsOf(chosen);
  const lines: ReadLine[] = [];
  let found: readonly LikelyColumn[] = [];
  const reading = await readTable(services.files.pathOf(sha256), {
    columns,
    maxRows: MOST_FEEDBACK_LINES + 1,
    onHeader: ({ cells, columnOf }) => {
      const keyAt = new Map(Object.entries(columnOf).map(([key, position]) => [position, key]));
      found = cells
        .map((cell, position) => ({ position, header: cell.trim(), column: keyAt.get(position) ?? null }))
        .filter(({ header }) => header !== '');
    },
    onBatch: (batch) => {
      for (let at = 0; at < batch.length; at += 1) {
        const cells = Object.fromEntries(
          Object.entries(batch.header.columnOf).map(([key, position]) => [key, batch.textAt(at, position)]),
        );
        const read = readFeedbackLine(cells);
        const told = { row: batch.rowNumberAt(at), text: (cells.text ?? '').trim().slice(0, 500) };
        lines.push('code' in read ? { ...told, rejection: read as Refusal } : { ...told, line: read });
      }
    },
  });
  if (reading.ok) {
    if (lines.length > MOST_FEEDBACK_LINES) refuse('FEEDBACK_TOO_LONG', { max: MOST_FEEDBACK_LINES }, 'fileId');
    return { columns: found, lines };
  }
  const { refusal } = reading;
  if (refusal.code !== 'NO_HEADER') throw new Refused([{ ...tableRefusal(refusal), field: 'fileId' }]);
  return { columns: likelyColumns(columns, refusal), lines: [] };
};
