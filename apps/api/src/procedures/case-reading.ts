import {
  availableSteps,
  type CaseRecords,
  decideUndo,
  incomeAtIdentification,
  labelOf,
  MONITORING_CATEGORY,
  type MonitoringCategory,
  proposedCategory,
  shanghaiDateOf,
  totalClockOf,
} from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import type { ActionAnswer } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { circumstancesIn, momentOfReading } from './circumstances.ts';
import { engineCaseOf, factsOf, type LoadedCase, recordsOf, templateOf } from './load-case.ts';
import { populationLines } from './population-lines.ts';
import { changesIn, readOtherHouseholds } from './read-population.ts';

/** A case as one person reads it at one moment: everything that the fields of its type are worked out from. */
export const readingOf = async (context: Context, row: LoadedCase) => {
  const moment = await momentOfReading(context);
  const template = templateOf(row);
  return {
    template,
    moment,
    records: recordsOf(row),
    engineCase: engineCaseOf(row),
    facts: factsOf(row, moment, await readOtherHouseholds(context.prisma, row, changesIn(row))),
    circumstances: circumstancesIn(context, moment, row.areaPath),
  };
};

export type CaseReading = Awaited<ReturnType<typeof readingOf>>;

/** The mark of a state in lists (LOOK, Status), seen by one person: what waits for them is theirs to do. */
export const markOfCase = (context: Context, row: LoadedCase, { template, moment }: CaseReading): string => {
  const state = template.states[row.state];
  if (state?.ending) return state.ending === 'COMPLETED' ? 'done' : 'notStarted';
  if (row.deadlineAt && row.deadlineAt <= moment.now) return 'overdue';
  if (state?.isReturned) return 'returned';
  return state?.waitsFor.includes(actorOf(context).role) ? 'todo' : 'doing';
};

/** The steps that this person may take or will be able to take, and the undoing of the person's last decision. */
export const actionsOfCase = (context: Context, row: LoadedCase, reading: CaseReading): ActionAnswer[] => {
  const { template, engineCase, facts, circumstances } = reading;
  const steps = availableSteps({ template, case: engineCase, facts, ...circumstances })
    .filter(({ name }) => {
      const action = stepActionOf(template, name);
      return action !== undefined && may(context, action.action, action.subject, row);
    })
    .filter(({ refusals }) => !refusals.some(({ code }) => code === 'ROLE_NOT_ALLOWED'))
    .map(({ name, label, allowed, refusals }) => ({ name, label, allowed, refusals }));
  const undo = decideUndo({ template, case: engineCase, ...circumstances });
  return 'accepted' in undo ? [...steps, { name: 'undo', label: '撤销', allowed: true, refusals: [] }] : steps;
};

const categoryLabel = (category: string | null | undefined): string | null =>
  category ? labelOf(MONITORING_CATEGORY, category as MonitoringCategory) : null;

/** The category that the present record would give (D.2); null before the visit and for who would not be admitted. */
export const proposedCategoryLabel = ({ records, facts }: CaseReading): string | null =>
  categoryLabel(records.countyApprove?.category ?? proposedCategory(records, facts));

/** Working days used and allowed of the whole procedure; null before the application. */
export const totalClock = ({ template, engineCase, circumstances }: CaseReading) =>
  totalClockOf({ template, events: engineCase.events, ...circumstances });

const yuan = (amount: number): string => amount.toFixed(2).replace(/\.00$/, '');

/** A line of the income formula: what was stated, beside what the register had. */
export type IncomeLine = {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
  readonly sign: 1 | -1;
  readonly before: string | null;
};

const INCOME_LINES = [
  { key: 'wage', indicator: 'wageIncome', label: '工资性', sign: 1 },
  { key: 'production', indicator: 'productionIncome', label: '生产经营性', sign: 1 },
  { key: 'property', indicator: 'propertyIncome', label: '财产性', sign: 1 },
  { key: 'transfer', indicator: 'transferIncome', label: '转移性', sign: 1 },
  { key: 'productionExpense', indicator: 'productionExpense', label: '经营支出', sign: -1 },
] as const;

const registerFact = (row: LoadedCase, key: string): string | null =>
  (row.household.facts as Readonly<Record<string, string>>)[key] ?? null;

/** The visit of the case: before the admission, or before the household leaves or comes back. */
const visitOf = ({ visit, exitVisit }: CaseReading['records']) => visit ?? exitVisit;

