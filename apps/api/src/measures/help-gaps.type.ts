import { areaCodeOf, HELP_GAP_NAMES, HELP_GAPS, type HelpGap, ruleOfGap } from '@shouwang/domain';
import { areaDirectory, areaNameOf } from '../areas/area-directory.ts';
import { may } from '../platform/allow.ts';
import { CountRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { type HouseholdGaps, readGaps } from './read-gaps.ts';

/** Something that is missing in the help of a household. */
export const HelpGapRef = builder.objectRef<HelpGap>('HelpGap').implement({
  fields: (t) => ({
    key: t.string({ resolve: (gap) => gap }),
    label: t.string({ resolve: (gap) => HELP_GAPS[gap].label }),
    ruleId: t.string({
      nullable: true,
      description: 'the quality rule that says the same',
      resolve: (gap) => ruleOfGap(gap) ?? null,
    }),
  }),
});

const HouseholdGapsRef = builder.objectRef<HouseholdGaps>('HouseholdGaps').implement({
  fields: (t) => ({
    householdId: t.id({ resolve: ({ household }) => household.id }),
    headName: t.string({ resolve: ({ household }) => household.headName }),
    areaName: t.string({
      resolve: ({ household }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(household.areaPath)),
    }),
    category: t.string({ nullable: true, resolve: ({ household }) => household.category }),
    risks: t.stringList({ resolve: ({ household }) => household.risks }),
    gaps: t.field({ type: [HelpGapRef], resolve: ({ gaps }) => [...gaps] }),
  }),
});

type GapList = { readonly rows: readonly HouseholdGaps[]; readonly gap: HelpGap | undefined; readonly first: number };

const GapListRef = builder.objectRef<GapList>('HelpGapList').implement({
  description: 'Monitored households in whose help something is missing; each figure is the list behind it.',
  fields: (t) => ({
    counts: t.field({
      type: [CountRef],
      resolve: ({ rows }) =>
        HELP_GAP_NAMES.map((key) => ({
          key,
          label: HELP_GAPS[key].label,
          count: rows.filter(({ gaps }) => gaps.includes(key)).length,
        })),
    }),
    mayPair: t.boolean({
      description: 'The viewer may give the households of the own area their helpers.',
      resolve: (_list, _args, context) => may(context, 'pair', 'Pairing', { areaPath: actorOf(context).areaPath }),
    }),
    totalCount: t.int({ resolve: ({ rows, gap }) => rows.filter(({ gaps }) => !gap || gaps.includes(gap)).length }),
    households: t.field({
      type: [HouseholdGapsRef],
      resolve: ({ rows, gap, first }) =>
        rows
          .filter(({ gaps }) => !gap || gaps.includes(gap))
          .toSorted((one, other) => one.household.areaPath.localeCompare(other.household.areaPath))
          .slice(0, first),
    }),
  }),
});

const MOST = 500;

const isGap = (text: string): text is HelpGap => Object.hasOwn(HELP_GAPS, text);

builder.queryField('helpGaps', (t) =>
  t.field({
    type: GapListRef,
    complexity: 60,
    args: { gap: t.arg.string(), areaCode: t.arg.id(), first: t.arg.int() },
    resolve: async (_root, { gap, areaCode, first }, context): Promise<GapList> => {
      const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
      const where = {
        AND: [visible(context, 'Household'), areaCode ? { areaPath: { startsWith: area?.path ?? '-' } } : {}],
      };
      return {
        rows: await readGaps(context.prisma, where, await momentOfReading(context)),
        gap: gap && isGap(gap) ? gap : undefined,
        first: Math.min(Math.max(first ?? 100, 1), MOST),
      };
    },
  }),
);
