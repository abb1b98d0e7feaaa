import type { Prisma, Reader } from '@shouwang/database';
import {
  type CaseFacts,
  type CaseRecords,
  type Facts,
  findName,
  getProcedureTemplate,
  groupsDelivered,
  type HouseholdTemplate,
  isRole,
  isWithoutLabour,
  MONITORING_PROCEDURES,
  type ProcedureCase,
  type ProcedureEvent,
  RELATION_TO_HEAD,
  uncoveredRisks,
} from '@shouwang/domain';
import { caseRisks } from '../households/monitoring-case-columns.ts';
import { measureInForce } from '../measures/measure-columns.ts';
import { lineIn, type Moment } from './circumstances.ts';
import { NO_OTHERS, type OtherHouseholds } from './read-population.ts';

/** Everything of a case that decisions and screens look at, in one reading. */
export const caseParts = {
  events: { orderBy: { caseVersion: 'asc' } },
  evidence: { orderBy: { uploadedAt: 'asc' }, include: { file: true } },
  objections: { orderBy: { createdAt: 'asc' } },
  identities: true,
  monitoringCase: true,
  household: {
    include: {
      members: { where: { isActiveMember: true }, orderBy: { position: 'asc' } },
      monitoringCases: { orderBy: { episode: 'asc' } },
      measures: { select: { monitoringCaseId: true, group: true, state: true, begunOn: true } },
      procedureCases: {
        select: {
          id: true,
          caseNo: true,
          procedure: true,
          state: true,
          closedAt: true,
          events: { orderBy: { caseVersion: 'desc' }, take: 1, select: { actorPerson: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ProcedureCaseInclude;

/** The parts with the round in which the case is published: what the type of a case is read with, wherever it comes from. */
export const caseInclude = {
  ...caseParts,
  publicityItems: { include: { round: { select: { roundNo: true } } } },
} as const satisfies Prisma.ProcedureCaseInclude;

export type LoadedCase = Prisma.ProcedureCaseGetPayload<{ include: typeof caseParts }>;

/** The household of a case before there is one: what the opening is decided by. */
export type LoadedHousehold = LoadedCase['household'];

/** @returns null when there is no such case; who may see it is asked by the caller. */
export const findCase = (db: Reader, id: string): Promise<LoadedCase | null> =>
  db.procedureCase.findUnique({ where: { id }, include: caseParts });

/** The declaration that a case runs by: of its own version, whatever holds today. */
export const templateOf = ({
  procedure,
  procedureVersion,
}: Pick<LoadedCase, 'procedure' | 'procedureVersion'>): HouseholdTemplate =>
  getProcedureTemplate(procedure, procedureVersion);

const dayOf = (day: Date): string => day.toISOString().slice(0, 10);

/** The register writes 19800101 as the national export does, or 1980-01-01; what is no date counts as unknown. */
const isoBirthDate = (text: string | null): string | null => {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/u.exec(text ?? '');
  return match && `${match[1]}-${match[2]}-${match[3]}`;
};

const eventOf = (row: LoadedCase['events'][number]): ProcedureEvent => {
  if (!isRole(row.actorRole)) throw new Error(`Event ${row.id} has the unknown role ${row.actorRole}`);
  return {
    step: row.step,
    outcome: row.outcome,
    fromState: row.fromState,
    toState: row.toState,
    at: row.at,
    occurredOn: row.occurredOn && dayOf(row.occurredOn),
    actorAccountId: row.actorId,
    actorPersonId: row.actorPerson,
    actorRole: row.actorRole,
    reasonCodes: row.reasonCodes,
    text: row.text,
    data: row.input,
    before: row.before as Readonly<Record<string, unknown>>,
  };
};

/** A form in preparation, as `drafts` keeps it by step. */
export type Draft = { readonly data: unknown; readonly personKey: string; readonly at: string };

export const draftsOf = ({ drafts }: Pick<LoadedCase, 'drafts'>): Readonly<Record<string, Draft>> =>
  drafts as Readonly<Record<string, Draft>>;

/** What the steps have established, by step. */
export const recordsOf = ({ facts }: Pick<LoadedCase, 'facts'>): CaseRecords => facts as CaseRecords;

/** The case as the engine decides on it: drafts and files count as contributions of their authors. */
export const engineCaseOf = (row: LoadedCase): ProcedureCase<CaseRecords> => ({
  state: row.state,
  events: row.events.map(eventOf),
  records: recordsOf(row),
  contributions: [
    ...Object.entries(draftsOf(row)).map(([step, { personKey }]) => ({ step, personId: personKey })),
    ...row.evidence.map(({ step, uploadedByPerson }) => ({ step, personId: uploadedByPerson })),
  ],
});

const runningCaseNo = (
  { procedureCases }: LoadedHousehold,
  procedures: readonly string[],
  ownCaseId: string | undefined,
): string | null =>
  procedureCases.find(
    ({ id, procedure, closedAt }) => id !== ownCaseId && closedAt === null && procedures.includes(procedure),
  )?.caseNo ?? null;

const REFUSED_BY: Readonly<Record<string, 'VILLAGE' | 'TOWNSHIP' | 'COUNTY'>> = {
  REJECTED_VILLAGE: 'VILLAGE',
  REJECTED_TOWNSHIP: 'TOWNSHIP',
  REJECTED_COUNTY: 'COUNTY',
};

const DECIDE_ON_ADMISSION: readonly string[] = ['ADMISSION', 'REFLAG', 'APPEAL'];

/** The last that was decided about taking the household in, when it was a refusal (C.1). */
export const findRefusedCase = ({
  procedureCases,
}: Pick<LoadedHousehold, 'procedureCases'>): CaseFacts['refusedCase'] => {
  const decided = procedureCases
    .filter(({ procedure, closedAt }) => closedAt !== null && DECIDE_ON_ADMISSION.includes(procedure))
    // Ids grow with time: of two that ended at one moment the one opened later came last.
    .toSorted((one, other) => Number(one.closedAt) - Number(other.closedAt) || (one.id < other.id ? -1 : 1));
  const last = decided.at(-1);
  const level = last && REFUSED_BY[last.state];
  return level ? { caseNo: last.caseNo, level, refusedByPersonId: last.events[0]?.actorPerson ?? '' } : null;
};

const amountOf = (decimal: Prisma.Decimal | null): number | null => (decimal === null ? null : decimal.toNumber());

/** The last episode that was not removed: what a case that is no admission is about. */
const episodeInQuestion = ({ monitoringCases, measures }: LoadedHousehold): CaseFacts['episodeInQuestion'] => {
  const last = monitoringCases.findLast(({ status }) => status !== 'REMOVED');
  if (!last) return null;
  const riskTypes = caseRisks(last).map(({ type }) => type);
  return {
    episode: last.episode,
    status: last.status as 'OPEN' | 'ELIMINATED',
    category: last.category as CaseFacts['episodes'][number]['category'],
    identifiedMonth: last.identifiedMonth,
    eliminatedMonth: last.eliminatedMonth,
    eliminationMethod: last.eliminationMethod,
    riskTypes,
    // MEA-6: what the county itself has on record of this episode, and nothing else.
    uncoveredRisks: uncoveredRisks(
      riskTypes,
      groupsDelivered(measures.filter(({ monitoringCaseId }) => monitoringCaseId === last.id).map(measureInForce)),
    ),
    incomePerCapita: amountOf(last.incomePerCapita),
    line: amountOf(last.lineAtIdentification),
  };
};

/** What an opening must know: the household, its episodes, its running cases. */
export const householdFactsOf = (household: LoadedHousehold, moment: Moment, ownCaseId?: string): CaseFacts => ({
  ...NO_OTHERS,
  householdMembers: household.members.map(({ id, name, relationToHead }) => ({
    personId: id,
    name,
    relation: findName(RELATION_TO_HEAD, relationToHead ?? '') ?? null,
  })),
  isMonitored: household.monitoringStatus === 'OPEN',
  episodeInQuestion: episodeInQuestion(household),
  refusedCase: findRefusedCase(household),
  isWithoutLabour: isWithoutLabour(household.members.map(({ facts }) => facts as Facts)),
  runningChangeNo: runningCaseNo(household, ['POPULATION_CHANGE'], ownCaseId),
  cutoffOn: null,
  evidence: [],
  household: {
    type: household.householdType as CaseFacts['household']['type'],
    householdNo: household.householdNo,
  },
  members: household.members.map(({ id, name, birthDate }) => ({
    personId: id,
    name,
    birthDate: isoBirthDate(birthDate),
  })),
  episodes: household.monitoringCases.map(({ episode, category, status, eliminatedMonth }) => ({
    episode,
    category: category as CaseFacts['episodes'][number]['category'],
    status: status as CaseFacts['episodes'][number]['status'],
    eliminatedMonth,
  })),
  runningCaseNo: runningCaseNo(household, MONITORING_PROCEDURES, ownCaseId),
  objections: [],
  line: lineIn(moment, household.areaPath),
  // A campaign fixes one period for everybody; until there is one, the visit states the last twelve full months (B.5).
  incomePeriod: null,
});

/** What the engine must know besides the case itself. Superseded files do not count any more. */
export const factsOf = (row: LoadedCase, moment: Moment, others: OtherHouseholds = NO_OTHERS): CaseFacts => ({
  ...householdFactsOf(row.household, moment, row.id),
  ...others,
  evidence: row.evidence
    .filter(({ supersededById }) => supersededById === null)
    .map(({ id, kind, uploadedAt }) => ({ id, kind, attachedAt: uploadedAt })),
  objections: row.objections.map(({ id, result }) => ({
    id,
    result: result as CaseFacts['objections'][number]['result'],
  })),
});
