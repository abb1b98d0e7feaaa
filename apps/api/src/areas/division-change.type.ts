import {
  areaCodeOf,
  DIVISION_CHANGE,
  DIVISION_CHANGE_KINDS,
  type DivisionChange,
  type DivisionChangeKind,
  type DivisionChangeRecords,
  divisionChangeForm,
  divisionRefusals,
  kindsProposedBy,
  planDivisionChange,
} from '@shouwang/domain';
import { ActionRef } from '../platform/actions.type.ts';
import { RefusalRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context } from '../platform/context.ts';
import type { Refusal } from '../platform/refusal.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { actionsOfDeclared, stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { areaNameOf } from './area-directory.ts';
import { knownDivisions } from './known-divisions.ts';
import { proposeDivisionChange } from './propose-division-change.ts';
import { takeDivisionStep } from './take-division-step.ts';

export const divisionKindLabel = (kind: string): string => DIVISION_CHANGE_KINDS[kind as DivisionChangeKind] ?? kind;

const DivisionChangeRef = builder.prismaObject('DivisionChange', {
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    kindLabel: t.string({ resolve: ({ kind }) => divisionKindLabel(kind) }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    change: t.field({
      type: 'JSON',
      description: 'as proposed',
      resolve: ({ records }) => (records as unknown as DivisionChangeRecords).propose ?? {},
    }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => stateLabelOf(DIVISION_CHANGE, state) }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date' }),
    document: t.exposeString('document'),
    proposedBy: t.exposeString('proposedBy'),
    decidedBy: t.exposeString('decidedBy', { nullable: true }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    households: t.exposeInt('households', { nullable: true, description: 'that got another place or name' }),
    people: t.exposeInt('people', { nullable: true }),
    version: t.exposeInt('version'),
    actions: t.field({
      type: [ActionRef],
      resolve: async (row, _args, context) =>
        actionsOfDeclared(context, DIVISION_CHANGE, row, {
          evidence: [],
          divisions: await knownDivisions(context.services.database.prisma),
        }),
    }),
  }),
});

const DivisionChangeResult = resultUnion('DivisionChangeResult', DivisionChangeRef);

type Move = {
  readonly from: string;
  readonly to: string;
  readonly households: number;
  readonly people: number;
};

const MoveRef = builder.objectRef<Move>('DivisionMove').implement({
  fields: (t) => ({
    from: t.exposeString('from'),
    to: t.exposeString('to'),
    households: t.exposeInt('households'),
    people: t.exposeInt('people'),
  }),
});

type Preview = { readonly refusals: readonly Refusal[]; readonly moves: readonly Move[] };

/** What a change would do, before it is proposed: what is wrong with it, or which households would move where. */
const previewOf = async (context: Context, written: unknown): Promise<Preview | null> => {
  const read = divisionChangeForm.safeParse(written);
  if (!read.success || !context.ability.can('propose', 'DivisionChange')) return null;
  const change: DivisionChange = read.data;
  const divisions = await knownDivisions(context.prisma);
  const refusals = divisionRefusals(change, divisions, (await momentOfReading(context)).now);
  if (refusals.length > 0) return { refusals, moves: [] };
  const { created, successions } = planDivisionChange(change, divisions);
  const nameOf = (code: string): string => {
    const made = created.find((one) => one.code === code)?.name ?? divisions.get(code)?.name ?? code;
    return code.length === 15 ? `${divisions.get(code.slice(0, 12))?.name ?? ''}${made}` : made;
  };
  const moves = await Promise.all(
    successions
      .filter(({ isMain }) => isMain)
      .map(async ({ from, to }) => {
        const where = { AND: [visible(context, 'Household'), { areaCode: from, status: 'ACTIVE' }] };
        const { _count, _sum } = await context.prisma.household.aggregate({
          where,
          _count: true,
          _sum: { memberCount: true },
        });
        return { from: nameOf(from), to: nameOf(to), households: _count, people: _sum.memberCount ?? 0 };
      }),
  );
  return { refusals: [], moves: moves.filter(({ households }) => households > 0) };
};

const PreviewRef = builder.objectRef<Preview>('DivisionPreview').implement({
  fields: (t) => ({
    refusals: t.field({ type: [RefusalRef], resolve: ({ refusals }) => [...refusals] }),
    moves: t.field({ type: [MoveRef], resolve: ({ moves }) => [...moves] }),
  }),
});

const DivisionKindRef = builder.objectRef<DivisionChangeKind>('DivisionKind').implement({
  fields: (t) => ({
    value: t.string({ resolve: (kind) => kind }),
    label: t.string({ resolve: divisionKindLabel }),
  }),
});

builder.queryFields((t) => ({
  divisionKinds: t.field({
    type: [DivisionKindRef],
    description: 'the kinds of changes that the viewer may propose',
    resolve: (_root, _args, context) =>
      context.ability.can('propose', 'DivisionChange') ? [...kindsProposedBy(actorOf(context).role)] : [],
  }),
  divisionChanges: t.prismaField({
    type: ['DivisionChange'],
    description: 'the newest first',
    resolve: (query, _root, _args, context) =>
      context.prisma.divisionChange.findMany({
        ...query,
        where: visible(context, 'DivisionChange'),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 200,
      }),
  }),
  divisionPreview: t.field({
    type: PreviewRef,
    nullable: true,
    description: 'what a change would do; null while it is not filled in',
    args: { change: t.arg({ type: 'JSON', required: true }) },
    complexity: 30,
    resolve: (_root, { change }, context) => previewOf(context, change),
  }),
}));

const changeAfter = async ({ prisma }: Context, act: Promise<{ readonly id: string }>) =>
  prisma.divisionChange.findUniqueOrThrow({ where: { id: (await act).id } });

builder.mutationFields((t) => ({
  proposeDivisionChange: t.field({
    type: DivisionChangeResult,
    args: { change: t.arg({ type: 'JSON', required: true }), idempotencyKey: t.arg.string({ required: true }) },
    resolve: (_root, input, context) => changeAfter(context, proposeDivisionChange(context, input)),
  }),
  takeDivisionStep: t.field({
    description: 'putIntoForce refuse withdraw',
    type: DivisionChangeResult,
    args: {
      changeId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      step: t.arg.string({ required: true }),
      text: t.arg.string(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, { text, ...input }, context) =>
      changeAfter(context, takeDivisionStep(context, { ...input, text: text ?? null })),
  }),
}));
