import type { ImportBatch, ImportRow } from '@shouwang/database';
import { indicator, isIndicatorKey } from '@shouwang/domain';
import { isRefusalCode, type ParamValue } from '@shouwang/phrases';
import { ActionRef, actionsOf } from '../platform/actions.type.ts';
import { RefusalRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { liveFileUrl } from '../platform/files/live-file-url.ts';
import { type RecognisedColumn, RecognisedColumnRef } from '../platform/files/recognised-column.type.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { readPage } from '../platform/page.ts';
import type { Refusal } from '../platform/refusal.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { importActions } from './import-actions.ts';
import { importStatusLabel, kindLabel, nationalFileOf } from './import-kind.ts';
import type { SheetColumn } from './reading/register-sheet.ts';
import type { StoredDifference, StoredError } from './writing/write-import-rows.ts';

const CellDifferenceRef = builder.objectRef<StoredDifference>('CellDifference').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    // An empty cell is nothing.
    before: t.string({ nullable: true, resolve: ({ before }) => before || null }),
    after: t.string({ nullable: true, resolve: ({ after }) => after || null }),
    exported: t.string({
      nullable: true,
      description: 'What was exported, of a conflicting cell; null when nobody can say.',
      resolve: ({ exported = null }) => exported,
    }),
    isConflict: t.boolean({ resolve: ({ isConflict = false }) => isConflict }),
    choice: t.string({ nullable: true, description: 'MINE | THEIRS', resolve: ({ choice = null }) => choice }),
  }),
});

const CellErrorRef = builder.objectRef<StoredError>('CellError').implement({
  fields: (t) => ({
    column: t.exposeString('column', { nullable: true }),
    label: t.exposeString('label', { nullable: true }),
    value: t.string({ nullable: true, resolve: ({ value }) => value || null }),
    message: t.exposeString('message'),
  }),
});

const ImportRowRef = builder.objectRef<ImportRow>('ImportRow').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    rowNumber: t.exposeInt('rowNumber'),
    outcome: t.exposeString('outcome'),
    householdNo: t.exposeString('householdNo', { nullable: true }),
    personNo: t.exposeString('personNo', { nullable: true }),
    name: t.exposeString('name', { nullable: true }),
    differences: t.field({
      type: [CellDifferenceRef],
      resolve: ({ differences }) => [...(differences as StoredDifference[])],
    }),
    errors: t.field({ type: [CellErrorRef], resolve: ({ errors }) => [...(errors as StoredError[])] }),
  }),
});

const ImportRowConnection = connectionType('ImportRow', ImportRowRef);

const refusalOf = ({ refusalCode, refusalDetail }: ImportBatch): Refusal | null =>
  refusalCode && isRefusalCode(refusalCode)
    ? { code: refusalCode, params: (refusalDetail ?? {}) as Readonly<Record<string, ParamValue>> }
    : null;

const recognisedColumns = ({ columns, kind }: ImportBatch): RecognisedColumn[] => {
  const required = new Set<string>(nationalFileOf(kind)?.recognisedBy);
  return (columns as unknown as SheetColumn[]).map(({ position, header, indicatorKey }) => ({
    position,
    header,
    key: indicatorKey,
    label: indicatorKey && isIndicatorKey(indicatorKey) ? indicator(indicatorKey).label : null,
    isRequired: indicatorKey !== null && required.has(indicatorKey),
  }));
};

export const ImportBatchRef = builder.prismaObject('ImportBatch', {
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { nullable: true }),
    kindLabel: t.string({ nullable: true, resolve: ({ kind }) => kind && kindLabel(kind) }),
    fileName: t.exposeString('fileName'),
    status: t.exposeString('status'),
    statusLabel: t.string({ resolve: ({ status }) => importStatusLabel(status) }),
    refusal: t.field({ type: RefusalRef, nullable: true, resolve: refusalOf }),
    columns: t.field({ type: [RecognisedColumnRef], resolve: recognisedColumns }),
    headerRow: t.exposeInt('headerRow', { nullable: true }),
    readRows: t.exposeInt('readRows'),
    newRows: t.exposeInt('newRows'),
    changedRows: t.exposeInt('changedRows'),
    unchangedRows: t.exposeInt('unchangedRows'),
    rejectedRows: t.exposeInt('rejectedRows'),
    warningCount: t.exposeInt('warningCount'),
    origin: t.exposeString('origin'),
    conflictCells: t.exposeInt('conflictCells'),
    openConflicts: t.exposeInt('openConflicts'),
    outdatedCells: t.exposeInt('outdatedCells'),
    referenceOn: t.expose('referenceOn', { type: 'Date', description: 'The day on which the file is true.' }),
    createdBy: t.exposeString('createdBy'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    job: t.field({
      type: JobRef,
      nullable: true,
      resolve: ({ jobId }, _args, context) =>
        jobId ? context.prisma.job.findFirst({ where: { AND: [visible(context, 'Job'), { id: jobId }] } }) : null,
    }),
    errorWorkbookUrl: t.string({
      nullable: true,
      resolve: ({ errorFileId }, _args, context) => liveFileUrl(context, errorFileId),
    }),
    rows: t.field({
      type: ImportRowConnection,
      args: {
        outcome: t.arg.string({
          description: 'NEW | CHANGED | REJECTED | CONFLICT (rows with cells changed on both sides)',
        }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      complexity: pageComplexity,
      resolve: ({ id: batchId }, { outcome, ...page }, { prisma }) => {
        const mine = { batchId, ...(outcome === 'CONFLICT' ? { conflicts: { gt: 0 } } : outcome && { outcome }) };
        return readPage(page, {
          order: [{ key: 'rowNumber' }, { key: 'id' }],
          find: ({ where, ...query }) => prisma.importRow.findMany({ ...query, where: { AND: [mine, where] } }),
          count: () => prisma.importRow.count({ where: mine }),
        });
      },
    }),
    actions: t.field({
      type: [ActionRef],
      resolve: (batch, _args, context) => actionsOf(context, 'ImportBatch', batch, Object.values(importActions)),
    }),
  }),
});

export const ImportBatchResult = resultUnion('ImportBatchResult', ImportBatchRef);

const ImportBatchConnection = connectionType('ImportBatch', ImportBatchRef);

builder.queryFields((t) => ({
  importBatches: t.field({
    type: ImportBatchConnection,
    args: { first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: (_root, page, context) => {
      const mine = visible(context, 'ImportBatch');
      return readPage(page, {
        order: [{ key: 'createdAt', direction: 'desc' }, { key: 'id' }],
        find: ({ where, ...query }) => context.prisma.importBatch.findMany({ ...query, where: { AND: [mine, where] } }),
        count: () => context.prisma.importBatch.count({ where: mine }),
      });
    },
  }),
  importBatch: t.prismaField({
    type: ImportBatchRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.importBatch.findFirst({ ...query, where: { AND: [visible(context, 'ImportBatch'), { id }] } })
        : null,
  }),
}));
