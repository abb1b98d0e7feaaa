import { type Dataset, insertRows, newId, Prisma, type Transaction } from '@shouwang/database';
import { DATASETS, type DatasetKey, shanghaiDateOf } from '@shouwang/domain';
import { datasetColumns, type RowCounts } from '@shouwang/matching';
import type { TableRefusal } from '@shouwang/spreadsheet';
import { likelyColumns } from '../platform/files/likely-columns.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import type { JobOutcome } from '../platform/jobs/job-handler.ts';
import { readColumnMapping } from './column-mapping.ts';
import { comparisonSettingsFor } from './comparison-settings.ts';
import { keysOf, reportReading } from './comparison-work.ts';
import { clearStagedFacts, stageFacts } from './facts/staged-facts.ts';
import { findingState } from './finding-state.ts';
import type { ComparisonCsv, KeptRow } from './matching/matching-messages.ts';
import { compareInThread, recogniseInThread } from './matching/matching-thread.ts';
import { registerFactKeys, registerReader } from './matching/read-register.ts';
import { storeRejectWorkbook } from './reject-workbook.ts';

const rowColumns = {
  id: 'uuid',
  datasetId: 'uuid',
  department: 'text',
  rowNumber: 'int4',
  outcome: 'text',
  reason: 'text',
  note: 'text',
  name: 'text',
  column: 'text',
  original: 'text',
  cells: 'jsonb',
  personNos: 'text[]',
  householdNo: 'text',
} as const;

// PostgreSQL stores no NUL in a text, whatever a file may hold.
const storable = (text: string): string => text.replaceAll('\0', '');

const rowOf = ({ id: datasetId, department }: Dataset, { row, cells, ...kept }: KeptRow) => ({
  ...kept,
  id: newId(),
  datasetId,
  department,
  rowNumber: row,
  name: storable(kept.name),
  column: kept.column && storable(kept.column),
  original: kept.original && storable(kept.original),
  cells: cells?.map(storable),
});

const NO_COUNTS = {
  readRows: 0,
  matchedRows: 0,
  unmatchedRows: 0,
  rejectedRows: 0,
  exactRows: 0,
  idOnlyRows: 0,
  nameOnlyRows: 0,
  notInRegisterRows: 0,
  rejectionCounts: [],
  findingsOf: null,
};

const countColumns = ({ read, matched, unmatched, rejected, byOutcome, byReason }: RowCounts) => ({
  readRows: read,
  matchedRows: matched,
  unmatchedRows: unmatched,
  rejectedRows: rejected,
  exactRows: byOutcome.EXACT,
  idOnlyRows: byOutcome.ID_ONLY,
  nameOnlyRows: byOutcome.NAME_ONLY,
  notInRegisterRows: byOutcome.NOT_IN_REGISTER,
  rejectionCounts: Object.entries(byReason).map(([reason, count]) => ({ reason, count })),
});

const packColumns = { datasetId: 'uuid', part: 'int4', outcome: 'text', rowCount: 'int4', packed: 'bytea' } as const;

const findingPackColumns = { datasetId: 'uuid', part: 'int4', findingCount: 'int4', packed: 'bytea' } as const;

/** Whatever an earlier attempt or an earlier reading has left: the file is always matched from its first row. */
const clear = async (db: Transaction, datasetId: string): Promise<void> => {
  await db.datasetRow.deleteMany({ where: { datasetId } });
  await db.datasetOutcomePack.deleteMany({ where: { datasetId } });
  await db.datasetFindingPack.deleteMany({ where: { datasetId } });
  await clearStagedFacts(db, datasetId);
};

const refuseFile = (work: Work, { id, datasetKey }: Dataset, refusal: TableRefusal): Promise<void> =>
  work.inTransaction(async (db) => {
    // Rows that were handed over before are void: a defect may show itself only at the end of a file.
    await clear(db, id);
    await db.dataset.update({
      where: { id },
      data: {
        ...NO_COUNTS,
        status: 'REFUSED',
        refusalCode: refusal.code,
        refusalDetail: refusal as unknown as Prisma.InputJsonObject,
        columns: likelyColumns(
          datasetColumns(DATASETS[datasetKey as DatasetKey]),
          refusal,
        ) as unknown as Prisma.InputJsonArray,
        version: { increment: 1 },
      },
    });
  });

