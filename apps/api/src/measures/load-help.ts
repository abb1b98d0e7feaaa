import type { Prisma, Reader } from '@shouwang/database';
import {
  type Facts,
  groupsDelivered,
  groupsInHand,
  type HelperTime,
  type HelpToCheck,
  hasLabour,
  type IsoDate,
  identifiedDay,
  type MeasureFacts,
  type MeasureGroup,
  type MeasureStatus,
  monthsBetween,
  type PlanFacts,
  type RiskType,
} from '@shouwang/domain';
import { dayOfColumn } from '../campaigns/find-round.ts';
import { caseRisks } from '../households/monitoring-case-columns.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { measureInForce } from './measure-columns.ts';

/** Everything that the help of a household is judged by, in one reading. Removed episodes do not count. */
export const helpParts = {
  members: { where: { isActiveMember: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  monitoringCases: {
    where: { status: { in: ['OPEN', 'ELIMINATED'] } },
    orderBy: { episode: 'desc' },
    take: 1,
    include: { plan: true, measures: { orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] } },
  },
  pairings: { orderBy: [{ startsOn: 'desc' }, { id: 'desc' }], include: { helper: true } },
  visits: { orderBy: [{ visitedOn: 'desc' }, { id: 'desc' }], take: 30, include: { helper: true } },
} as const satisfies Prisma.HouseholdInclude;

export type HelpedHousehold = Prisma.HouseholdGetPayload<{ include: typeof helpParts }>;

/** @returns null when there is no such household; who may see it is asked by the caller. */
export const findHelpedHousehold = async (db: Reader, id: string): Promise<HelpedHousehold | null> =>
  isUuid(id) ? db.household.findUnique({ where: { id }, include: helpParts }) : null;

/** The episode that help is about: the last one that was not removed. */
export const episodeOfHelp = ({ monitoringCases: [last] }: Pick<HelpedHousehold, 'monitoringCases'>) => last;

/** The risks of the episode, each once. */
export const risksOfHelp = (household: Pick<HelpedHousehold, 'monitoringCases'>): readonly RiskType[] => {
  const episode = episodeOfHelp(household);
  return episode ? [...new Set(caseRisks(episode).map(({ type }) => type))] : [];
};

/** The pairings that last. */
export const activePairings = ({ pairings }: Pick<HelpedHousehold, 'pairings'>) =>
  pairings.filter(({ state }) => state === 'ACTIVE');

/** When each helper was the household's. */
export const helperTimes = ({ pairings }: Pick<HelpedHousehold, 'pairings'>): readonly HelperTime[] =>
  pairings.flatMap(({ helperId, helper, startsOn, endsOn }) =>
    startsOn === null
      ? []
      : [
          {
            helperId,
            name: helper.name,
            from: dayOfColumn(startsOn),
            to: endsOn === null ? undefined : dayOfColumn(endsOn),
          },
        ],
  );

const firstDay = (days: readonly (Date | null)[]): IsoDate | undefined => {
  const known = days.filter((day) => day !== null).map(dayOfColumn);
  return known.sort()[0];
};

/** The help of a household as the live checks look at it; undefined for one that was never monitored. */
export const helpToCheck = (household: HelpedHousehold, today: IsoDate): HelpToCheck | undefined => {
  const episode = episodeOfHelp(household);
  if (!episode) return undefined;
  const measures = episode.measures.map(measureInForce);
  const [lastVisit] = household.visits;
  return {
    isEliminated: episode.status === 'ELIMINATED',
    monthsSince: monthsBetween(episode.identifiedMonth, today.slice(0, 7).replace('-', '')),
    risks: risksOfHelp(household),
    groupsInHand: groupsInHand(measures),
    groupsDelivered: groupsDelivered(measures),
    hasLabour: hasLabour(household.members.map(({ facts }) => facts as Facts)),
    identifiedOn: identifiedDay(episode.identifiedMonth, dayOfColumn(episode.existsFrom)),
    hasPlan: episode.plan !== null,
    pairedOn: firstDay(activePairings(household).map(({ startsOn }) => startsOn)),
    visitedOn: lastVisit && dayOfColumn(lastVisit.visitedOn),
  };
};

/** What a plan is decided by. */
export const planFactsOf = (household: HelpedHousehold): PlanFacts => ({
  evidence: [],
  isMonitored: household.monitoringStatus === 'OPEN',
  risks: risksOfHelp(household),
});

/**
 * What a measure is decided by.
 * @param own the measure itself, when there is one
 */
export const measureFactsOf = (
  household: HelpedHousehold,
  own?: { readonly id: string; readonly verifiedAt: Date | null },
): MeasureFacts => {
  const episode = episodeOfHelp(household);
  return {
    evidence: [],
    hasEpisode: episode !== undefined,
    risks: risksOfHelp(household),
    members: household.members.map(({ id, name }) => ({ personId: id, name })),
    others: (episode?.measures ?? [])
      .filter(({ id }) => id !== own?.id)
      .map(({ group, option, personId, state }) => ({
        group: group as MeasureGroup,
        option,
        personId,
        status: state as MeasureStatus,
      })),
    isVerified: own !== undefined && own.verifiedAt !== null,
  };
};
