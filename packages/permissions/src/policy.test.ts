import { subject as markAs } from '@casl/ability';
import { type Actor, areaPathOf, type Department, isWithin, ROLE_NAMES, type Role } from '@shouwang/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppAbility, abilityFor, packAbility, type SubjectOrRecord, unpackAbility } from './ability.ts';
import { POLICY } from './policy.ts';
import { type Action, PARTS, type PartSubject, SUBJECTS, type Subject, type WholeSubject } from './subjects.ts';

// ---------------------------------------------------------------------------------------------------------------
// The oracle: DOMAIN A and A.2 written down a second time, by subject and action, without looking at the policy.
// Letters: c l village clerk and lead, o h township officer and head, O A county officer and approver, d department,
// i inspector, s supervisor, a administrator. After the colon: whose rows.
// ---------------------------------------------------------------------------------------------------------------

const LETTERS: Readonly<Record<string, Role>> = {
  c: 'VILLAGE_CLERK',
  l: 'VILLAGE_LEAD',
  o: 'TOWNSHIP_OFFICER',
  h: 'TOWNSHIP_LEAD',
  O: 'COUNTY_OFFICER',
  A: 'COUNTY_APPROVER',
  d: 'DEPARTMENT_LIAISON',
  i: 'INSPECTOR',
  s: 'SUPERVISOR',
  a: 'SYS_ADMIN',
};

type Row = Readonly<Record<string, string | null>>;
const inArea = (actor: Actor, row: Row) => isWithin(row.areaPath ?? '', actor.areaPath);
const inMissionArea = (actor: Actor, row: Row) =>
  (actor.missionAreaPaths ?? []).some((path) => isWithin(row.areaPath ?? '', path));
const ofDepartment = (actor: Actor, row: Row) => actor.department !== undefined && row.department === actor.department;
const isIssued = (row: Row) => row.state !== 'DRAFT' && row.state !== null;

const WHOSE: Readonly<Record<string, (actor: Actor, row: Row) => boolean>> = {
  any: () => true,
  area: inArea,
  mission: inMissionArea,
  county: (_, row) => isWithin(row.areaPath ?? '', areaPathOf('532929')),
  dept: ofDepartment,
  mine: (actor, row) => row.createdById === actor.accountId,
  self: (actor, row) => row.id === actor.accountId,
  uploaded: (actor, row) => row.uploadedById === actor.accountId,
  requested: (actor, row) => row.requestedById === actor.accountId,
  path: (actor, row) => isWithin(row.path ?? '', actor.areaPath),
  ownMission: (actor, row) => (actor.missionIds ?? []).includes(row.id ?? ''),
  teamIssue: (actor, row) => (actor.missionIds ?? []).includes(row.missionId ?? ''),
  lightArea: (actor, row) => ['WARNING', 'INFO'].includes(row.severity ?? '') && inArea(actor, row),
  issuedArea: (actor, row) => isIssued(row) && inArea(actor, row),
  issuedMission: (actor, row) => isIssued(row) && inMissionArea(actor, row),
  published: (_, row) =>
    ['RUNNING', 'LOCKED', 'CLOSED'].includes(row.state ?? '') && isWithin(row.areaPath ?? '', areaPathOf('532929')),
  countyForm: (actor, row) => row.kind === 'COUNTY_FORM' && inArea(actor, row),
  unit: (actor, row) => isWithin(row.responsibleAreaPath ?? '', actor.areaPath),
  issuedUnit: (actor, row) => isIssued(row) && isWithin(row.responsibleAreaPath ?? '', actor.areaPath),
  issuedDept: (actor, row) =>
    isIssued(row) && actor.department !== undefined && row.responsibleDepartment === actor.department,
};

