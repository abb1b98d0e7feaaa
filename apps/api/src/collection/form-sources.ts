import type { Reader, Transaction } from '@shouwang/database';
import {
  DEPARTMENT,
  type Department,
  type Facts,
  type IncomePeriod,
  isIndicatorKey,
  isSameValue,
  labelOf,
  responsibleDepartment,
} from '@shouwang/domain';
import { type DepartmentStatement, readStatements } from '../comparisons/facts/department-statements.ts';
import type { Provenance } from '../platform/answers.type.ts';
import type { HouseholdWithMembers } from './load-form.ts';

/** Where a value of the register came from last, and the department that holds it when it is one. */
export type ValueSource = Provenance & { readonly lockedBy: string | null };

export type ValueSources = {
  /** Where a value is from; undefined when nobody has changed it since its row came. */
  of(rowId: string, key: string): ValueSource | undefined;
  /** Indicators of a row that a department holds. */
  lockedOf(rowId: string): readonly string[];
  /** Everything that departments say of a row, also what the register says otherwise. */
  statementsOf(rowId: string): readonly DepartmentStatement[];
};

/** What a department has put into the register is a department's, whoever brought it. */
const DEPARTMENT_KIND = 'department';

const departmentOf = (key: string): string | null => {
  const department = isIndicatorKey(key) ? responsibleDepartment(key) : undefined;
  return department === undefined ? null : labelOf(DEPARTMENT, department);
};

/**
 * A department's value that stands in the register; locked where the department answers for the indicator (FAC-4) and has
 * spoken in the round: what it said of an earlier year is asked again.
 */
const sourceOfStatement = (
  { indicatorKey, department, recordedAt, sourceLabel, effectiveOn }: DepartmentStatement,
  { start }: IncomePeriod,
): ValueSource => {
  const isAnswering = isIndicatorKey(indicatorKey) && responsibleDepartment(indicatorKey) === department;
  const who = labelOf(DEPARTMENT, department as Department);
  return { who, at: recordedAt, source: sourceLabel, lockedBy: isAnswering && effectiveOn >= start ? who : null };
};

/**
 * The last source of every value of some households.
 * @param period the round of the form
 * @param hidden reads what departments say, which is nobody's to read but beside a form that somebody may read
 */
export const readValueSources = async (
  db: Reader | Transaction,
  households: readonly HouseholdWithMembers[],
  { hidden, period }: { readonly hidden: Reader | Transaction; readonly period: IncomePeriod },
): Promise<ValueSources> => {
  const changes = await db.registerChange.findMany({
    where: { householdId: { in: households.map(({ id }) => id) } },
    orderBy: [{ effectiveOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
    select: {
      entityId: true,
      indicatorKey: true,
      sourceKind: true,
      sourceLabel: true,
      effectiveOn: true,
      recordedAt: true,
      recordedBy: true,
    },
  });
  const sources = new Map<string, Map<string, ValueSource>>();
  const put = (rowId: string, key: string, source: ValueSource): void => {
    const ofRow = sources.get(rowId) ?? new Map<string, ValueSource>();
    sources.set(rowId, ofRow.set(key, source));
  };
  for (const { entityId, indicatorKey, sourceKind, sourceLabel, effectiveOn, recordedAt, recordedBy } of changes) {
    const department = sourceKind === DEPARTMENT_KIND ? departmentOf(indicatorKey) : null;
    const isOfRound = effectiveOn.toISOString().slice(0, 10) >= period.start;
    const lockedBy = isOfRound ? department : null;
    put(entityId, indicatorKey, { who: department ?? recordedBy, at: recordedAt, source: sourceLabel, lockedBy });
  }
  const rows = households.flatMap((household) => [household, ...household.members]);
  const statements = await readStatements(
    hidden,
    rows.map(({ id }) => id),
  );
  for (const { id, facts } of rows) {
    for (const statement of statements.ofRow(id)) {
      const key = statement.indicatorKey;
      if (isStanding(statement, facts as Facts)) put(id, key, sourceOfStatement(statement, period));
    }
  }
  return {
    of: (rowId, key) => sources.get(rowId)?.get(key),
    lockedOf: (rowId) =>
      [...(sources.get(rowId) ?? [])].flatMap(([key, { lockedBy }]) => (lockedBy === null ? [] : [key])),
    statementsOf: statements.ofRow,
  };
};

/** Does the register say what the department says? */
export const isStanding = ({ indicatorKey: key, text }: DepartmentStatement, facts: Facts): boolean =>
  isIndicatorKey(key) && isSameValue(key, facts[key] ?? '', text);
