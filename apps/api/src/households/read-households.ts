import type { CryptoProvider, Prisma, Reader, WorkSpell } from '@shouwang/database';
import type { EpisodeToCheck, Facts, HouseholdToCheck } from '@shouwang/domain';
import { helpRows } from '../measures/help-rows.ts';
import { householdFacts } from './household-columns.ts';
import { monitoringCaseFacts } from './monitoring-case-columns.ts';
import { personFacts } from './person-columns.ts';

const PARTS = {
  members: {
    where: { isActiveMember: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { workSpells: true },
  },
  monitoringCases: {
    where: { status: { in: ['OPEN', 'ELIMINATED'] } },
    orderBy: { episode: 'desc' },
    take: 1,
    include: { plan: true, measures: true },
  },
  pairings: { where: { state: 'ACTIVE' } },
  visits: { orderBy: { visitedOn: 'desc' }, take: 1 },
} as const satisfies Prisma.HouseholdInclude;

type RegisteredHousehold = Prisma.HouseholdGetPayload<{ include: typeof PARTS }>;

/** A household with where it is. */
export type RegisterHousehold = HouseholdToCheck & { readonly areaPath: string };

/** Households read at a time: with their members a few megabytes. */
const AT_ONCE = 500;

const spellsOf = (spells: readonly WorkSpell[], kind: 'OUT' | 'PLANNED'): Facts[] =>
  spells.filter((spell) => spell.kind === kind).map(({ facts }) => facts as Facts);

const episodeOf = (crypto: CryptoProvider, household: RegisteredHousehold): EpisodeToCheck | undefined => {
  const [last] = household.monitoringCases;
  if (!last) return undefined;
  const { status, plan, measures } = last;
  const { pairings, visits } = household;
  return {
    status: status as EpisodeToCheck['status'],
    facts: monitoringCaseFacts(crypto, last),
    help: helpRows({ plan, measures, pairings, visits }),
  };
};

/** A household of the register with all that rules and screening look at, numbers and telephones in the clear. */
const registerHousehold = (crypto: CryptoProvider, household: RegisteredHousehold): RegisterHousehold => ({
  id: household.id,
  areaPath: household.areaPath,
  householdNo: household.householdNo ?? '',
  facts: householdFacts(crypto, household),
  members: household.members.map((person) => ({
    id: person.id,
    personNo: person.personNo ?? '',
    facts: personFacts(crypto, person),
    workSpells: spellsOf(person.workSpells, 'OUT'),
    workPlans: spellsOf(person.workSpells, 'PLANNED'),
  })),
  episode: episodeOf(crypto, household),
});

/** The active ones of some households, as rules and screening look at them. */
export const readRegisterHouseholds = async (
  { db, crypto }: { readonly db: Reader; readonly crypto: CryptoProvider },
  ids: readonly string[],
): Promise<readonly RegisterHousehold[]> => {
  const households = await db.household.findMany({
    where: { id: { in: [...ids] }, status: 'ACTIVE' },
    orderBy: { id: 'asc' },
    include: PARTS,
  });
  return households.map((household) => registerHousehold(crypto, household));
};

/** Goes through the active households of an area, some hundred in memory at a time. */
export async function* readHouseholds(
  { prisma, crypto }: { readonly prisma: Reader; readonly crypto: CryptoProvider },
  areaPath: string,
): AsyncGenerator<readonly RegisterHousehold[]> {
  let last: string | undefined;
  for (;;) {
    const households = await prisma.household.findMany({
      where: { areaPath: { startsWith: areaPath }, status: 'ACTIVE', ...(last && { id: { gt: last } }) },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      include: PARTS,
    });
    yield households.map((household) => registerHousehold(crypto, household));
    last = households.at(-1)?.id;
    if (households.length < AT_ONCE) return;
  }
}