const MATRIX: Readonly<Record<WholeSubject, Readonly<Partial<Record<Action, string>>>>> = {
  Area: { read: 'clohOAdisa:any' },
  DivisionChange: { read: 'clohOAdisa:any', propose: 'oO:area', decide: 'A:area' },
  Account: { read: 'clhAdis:self oOa:area', create: 'a:area', manage: 'a:area' },
  Household: {
    read: 'clohOAs:area i:mission',
    correct: 'clo:area',
    reveal: 'clohOA:area',
    export: 'ohOAs:area i:mission',
  },
  Person: { read: 'clohOAs:area i:mission', correct: 'clo:area', reveal: 'clohOA:area', exportUnmasked: 'oOA:area' },
  MonitoringCase: { read: 'clohOAs:area i:mission' },
  AssistancePlan: { read: 'clohOAs:area i:mission', draft: 'cl:area', confirm: 'o:area' },
  AssistanceMeasure: { read: 'clohOAs:area i:mission d:dept', record: 'cl:area d:dept', verify: 'd:dept' },
  Pairing: { read: 'clohOAs:area i:mission', pair: 'lo:area', visit: 'cl:area' },
  WorkTeam: { read: 'clohOAs:area i:mission', keep: 'lo:area' },
  Paper: { read: 'clohOAs:area i:mission', make: 'clohOA:area', file: 'clohO:area' },
  PaperTemplate: { read: 'cloh:county OA:area', edit: 'O:area' },
  ProcedureCase: {
    read: 'clohOAs:area i:mission',
    open: 'clo:area',
    prepare: 'cl:area',
    submit: 'l:area',
    object: 'clo:area',
    review: 'ohO:area',
    approve: 'A:area',
    announce: 'oh:area',
    enter: 'oO:area',
    mark: 'O:area',
  },
  Evidence: { read: 'clohOAs:area i:mission d:dept', attach: 'clohOs:area i:mission d:dept' },
  StoredFile: { read: 'clohOAdisa:uploaded' },
  Clue: {
    read: 'clohOAs:area i:mission d:mine',
    create: 'cloO:area i:mission d:county',
    dispatch: 'oO:area',
    verify: 'clo:area',
    close: 'cloO:area',
  },
  RectificationItem: { read: 'clohOAs:area i:mission d:dept', fix: 'clo:area d:dept', recheck: 'oO:area' },
  QualityIssue: { read: 'clohOAs:area i:mission d:dept', recheck: 'oO:area', export: 'oOs:area d:dept' },
  FeedbackBatch: { read: 'OAs:area', import: 'O:area' },
  RuleWaiver: { read: 'clohOAs:area i:mission', request: 'lo:area', endorse: 'o:area', grant: 'A:area O:lightArea' },
  Dataset: { read: 'OAs:area d:dept', upload: 'O:area d:dept' },
  DatasetRow: { read: 'OA:any d:dept' },
  ComparisonRun: { read: 'OAs:area d:dept', run: 'O:area', publish: 'O:area' },
  ImportBatch: { read: 'oOA:area', import: 'oO:area' },
  Reconciliation: { read: 'oh:county OAs:area', reconcile: 'oO:area' },
  ReconciliationLine: { read: 'ohOAs:area' },
  InspectionMission: { read: 'OAs:area i:ownMission', plan: 'O:area', conduct: 'O:area i:ownMission' },
  Issue: {
    read: 'clohA:issuedArea oh:issuedUnit Os:area i:teamIssue i:issuedMission d:issuedDept',
    inspect: 'Os:area i:teamIssue',
    chase: 'Os:area i:teamIssue',
    respond: 'oh:issuedUnit O:unit d:issuedDept',
    export: 'o:issuedArea Os:area i:teamIssue d:issuedDept',
  },
  CountyFormField: { read: 'OAsa:area', define: 'a:area', fill: 'O:area' },
  Campaign: { read: 'clohdisa:published OA:area', plan: 'O:area', approve: 'A:area' },
  CampaignItem: {
    read: 'clohOAs:area i:mission',
    collect: 'cl:area O:countyForm',
    confirm: 'l:area',
    review: 'oh:area A:countyForm',
  },
  FunctionWindow: { read: 'clohOAis:county', request: 'oO:area', decide: 'OA:area' },
  JointReview: { read: 'clohOAs:area i:mission', prepare: 'cl:area', sign: 'l:area', review: 'oh:area' },
  CampaignSummary: { read: 'ohOAs:area i:mission', compile: 'o:area', sign: 'h:area', settle: 'O:area' },
  Lookback: { read: 'clohOAis:county', conduct: 'O:area' },
  LookbackCase: {
    read: 'clohOAs:area i:mission',
    answer: 'cl:area',
    finish: 'l:area',
    check: 'oh:area',
    sample: 'O:area',
  },
  MonthlyQueueEntry: { read: 'clohOAs:area i:mission' },
  Parameter: { read: 'clohOAdisa:any', propose: 'O:area', approve: 'A:area' },
  AuditEntry: { read: 'sa:area' },
  Job: { read: 'clohOAdis:requested a:area', cancel: 'clohOAdisa:requested' },
};

