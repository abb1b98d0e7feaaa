import { type Actor, ROLE_NAMES, type Role } from '@shouwang/domain';
import { countyOf, partsOf } from './compile-rules.ts';
import { POLICY, type PolicyRow, type Scope } from './policy.ts';
import { BELONGINGS, PARTS, SHOWN_WITH, SUBJECTS, type Subject, type SubjectColumns } from './subjects.ts';

/** Whoever is signed in reads as the database role of their role; whoever is not, as this one, which sees no row. */
const NOBODY = 'shouwang_nobody';

/** The database role under which a person of this role reads. It owns nothing, writes nothing and cannot sign in. */
export function databaseRoleOf(role: Role | undefined): string {
  return role === undefined ? NOBODY : `shouwang_${role.toLowerCase()}`;
}

const ALL_DATABASE_ROLES = [...ROLE_NAMES.map(databaseRoleOf), NOBODY];

// A prefix is closed by `/`, whose successor is `0`: in byte order, everything below an area lies between the two.
const endOf = (areaPath: string): string => `${areaPath.slice(0, -1)}0`;
const closed = (areaPath: string): string => (areaPath.endsWith('/') ? areaPath : '');

function areaSettings(name: string, areaPath: string): Record<string, string> {
  const path = closed(areaPath);
  return { [`shouwang.${name}`]: path, [`shouwang.${name}_end`]: path === '' ? '' : endOf(path) };
}

/**
 * What a transaction must be told before it reads for this person, by name of the setting. `role` is PostgreSQL's own:
 * the database role. An empty text is nobody's: it lets no row through.
 */
export function actorSettings(actor: Actor | undefined): Readonly<Record<string, string>> {
  return {
    'shouwang.account': actor?.accountId ?? '',
    ...areaSettings('area', actor?.areaPath ?? ''),
    ...areaSettings('county', actor === undefined ? '' : countyOf(actor.areaPath)),
    'shouwang.department': actor?.department ?? '',
    'shouwang.missions': (actor?.missionIds ?? []).join(','),
    'shouwang.mission_areas': (actor?.missionAreaPaths ?? []).filter((path) => closed(path) !== '').join(','),
    // Last: from here on the transaction may do only what this role may.
    role: databaseRoleOf(actor?.role),
  };
}

const setting = (name: string): string => `current_setting('shouwang.${name}', true)`;
const listOf = (name: string): string => `string_to_array(nullif(${setting(name)}, ''), ',')`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

// A range and not LIKE: only comparisons that leak nothing may use an index beneath a row policy.
const isBelow = (column: string, name: string): string =>
  `"${column}" COLLATE "C" >= ${setting(name)} AND "${column}" COLLATE "C" < ${setting(`${name}_end`)}`;

function conditionOfScope(scope: Scope, { area, unit, department, mission, owner }: SubjectColumns): string {
  const conditions: Readonly<Record<Scope, string | undefined>> = {
    everywhere: 'true',
    ownArea: area && isBelow(area, 'area'),
    county: area && isBelow(area, 'county'),
    ownUnit: unit && isBelow(unit, 'area'),
    ownDepartment: department && `"${department}" = nullif(${setting('department')}, '')`,
    missionArea: area && `"${area}" ^@ ANY (${listOf('mission_areas')})`,
    ownMission: mission && `"${mission}" = ANY (${listOf('missions')}::uuid[])`,
    own: owner && `"${owner}" = nullif(${setting('account')}, '')::uuid`,
  };
  const condition = conditions[scope];
  if (condition === undefined) throw new Error(`No column for '${scope}'`);
  return condition;
}

function conditionOf(row: PolicyRow): string {
  const scope = conditionOfScope(row.within, SUBJECTS[row.on].columns);
  const only = Object.entries(row.only ?? {}).map(
    ([column, values]) => `"${column}" IN (${values.map(text).join(', ')})`,
  );
  return [scope, ...only].join(' AND ');
}

