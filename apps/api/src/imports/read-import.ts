import type { ImportBatch, Prisma } from '@shouwang/database';
import type { TableRefusal } from '@shouwang/spreadsheet';
import { readDivisions } from '../areas/read-divisions.ts';
import { tableRefusal } from '../platform/files/table-refusal.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { type Refusal, Refused } from '../platform/refusal.ts';
import type { RowOutcome } from './comparing/row-outcome.ts';
import { storeErrorWorkbook } from './error-workbook.ts';
import { goThrough, withEnoughMemory } from './go-through.ts';
import { type ImportCounts, importTally } from './import-tally.ts';
import { type RegisterSheet, recogniseRegisterFile } from './reading/register-sheet.ts';
import { writeImportRows } from './writing/write-import-rows.ts';

/** Outcomes gathered before they are kept: a transaction for each handful would cost more than the rows. */
const ROWS_AT_ONCE = 4_000;

const refuseBatch = (work: Work, id: string, refusal: Refusal): Promise<unknown> =>
  work.inTransaction((db) =>
    db.importBatch.updateMany({
      where: { id, status: 'READING' },
      data: {
        status: 'REFUSED',
        refusalCode: refusal.code,
        refusalDetail: (refusal.params ?? {}) as Prisma.InputJsonObject,
        version: { increment: 1 },
      },
    }),
  );

/** Recognises the file and writes down what it is. */
const recognise = async (work: Work, batch: ImportBatch): Promise<RegisterSheet | Refusal> => {
  const reading = await recogniseRegisterFile(
    work.context.services.files.pathOf(batch.sha256),
    batch.origin === 'PASTE',
  );
  if (!reading.ok) return tableRefusal(reading.refusal);
  const { file, headerRow, columns } = reading.sheet;
  await work.inTransaction((db) =>
    db.importBatch.update({
      where: { id: batch.id },
      data: { kind: file.kind, headerRow, columns: columns as unknown as Prisma.InputJsonArray },
    }),
  );
  return reading.sheet;
};

/** Rows that a preview keeps: a conflict is looked at even when it was settled for the register. */
const isShown = ({ outcome, conflicts = [] }: RowOutcome): boolean => outcome !== 'UNCHANGED' || conflicts.length > 0;

const isRefusal = (one: RegisterSheet | Refusal): one is Refusal => 'code' in one;

/** Goes through the file without writing to the register; keeps the rows for the preview. */
const compare = (work: Work, batch: ImportBatch, sheet: RegisterSheet) =>
  withEnoughMemory(async (window) => {
    const { services } = work.context;
    const { prisma } = services.database;
    const { id } = batch;
    await work.inTransaction((db) => db.importRow.deleteMany({ where: { batchId: id } }));
    const tally = importTally();
    let waiting: RowOutcome[] = [];
    const keep = async (): Promise<void> => {
      const outcomes = waiting;
      waiting = [];
      if (outcomes.length === 0) return;
      await work.inTransaction((db) => writeImportRows(db, { id, columns: sheet.columns }, outcomes));
    };
    const refusal = await goThrough(work, {
      path: services.files.pathOf(batch.sha256),
      sheet,
      db: prisma,
      isPartial: batch.origin === 'PASTE',
      divisions: await readDivisions(prisma),
      window,
      output: {
        outcomes: async (outcomes) => {
          tally.add(outcomes);
          waiting.push(...outcomes.filter(isShown));
          if (waiting.length >= ROWS_AT_ONCE) await keep();
        },
        writes: async () => {},
      },
    });
    await keep();
    return { refusal, counts: tally.counts(), digest: tally.digest() };
  });

const refusalOf = (refusal: TableRefusal | undefined): Refusal | undefined => refusal && tableRefusal(refusal);

/**
 * Reads an uploaded file and compares it with the register: afterwards the batch is PREVIEWED with its counts and rows,
 * or REFUSED. Taken up again after a crash, it begins from the first row.
 * @returns the counts, nothing when the file was refused
 */
export const readImport = async (work: Work, batchId: string): Promise<ImportCounts | undefined> => {
  const { prisma } = work.context.services.database;
  const batch = await prisma.importBatch.findUniqueOrThrow({ where: { id: batchId } });
  if (batch.status !== 'READING') return undefined;
  try {
    const sheet = await recognise(work, batch);
    if (isRefusal(sheet)) throw new Refused([sheet]);
    const { refusal, counts, digest } = await compare(work, batch, sheet);
    const reason = refusalOf(refusal);
    if (reason) throw new Refused([reason]);
    const recognised = await prisma.importBatch.findUniqueOrThrow({ where: { id: batchId } });
    const errorFileId = counts.rejectedRows > 0 ? await storeErrorWorkbook(work, recognised) : null;
    await work.inTransaction((db) =>
      db.importBatch.updateMany({
        where: { id: batchId, status: 'READING' },
        data: { status: 'PREVIEWED', ...counts, previewDigest: digest, errorFileId, version: { increment: 1 } },
      }),
    );
    return counts;
  } catch (error) {
    const [refusal] = error instanceof Refused ? error.refusals : [];
    if (!refusal) throw error;
    await work.inTransaction((db) => db.importRow.deleteMany({ where: { batchId } }));
    await refuseBatch(work, batchId, refusal);
    return undefined;
  }
};
