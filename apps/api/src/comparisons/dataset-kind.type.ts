import type { Dataset } from '@shouwang/database';
import {
  type ComparisonCheck,
  type ComparisonSettings,
  checksOf,
  DATASETS,
  type DatasetDeclaration,
  type DatasetParameters,
  DEPARTMENT,
  datasetDueOn,
  LEGAL_BASES,
  labelOf,
  parameter,
  shanghaiDateOf,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context, nowOf } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { comparisonSettingsFor } from './comparison-settings.ts';
import { DatasetRef } from './dataset.type.ts';
import { datasetParametersAt } from './dataset-parameters.ts';

const DatasetColumnRef = builder.objectRef<DatasetDeclaration['columns'][number]>('DatasetColumn').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    isRequired: t.exposeBoolean('required'),
    aliases: t.stringList({ resolve: ({ aliases }) => [...aliases] }),
  }),
});

type Rule = { readonly check: ComparisonCheck; readonly settings: ComparisonSettings };

/** The thresholds of a check with their values: 一般农户本年个人自付达到多少预警 20000 元. */
const thresholdsOf = ({ check, settings }: Rule): string => {
  const parts = check.parameters.map((key) => {
    const { label, unit = '' } = parameter(key);
    return `${label} ${settings.parameters[key]} ${unit}`.trim();
  });
  return parts.length > 0 ? parts.join('；') : phrase('comparisons.noThreshold');
};

const CheckRuleRef = builder.objectRef<Rule>('CheckRule').implement({
  fields: (t) => ({
    id: t.string({ resolve: ({ check }) => check.id }),
    label: t.string({ resolve: ({ check }) => check.title }),
    thresholds: t.string({ resolve: thresholdsOf }),
  }),
});

const lastDatasetOf = (context: Context, key: string): Promise<Dataset | null> =>
  context.prisma.dataset.findFirst({
    // One that was taken back is as if it had not been sent.
    where: { AND: [visible(context, 'Dataset'), { datasetKey: key, status: { not: 'WITHDRAWN' } }] },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
  });

const keepingOf = async (context: Context): Promise<DatasetParameters> =>
  datasetParametersAt(context.prisma, actorOf(context).areaPath, shanghaiDateOf(await nowOf(context)));

const dueDayOf = async (context: Context, kind: DatasetDeclaration): Promise<Date> => {
  const last = await context.prisma.dataset.findFirst({
    where: {
      AND: [visible(context, 'Dataset'), { datasetKey: kind.key, status: { in: ['SUBMITTED', 'PUBLISHED'] } }],
    },
    orderBy: { submittedAt: 'desc' },
    select: { submittedAt: true },
  });
  const submittedOn = last?.submittedAt ? shanghaiDateOf(last.submittedAt) : null;
  const today = shanghaiDateOf(await nowOf(context));
  return new Date(`${datasetDueOn(kind, today, submittedOn, await keepingOf(context))}T00:00:00Z`);
};

const DatasetKindRef = builder.objectRef<DatasetDeclaration>('DatasetKind').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    department: t.exposeString('department'),
    departmentLabel: t.string({ resolve: ({ department }) => labelOf(DEPARTMENT, department) }),
    columns: t.field({ type: [DatasetColumnRef], resolve: ({ columns }) => [...columns] }),
    rules: t.field({
      type: [CheckRuleRef],
      resolve: async ({ key }, _args, context) => {
        const settings = await comparisonSettingsFor(context.prisma, actorOf(context).areaPath);
        return checksOf(key).map((check) => ({ check, settings }));
      },
    }),
    legalBasis: t.string({ resolve: ({ basis }) => LEGAL_BASES[basis] }),
    retentionDays: t.int({
      resolve: async (_kind, _args, context) => (await keepingOf(context))['dataset.retentionDays'],
    }),
    requiredBy: t.field({
      type: 'Date',
      description: 'Until when the next file is due; in the past while it is late.',
      resolve: (kind, _args, context) => dueDayOf(context, kind),
    }),
    lastDataset: t.field({
      type: DatasetRef,
      nullable: true,
      resolve: ({ key }, _args, context) => lastDatasetOf(context, key),
    }),
  }),
});

builder.queryField('datasetKinds', (t) =>
  t.field({
    type: [DatasetKindRef],
    description: 'The files that the viewer may see: of the own department, or of all.',
    resolve: (_root, _args, context) => {
      const { areaPath } = actorOf(context);
      return Object.values(DATASETS).filter(({ department }) =>
        may(context, 'read', 'Dataset', { areaPath, department }),
      );
    },
  }),
);
