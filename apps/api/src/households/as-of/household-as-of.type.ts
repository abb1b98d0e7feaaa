import { type AsOf, type Facts, shanghaiDateOf } from '@shouwang/domain';
import { areaDirectory } from '../../areas/area-directory.ts';
import { builder } from '../../platform/builder.ts';
import { type Context, nowOf } from '../../platform/context.ts';
import { isUuid } from '../../platform/is-uuid.ts';
import { IndicatorSectionRef, indicatorSections } from '../indicator-sections.ts';
import { AsOfInput, readAsOf } from './as-of-input.ts';
import { type DifferenceToNow, differencesToNow } from './differences-to-now.ts';
import { type HouseholdState, type RowAsOf, readHouseholdsAsOf } from './household-as-of.ts';
import { isReadable, readableAreas } from './readable-areas.ts';

/** A household as it stood, with what it is now to compare it with. */
type Stood = {
  readonly id: string;
  readonly asOf: AsOf;
  readonly was: HouseholdState | undefined;
  readonly now: HouseholdState | undefined;
  /** The record by whose area values are masked. */
  readonly record: { readonly areaPath: string };
};

const isMember = ({ row }: RowAsOf): boolean => row.isActiveMember === '是';

const RowAsOfRef = (name: string, entity: 'person' | 'case', subject: 'Person' | 'MonitoringCase') =>
  builder.objectRef<{ readonly row: RowAsOf; readonly record: Stood['record'] }>(name).implement({
    fields: (t) => ({
      id: t.id({ resolve: ({ row }) => row.id }),
      title: t.string({
        description: 'Name of the person, category of the case.',
        resolve: ({ row: { facts } }) => facts.name ?? facts.monitoringCategory ?? '',
      }),
      line: t.string({
        description: 'Relation to the head; month and state of the case.',
        resolve: ({ row: { facts, row } }) =>
          facts.relationToHead ??
          [facts.identifiedMonth, row.status === 'OPEN' ? '监测中' : '已消除'].filter(Boolean).join('，'),
      }),
      sections: t.field({
        type: [IndicatorSectionRef],
        resolve: ({ row, record }, _args, context) =>
          indicatorSections(context, entity, row.facts, { subject, record }),
      }),
    }),
  });

const MemberAsOfRef = RowAsOfRef('MemberAsOf', 'person', 'Person');
const CaseAsOfRef = RowAsOfRef('MonitoringCaseAsOf', 'case', 'MonitoringCase');

const DifferenceRef = builder.objectRef<DifferenceToNow>('DifferenceToNow').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    subject: t.exposeString('subject', { description: 'Whose value: a name, or the household.' }),
    label: t.exposeString('label'),
    was: t.exposeString('was', { nullable: true }),
    now: t.exposeString('now', { nullable: true }),
  }),
});

const factsOf = ({ was }: Stood): Facts => was?.household.facts ?? {};

const HouseholdAsOfRef = builder.objectRef<Stood>('HouseholdAsOf').implement({
  description: 'A household as it stood on a day, as it was known at a moment.',
  fields: (t) => ({
    id: t.exposeID('id'),
    validOn: t.field({ type: 'Date', resolve: ({ asOf }) => asOf.validOn }),
    knownAt: t.field({ type: 'DateTime', resolve: ({ asOf }) => asOf.knownAt }),
    isInRegister: t.boolean({ resolve: ({ was }) => was !== undefined }),
    headName: t.string({
      resolve: ({ was }) => (was?.members.find(isMember) ?? was?.members[0])?.facts.name ?? '',
    }),
    areaName: t.string({
      resolve: async ({ was }, _args, { prisma }) => {
        const areas = await areaDirectory(prisma);
        const path = was?.household.row.areaPath ?? '';
        const code = path.split('/').filter(Boolean).at(-1) ?? '';
        return areas.get(code)?.fullName ?? code;
      },
    }),
    householdTypeLabel: t.string({ resolve: (stood) => factsOf(stood).householdType ?? '' }),
    memberCount: t.int({ resolve: ({ was }) => was?.members.filter(isMember).length ?? 0 }),
    categoryLabel: t.string({
      nullable: true,
      description: 'Of the open case.',
      resolve: ({ was }) => was?.cases.find(({ row }) => row.status === 'OPEN')?.facts.monitoringCategory ?? null,
    }),
    sections: t.field({
      type: [IndicatorSectionRef],
      resolve: (stood, _args, context) =>
        indicatorSections(context, 'household', factsOf(stood), { subject: 'Household', record: stood.record }),
    }),
    members: t.field({
      type: [MemberAsOfRef],
      resolve: ({ was, record }) => (was?.members ?? []).filter(isMember).map((row) => ({ row, record })),
    }),
    cases: t.field({
      type: [CaseAsOfRef],
      resolve: ({ was, record }) => (was?.cases ?? []).map((row) => ({ row, record })),
    }),
    differences: t.field({
      type: [DifferenceRef],
      description: 'What is different now.',
      resolve: ({ was, now, record }, _args, context) => differencesToNow(context, { was, now, record }),
    }),
  }),
});

/**
 * Old data keeps its old village; a village sees what is in its area now. So the history is read whole, and the area of
 * then and the area of now decide here who may see it.
 */
const readStood = async (context: Context, id: string, asOf: AsOf): Promise<Stood | null> => {
  const { database, crypto } = context.services;
  const reader = { db: database.prisma, crypto };
  const now = await nowOf(context);
  const was = (await readHouseholdsAsOf(reader, [id], asOf)).get(id);
  const today = (await readHouseholdsAsOf(reader, [id], { validOn: shanghaiDateOf(now), knownAt: now })).get(id);
  const areas = readableAreas(context);
  const paths = [today, was].flatMap((state) => state?.household.row.areaPath ?? []);
  const areaPath = paths.find((path) => isReadable(areas, path));
  if (areaPath === undefined) return null;
  // Whoever sees the household only by its old village is not told what has become of it elsewhere.
  const isOurs = today !== undefined && isReadable(areas, today.household.row.areaPath ?? '');
  return { id, asOf, was, now: isOurs ? today : undefined, record: { areaPath } };
};

builder.queryField('householdAsOf', (t) =>
  t.field({
    type: HouseholdAsOfRef,
    nullable: true,
    description: 'Nothing for a household that lies in the own area neither now nor then.',
    args: { id: t.arg.id({ required: true }), asOf: t.arg({ type: AsOfInput }) },
    complexity: 30,
    resolve: async (_root, { id, asOf }, context) =>
      isUuid(id) ? readStood(context, id, await readAsOf(context, asOf)) : null,
  }),
);
