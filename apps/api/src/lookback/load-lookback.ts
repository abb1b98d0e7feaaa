import type { Prisma, Reader } from '@shouwang/database';
import {
  assignCategory,
  type EvidenceItem,
  type Facts,
  flagOf,
  getProcedureTemplate,
  type HouseholdType,
  hasSafetyNet,
  type IsoDate,
  type ItemFacts,
  isWithoutLabour,
  JUDGEMENTS,
  type LookbackCaseFacts,
  type LookbackPaper,
  labelOf,
  type MeasureRecords,
  MONITORING_CATEGORY,
  type MonitoringCategory,
  measuresOnRecord,
  type PaperOnRecord,
  type PapersOfCase,
  papersLeftBy,
  RISK_TYPE,
  screenHousehold,
  screeningParametersAt,
  screeningReason,
  shanghaiDateOf,
  standingEvents,
  uncoveredRisks,
} from '@shouwang/domain';
import { dayOfColumn } from '../campaigns/find-round.ts';
import { caseRisks } from '../households/monitoring-case-columns.ts';
import { helpRows } from '../measures/help-rows.ts';
import type { Moment } from '../procedures/circumstances.ts';

const PROCEDURES = {
  select: {
    procedure: true,
    procedureVersion: true,
    state: true,
    closedAt: true,
    monitoringCaseId: true,
    events: { orderBy: { caseVersion: 'asc' }, select: { step: true, at: true, occurredOn: true } },
  },
} as const;

/** What the papers of a case are told by: the columns of the matrix need no more. */
export const paperParts = {
  monitoringCase: { select: { status: true, backfilled: true } },
  household: { select: { headName: true, householdNo: true, procedureCases: PROCEDURES } },
} as const satisfies Prisma.LookbackCaseInclude;

/** Everything that the checklist of a case is computed from, in one reading. */
export const lookbackParts = {
  lookback: true,
  monitoringCase: { include: { plan: true, measures: true, backfilled: true } },
  household: {
    include: {
      members: { where: { isActiveMember: true }, select: { facts: true } },
      pairings: { where: { state: 'ACTIVE' } },
      procedureCases: PROCEDURES,
    },
  },
} as const satisfies Prisma.LookbackCaseInclude;

export type CaseWithPapers = Prisma.LookbackCaseGetPayload<{ include: typeof paperParts }>;
export type LoadedLookbackCase = Prisma.LookbackCaseGetPayload<{ include: typeof lookbackParts }>;

type OwnProcedure = CaseWithPapers['household']['procedureCases'][number];

/** Ended as it began for; `at` is when. */
const completedOf = (procedures: readonly OwnProcedure[]): readonly (OwnProcedure & { readonly closedAt: Date })[] =>
  procedures.flatMap((one) => {
    const { procedure, procedureVersion, state, closedAt } = one;
    const ending = getProcedureTemplate(procedure, procedureVersion).states[state]?.ending;
    return closedAt && ending === 'COMPLETED' ? [{ ...one, closedAt }] : [];
  });

const ofElimination = (paper: string): boolean => paper.endsWith('ELIMINATION') || paper === 'ELIMINATION_CONSENT';

/** The papers of an episode: what its procedures left, and what was made up for. Those of a voided elimination do not count. */
export const papersOf = ({
  monitoringCaseId,
  monitoringCase: { status, backfilled },
  household: { procedureCases },
}: Pick<CaseWithPapers, 'monitoringCaseId'> & {
  readonly monitoringCase: Pick<CaseWithPapers['monitoringCase'], 'status' | 'backfilled'>;
  readonly household: Pick<CaseWithPapers['household'], 'procedureCases'>;
}): PapersOfCase => {
  const own = completedOf(procedureCases.filter((one) => one.monitoringCaseId === monitoringCaseId));
  const voidedAt = Math.max(0, ...own.filter((one) => one.procedure === 'ROLLBACK').map((one) => Number(one.closedAt)));
  const left = own.flatMap(({ procedure, events, closedAt }) =>
    standingEvents(events).flatMap(({ step, at, occurredOn }) =>
      papersLeftBy(procedure, step).map((paper) => ({
        paper,
        on: occurredOn ? dayOfColumn(occurredOn) : shanghaiDateOf(at),
        isBackfilled: false,
        madeAt: Number(closedAt),
      })),
    ),
  );
  const made = backfilled.map(({ paper, doneOn, createdAt }) => ({
    paper: paper as LookbackPaper,
    on: dayOfColumn(doneOn),
    isBackfilled: true,
    madeAt: Number(createdAt),
  }));
  const papers: PaperOnRecord[] = [...left, ...made].filter(
    ({ paper, madeAt }) => !ofElimination(paper) || madeAt > voidedAt,
  );
  return { status: status as PapersOfCase['status'], papers };
};

const categoryLabel = (category: string): string => labelOf(MONITORING_CATEGORY, category as MonitoringCategory);