const PART_MATRIX: Readonly<Record<PartSubject, string>> = {
  WorkSpell: 'clohOAs:area i:mission',
  Consent: 'clohOAs:area i:mission',
  RegisterChange: 'clohOAs:area i:mission',
  CollectionRecord: 'clohOAs:area i:mission',
  Helper: 'clohOAs:area i:mission',
  VisitLog: 'clohOAs:area i:mission',
  FeedbackLine: 'OAs:area',
  FeedbackRule: 'OAs:area',
  ProcedureEvent: 'clohOAs:area i:mission',
  Objection: 'clohOAs:area i:mission',
  ReviewMeeting: 'clohOAs:area i:mission',
  PublicityRound: 'clohOAs:area i:mission',
  LookbackSample: 'clohOAs:area i:mission',
  LookbackBackfill: 'clohOAs:area i:mission',
  BackfilledPaper: 'clohOAs:area i:mission',
  ClueEvent: 'clohOAs:area i:mission',
  ClueReason: 'clohOAs:area i:mission',
  ComparisonFinding: 'OAs:area d:dept',
  CountyFormValue: 'OAsa:area',
};

function expected(actor: Actor, action: Action, subject: Subject, row: Row): boolean {
  const cell = subject in PARTS ? partCell(action, subject as PartSubject) : MATRIX[subject as WholeSubject][action];
  return (cell ?? '').split(' ').some((grant) => {
    const [letters = '', whose = ''] = grant.split(':');
    return [...letters].some((letter) => LETTERS[letter] === actor.role) && WHOSE[whose]?.(actor, row) === true;
  });
}

const partCell = (action: Action, part: PartSubject) => (action === 'read' ? PART_MATRIX[part] : undefined);

// ---------------------------------------------------------------------------------------------------------------
// A small world with every trap: siblings, ancestors, codes that begin alike, closed and unclosed segments.
// ---------------------------------------------------------------------------------------------------------------

const AREA_PATHS = [
  ...[
    '53',
    '5329',
    '532929',
    '532929101',
    '532929101205',
    '532929101205010',
    '532929101206',
    '532929102',
    '532929102201',
  ],
  ...['532930', '532930101', '532930101201'],
].map(areaPathOf);
const TRAPS = [
  '53/5329/5329291/53292910/',
  '53/5329/532929/5329291010/',
  '53/5329/532929/532929101/5329291012050/',
  '53/5329/532929/532929101/532929101205',
  '53/5329/532929/53292910',
  '',
];

const AREA_OF: Readonly<Record<string, readonly string[]>> = {
  village: ['532929101205', '532929101206', '532929102201'].map(areaPathOf),
  township: ['532929101', '532929102'].map(areaPathOf),
  county: ['532929'].map(areaPathOf),
};
const levelOf = (role: Role) =>
  role.startsWith('VILLAGE') ? 'village' : role.startsWith('TOWNSHIP') ? 'township' : 'county';

const DEPARTMENTS: readonly Department[] = ['MEDICAL_INSURANCE', 'EDUCATION'];
const ACCOUNTS = ['account 1', 'account 2'];
const MISSIONS = ['mission 1', 'mission 2', 'mission 3'];

const actorOf = (role: Role): fc.Arbitrary<Actor> =>
  fc.record({
    accountId: fc.constantFrom(...ACCOUNTS),
    personId: fc.constant('person'),
    role: fc.constant(role),
    areaPath: fc.constantFrom(...(AREA_OF[levelOf(role)] ?? [])),
    ...(role === 'DEPARTMENT_LIAISON' ? { department: fc.constantFrom(...DEPARTMENTS) } : {}),
    ...(role === 'INSPECTOR'
      ? {
          missionIds: fc.subarray(MISSIONS),
          missionAreaPaths: fc.subarray(['532929101', '532929102201'].map(areaPathOf)),
        }
      : {}),
  });
const anyActor = fc.constantFrom(...ROLE_NAMES).chain(actorOf);

