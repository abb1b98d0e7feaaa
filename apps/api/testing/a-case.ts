import { aHousehold, type BuiltHousehold, nuodeng, type Place } from '@shouwang/database/testing';
import type { RefusalCode } from '@shouwang/phrases';
import { expect } from 'vitest';
import { aPhoto } from './a-photo.ts';
import type { TestApi } from './an-api.ts';
import type { ApiClient, Asked } from './api-client.ts';

export const CASE_FIELDS = `
  id caseNo state version versionHash isReturned closedAt category mark deadlineAt
  actions { name allowed refusals { code } }
  requiredEvidence { kind min have } publicity { daysLeft endsOn }`;

const TAKE_STEP = `mutation TakeStep($input: StepInput!) {
  takeStep(input: $input) { __typename ... on ProcedureCase { ${CASE_FIELDS} }
    ... on Refused { refusals { code sentence field } } ... on Conflict { currentVersion changedBy } } }`;

const ATTACH = `mutation Attach($caseId: ID!, $step: String!, $evidence: NewEvidenceInput!, $key: String!) {
  attachEvidence(caseId: $caseId, step: $step, evidence: $evidence, idempotencyKey: $key) {
    __typename ... on ProcedureCase { ${CASE_FIELDS} } ... on Refused { refusals { code sentence } } } }`;

const OPEN = `mutation Open($procedure: String!, $householdId: ID!, $key: String!) {
  openCase(procedure: $procedure, householdId: $householdId, idempotencyKey: $key) {
    __typename ... on ProcedureCase { ${CASE_FIELDS} } ... on Refused { refusals { code sentence } } } }`;

const READ = `query Case($id: ID!) { procedureCase(id: $id) { ${CASE_FIELDS} } }`;

let keys = 0;
/** A key that no act of this run has used. */
export const freshKey = (): string => {
  keys += 1;
  return `test-${process.pid}-${keys}`;
};

/** The people who bring a case from the village to the list, three of them different persons. */
export type Staff = Record<'clerk' | 'lead' | 'township' | 'officer' | 'approver', ApiClient>;

/** A staff for a village of 诺邓镇. */
export const staffOf = async (api: TestApi, village: Place = nuodeng): Promise<Staff> => ({
  clerk: await api.signedInAs('VILLAGE_CLERK', { in: village }),
  lead: await api.signedInAs('VILLAGE_LEAD', { in: village }),
  township: await api.signedInAs('TOWNSHIP_OFFICER'),
  officer: await api.signedInAs('COUNTY_OFFICER'),
  approver: await api.signedInAs('COUNTY_APPROVER'),
});

/** What a step hands in. */
export type Taken = {
  readonly data?: unknown;
  readonly occurredOn?: string;
  readonly text?: string;
  readonly reasonCodes?: readonly string[];
};

/** A case under test: it remembers its id, so that a test reads like the procedure. */
export class CaseUnderTest {
  readonly id: string;
  readonly api: TestApi;
  readonly household: BuiltHousehold;

  constructor(api: TestApi, household: BuiltHousehold, id: string) {
    this.api = api;
    this.household = household;
    this.id = id;
  }

  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
  async read(who: ApiClient): Promise<any> {
    return (await who.ask(READ, { id: this.id }).data()).procedureCase;
  }

  /** Attaches one file of a kind. */
  async attach(who: ApiClient, step: string, kind: string): Promise<string> {
    const evidence = await aPhoto(who, kind);
    await who.ask(ATTACH, { caseId: this.id, step, evidence, key: freshKey() }).data();
    return evidence.fileId;
  }

  /** Reads the case and takes a step of what was read, as a screen does; it must be refused. */
  async isRefused(code: RefusalCode, who: ApiClient, step: string, taken: Taken = {}) {
    const { version, versionHash } = await this.read(who);
    return this.takeAs(who, step, { ...taken, version, versionHash }).expectRefused(code);
  }

  /** Takes a step of a certain reading. */
  takeAs(
    who: ApiClient,
    step: string,
    taken: Taken & { readonly version: number; readonly versionHash: string; readonly idempotencyKey?: string },
  ): Asked {
    return who.ask(TAKE_STEP, { input: { caseId: this.id, step, idempotencyKey: freshKey(), ...taken } });
  }

  /** A step that must be accepted. */
  async done(who: ApiClient, step: string, taken: Taken = {}): Promise<string> {
    const { version, versionHash } = await this.read(who);
    return (await this.takeAs(who, step, { ...taken, version, versionHash }).data()).takeStep.state;
  }

  /** The authorizations of every adult, signed on a day. */
  authorizations(signedOn: string) {
    return this.household.members
      .filter(({ birthDate }) => (birthDate ?? '') < '20030101')
      .map(({ id }) => ({ personId: id, means: 'SIGNATURE', signedOn }));
  }
}

/** Opens a case for a household, a new one of the village if none is named. */
export const openedCase = async (
  api: TestApi,
  who: ApiClient,
  { procedure = 'ADMISSION', household }: { procedure?: string; household?: BuiltHousehold } = {},
): Promise<CaseUnderTest> => {
  const built = household ?? (await aHousehold().inVillage(nuodeng).with(1).children().in(api.prisma));
  const { openCase } = await who.ask(OPEN, { procedure, householdId: built.id, key: freshKey() }).data();
  return new CaseUnderTest(api, built, openCase.id);
};

