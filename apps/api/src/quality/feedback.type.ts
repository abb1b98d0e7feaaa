import type { FeedbackBatch, FeedbackLine } from '@shouwang/database';
import {
  areaCodeOf,
  FEEDBACK_COLUMNS,
  FEEDBACK_RULES,
  FEEDBACK_SOURCES,
  type FeedbackSource,
  findQualityRule,
} from '@shouwang/domain';
import { type RefusalCode, refusalSentence } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { RecognisedColumnRef } from '../platform/files/recognised-column.type.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { type FeedbackPreview, type FeedbackText, importFeedback, previewFeedback } from './import-feedback.ts';

type RuleName = { readonly id: string; readonly title: string };

const RuleNameRef = builder.objectRef<RuleName>('QualityRuleName').implement({
  fields: (t) => ({ id: t.exposeID('id'), title: t.exposeString('title') }),
});

const TextRef = builder.objectRef<FeedbackText>('FeedbackText').implement({
  description: 'A problem in the words of the upper level, and the rule that it is or may be.',
  fields: (t) => ({
    text: t.exposeString('text'),
    count: t.exposeInt('count'),
    isRemembered: t.exposeBoolean('isRemembered', { description: 'Somebody of the county has chosen before.' }),
    ruleId: t.exposeID('ruleId', { nullable: true, description: 'What was chosen; null: none of ours.' }),
    suggestions: t.field({ type: [RuleNameRef], resolve: ({ suggestions }) => [...suggestions] }),
  }),
});

const PreviewRef = builder.objectRef<FeedbackPreview>('FeedbackPreview').implement({
  description: 'What an uploaded workbook holds. Without lines its columns have to be named first.',
  fields: (t) => ({
    columns: t.field({
      type: [RecognisedColumnRef],
      resolve: ({ columns }) =>
        columns.map(({ position, header, column }) => ({
          position,
          header,
          key: column,
          label: column === null ? null : FEEDBACK_COLUMNS[column as keyof typeof FEEDBACK_COLUMNS][0],
          isRequired: column === 'text',
        })),
    }),
    lineCount: t.exposeInt('lineCount'),
    texts: t.field({ type: [TextRef], resolve: ({ texts }) => [...texts] }),
    rules: t.field({
      type: [RuleNameRef],
      description: 'What a text can be taken for.',
      resolve: () => [...FEEDBACK_RULES],
    }),
  }),
});

type NamedLine = FeedbackLine & { readonly headName: string | null };

/** With the heads of the households that the viewer may read. */
const named = async (context: Context, lines: readonly FeedbackLine[]): Promise<NamedLine[]> => {
  const households = await context.prisma.household.findMany({
    where: {
      AND: [visible(context, 'Household'), { id: { in: lines.flatMap(({ householdId }) => householdId ?? []) } }],
    },
    select: { id: true, headName: true },
  });
  const headOf = new Map(households.map(({ id, headName }) => [id, headName]));
  return lines.map((line) => ({ ...line, headName: headOf.get(line.householdId ?? '') ?? null }));
};

const LineRef = builder.objectRef<NamedLine>('FeedbackLine').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    row: t.exposeInt('row'),
    text: t.exposeString('text'),
    outcome: t.exposeString('outcome', { description: 'FOUND UNFOUND REJECTED' }),
    householdId: t.exposeID('householdId', { nullable: true }),
    headName: t.exposeString('headName', { nullable: true }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    ruleTitle: t.string({
      nullable: true,
      description: 'The rule of ours; null for a problem that none of them knows.',
      resolve: ({ ruleId }) => (ruleId === null ? null : (findQualityRule(ruleId)?.title ?? ruleId)),
    }),
    issueId: t.exposeID('issueId', { nullable: true }),
    itemId: t.exposeID('itemId', { nullable: true }),
    sentence: t.string({
      nullable: true,
      description: 'Why it was rejected.',
      resolve: ({ rejection }) => {
        if (rejection === null) return null;
        const { code, params } = rejection as { readonly code: RefusalCode; readonly params: Record<string, string> };
        return refusalSentence(code, params);
      },
    }),
  }),
});

