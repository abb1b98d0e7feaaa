import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { ImportBatch, PrismaClient } from '@shouwang/database';
import { NATIONAL_HEADER_MARK } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { columnLetters, errorSheet, type RejectedSheetRow, readTable, writeWorkbook } from '@shouwang/spreadsheet';
import { actorOf } from '../platform/context.ts';
import { rejectedRowsExpiry } from '../platform/files/export-name.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { watermarkRows } from '../platform/files/watermark.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { ERROR_WORKBOOK } from './import-files.ts';
import { REGISTER_LIMITS, type SheetColumn } from './reading/register-sheet.ts';
import type { StoredError } from './writing/write-import-rows.ts';

const LARGEST = 2_000_000_000;

const placeOf = (sheet: string, rowNumber: number): string => `${rowNumber} ${sheet}`;

const readErrors = async (prisma: PrismaClient, batchId: string): Promise<Map<string, readonly StoredError[]>> => {
  const rows = await prisma.importRow.findMany({
    where: { batchId, outcome: 'REJECTED' },
    select: { sheet: true, rowNumber: true, errors: true },
  });
  return new Map(rows.map(({ sheet, rowNumber, errors }) => [placeOf(sheet, rowNumber), errors as StoredError[]]));
};

/** The rejected rows with their cells as they came, read again from the file while they are written. */
const rejectedRows = (
  path: string,
  errors: ReadonlyMap<string, readonly StoredError[]>,
): AsyncIterable<RejectedSheetRow> => {
  const rows = new PassThrough({ objectMode: true });
  const reading = readTable(path, {
    columns: [NATIONAL_HEADER_MARK],
    limits: REGISTER_LIMITS,
    onBatch: async (batch) => {
      for (let at = 0; at < batch.length; at += 1) {
        const problems = errors.get(placeOf(batch.header.sheet, batch.rowNumberAt(at)));
        if (!problems) continue;
        const wrong = new Set(problems.map(({ column }) => column));
        const row: RejectedSheetRow = {
          texts: batch.rowAt(at).texts,
          wrongColumns: batch.header.cells.flatMap((_, column) => (wrong.has(columnLetters(column)) ? [column] : [])),
          message: problems.map(({ message }) => message).join('；'),
        };
        if (!rows.write(row)) await once(rows, 'drain');
      }
    },
  });
  reading.then(
    () => rows.end(),
    (error: Error) => rows.destroy(error),
  );
  return rows;
};

const headerOf = (columns: readonly SheetColumn[]): string[] => {
  const header = Array.from({ length: Math.max(0, ...columns.map(({ position }) => position + 1)) }, () => '');
  for (const { position, header: text } of columns) header[position] = text;
  return header;
};

/**
 * Writes the workbook that goes back to whoever made the file: the rejected rows as they came, wrong cells marked, and
 * 错误说明 behind them.
 * @returns the id of the stored file
 */
export const storeErrorWorkbook = async (
  work: Work,
  batch: Pick<ImportBatch, 'id' | 'sha256' | 'fileName' | 'columns' | 'createdAt'>,
): Promise<string> => {
  const { services } = work.context;
  const { prisma } = services.database;
  const errors = await readErrors(prisma, batch.id);
  const header = headerOf(batch.columns as unknown as readonly SheetColumn[]);
  const rows = rejectedRows(services.files.pathOf(batch.sha256), errors);
  const actor = actorOf(work.context);
  const at = await services.clock.now(prisma);
  const mark = watermarkRows(actor, { at, rowCount: errors.size, purpose: phrase('tables.rejectPurpose') });
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    services.files.receive(stream, LARGEST),
    writeWorkbook(stream, [errorSheet(phrase('imports.errorSheet'), header, rows, mark)], batch.createdAt),
  ]);
  const name = phrase('imports.errorWorkbook', { file: batch.fileName.replace(/\.[^.]*$/u, '') });
  const { id } = await work.inTransaction((db, now) =>
    storeFile(db, bytes, { name, purpose: ERROR_WORKBOOK, actor, now, expiresAt: rejectedRowsExpiry(now) }),
  );
  return id;
};