/** What became of a file. */
export type DatasetMatching =
  | { readonly ok: true; readonly counts: RowCounts; readonly rejectFileId: string | undefined }
  | { readonly ok: false; readonly refusal: TableRefusal };

/**
 * Recognises a dataset's columns and matches its rows with the register, in the matching thread. Rows worth a look are
 * written as they come, the others packed. The checks look at the same rows in the same pass: what they find waits, packed
 * as well, for the run that the county starts.
 */
export const matchDataset = async (
  work: Work,
  { datasetId, csv }: { readonly datasetId: string; readonly csv?: ComparisonCsv },
): Promise<DatasetMatching> => {
  const { context, signal } = work;
  const { services } = context;
  // The whole register of the county is matched, whoever's file it is.
  const { prisma } = services.database;
  const dataset = await prisma.dataset.findUniqueOrThrow({ where: { id: datasetId } });
  const file = {
    path: services.files.pathOf(dataset.sha256),
    dataset: dataset.datasetKey as DatasetKey,
    mapping: await readColumnMapping(prisma, dataset),
  };
  const recognised = await recogniseInThread({ kind: 'recognise', ...file }, signal);
  if (!recognised.ok) {
    await refuseFile(work, dataset, recognised.refusal);
    return recognised;
  }
  await work.inTransaction(async (db) => {
    await clear(db, datasetId);
    await db.dataset.update({
      where: { id: datasetId },
      data: {
        ...NO_COUNTS,
        status: 'MATCHING',
        encoding: recognised.encoding,
        headerRow: recognised.headerRow,
        columns: recognised.columns as unknown as Prisma.InputJsonArray,
        refusalCode: null,
        refusalDetail: Prisma.DbNull,
      },
    });
  });

  const settings = await comparisonSettingsFor(prisma, dataset.areaPath);
  const factKeys = registerFactKeys(file.dataset);
  // Before the register is read: a change in between makes the findings void rather than wrong.
  const on = shanghaiDateOf(await services.clock.now(prisma));
  const state = await findingState(prisma, dataset, { settings, mapping: file.mapping, on });
  let part = 0;
  let findingPart = 0;
  const result = await compareInThread(
    {
      kind: 'compare',
      ...file,
      settings,
      keys: keysOf(services),
      factKeys,
      wantsRows: true,
      ...(csv && { csv }),
    },
    {
      nextPeople: registerReader(prisma, { areaPath: dataset.areaPath, dataset: file.dataset, on }, factKeys),
      onRows: (rows, packs) =>
        work.inTransaction(async (db) => {
          await insertRows(
            db,
            'DatasetRow',
            rowColumns,
            rows.map((row) => rowOf(dataset, row)),
          );
          await insertRows(
            db,
            'DatasetOutcomePack',
            packColumns,
            packs.map(({ outcome, count, bytes }) => ({
              datasetId,
              part: part++,
              outcome,
              rowCount: count,
              packed: bytes,
            })),
          );
        }),
      onFindings: ({ bytes, count }) =>
        work.inTransaction(async (db) => {
          const pack = { datasetId, part: findingPart++, findingCount: count, packed: bytes };
          await insertRows(db, 'DatasetFindingPack', findingPackColumns, [pack]);
        }),
      onFacts: (facts) => work.inTransaction((db) => stageFacts(db, datasetId, facts)).then(() => undefined),
      onProgress: reportReading(work),
    },
    signal,
  );
  if (!result.ok) {
    await refuseFile(work, dataset, result.refusal);
    return result;
  }
  const rejectFileId =
    result.counts.rejected > 0 ? await storeRejectWorkbook(work, datasetId, result.counts.rejected) : undefined;
  await work.inTransaction((db) =>
    db.dataset.update({
      where: { id: datasetId },
      data: { ...countColumns(result.counts), findingsOf: state, status: 'MATCHED', version: { increment: 1 } },
    }),
  );
  return { ok: true, counts: result.counts, rejectFileId };
};

/** The outcome as a finished job keeps it. */
export const matchingOutcome = (matching: DatasetMatching): JobOutcome =>
  matching.ok
    ? { result: { ...matching.counts }, ...(matching.rejectFileId && { fileId: matching.rejectFileId }) }
    : { result: { refusal: matching.refusal } };
