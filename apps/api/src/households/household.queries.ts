import type { Prisma } from '@shouwang/database';
import { idKeyOf } from '@shouwang/database';
import { maskIdNumber, readSearch } from '@shouwang/domain';
import { areaDirectory, areaNameOf } from '../areas/area-directory.ts';
import { builder } from '../platform/builder.ts';
import { connectionType, pageComplexity } from '../platform/connection.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { readPage } from '../platform/page.ts';
import { visible } from '../platform/visible.ts';
import { HouseholdRef } from './household.type.ts';
import { openPersonIdNumber } from './person-columns.ts';

type HouseholdFilter = {
  readonly text?: string | null;
  readonly areaCode?: string | null;
  readonly householdType?: string | null;
  readonly monitoringStatus?: string | null;
  readonly category?: string | null;
  readonly risk?: string | null;
  readonly withoutGroup?: boolean | null;
};

const HouseholdFilterInput = builder.inputType('HouseholdFilter', {
  fields: (t) => ({
    text: t.string(),
    areaCode: t.id(),
    householdType: t.string(),
    monitoringStatus: t.string(),
    category: t.string(),
    risk: t.string(),
    withoutGroup: t.boolean({ description: 'Only those that lie in the area itself, in none of its groups.' }),
  }),
});

/** People whom a typed text means: a name, initials, the last four of a number, a household's number. */
const personWhere = ({ services }: Context, typed: string): Prisma.PersonWhereInput => {
  const search = readSearch(typed);
  switch (search.by) {
    case 'name':
      return { name: { contains: search.text } };
    case 'initials':
      return { nameInitials: { startsWith: search.text } };
    case 'idLast4':
      return { OR: [{ idLast4: search.text }, { household: { householdNo: { startsWith: search.text } } }] };
    case 'householdNo':
      return { household: { householdNo: { startsWith: search.text } } };
    case 'idNumber':
      return { idKey: idKeyOf(services.crypto, search.text) };
    case 'none':
      return { id: { in: [] } };
  }
};

const householdsWhere = async (
  context: Context,
  { text, areaCode, householdType, monitoringStatus, category, risk, withoutGroup }: HouseholdFilter,
): Promise<Prisma.HouseholdWhereInput> => {
  const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
  return {
    AND: [
      visible(context, 'Household'),
      { status: 'ACTIVE' },
      areaCode ? { areaPath: { startsWith: area?.path ?? '-' } } : {},
      householdType ? { householdType } : {},
      monitoringStatus ? { monitoringStatus } : {},
      category ? { category } : {},
      risk ? { risks: { has: risk } } : {},
      withoutGroup ? { areaCode: areaCode ?? '-' } : {},
      text?.trim() ? { members: { some: { isActiveMember: true, ...personWhere(context, text) } } } : {},
    ],
  };
};

const HouseholdConnection = connectionType('Household', HouseholdRef);

type SearchHit = {
  readonly householdId: string;
  readonly personName: string;
  readonly headName: string;
  readonly areaCode: string;
  readonly relationToHead: string | null;
  readonly idMasked: string | null;
  readonly matched: string;
  readonly category: string | null;
  readonly risks: readonly string[];
};

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  fields: (t) => ({
    householdId: t.exposeID('householdId'),
    personName: t.exposeString('personName'),
    headName: t.exposeString('headName'),
    areaName: t.string({ resolve: ({ areaCode }, _args, { prisma }) => areaNameOf(prisma, areaCode) }),
    relationToHead: t.exposeString('relationToHead', { nullable: true }),
    idMasked: t.exposeString('idMasked', { nullable: true }),
    matched: t.exposeString('matched'),
    category: t.exposeString('category', { nullable: true }),
    risks: t.stringList({ resolve: ({ risks }) => [...risks] }),
  }),
});

const LONGEST_SEARCH = 30;

builder.queryFields((t) => ({
  household: t.prismaField({
    type: HouseholdRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.household.findFirst({ ...query, where: { AND: [visible(context, 'Household'), { id }] } })
        : null,
  }),
  households: t.field({
    type: HouseholdConnection,
    args: { filter: t.arg({ type: HouseholdFilterInput }), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...page }, context) => {
      const where = await householdsWhere(context, filter ?? {});
      return readPage(page, {
        order: [{ key: 'areaPath' }, { key: 'id' }],
        find: ({ where: behind, ...query }) =>
          context.prisma.household.findMany({ ...query, where: { AND: [where, behind] } }),
        count: () => context.prisma.household.count({ where }),
      });
    },
  }),
  search: t.field({
    type: [SearchHitRef],
    args: { text: t.arg.string({ required: true }), first: t.arg.int() },
    complexity: pageComplexity,
    resolve: async (_root, { text, first }, context): Promise<SearchHit[]> => {
      const search = readSearch(text);
      const people = await context.prisma.person.findMany({
        where: { AND: [visible(context, 'Person'), { isActiveMember: true }, personWhere(context, text)] },
        include: { household: { select: { headName: true, areaCode: true, category: true, risks: true } } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: Math.min(Math.max(first ?? 10, 1), LONGEST_SEARCH),
      });
      return people.map((person) => {
        const idNumber = openPersonIdNumber(context.services.crypto, person);
        return {
          householdId: person.householdId,
          personName: person.name,
          relationToHead: person.relationToHead,
          idMasked: idNumber ? maskIdNumber(idNumber) : null,
          matched: search.by,
          ...person.household,
        };
      });
    },
  }),
}));