/** The visit form of a household of `members` people below the line. */
export const visitData = (members: number, wage = 9_000) => ({
  visitors: [
    { name: '杨玉梅', side: 'VILLAGE' },
    { name: '字树林', side: 'TOWNSHIP' },
  ],
  income: {
    periodStart: '2020-10-01',
    periodEnd: '2021-09-30',
    memberCount: members,
    wage,
    production: 0,
    property: 0,
    transfer: 0,
    productionExpense: 0,
    netIncome: wage,
    netIncomePerCapita: Math.round((wage / members) * 100) / 100,
    compliantOutOfPocket: 18_640,
  },
  fourSecurities: { dropout: false, houseUnsafe: false, waterUnsafe: false, uninsured: false },
  risks: [{ type: 'ILLNESS' }],
  suddenHardship: false,
  conclusion: '户主患病，收入减少。',
});

/** A democratic review in which everybody agrees. */
export const REVIEW = {
  place: '村委会',
  host: '字树林',
  recorder: '杨玉梅',
  expected: 30,
  present: 26,
  agree: 26,
  against: 0,
  abstain: 0,
};

/** Answers of every source for every member: no hit. */
const noHits = (one: CaseUnderTest) => ({
  results: one.household.members.flatMap(({ id }) =>
    ['vehicles', 'businesses', 'real-estate'].map((source) => ({ personId: id, source, outcome: 'NO_HIT' })),
  ),
});

/** Another day: the clock is set, and everybody has signed in again. */
export const onAnotherDay = async (api: TestApi, at: string): Promise<void> => {
  const now = new Date(at);
  api.clock.set(now);
  const expiresAt = new Date(now.getTime() + 8 * 3_600_000);
  await api.prisma.session.updateMany({ data: { createdAt: now, lastSeenAt: now, expiresAt } });
};

/** The straight way of an admission, in order. The clock of the server is set on the way. */
const WAY: readonly { readonly state: string; go(one: CaseUnderTest, staff: Staff): Promise<string> }[] = [
  {
    state: 'APPLIED',
    go: async (one, { clerk }) => {
      await one.attach(clerk, 'apply', 'application');
      await one.attach(clerk, 'apply', 'authorization');
      return one.done(clerk, 'apply', {
        occurredOn: '2021-10-20',
        data: { reason: '户主患病', authorizations: one.authorizations('2021-10-20') },
      });
    },
  },
  {
    state: 'VISITED',
    go: async (one, { clerk }) => {
      await one.attach(clerk, 'visit', 'visitForm');
      await one.attach(clerk, 'visit', 'visitPhoto');
      return one.done(clerk, 'visit', {
        occurredOn: '2021-10-20',
        data: visitData(one.household.members.length),
      });
    },
  },
  { state: 'CHECKING', go: (one, { officer }) => one.done(officer, 'orderComparison') },
  { state: 'CHECKED', go: (one, { officer }) => one.done(officer, 'recordComparison', { data: noHits(one) }) },
  {
    state: 'REVIEWED',
    go: async (one, { clerk }) => {
      for (const kind of ['minutes', 'signIn', 'reviewPhoto']) await one.attach(clerk, 'review', kind);
      return one.done(clerk, 'review', { occurredOn: '2021-10-20', data: REVIEW });
    },
  },
  {
    state: 'PUBLISHED',
    go: async (one, { clerk }) => {
      await one.attach(clerk, 'publish', 'publicityStartPhoto');
      return one.done(clerk, 'publish', { occurredOn: '2021-10-20', data: { place: '村委会公示栏' } });
    },
  },
  {
    state: 'PUBLICITY_CLOSED',
    go: async (one, { clerk }) => {
      await onAnotherDay(one.api, '2021-10-26T09:00:00+08:00');
      await one.attach(clerk, 'closePublicity', 'publicityEndPhoto');
      return one.done(clerk, 'closePublicity');
    },
  },
  { state: 'SUBMITTED', go: (one, { lead }) => one.done(lead, 'submit') },
  {
    state: 'TOWNSHIP_APPROVED',
    go: (one, { township }) => one.done(township, 'townshipApprove', { data: { spotChecked: false } }),
  },
  {
    state: 'COUNTY_APPROVED',
    go: (one, { approver }) => one.done(approver, 'countyApprove', { data: { batchNo: '2021-10-01' } }),
  },
  {
    state: 'ANNOUNCED',
    go: async (one, { township }) => {
      await one.attach(township, 'announce', 'announcementPhoto');
      return one.done(township, 'announce', { occurredOn: '2021-10-26', data: { place: '诺邓村' } });
    },
  },
  {
    state: 'ENTERED',
    go: (one, { township }) =>
      one.done(township, 'enter', {
        occurredOn: '2021-10-26',
        data: { householdNo: one.household.householdNo ?? '532900099999' },
      }),
  },
  {
    state: 'MONITORED',
    go: (one, { township }) =>
      one.done(township, 'beginMonitoring', { data: { householdNo: one.household.householdNo ?? '532900099999' } }),
  },
];

/** Brings a case along the straight way to a state. */
export const bringTo = async (one: CaseUnderTest, staff: Staff, state: string): Promise<void> => {
  const present = (await one.read(staff.clerk)).state as string;
  const from = WAY.findIndex((stage) => stage.state === present) + 1;
  const to = WAY.findIndex((stage) => stage.state === state);
  for (const stage of WAY.slice(from, to + 1)) expect(await stage.go(one, staff)).toBe(stage.state);
};
