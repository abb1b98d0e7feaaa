import { PassThrough } from 'node:stream';
import type { Dataset, PrismaClient } from '@shouwang/database';
import { REJECTION_MESSAGES, type RowRejection } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { errorSheet, type RejectedSheetRow, writeWorkbook } from '@shouwang/spreadsheet';
import { actorOf } from '../platform/context.ts';
import { rejectedRowsExpiry } from '../platform/files/export-name.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { watermarkRows } from '../platform/files/watermark.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import type { FileColumn } from './matching/matching-messages.ts';

const AT_ONCE = 2_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LARGEST = 1_048_576_000;

const headerOf = ({ columns }: Pick<Dataset, 'columns'>): string[] => {
  const known = columns as unknown as readonly FileColumn[];
  const header = Array.from({ length: Math.max(0, ...known.map(({ position }) => position + 1)) }, () => '');
  for (const column of known) header[column.position] = column.header;
  return header;
};

async function* rejectedRows(
  prisma: PrismaClient,
  datasetId: string,
  header: readonly string[],
): AsyncGenerator<RejectedSheetRow> {
  // By the key and not by the row number, which two worksheets may share; keys grow with the order of the file.
  let behind = FIRST_ID;
  for (;;) {
    const rows = await prisma.datasetRow.findMany({
      where: { datasetId, outcome: 'REJECTED', id: { gt: behind } },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
    });
    for (const { cells, column, reason, note } of rows) {
      const message = REJECTION_MESSAGES[reason as RowRejection] ?? '';
      const wrong = column === null ? -1 : header.indexOf(column.trim());
      yield {
        texts: (cells as readonly string[] | null) ?? [],
        wrongColumns: wrong < 0 ? [] : [wrong],
        message: note ? `${message}（${note}）` : message,
      };
    }
    const last = rows.at(-1);
    if (!last) return;
    behind = last.id;
  }
}

/**
 * Writes the workbook that goes back to the office: the rejected rows as they came, and 错误说明 behind each.
 * @param rejectedCount how many rows it will hold
 * @returns the id of the stored file
 */
export const storeRejectWorkbook = async (work: Work, datasetId: string, rejectedCount: number): Promise<string> => {
  const { services } = work.context;
  const { prisma } = services.database;
  const dataset = await prisma.dataset.findUniqueOrThrow({ where: { id: datasetId } });
  const header = headerOf(dataset);
  const actor = actorOf(work.context);
  const at = await services.clock.now(prisma);
  const mark = watermarkRows(actor, { at, rowCount: rejectedCount, purpose: phrase('tables.rejectPurpose') });
  const sheet = errorSheet(phrase('comparisons.rejectSheet'), header, rejectedRows(prisma, datasetId, header), mark);
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    services.files.receive(stream, LARGEST),
    writeWorkbook(stream, [sheet], dataset.uploadedAt),
  ]);
  const name = `${phrase('comparisons.rejectFile', { file: dataset.fileName.replace(/\.[^.]*$/u, '') })}.xlsx`;
  const { id } = await work.inTransaction((db, now) =>
    storeFile(db, bytes, { name, purpose: 'result', actor, now, expiresAt: rejectedRowsExpiry(now) }),
  );
  return id;
};
