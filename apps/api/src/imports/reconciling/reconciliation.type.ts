import type { Reconciliation, ReconciliationLine } from '@shouwang/database';
import { isWithin } from '@shouwang/domain';
import { findPhrase, isRefusalCode, type ParamValue, phrase } from '@shouwang/phrases';
import { areaDirectory, areaNameOf } from '../../areas/area-directory.ts';
import { RefusalRef } from '../../platform/answers.type.ts';
import { builder } from '../../platform/builder.ts';
import { connectionType, pageComplexity } from '../../platform/connection.ts';
import { actorOf, type Context } from '../../platform/context.ts';
import { isUuid } from '../../platform/is-uuid.ts';
import { JobRef } from '../../platform/jobs/job.type.ts';
import { readPage } from '../../platform/page.ts';
import { refusableUnion } from '../../platform/result-union.ts';
import { visible } from '../../platform/visible.ts';
import type { LineField } from './compare-books.ts';
import type { EqualityFigure } from './count-equality.ts';
import { reconciledTitle } from './reconcile.job.ts';
import { shownFields } from './shown-fields.ts';

const FieldRef = builder.objectRef<LineField>('ReconciliationField').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    ours: t.string({ nullable: true, resolve: ({ ours }) => ours || null }),
    theirs: t.string({ nullable: true, resolve: ({ theirs }) => theirs || null }),
  }),
});

const LineRef = builder.objectRef<ReconciliationLine>('ReconciliationLine').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    householdId: t.exposeID('householdId', { nullable: true }),
    householdNo: t.exposeString('householdNo', { nullable: true }),
    personNo: t.exposeString('personNo', { nullable: true }),
    name: t.exposeString('name'),
    rowNumber: t.exposeInt('rowNumber', { nullable: true }),
    areaName: t.string({
      resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaPath.split('/').at(-2) ?? ''),
    }),
    fields: t.field({
      type: [FieldRef],
      resolve: (line, _args, context) => shownFields(context, line),
    }),
  }),
});

const LineConnection = connectionType('ReconciliationLine', LineRef);

type NamedFigure = EqualityFigure & { readonly name: string };

const FigureRef = builder.objectRef<NamedFigure>('EqualityFigure').implement({
  description: 'How many people of a township are the same in both books, and how many are not.',
  fields: (t) => ({
    areaCode: t.exposeID('areaCode'),
    name: t.exposeString('name'),
    same: t.exposeInt('same'),
    different: t.exposeInt('different'),
    missingThere: t.exposeInt('missingThere'),
    missingHere: t.exposeInt('missingHere'),
  }),
});

const figuresOf = async ({ figures }: Reconciliation, context: Context): Promise<NamedFigure[]> => {
  const areas = await areaDirectory(context.prisma);
  const { areaPath } = actorOf(context);
  return (figures as EqualityFigure[]).flatMap((figure) => {
    const area = areas.get(figure.areaCode);
    return area && isWithin(area.path, areaPath)
      ? [{ ...figure, name: area.level === 'COUNTY' ? phrase('exports.noTownship') : area.name }]
      : [];
  });
};

export const ReconciliationRef = builder.prismaObject('Reconciliation', {
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind', { nullable: true }),
    title: t.string({ nullable: true, resolve: ({ kind }) => reconciledTitle(kind) }),
    fileName: t.exposeString('fileName'),
    status: t.exposeString('status'),
    statusLabel: t.string({ resolve: ({ status }) => findPhrase(`reconciliation.status.${status}`) ?? status }),
    refusal: t.field({
      type: RefusalRef,
      nullable: true,
      resolve: ({ refusalCode, refusalDetail }) =>
        refusalCode && isRefusalCode(refusalCode)
          ? { code: refusalCode, params: (refusalDetail ?? {}) as Readonly<Record<string, ParamValue>> }
          : null,
    }),
    readRows: t.exposeInt('readRows'),
    rejectedRows: t.exposeInt('rejectedRows'),
    createdBy: t.exposeString('createdBy'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    comparedAt: t.expose('comparedAt', { type: 'DateTime', nullable: true }),
    figures: t.field({ type: [FigureRef], resolve: (row, _args, context) => figuresOf(row, context) }),
    job: t.field({
      type: JobRef,
      nullable: true,
      resolve: ({ jobId }, _args, context) =>
        jobId ? context.prisma.job.findFirst({ where: { AND: [visible(context, 'Job'), { id: jobId }] } }) : null,
    }),
    lines: t.field({
      type: LineConnection,
      args: {
        kind: t.arg.string({ description: 'MISSING_THERE | MISSING_HERE | DIFFERENT' }),
        areaCode: t.arg.id(),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      complexity: pageComplexity,
      resolve: async ({ id }, { kind, areaCode, ...page }, context) => {
        const area = areaCode ? (await areaDirectory(context.prisma)).get(String(areaCode)) : undefined;
        // The line of the county itself is what lies in no township.
        const below = area && (area.level === 'COUNTY' ? area.path : { startsWith: area.path });
        const mine = {
          AND: [
            visible(context, 'ReconciliationLine'),
            { reconciliationId: id, ...(kind && { kind }), ...(below && { areaPath: below }) },
          ],
        };
        return readPage(page, {
          order: [{ key: 'areaPath' }, { key: 'id' }],
          find: ({ where, ...query }) =>
            context.prisma.reconciliationLine.findMany({ ...query, where: { AND: [mine, where] } }),
          count: () => context.prisma.reconciliationLine.count({ where: mine }),
        });
      },
    }),
  }),
});

export const ReconciliationResult = refusableUnion('ReconciliationResult', ReconciliationRef);

builder.queryFields((t) => ({
  reconciliations: t.prismaField({
    type: [ReconciliationRef],
    description: 'The last comparisons with the national system, newest first.',
    resolve: (query, _root, _args, context) =>
      context.prisma.reconciliation.findMany({
        ...query,
        where: visible(context, 'Reconciliation'),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 30,
      }),
  }),
  reconciliation: t.prismaField({
    type: ReconciliationRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(String(id))
        ? context.prisma.reconciliation.findFirst({
            ...query,
            where: { AND: [visible(context, 'Reconciliation'), { id: String(id) }] },
          })
        : null,
  }),
}));
