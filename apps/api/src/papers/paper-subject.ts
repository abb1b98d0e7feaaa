import type { AssistanceMeasure } from '@shouwang/database';
import {
  ASSISTANCE_MEASURE,
  DEPARTMENT,
  type Department,
  type Facts,
  JUDGEMENTS,
  labelOf,
  MONITORING_CATEGORY,
  type MonitoringCategory,
  maskIdNumber,
  maskPhone,
  type PaperSubject,
  proposedCategory,
  RISK_TYPE,
  type RiskType,
  shanghaiDateOf,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { dayOfColumn } from '../campaigns/find-round.ts';
import { householdTypeLabel, openHouseholdPhone } from '../households/household-columns.ts';
import { openPersonIdNumber } from '../households/person-columns.ts';
import { recordsOfMeasure } from '../measures/measure.type.ts';
import type { Context } from '../platform/context.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { sourceLabelOf } from '../procedures/comparison-sheet.ts';
import { stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { evidenceKindLabel } from '../procedures/evidence-kinds.ts';
import { draftsOf, factsOf, type LoadedCase, recordsOf, templateOf } from '../procedures/load-case.ts';

type Row = Readonly<Record<string, string>>;

/** What the steps established; where a step is still in preparation, its draft: papers are signed before it is taken. */
const recordsOnPaper = (row: LoadedCase): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(draftsOf(row)).map(([step, { data }]) => [step, data])),
  ...recordsOf(row),
});

const membersOnPaper = ({ services: { crypto } }: Context, { household }: LoadedCase): readonly Row[] =>
  household.members.map((member) => {
    const idNumber = openPersonIdNumber(crypto, member);
    return {
      name: member.name,
      relation: member.relationToHead ?? '',
      idNumber: idNumber ? maskIdNumber(idNumber) : '',
      gender: member.gender ?? '',
      birthDate: member.birthDate ?? '',
      labour: (member.facts as Facts).laborSkill ?? '',
    };
  });

const comparisonsOnPaper = (row: LoadedCase): readonly Row[] => {
  const names = new Map(row.household.members.map(({ id, name }) => [id, name]));
  return (recordsOf(row).recordComparison?.results ?? []).map(({ personId, source, outcome, detail }) => ({
    name: names.get(personId) ?? '',
    source: sourceLabelOf(source),
    outcome: phrase(`papers.outcome.${outcome}`),
    detail: detail ?? '',
  }));
};

const measureOnPaper = (row: AssistanceMeasure): Row => {
  const { judge } = recordsOfMeasure(row);
  return {
    risk: row.risk ? labelOf(RISK_TYPE, row.risk as RiskType) : '',
    option: row.option,
    department: labelOf(DEPARTMENT, row.department as Department),
    startsOn: dayOfColumn(row.startsOn),
    amount: row.amount?.toString() ?? '',
    state: stateLabelOf(ASSISTANCE_MEASURE, row.state),
    effect: judge
      ? JUDGEMENTS.map((key) => phrase(judge[key] ? `measures.${key}` : `measures.not.${key}`)).join('、')
      : '',
  };
};

/** Every kind of paper that the case holds, in the order in which the first of it came. */
const indexOnPaper = ({ evidence }: LoadedCase): readonly Row[] => {
  const inForce = evidence.filter(({ supersededById }) => supersededById === null);
  return [...new Set(inForce.map(({ kind }) => kind))].map((kind) => {
    const those = inForce.filter((one) => one.kind === kind);
    const [first] = those;
    return {
      title: evidenceKindLabel(kind),
      on: first ? shanghaiDateOf(first.uploadedAt) : '',
      count: String(those.length),
    };
  });
};

const daysOf = ({ events }: LoadedCase): PaperSubject['days'] =>
  Object.fromEntries(
    events.map(({ step, at, occurredOn }) => [step, occurredOn ? dayOfColumn(occurredOn) : shanghaiDateOf(at)]),
  );

const wordsOf = ({ events }: LoadedCase): PaperSubject['words'] =>
  Object.fromEntries(events.map(({ step, text }) => [step, text ?? undefined]));

/** A case as it comes to paper. Numbers of people are masked here, whoever makes the paper. */
export const paperSubjectOf = async (context: Context, row: LoadedCase): Promise<PaperSubject> => {
  const { crypto } = context.services;
  const { household } = row;
  const records = recordsOf(row);
  const facts = factsOf(row, await momentOfReading(context));
  const category =
    row.category ?? household.category ?? records.countyApprove?.category ?? proposedCategory(records, facts);
  const phone = openHouseholdPhone(crypto, household);
  const members = membersOnPaper(context, row);
  const measures = row.monitoringCaseId
    ? await context.prisma.assistanceMeasure.findMany({
        where: { monitoringCaseId: row.monitoringCaseId },
        orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      })
    : [];
  return {
    caseNo: row.caseNo,
    procedure: row.procedure,
    procedureLabel: templateOf(row).label,
    group: household.groupName ?? '',
    headName: household.headName,
    memberCount: household.members.length,
    householdNo: household.householdNo ?? '',
    householdType: householdTypeLabel(household.householdType),
    headId: members.find(({ relation }) => relation === '户主')?.idNumber ?? '',
    phone: phone ? maskPhone(phone) : '',
    category: category ? labelOf(MONITORING_CATEGORY, category as MonitoringCategory) : '',
    riskTypes: records.visit?.risks.map(({ type }) => type) ?? household.risks,
    members,
    comparisons: comparisonsOnPaper(row),
    measures: measures.map(measureOnPaper),
    index: indexOnPaper(row),
    records: recordsOnPaper(row),
    days: daysOf(row),
    words: wordsOf(row),
  };
};