const anyPath = fc.constantFrom(...AREA_PATHS, ...TRAPS);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 6 });
/** A row with every column that any kind of record has. */
const anyRow: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom(...ACCOUNTS, ...MISSIONS),
  areaPath: maybe(anyPath),
  path: maybe(anyPath),
  responsibleAreaPath: maybe(anyPath),
  department: maybe(fc.constantFrom<string>(...DEPARTMENTS)),
  responsibleDepartment: maybe(fc.constantFrom<string>(...DEPARTMENTS)),
  missionId: maybe(fc.constantFrom(...MISSIONS)),
  createdById: maybe(fc.constantFrom(...ACCOUNTS)),
  uploadedById: maybe(fc.constantFrom(...ACCOUNTS)),
  requestedById: maybe(fc.constantFrom(...ACCOUNTS)),
  state: maybe(fc.constantFrom('DRAFT', 'ISSUED', 'RECTIFYING', 'CLOSED')),
  kind: maybe(fc.constantFrom('COUNTY_FORM', 'HOUSEHOLD_BASIC')),
  severity: maybe(fc.constantFrom('ERROR', 'WARNING', 'INFO')),
});

const ACTIONS = [...new Set(Object.values(SUBJECTS).flatMap((subject) => [...subject.actions]))] as Action[];
const ALL_SUBJECTS = [...Object.keys(SUBJECTS), ...Object.keys(PARTS)] as Subject[];
const anyQuestion = fc.record({
  actor: anyActor,
  row: anyRow,
  action: fc.constantFrom(...ACTIONS),
  subject: fc.constantFrom(...ALL_SUBJECTS),
});

const can = (ability: AppAbility, action: Action, subject: Subject, row: Row) =>
  ability.can(action, markAs(subject, { ...row }) as unknown as SubjectOrRecord);

/** What SQL would answer: the conditions of the rules joined by OR, evaluated by the meaning of a Prisma where. */
function whereSays(ability: AppAbility, action: Action, subject: Subject, row: Row): boolean {
  return ability.rules
    .filter((rule) => rule.subject === subject && rule.action.includes(action))
    .some((rule) =>
      Object.entries(rule.conditions ?? {}).every(([column, condition]) => {
        const value = row[column];
        if (value === null || value === undefined) return false;
        const [[operator, operand] = ['', '']] = Object.entries(condition) as [string, unknown][];
        if (operator === 'startsWith') return value.indexOf(operand as string) === 0;
        if (operator === 'equals') return value === operand;
        if (operator === 'in') return (operand as readonly string[]).indexOf(value) >= 0;
        throw new Error(`Unknown operator ${operator}`);
      }),
    );
}