/** The income statement of the visit as a formula, with the gap to the line in force; null before the visit. */
export const incomeFormula = (row: LoadedCase, { records, facts }: CaseReading) => {
  const income = visitOf(records)?.income;
  const perCapita = incomeAtIdentification(records) ?? income?.netIncomePerCapita;
  const line = records.countyApprove?.lineAtIdentification ?? facts.line?.amount;
  if (!income || perCapita === undefined || line === undefined) return null;
  return {
    periodStart: income.periodStart,
    periodEnd: income.periodEnd,
    lines: INCOME_LINES.map(
      ({ key, indicator, label, sign }): IncomeLine => ({
        key,
        label,
        sign,
        amount: yuan(income[key]),
        before: registerFact(row, indicator),
      }),
    ),
    netIncome: yuan(income.netIncome),
    memberCount: income.memberCount,
    perCapita: yuan(perCapita),
    line: yuan(line),
    gap: yuan(Math.abs(line - perCapita)),
    isBelow: perCapita < line,
  };
};

/** Something of the case that differs from what the register has. */
export type FactChange = {
  readonly key: string;
  readonly label: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isWarning: boolean;
  readonly who: string;
  readonly at: Date;
  readonly source: string;
};

const COMPARED = [
  ...INCOME_LINES.map(({ key, indicator, label }) => ({ key, indicator, label: `${label}收入（元）` })),
  { key: 'netIncomePerCapita', indicator: 'netIncomePerCapita', label: '家庭人均纯收入（元）' },
  { key: 'compliantOutOfPocket', indicator: 'compliantOutOfPocket', label: '合规自付支出（元）' },
] as const;

const isSameAmount = (before: string | null, after: string): boolean => Number(before ?? 0) === Number(after);

/** Who established something with a step, and when; undefined before it was taken. */
const provenanceOf = (row: LoadedCase, step: string, source: string) => {
  const event = row.events.findLast((one) => one.step === step);
  return event && { who: event.actorName, at: event.at, source };
};

/**
 * What the case has otherwise than the register: amounts of the visit, securities that are a problem now, people who
 * join and leave.
 */
export const changesOfCase = (row: LoadedCase, { records, facts }: CaseReading): FactChange[] => {
  const declared = provenanceOf(row, 'declareChanges', '人口变更');
  const people = populationLines(records).flatMap((line): FactChange[] =>
    declared ? [{ ...line, before: null, isWarning: false, ...declared }] : [],
  );
  const visit = visitOf(records);
  const provenance = provenanceOf(row, records.visit ? 'visit' : 'exitVisit', '入户核查');
  if (!visit || !provenance) return people;
  const amounts = COMPARED.flatMap(({ key, indicator, label }): FactChange[] => {
    const after = yuan(visit.income[key]);
    const before = registerFact(row, indicator);
    if (isSameAmount(before, after)) return [];
    const isWarning = key === 'netIncomePerCapita' && facts.line !== null && Number(after) < facts.line.amount;
    return [
      {
        key,
        label: key === 'productionExpense' ? '生产经营性支出（元）' : label,
        subject: row.household.headName,
        before,
        after,
        isWarning,
        ...provenance,
      },
    ];
  });
  const securities = (
    [
      ['houseUnsafe', '住房安全'],
      ['waterUnsafe', '饮水安全'],
      ['dropout', '义务教育'],
      ['uninsured', '基本医疗保险'],
    ] as const
  ).flatMap(([key, label]): FactChange[] =>
    visit.fourSecurities[key]
      ? [{ key, label, subject: row.household.headName, before: null, after: '有问题', isWarning: true, ...provenance }]
      : [],
  );
  return [...people, ...amounts, ...securities];
};

/** How the publicity of a case stands; null before the list was posted. */
export const publicityOf = (row: LoadedCase, { records, moment }: CaseReading, roundNo: number | null) => {
  const publish = records.publish;
  const posted = row.events.findLast(({ step }) => step === 'publish');
  if (!publish || !posted) return null;
  const has = (kind: string) => row.evidence.some((item) => item.kind === kind && item.supersededById === null);
  const today = shanghaiDateOf(moment.now);
  return {
    roundNo: roundNo ?? 0,
    startsOn: posted.occurredOn ? posted.occurredOn.toISOString().slice(0, 10) : publish.firstDay,
    endsOn: publish.lastDay,
    days: publish.days,
    daysLeft: Math.max(0, Math.round((Date.parse(publish.lastDay) - Date.parse(today)) / 86_400_000) + 1),
    place: publish.place,
    hasStartPhoto: has('publicityStartPhoto'),
    hasEndPhoto: has('publicityEndPhoto'),
    openObjections: row.objections.filter(({ result }) => result === null).length,
  };
};

/** The risks on record: of the visit while the case runs, of the household otherwise. */
export const risksOfCase = (row: LoadedCase, records: CaseRecords): string[] =>
  records.visit?.risks.map(({ type }) => type) ?? row.household.risks;
