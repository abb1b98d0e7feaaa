import { type Desk, freshKey } from './desk.ts';

/** The smallest picture there is, in the eyes of the server. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Json = Readonly<Record<string, unknown>>;

/** A case as decisions need it: `version` and `versionHash` say what was read. */
export type CaseReading = {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly versionHash: string;
  readonly events: readonly { readonly step: string }[];
  readonly household: {
    readonly householdNo: string | null;
    readonly members: readonly { readonly id: string; readonly age: number | null; readonly isActiveMember: boolean }[];
  };
};

export const readCase = async ({ ask }: Desk, id: string): Promise<CaseReading> =>
  (
    await ask(
      `query($id: ID!) { procedureCase(id: $id) { id state version versionHash events { step }
         household { householdNo members { id age isActiveMember } } } }`,
      { id },
    )
  ).procedureCase;

/** Opens an admission for a household. */
export const openAdmission = async ({ ask }: Desk, householdId: string): Promise<string> =>
  (
    await ask(
      `mutation($h: ID!, $k: String!) { openCase(procedure: "ADMISSION", householdId: $h, idempotencyKey: $k) {
         ... on ProcedureCase { id } ... on Refused { refusals { sentence } } } }`,
      { h: householdId, k: freshKey() },
    )
  ).openCase.id;

/** The request with which a step is taken; its answer may be refused. */
export const STEP = `mutation($input: StepInput!) { takeStep(input: $input) {
  __typename ... on ProcedureCase { state } ... on Refused { refusals { code sentence } }
  ... on Conflict { currentVersion } } }`;

/** Takes a step on what the case is now; it must be accepted. */
export const takeStep = async (desk: Desk, caseId: string, step: string, taken: Json = {}): Promise<string> => {
  const { version, versionHash } = await readCase(desk, caseId);
  const input = { caseId, step, version, versionHash, idempotencyKey: freshKey(), ...taken };
  return (await desk.ask(STEP, { input })).takeStep.state;
};

/** Attaches one picture of each kind to a step. */
export const attach = async (desk: Desk, caseId: string, step: string, ...kinds: readonly string[]): Promise<void> => {
  for (const kind of kinds) {
    const fileId = await desk.upload(PICTURE, `${kind}.png`, 'evidence');
    await desk.ask(
      `mutation($c: ID!, $s: String!, $e: NewEvidenceInput!, $k: String!) {
         attachEvidence(caseId: $c, step: $s, evidence: $e, idempotencyKey: $k) {
           __typename ... on Refused { refusals { sentence } } } }`,
      { c: caseId, s: step, e: { kind, fileId }, k: freshKey() },
    );
  }
};

/** A household below the line with a sick member, seen on a day. */
const visitOf = (memberCount: number): Json => ({
  visitors: [
    { name: '杨玉梅', side: 'VILLAGE' },
    { name: '字秀英', side: 'TOWNSHIP' },
  ],
  income: {
    periodStart: '2020-10-01',
    periodEnd: '2021-09-30',
    memberCount,
    wage: 9_000,
    production: 0,
    property: 0,
    transfer: 0,
    productionExpense: 0,
    netIncome: 9_000,
    netIncomePerCapita: Math.round(900_000 / memberCount) / 100,
    compliantOutOfPocket: 18_640,
  },
  fourSecurities: { dropout: false, houseUnsafe: false, waterUnsafe: false, uninsured: false },
  risks: [{ type: 'ILLNESS' }],
  suddenHardship: true,
  suddenHardshipReason: '家里有人住院，自付花费大。',
  conclusion: '户主患病，收入减少。',
});

/** No member is found by any source. */
const noHits = ({ household }: CaseReading): Json => ({
  results: household.members.flatMap(({ id }) =>
    ['vehicles', 'businesses', 'real-estate'].map((source) => ({ personId: id, source, outcome: 'NO_HIT' })),
  ),
});

type VillageAndCounty = { readonly clerk: Desk; readonly officer: Desk };

/** Brings an opened admission to where a meeting decides on it: applied for, visited and compared on a day (YYYY-MM-DD). */
export const bringToMeeting = async ({ clerk, officer }: VillageAndCounty, id: string, day: string): Promise<void> => {
  const { household } = await readCase(clerk, id);
  const adults = household.members.filter(({ age }) => (age ?? 0) >= 18);
  await attach(clerk, id, 'apply', 'application', 'authorization');
  await takeStep(clerk, id, 'apply', {
    occurredOn: day,
    data: {
      reason: '户主患病',
      authorizations: adults.map((adult) => ({ personId: adult.id, means: 'SIGNATURE', signedOn: day })),
    },
  });
  await attach(clerk, id, 'visit', 'visitForm', 'visitPhoto');
  await takeStep(clerk, id, 'visit', { occurredOn: day, data: visitOf(household.members.length) });
  await takeStep(officer, id, 'orderComparison');
  await takeStep(officer, id, 'recordComparison', { data: noHits(await readCase(officer, id)) });
};

/** Opens an admission and brings it onto the board of the village on a day (YYYY-MM-DD). */
export const publishedAdmission = async (
  desks: VillageAndCounty,
  householdId: string,
  day: string,
): Promise<string> => {
  const { clerk } = desks;
  const id = await openAdmission(clerk, householdId);
  await bringToMeeting(desks, id, day);
  await attach(clerk, id, 'review', 'minutes', 'signIn', 'reviewPhoto');
  await takeStep(clerk, id, 'review', {
    occurredOn: day,
    data: {
      place: '村委会',
      host: '赵立本',
      recorder: '杨玉梅',
      expected: 30,
      present: 26,
      agree: 26,
      against: 0,
      abstain: 0,
    },
  });
  await attach(clerk, id, 'publish', 'publicityStartPhoto');
  await takeStep(clerk, id, 'publish', { occurredOn: day, data: { place: '村委会公示栏' } });
  return id;
};