/** What income at identification makes of the category (D.2); undefined where it is not on record. */
const categoryByIncome = ({ monitoringCase, household }: LoadedLookbackCase): string | undefined => {
  const { incomePerCapita, lineAtIdentification } = monitoringCase;
  if (incomePerCapita === null || lineAtIdentification === null || household.householdType === '') return undefined;
  const category = assignCategory({
    householdType: household.householdType as HouseholdType,
    incomePerCapita: incomePerCapita.toNumber(),
    line: lineAtIdentification.toNumber(),
    // Whether hardship was sudden was the review's to say: an income above the line leaves no other category.
    suddenHardship: true,
  });
  return category && categoryLabel(category);
};

const screenedOf = ({ areaPath, household, monitoringCase }: LoadedLookbackCase, moment: Moment, today: IsoDate) => {
  if (monitoringCase.status !== 'ELIMINATED') return [];
  const parameters = screeningParametersAt(moment.parameterRows, areaPath, today);
  return screenHousehold(
    {
      facts: household.facts as Facts,
      members: household.members.map(({ facts }) => facts as Facts),
      monitoringStatus: 'ELIMINATED',
    },
    parameters,
  ).map((screened) => screeningReason(screened, parameters));
};

const helpOf = ({ monitoringCase, household }: LoadedLookbackCase) => {
  const { plan, measures } = monitoringCase;
  const { pairings } = household;
  const help = helpRows({ plan, measures, pairings, visits: [] });
  const facts = monitoringCase.facts as Facts;
  const { options, groupsInHand } = measuresOnRecord({ facts, help });
  const begun = measures.filter(({ begunOn, state }) => begunOn !== null && state !== 'STOPPED');
  const risks = [...new Set(caseRisks(monitoringCase).map(({ type }) => type))];
  return {
    uncoveredRisks: uncoveredRisks(risks, groupsInHand).map((risk) => labelOf(RISK_TYPE, risk)),
    runningMeasures: help
      ? measures.filter(({ state }) => state === 'ACTIVE').map(({ option }) => option)
      : options.map(({ option }) => option),
    judgements: begun.map(({ option, records }) => {
      const { judge } = records as MeasureRecords;
      return { option, isGood: judge && JUDGEMENTS.every((each) => judge[each]) };
    }),
    hasHelper: help ? pairings.length > 0 : facts.helperName !== undefined,
  };
};

/** What the checklist of a case is computed from. */
export const itemFactsOf = (row: LoadedLookbackCase, moment: Moment): ItemFacts => {
  const { household, lookback, monitoringCase } = row;
  const members = household.members.map(({ facts }) => facts as Facts);
  const lookbackOpenedOn = dayOfColumn(lookback.openedOn);
  return {
    ...papersOf(row),
    ...helpOf(row),
    lookbackOpenedOn,
    screened: screenedOf(row, moment, shanghaiDateOf(moment.now)),
    category: categoryLabel(monitoringCase.category),
    categoryByIncome: categoryByIncome(row),
    isWithoutLabour: isWithoutLabour(members),
    isSafetyNetHousehold: flagOf(household.facts as Facts, 'isSafetyNetHousehold') === true,
    hasSafetyNet: members.some(hasSafetyNet),
    hasLocation: household.latitude !== null && household.longitude !== null,
    running: household.procedureCases.filter(({ closedAt }) => closedAt === null).map(({ procedure }) => procedure),
    completed: completedOf(household.procedureCases)
      .filter(({ closedAt }) => shanghaiDateOf(closedAt) >= lookbackOpenedOn)
      .map(({ procedure }) => procedure),
  };
};

/** Of each draw, how many drawn cases have not passed. */
const unsettledOf = async (db: Reader, sampleIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const groups = await db.lookbackCase.groupBy({
    by: ['sampleId'],
    where: {
      sampleId: { in: [...new Set(sampleIds)] },
      isDrawn: true,
      state: { notIn: ['COUNTY_SAMPLED', 'CLOSED'] },
    },
    _count: true,
  });
  return new Map(groups.flatMap(({ sampleId, _count }) => (sampleId ? [[sampleId, _count] as const] : [])));
};

/** What decisions about cases of a look-back look at, by case. */
export const lookbackFactsOf = async (
  db: Reader,
  rows: readonly LoadedLookbackCase[],
  moment: Moment,
  { actorName, evidence = [] }: { readonly actorName: string; readonly evidence?: readonly EvidenceItem[] },
): Promise<ReadonlyMap<string, LookbackCaseFacts>> => {
  const unsettled = await unsettledOf(
    db,
    rows.flatMap(({ sampleId }) => (sampleId ? [sampleId] : [])),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        evidence,
        items: itemFactsOf(row, moment),
        isLookbackOpen: row.lookback.state === 'OPEN',
        actorName,
        today: shanghaiDateOf(moment.now),
        sample: row.sampleId ? { isDrawn: row.isDrawn, unsettled: unsettled.get(row.sampleId) ?? 0 } : undefined,
      },
    ]),
  );
};
