import type { Dataset, DatasetRow, Job } from '@shouwang/database';
import {
  DATASETS,
  type DatasetKey,
  DEPARTMENT,
  type Department,
  labelOf,
  REJECTION_MESSAGES,
  type RowRejection,
} from '@shouwang/domain';
import type { TableRefusal } from '@shouwang/spreadsheet';
import { ActionRef, actionsOf } from '../platform/actions.type.ts';
import { CountRef, RefusalRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { liveFileUrl } from '../platform/files/live-file-url.ts';
import { RecognisedColumnRef } from '../platform/files/recognised-column.type.ts';
import { tableRefusal } from '../platform/files/table-refusal.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { readPage } from '../platform/page.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { ComparisonRunRef } from './comparison-run.type.ts';
import { recognitionRefusals } from './correct-columns.ts';
import { DatasetRowConnection } from './dataset-row.type.ts';
import { datasetStatusLabel, datasetStatusOf, findLastJob, MATCH_JOB } from './dataset-status.ts';
import type { FileColumn } from './matching/matching-messages.ts';
import { isPackedOutcome } from './matching/outcome-packs.ts';
import { packedRowPage } from './packed-rows.ts';
import { startRunAction } from './run-actions.ts';
import { datasetActions } from './settle-dataset.ts';

const declarationOf = ({ datasetKey }: Pick<Dataset, 'datasetKey'>) => DATASETS[datasetKey as DatasetKey];

// Whoever reads a file sees how far it is, also when another has asked for it.
const jobOf = ({ services }: Context, { id }: Pick<Dataset, 'id'>): Promise<Job | null> =>
  findLastJob(services.database.prisma, MATCH_JOB, 'datasetId', id);

const statusNow = async (context: Context, dataset: Dataset): Promise<string> =>
  datasetStatusOf(dataset, await jobOf(context, dataset));

/** Why a file may be refused a first reading, in words: the part before the first stop. */
const reasonLabel = (reason: string): string =>
  (REJECTION_MESSAGES[reason as RowRejection] ?? reason).split('。')[0] ?? reason;

export const DatasetRef = builder.prismaObject('Dataset', {
  fields: (t) => ({
    id: t.exposeID('id'),
    key: t.exposeString('datasetKey'),
    label: t.string({ resolve: (dataset) => declarationOf(dataset).label }),
    department: t.exposeString('department'),
    departmentLabel: t.string({ resolve: ({ department }) => labelOf(DEPARTMENT, department as Department) }),
    period: t.exposeString('period', { nullable: true }),
    fileName: t.exposeString('fileName'),
    fileSize: t.float({ resolve: ({ fileSize }) => Number(fileSize) }),
    encoding: t.exposeString('encoding', { nullable: true }),
    headerRow: t.exposeInt('headerRow', { nullable: true }),
    status: t.string({ resolve: (dataset, _args, context) => statusNow(context, dataset) }),
    statusLabel: t.string({
      resolve: async (dataset, _args, context) => datasetStatusLabel(await statusNow(context, dataset)),
    }),
    refusal: t.field({
      type: RefusalRef,
      nullable: true,
      resolve: ({ status, refusalDetail }) =>
        status === 'REFUSED' && refusalDetail ? tableRefusal(refusalDetail as unknown as TableRefusal) : null,
    }),
    columns: t.field({
      type: [RecognisedColumnRef],
      resolve: (dataset) =>
        (dataset.columns as unknown as readonly FileColumn[]).map(({ position, header, column }) => {
          const declared = declarationOf(dataset).columns.find(({ key }) => key === column);
          return {
            position,
            header,
            key: declared?.key ?? null,
            label: declared?.label ?? null,
            isRequired: declared?.required ?? false,
          };
        }),
    }),
    readRows: t.exposeInt('readRows'),
    matchedRows: t.exposeInt('matchedRows'),
    unmatchedRows: t.exposeInt('unmatchedRows'),
    rejectedRows: t.exposeInt('rejectedRows'),
    exactRows: t.exposeInt('exactRows'),
    idOnlyRows: t.exposeInt('idOnlyRows'),
    nameOnlyRows: t.exposeInt('nameOnlyRows'),
    notInRegisterRows: t.exposeInt('notInRegisterRows'),
    rejections: t.field({
      type: [CountRef],
      resolve: ({ rejectionCounts }) =>
        (rejectionCounts as unknown as readonly { reason: string; count: number }[])
          .map(({ reason, count }) => ({ key: reason, label: reasonLabel(reason), count }))
          .sort((one, other) => other.count - one.count),
    }),
    rows: t.field({
      type: DatasetRowConnection,
      args: { outcome: t.arg.string(), reason: t.arg.string(), first: t.arg.int(), after: t.arg.string() },
      complexity: pageComplexity,
      description: 'rows of one outcome; without an outcome those that are worth a look',
      resolve: (dataset, { outcome, reason, ...page }, context) => {
        if (isPackedOutcome(outcome)) return packedRowPage(context, dataset, outcome, page);
        const { id } = dataset;
        const mine = {
          AND: [
            visible(context, 'DatasetRow'),
            { datasetId: id },
            { outcome: outcome ?? { not: 'EXACT' } },
            reason ? { reason } : {},
          ],
        };
        return readPage<DatasetRow>(page, {
          order: [{ key: 'rowNumber' }, { key: 'id' }],
          find: ({ where, ...query }) =>
            context.prisma.datasetRow.findMany({ ...query, where: { AND: [mine, where] } }),
          count: () => context.prisma.datasetRow.count({ where: mine }),
        });
      },
    }),
    rejectWorkbookUrl: t.string({
      nullable: true,
      resolve: async (dataset, _args, context) => {
        const isThere = dataset.rejectedRows > 0 && dataset.destroyedAt === null;
        const job = isThere ? await jobOf(context, dataset) : null;
        return job?.requestedById === actorOf(context).accountId ? liveFileUrl(context, job.resultFileId) : null;
      },
    }),
    uploadedBy: t.exposeString('uploadedBy'),
    uploadedAt: t.expose('uploadedAt', { type: 'DateTime' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    legalBasis: t.exposeString('legalBasis', { nullable: true }),
    retentionUntil: t.expose('retentionUntil', { type: 'Date', nullable: true }),
    destroyedAt: t.expose('destroyedAt', { type: 'DateTime', nullable: true }),
    sameAs: t.prismaField({
      type: 'Dataset',
      nullable: true,
      description: 'an earlier upload of the very same bytes',
      resolve: (query, { id, sha256, datasetKey, uploadedAt }, _args, context) =>
        context.prisma.dataset.findFirst({
          ...query,
          where: {
            AND: [
              visible(context, 'Dataset'),
              { sha256, datasetKey, uploadedAt: { lte: uploadedAt }, id: { lt: id }, status: { not: 'WITHDRAWN' } },
            ],
          },
          orderBy: { id: 'desc' },
        }),
    }),
    job: t.prismaField({
      type: JobRef,
      nullable: true,
      resolve: async (query, { id }, _args, context) =>
        context.prisma.job.findFirst({
          ...query,
          where: {
            AND: [visible(context, 'Job'), { kind: MATCH_JOB, payload: { path: ['datasetId'], equals: id } }],
          },
          orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
        }),
    }),
    run: t.prismaField({
      type: ComparisonRunRef,
      nullable: true,
      resolve: (query, { id }, _args, context) =>
        context.prisma.comparisonRun.findFirst({
          ...query,
          where: { AND: [visible(context, 'ComparisonRun'), { datasetId: id }] },
          orderBy: { id: 'desc' },
        }),
    }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: async (dataset, _args, context) => {
        const job = await jobOf(context, dataset);
        const correct = {
          name: 'correctColumns',
          permission: 'upload',
          label: 'comparisons.action.correctColumns',
          refusals: () => recognitionRefusals(dataset, job),
        } as const;
        return [
          ...actionsOf(context, 'Dataset', dataset, [correct, ...Object.values(datasetActions)]),
          ...actionsOf(context, 'ComparisonRun', dataset, [startRunAction]),
        ];
      },
    }),
  }),
});

export const DatasetResult = resultUnion('DatasetResult', DatasetRef);

const DatasetConnection = connectionType('Dataset', DatasetRef);

builder.queryFields((t) => ({
  datasets: t.field({
    type: DatasetConnection,
    args: { key: t.arg.string(), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: (_root, { key, ...page }, context) => {
      const mine = { AND: [visible(context, 'Dataset'), key ? { datasetKey: key } : {}] };
      return readPage<Dataset>(page, {
        order: [
          { key: 'uploadedAt', direction: 'desc' },
          { key: 'id', direction: 'desc' },
        ],
        find: ({ where, ...query }) => context.prisma.dataset.findMany({ ...query, where: { AND: [mine, where] } }),
        count: () => context.prisma.dataset.count({ where: mine }),
      });
    },
  }),
  dataset: t.prismaField({
    type: DatasetRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.dataset.findFirst({ ...query, where: { AND: [visible(context, 'Dataset'), { id }] } })
        : null,
  }),
}));