const reads = (row: PolicyRow): boolean => (row.may as readonly string[]).includes('read');

/** Who reads which rows of a table: the condition, and the roles that it is for. */
type ReadRule = readonly [condition: string, roles: readonly string[]];

function readRulesOf(subject: Subject, rows: readonly PolicyRow[]): readonly ReadRule[] {
  const grants = rows
    .filter(reads)
    .filter((row) => row.on === subject || partsOf(row).some((part) => part === subject));
  const byCondition = new Map<string, string[]>();
  for (const row of grants) {
    const condition = conditionOf(row);
    byCondition.set(condition, [...(byCondition.get(condition) ?? []), databaseRoleOf(row.role)]);
  }
  return [...byCondition].map(([condition, roles]) => [condition, [...new Set(roles)]]);
}

function belongingRule({ to, by }: (typeof BELONGINGS)[keyof typeof BELONGINGS]): ReadRule {
  const condition =
    to === 'own'
      ? `"${by}" = nullif(${setting('account')}, '')::uuid`
      : // The row policies of the other table decide, because it is read under the same role.
        `EXISTS (SELECT FROM "${to}" whole WHERE whole.id = "${by}")`;
  return [condition, ALL_DATABASE_ROLES];
}

function shownWithRules(table: Subject): readonly ReadRule[] {
  if (!(table in SHOWN_WITH)) return [];
  return SHOWN_WITH[table as keyof typeof SHOWN_WITH].map((shown): ReadRule => {
    const link = 'there' in shown ? `other."${shown.there}" = "${table}".id` : `other.id = "${table}"."${shown.here}"`;
    return [`EXISTS (SELECT FROM "${shown.row}" other WHERE ${link})`, ALL_DATABASE_ROLES];
  });
}

const createRole = (role: string): string => `
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    BEGIN
      CREATE ROLE ${role} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another server was a moment faster
    END;
  END IF;
  IF NOT pg_has_role(current_user, '${role}', 'MEMBER') THEN
    GRANT ${role} TO CURRENT_USER;
  END IF;`;

const fenceTable = (table: string, rules: readonly ReadRule[]): string[] => [
  `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;`,
  `GRANT SELECT ON "${table}" TO ${ALL_DATABASE_ROLES.join(', ')};`,
  ...rules.map(
    ([condition, roles], index) =>
      `CREATE POLICY "read ${index + 1}" ON "${table}" FOR SELECT TO ${roles.join(', ')} USING (${condition});`,
  ),
];

/**
 * The policy as PostgreSQL's row security: the second fence, which holds when a query forgets the first. Read rows
 * become row policies, one database role per role. The owner of the tables (migrations, use cases, jobs' own writes)
 * is not subject to them; reading for a person goes through {@link actorSettings}.
 *
 * @returns the roles to be there (cluster-wide), and one script that makes the fence anew in a transaction
 */
export function rowSecuritySql(rows: readonly PolicyRow[] = POLICY): { roles: readonly string[]; script: string } {
  const subjects = [...Object.keys(SUBJECTS), ...Object.keys(PARTS)] as Subject[];
  const statements = [
    `DO $$ BEGIN ${ALL_DATABASE_ROLES.map(createRole).join('')} END $$;`,
    `DO $$ DECLARE old record; BEGIN
       FOR old IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' AND policyname LIKE 'read %' LOOP
         EXECUTE format('DROP POLICY %I ON %I', old.policyname, old.tablename);
       END LOOP;
     END $$;`,
    ...subjects.flatMap((subject) => fenceTable(subject, [...readRulesOf(subject, rows), ...shownWithRules(subject)])),
    ...(Object.keys(BELONGINGS) as (keyof typeof BELONGINGS)[]).flatMap((table) =>
      fenceTable(table, [belongingRule(BELONGINGS[table])]),
    ),
  ];
  return { roles: ALL_DATABASE_ROLES, script: statements.join('\n') };
}