const LineConnection = connectionType('FeedbackLine', LineRef);

const BatchRef = builder.objectRef<FeedbackBatch>('FeedbackBatch').implement({
  description: '上级反馈问题清单 that was imported: read = found + unfound + rejected.',
  fields: (t) => ({
    id: t.exposeID('id'),
    sourceLabel: t.string({ resolve: ({ source }) => FEEDBACK_SOURCES[source as FeedbackSource] }),
    name: t.exposeString('name'),
    feedbackOn: t.expose('feedbackOn', { type: 'Date' }),
    fileName: t.exposeString('fileName'),
    read: t.exposeInt('read'),
    found: t.exposeInt('found', { description: 'By our rules, before the day of the feedback.' }),
    unfound: t.exposeInt('unfound'),
    rejected: t.exposeInt('rejected'),
    importedBy: t.exposeString('importedBy'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lines: t.field({
      type: LineConnection,
      args: { outcome: t.arg.string(), first: t.arg.int(), after: t.arg.string() },
      complexity: pageComplexity,
      resolve: ({ id }, { outcome, ...page }, context) => {
        const mine = { AND: [visible(context, 'FeedbackLine'), { batchId: id }, outcome ? { outcome } : {}] };
        return readPage(page, {
          order: [{ key: 'row' }, { key: 'id' }],
          find: async ({ where, ...query }) =>
            named(context, await context.prisma.feedbackLine.findMany({ ...query, where: { AND: [mine, where] } })),
          count: () => context.prisma.feedbackLine.count({ where: mine }),
        }) as never;
      },
    }),
  }),
});

const PreviewResult = resultUnion('FeedbackPreviewResult', PreviewRef);
const BatchResult = resultUnion('FeedbackBatchResult', BatchRef);

/** The last imports of a county; a round has a dozen. */
const SHOWN = 100;

builder.queryFields((t) => ({
  feedbackBatches: t.field({
    type: [BatchRef],
    description: '上级反馈, the last 100 imports',
    resolve: (_root, _args, context) =>
      context.prisma.feedbackBatch.findMany({
        where: visible(context, 'FeedbackBatch'),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: SHOWN,
      }),
  }),
  feedbackBatch: t.field({
    type: BatchRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) =>
      isUuid(id)
        ? context.prisma.feedbackBatch.findFirst({ where: { AND: [visible(context, 'FeedbackBatch'), { id }] } })
        : null,
  }),
  mayImportFeedback: t.boolean({
    resolve: (_root, _args, context) =>
      may(context, 'import', 'FeedbackBatch', { areaPath: actorOf(context).areaPath }),
  }),
}));

builder.mutationFields((t) => ({
  previewFeedback: t.field({
    type: PreviewResult,
    description: 'Reads an uploaded workbook of the upper level; nothing is written.',
    args: {
      fileId: t.arg.id({ required: true }),
      columns: t.arg({ type: 'JSON', description: '[{header, key|null}]' }),
    },
    resolve: (_root, input, context) => previewFeedback(context, input),
  }),
  importFeedback: t.field({
    type: BatchResult,
    args: {
      fileId: t.arg.id({ required: true }),
      source: t.arg.string({ required: true, description: 'NATIONAL PROVINCE PREFECTURE' }),
      name: t.arg.string({ required: true, description: '反馈批次' }),
      feedbackOn: t.arg({ type: 'Date', required: true }),
      columns: t.arg({ type: 'JSON', description: '[{header, key|null}]' }),
      rules: t.arg({ type: 'JSON', description: '[{text, ruleId|null}]: chosen now, remembered for the county' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await importFeedback(context, input);
      return context.prisma.feedbackBatch.findUniqueOrThrow({ where: { id } });
    },
  }),
}));
