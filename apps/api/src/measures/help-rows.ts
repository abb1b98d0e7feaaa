import type { AssistanceMeasure, AssistancePlan, Pairing, VisitLog } from '@shouwang/database';
import type { HelpRows, PlanRecords } from '@shouwang/domain';
import { dayOfColumn } from '../campaigns/find-round.ts';
import { measureInForce } from './measure-columns.ts';

type Rows = {
  readonly plan: AssistancePlan | null;
  readonly measures: readonly AssistanceMeasure[];
  /** Those that last. */
  readonly pairings: readonly Pairing[];
  /** The last one. */
  readonly visits: readonly VisitLog[];
};

/** What a plan says as one text, so that plans that say the same are found (DQ-M-037). */
const textOfPlan = ({ records }: AssistancePlan): string | undefined => {
  const { draft } = records as PlanRecords;
  return draft && [draft.goals, ...draft.answers.map(({ risk, groups }) => `${risk} ${groups.join('、')}`)].join('；');
};

/** The help of an episode as quality rules look at it; undefined where the county keeps no row of its own. */
export const helpRows = ({ plan, measures, pairings, visits }: Rows): HelpRows | undefined => {
  if (plan === null && measures.length === 0 && pairings.length === 0) return undefined;
  const since = pairings.flatMap(({ startsOn }) => (startsOn === null ? [] : [dayOfColumn(startsOn)]));
  const [lastVisit] = visits;
  return {
    measures: measures.map((row) => ({ ...measureInForce(row), option: row.option })),
    helperIds: pairings.map(({ helperId }) => helperId),
    pairedOn: since.sort()[0],
    visitedOn: lastVisit && dayOfColumn(lastVisit.visitedOn),
    planText: plan ? textOfPlan(plan) : undefined,
  };
};