describe('the policy', () => {
  it('[PER-1] answers as DOMAIN A.2 does, in memory and as a where, for any actor, act and record', () => {
    fc.assert(
      fc.property(anyQuestion, ({ actor, row, action, subject }) => {
        const ability = abilityFor(actor);
        const answer = expected(actor, action, subject, row);
        expect(can(ability, action, subject, row)).toBe(answer);
        expect(whereSays(ability, action, subject, row)).toBe(answer);
      }),
      { numRuns: 8000 },
    );
  });

  it('[PER-1] for every role, kind and act that the matrix knows', () => {
    for (const role of ROLE_NAMES) {
      for (const actor of fc.sample(actorOf(role), { numRuns: 3, seed: 7 })) {
        const ability = abilityFor(actor);
        for (const row of fc.sample(anyRow, { numRuns: 20, seed: 11 })) {
          for (const subject of ALL_SUBJECTS) {
            const actions = subject in SUBJECTS ? SUBJECTS[subject as WholeSubject].actions : (['read'] as const);
            for (const action of actions) {
              const answer = expected(actor, action, subject, row);
              if (
                can(ability, action, subject, row) !== answer ||
                whereSays(ability, action, subject, row) !== answer
              ) {
                expect.fail(
                  `${role} ${action} ${subject} ${JSON.stringify(row)} of ${JSON.stringify(actor)}: not ${answer}`,
                );
              }
            }
          }
        }
      }
    }
  });

  it('[PER-2] every single row is needed: without it, the matrix is broken', () => {
    const rows = fc.sample(anyRow, { numRuns: 400, seed: 5 });
    for (const [index, removed] of POLICY.entries()) {
      const rest = POLICY.filter((_, other) => other !== index);
      const actors = fc.sample(actorOf(removed.role), { numRuns: 8, seed: 3 });
      const isMissed = actors.some((actor) => {
        const ability = abilityFor(actor, rest);
        return removed.may.every((action) =>
          rows.some((row) => can(ability, action, removed.on, row) !== expected(actor, action, removed.on, row)),
        );
      });
      if (!isMissed) expect.fail(`Nobody would miss row ${index}: ${JSON.stringify(removed)}`);
    }
  });

  it.each([
    ['VILLAGE_CLERK', '532929101205', '53/5329/532929/532929101/5329291012050/'],
    ['VILLAGE_CLERK', '532929101205', '53/5329/532929/532929101/532929101205'],
    ['VILLAGE_LEAD', '532929101205', '53/5329/532929/532929101/'],
    ['TOWNSHIP_OFFICER', '532929101', '53/5329/532929/5329291010/'],
    ['TOWNSHIP_LEAD', '532929101', '53/5329/532929/53292910'],
    ['COUNTY_OFFICER', '532929', '53/5329/5329291/53292910/'],
    ['COUNTY_APPROVER', '532929', '53/5329/'],
    ['SUPERVISOR', '532929', ''],
  ] as const)('[PER-3] %s of %s does not reach %s', (role, code, areaPath) => {
    const ability = abilityFor({ accountId: 'a', personId: 'p', role, areaPath: areaPathOf(code) });
    const row = { areaPath, state: 'ISSUED', responsibleAreaPath: areaPath };
    for (const subject of ['Household', 'Person', 'ProcedureCase', 'Evidence', 'Clue', 'Issue'] as const) {
      expect(can(ability, 'read', subject, row)).toBe(false);
      expect(can(ability, 'read', subject, { ...row, areaPath: areaPathOf(code) })).toBe(true);
    }
  });

  it('[PER-4] nobody may do nothing; an inspector without a mission reads no household; no word is a wildcard', () => {
    const row: Row = { areaPath: areaPathOf('532929101205'), id: 'x' };
    expect(abilityFor(undefined).rules).toEqual([]);
    const inspector: Actor = { accountId: 'a', personId: 'p', role: 'INSPECTOR', areaPath: areaPathOf('532929') };
    expect(can(abilityFor(inspector), 'read', 'Household', row)).toBe(false);
    expect(can(abilityFor({ ...inspector, missionAreaPaths: [''] }), 'read', 'Household', row)).toBe(false);
    const admin: Actor = { ...inspector, role: 'SYS_ADMIN' };
    expect(can(abilityFor(admin), 'manage', 'Account', row)).toBe(true);
    expect(can(abilityFor(admin), 'approve', 'Account', row)).toBe(false);
    expect(can(abilityFor(admin), 'read', 'Household', row)).toBe(false);
  });

  it('[PER-5] conditions use only equals, in and startsWith, and grant no empty prefix', () => {
    fc.assert(
      fc.property(anyActor, (actor) => {
        for (const rule of abilityFor(actor).rules) {
          expect(rule.inverted).toBeUndefined();
          for (const condition of Object.values(rule.conditions ?? {})) {
            const [[operator, operand] = ['', '']] = Object.entries(condition) as [string, unknown][];
            expect(['equals', 'in', 'startsWith']).toContain(operator);
            if (operator === 'startsWith') expect(operand).toMatch(/^53\/.*\/$/u);
          }
        }
      }),
    );
  });

  it('[PER-6] packed, sent as JSON and unpacked, an ability answers the same', () => {
    fc.assert(
      fc.property(anyQuestion, ({ actor, row, action, subject }) => {
        const ability = abilityFor(actor);
        const received = unpackAbility(JSON.parse(JSON.stringify(packAbility(ability))));
        expect(can(received, action, subject, row)).toBe(can(ability, action, subject, row));
      }),
      { numRuns: 2000 },
    );
  });

  it('[PER-7] grants only acts that the kind of record has', () => {
    for (const row of POLICY) {
      for (const action of row.may) expect(SUBJECTS[row.on].actions as readonly string[]).toContain(action);
    }
  });
});
