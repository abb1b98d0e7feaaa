import type { QualityIssue } from '@shouwang/database';
import {
  areaCodeOf,
  type FormPlace,
  findQualityRule,
  type IndicatorKey,
  indicator,
  maskName,
  questionOfRule,
  responsibleDepartment,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { type AreaDirectory, areaDirectory } from '../areas/area-directory.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import type { IssueFacts } from './found-issue.ts';

/** An issue as its viewer reads it: people as far as the viewer may know them. */
export type IssueLine = {
  readonly issue: QualityIssue;
  readonly areas: AreaDirectory;
  readonly title: string;
  readonly fix: string | null;
  /** The values that the rule looks at, in one line. */
  readonly said: string;
  /** Null for a village, or where the viewer may not know. */
  readonly householdId: string | null;
  readonly headName: string | null;
  readonly householdNo: string | null;
  readonly personName: string | null;
  readonly place: FormPlace | null;
};

const valueText = (key: IndicatorKey, text: string): string => {
  const { label, unit } = indicator(key);
  const shown = text === '' ? phrase('quality.noValue') : text;
  return `${label} ${shown}${text !== '' && unit && !label.includes(unit) ? ` ${unit}` : ''}`;
};

/** The values of an issue in one line. A department reads what it answers for. */
const saidOf = ({ facts, department }: QualityIssue, isDepartment: boolean): string => {
  const { values = [], sharedBy } = facts as unknown as Partial<IssueFacts>;
  const shown = values.filter(
    ({ key, personId }) => personId === undefined && (!isDepartment || responsibleDepartment(key) === department),
  );
  const texts = shown.map(({ key, text }) => valueText(key, text));
  return [
    ...(texts.length > 0 ? [phrase('quality.valuesNow', { values: texts.join('，') })] : []),
    ...(sharedBy === undefined ? [] : [phrase('quality.sharedBy', { count: sharedBy })]),
  ].join('；');
};

/** The first question of the form at which the issue can be put right; null where the form does not ask it. */
const placeOf = ({ ruleId, householdId, personId }: QualityIssue): FormPlace | null => {
  const rule = findQualityRule(ruleId);
  if (!rule || householdId === null) return null;
  return questionOfRule(rule, { householdId, personId: personId ?? undefined }) ?? null;
};

const idsOf = (issues: readonly QualityIssue[], key: 'householdId' | 'personId'): string[] => [
  ...new Set(issues.flatMap((issue) => issue[key] ?? [])),
];

/** Names by id: as far as the viewer may read the rows; to a department masked, because it reads no register (A). */
const namesOf = async (context: Context, issues: readonly QualityIssue[], isDepartment: boolean) => {
  const prisma = isDepartment ? context.services.database.prisma : context.prisma;
  const ids = { household: idsOf(issues, 'householdId'), person: idsOf(issues, 'personId') };
  const households = await prisma.household.findMany({
    where: { AND: [isDepartment ? {} : visible(context, 'Household'), { id: { in: ids.household } }] },
    select: { id: true, headName: true, householdNo: true },
  });
  const people = await prisma.person.findMany({
    where: { AND: [isDepartment ? {} : visible(context, 'Person'), { id: { in: ids.person } }] },
    select: { id: true, name: true },
  });
  const nameFor = (name: string): string => (isDepartment ? maskName(name) : name);
  return {
    households: new Map(
      households.map(({ id, headName, householdNo }) => [
        id,
        { headName: nameFor(headName), householdNo: isDepartment ? null : householdNo },
      ]),
    ),
    people: new Map(people.map(({ id, name }) => [id, nameFor(name)])),
  };
};

/** The lines of a list, a card or a sheet. */
export const issueLines = async (context: Context, issues: readonly QualityIssue[]): Promise<IssueLine[]> => {
  const isDepartment = actorOf(context).role === 'DEPARTMENT_LIAISON';
  const areas = await areaDirectory(context.prisma);
  const names = await namesOf(context, issues, isDepartment);
  return issues.map((issue) => {
    const rule = findQualityRule(issue.ruleId);
    const household = names.households.get(issue.householdId ?? '');
    return {
      issue,
      areas,
      title: rule?.title ?? issue.ruleId,
      fix: rule?.fix ?? null,
      said: saidOf(issue, isDepartment),
      householdId: isDepartment ? null : issue.householdId,
      headName: household?.headName ?? null,
      householdNo: household?.householdNo ?? null,
      personName: names.people.get(issue.personId ?? '') ?? null,
      place: isDepartment ? null : placeOf(issue),
    };
  });
};

/** Where an issue lies, as people say it. */
export const areaNameOfLine = ({ issue, areas }: IssueLine): string => {
  const code = areaCodeOf(issue.areaPath);
  return areas.get(code)?.fullName ?? code;
};
