import type { Actor } from '@shouwang/domain';
import type { ColumnCondition, Conditions } from './conditions.ts';
import type { PolicyRow, Scope } from './policy.ts';
import { type Action, PARTS, type PartSubject, SUBJECTS, type Subject, type SubjectColumns } from './subjects.ts';

/** A compiled grant: what CASL calls a raw rule. Without conditions it covers every row. */
export interface Rule {
  readonly action: Action[];
  readonly subject: Subject;
  readonly conditions?: Conditions;
}

/** The county of an area path, the path itself for an area above the counties. */
export function countyOf(areaPath: string): string {
  return areaPath.split('/').slice(0, 3).join('/') + (areaPath.split('/').length > 3 ? '/' : '');
}

// A path that is not closed by `/` could end inside a code and reach into another area; an empty one reaches everywhere.
const startsWithArea = (areaPath: string): readonly ColumnCondition[] =>
  areaPath.endsWith('/') ? [{ startsWith: areaPath }] : [];

/** The column a scope looks at, and the values that are the actor's: one rule each, none when the actor has none. */
function scopeConditions(
  scope: Scope,
  columns: SubjectColumns,
  actor: Actor,
): { readonly column: string | undefined; readonly values: readonly ColumnCondition[] } {
  const missionIds = actor.missionIds ?? [];
  switch (scope) {
    case 'everywhere':
      return { column: undefined, values: [] };
    case 'ownArea':
      return { column: columns.area, values: startsWithArea(actor.areaPath) };
    case 'county':
      return { column: columns.area, values: startsWithArea(countyOf(actor.areaPath)) };
    case 'ownUnit':
      return { column: columns.unit, values: startsWithArea(actor.areaPath) };
    case 'ownDepartment':
      return {
        column: columns.department,
        values: actor.department === undefined ? [] : [{ equals: actor.department }],
      };
    case 'missionArea':
      return { column: columns.area, values: (actor.missionAreaPaths ?? []).flatMap(startsWithArea) };
    case 'ownMission':
      return { column: columns.mission, values: missionIds.length === 0 ? [] : [{ in: missionIds }] };
    case 'own':
      return { column: columns.owner, values: [{ equals: actor.accountId }] };
  }
}

function conditionsOf(row: PolicyRow, actor: Actor): readonly (Conditions | undefined)[] {
  const only = Object.fromEntries(Object.entries(row.only ?? {}).map(([column, values]) => [column, { in: values }]));
  if (row.within === 'everywhere') return [row.only === undefined ? undefined : only];
  const { column, values } = scopeConditions(row.within, SUBJECTS[row.on].columns, actor);
  if (column === undefined) throw new Error(`${row.on} has no column for '${row.within}'`);
  return values.map((value) => ({ [column]: value, ...only }));
}

/** The parts of a record that are read with it: those that carry the column of the grant. */
export function partsOf(row: PolicyRow): readonly PartSubject[] {
  const actions: readonly string[] = row.may;
  const byArea = row.within === 'ownArea' || row.within === 'missionArea' || row.within === 'county';
  const byDepartment = row.within === 'ownDepartment' && row.on === 'ComparisonRun';
  if (!actions.includes('read') || !(byArea || byDepartment)) return [];
  return (Object.keys(PARTS) as PartSubject[]).filter((part) => PARTS[part] === row.on);
}

/** The grants of one person, from the rows of a policy. */
export function compileRules(rows: readonly PolicyRow[], actor: Actor): readonly Rule[] {
  return rows
    .filter((row) => row.role === actor.role)
    .flatMap((row) =>
      conditionsOf(row, actor).flatMap((conditions) => {
        const covered = conditions === undefined ? {} : { conditions };
        const whole: Rule = { action: [...row.may], subject: row.on, ...covered };
        const parts = partsOf(row).map((part): Rule => ({ action: ['read'], subject: part, ...covered }));
        return [whole, ...parts];
      }),
    );
}
