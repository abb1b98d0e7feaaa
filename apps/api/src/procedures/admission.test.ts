import { aHousehold, jiuzhou, nuodeng } from '@shouwang/database/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  bringTo,
  CASE_FIELDS,
  type CaseUnderTest,
  freshKey,
  openedCase,
  type Staff,
  staffOf,
  visitData,
} from '../../testing/a-case.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';

const api = await anApi();
let staff: Staff;

beforeEach(async () => {
  api.clock.set(TEST_NOW);
  staff = await staffOf(api);
});

const opened = () => openedCase(api, staff.clerk);

const caseIn = async (state: string): Promise<CaseUnderTest> => {
  const one = await opened();
  await bringTo(one, staff, state);
  return one;
};

describe('an admission', () => {
  test('goes from the application to the monitored list, each step by whose it is [ADM-1…ADM-16]', async () => {
    const one = await caseIn('MONITORED');
    const row = await one.read(staff.approver);
    expect(row).toMatchObject({ state: 'MONITORED', category: 'MARGINAL', mark: 'done' });
    expect(row.closedAt).not.toBeNull();
    const household = await api.prisma.household.findUniqueOrThrow({
      where: { id: one.household.id },
      include: { monitoringCases: true },
    });
    expect(household).toMatchObject({ monitoringStatus: 'OPEN', category: 'MARGINAL', risks: ['ILLNESS'] });
    expect(household.monitoringCases).toMatchObject([
      { episode: 1, status: 'OPEN', category: 'MARGINAL', identifiedMonth: '202110' },
    ]);
    // The line in force is copied into the episode (C.15.5).
    expect(Number(household.monitoringCases[0]?.lineAtIdentification)).toBe(6000);
    expect(household.monitoringCases[0]).toMatchObject({ lastSourceKind: 'procedure', lastSourceId: row.id });
  });

  test('is refused for a household that another village looks after, as if there were none', async () => {
    const elsewhere = await aHousehold().inVillage(jiuzhou).in(api.prisma);
    const open = (householdId: string) =>
      staff.clerk.ask(
        `mutation($h: ID!, $k: String!) { openCase(procedure: "ADMISSION", householdId: $h, idempotencyKey: $k) {
           __typename ... on Refused { refusals { code sentence } } } }`,
        { h: householdId, k: freshKey() },
      );
    const foreign = await open(elsewhere.id);
    const random = await open('019d0000-0000-7000-8000-000000000000');
    expect(foreign.text).toBe(random.text);
    await open(elsewhere.id).expectRefused('NOT_FOUND');
  });

  test('is read by nobody outside the area, byte for byte as a case that does not exist', async () => {
    const one = await opened();
    const stranger = await api.signedInAs('VILLAGE_CLERK', { in: jiuzhou });
    const read = (id: string) => stranger.ask(`query($id: ID!) { procedureCase(id: $id) { ${CASE_FIELDS} } }`, { id });
    expect((await read(one.id)).text).toBe((await read('019d0000-0000-7000-8000-000000000000')).text);
    const list = await stranger.ask('{ procedureCases { totalCount edges { node { id } } counts { count } } }').data();
    expect(list.procedureCases).toEqual({ totalCount: 0, edges: [], counts: [] });
  });

  test('does not run twice for one household', async () => {
    const one = await opened();
    await expect(openedCase(api, staff.clerk, { household: one.household })).rejects.toThrow();
    const again = staff.clerk.ask(
      `mutation($h: ID!, $k: String!) { openCase(procedure: "ADMISSION", householdId: $h, idempotencyKey: $k) {
         __typename ... on Refused { refusals { code sentence } } } }`,
      { h: one.household.id, k: freshKey() },
    );
    await again.expectRefused('HOUSEHOLD_HAS_RUNNING_CASE');
  });

  test('needs its papers: without a signed application it is refused with what is missing', async () => {
    const one = await opened();
    const refusal = await one.isRefused('EVIDENCE_MISSING', staff.clerk, 'apply', {
      occurredOn: '2021-10-20',
      data: { reason: '户主患病', authorizations: one.authorizations('2021-10-20') },
    });
    expect(refusal.sentence).toContain('纳入监测申请书');
    expect((await one.read(staff.clerk)).state).toBe('DRAFT');
  });

  test('is not compared while an adult has not authorized it [DQ-M-026]', async () => {
    const household = await aHousehold().inVillage(nuodeng).with(1).elders().in(api.prisma);
    const one = await openedCase(api, staff.clerk, { household });
    await one.attach(staff.clerk, 'apply', 'application');
    await one.attach(staff.clerk, 'apply', 'authorization');
    const [first] = one.authorizations('2021-10-20');
    await one.isRefused('CONSENT_MISSING', staff.clerk, 'apply', {
      occurredOn: '2021-10-20',
      data: { reason: '户主患病', authorizations: [first] },
    });
  });

  test('hangs for the days of the parameter before the list may come down', async () => {
    const one = await caseIn('PUBLISHED');
    await one.attach(staff.clerk, 'closePublicity', 'publicityEndPhoto');
    await one.isRefused('PUBLICITY_NOT_OVER', staff.clerk, 'closePublicity');
  });

  test('is returned once, corrected exactly where asked, and goes up again with its number [ADM-17, ADM-18]', async () => {
    const one = await caseIn('SUBMITTED');
    const { caseNo } = await one.read(staff.clerk);
    expect(
      await one.done(staff.township, 'returnToVillage', {
        reasonCodes: ['INCOME_UNCLEAR'],
        text: '务工收入没有依据',
        data: { asks: [{ section: 'visit', text: '补务工收入依据' }] },
      }),
    ).toBe('RETURNED_TO_VILLAGE');
    const returned = await one.read(staff.clerk);
    expect(returned).toMatchObject({ isReturned: true, mark: 'returned', caseNo });
    await one.isRefused('CORRECTION_NOT_ASKED', staff.clerk, 'correct', {
      data: { corrections: [{ section: 'review', text: '改评议' }] },
    });
    expect(
      await one.done(staff.clerk, 'correct', {
        data: { corrections: [{ section: 'visit', text: '附工资流水', data: visitData(2, 8_800) }] },
      }),
    ).toBe('CORRECTED');
    expect(await one.done(staff.lead, 'submit')).toBe('SUBMITTED');
  });

  test('is objected to, answered and goes on; an objection that is upheld ends it', async () => {
    const one = await caseIn('PUBLISHED');
    const object = async () =>
      one.done(staff.clerk, 'recordObjection', {
        occurredOn: '2021-10-20',
        data: { raisedBy: '群众', content: '家里有车' },
      });
    const settle = async (result: string) => {
      const objection = await api.prisma.objection.findFirstOrThrow({ where: { caseId: one.id, result: null } });
      return one.done(staff.clerk, 'settleObjection', {
        data: { objectionId: objection.id, result, handling: '入户核实' },
      });
    };
    expect(await object()).toBe('OBJECTION_HANDLING');
    expect(await settle('DISMISSED')).toBe('PUBLISHED');
    await object();
    expect(await settle('UPHELD')).toBe('REJECTED_VILLAGE');
  });

  test('may be taken back by the household while the village holds it', async () => {
    const one = await caseIn('VISITED');
    expect(await one.done(staff.clerk, 'withdraw', { text: '农户自愿撤回' })).toBe('WITHDRAWN');
  });

  test.each([
    ['SUBMITTED', 'townshipReject', 'township', 'REJECTED_TOWNSHIP'],
    ['TOWNSHIP_APPROVED', 'countyReject', 'approver', 'REJECTED_COUNTY'],
  ] as const)('in %s may be rejected by %s with a reason', async (state, step, who, ending) => {
    const one = await caseIn(state);
    expect(
      await one.done(staff[who], step, { reasonCodes: ['INCOME_ABOVE_NO_RISK'], text: '已电话告知农户，可申请复核' }),
    ).toBe(ending);
    expect((await one.read(staff.clerk)).closedAt).not.toBeNull();
  });

  test('is not approved by the person who submitted it, whatever the account', async () => {
    const one = await caseIn('SUBMITTED');
    if (!staff.lead.account) throw new Error('the lead has an account');
    const same = await api.signedInAs('TOWNSHIP_OFFICER', { samePersonAs: staff.lead.account });
    await one.isRefused('SAME_PERSON', same, 'townshipApprove', { data: { spotChecked: false } });
  });

  test.each([
    ['VILLAGE_CLERK', 'submit'],
    ['VILLAGE_LEAD', 'townshipApprove'],
    ['TOWNSHIP_OFFICER', 'countyApprove'],
    ['COUNTY_OFFICER', 'countyApprove'],
    ['INSPECTOR', 'townshipApprove'],
    ['SUPERVISOR', 'countyApprove'],
  ] as const)('gives %s no way to %s', async (role, step) => {
    const one = await opened();
    const person = await api.signedInAs(role);
    const answer = await one.takeAs(person, step, { version: 1, versionHash: 'x'.repeat(64) });
    const codes = answer.data.takeStep.refusals.map(({ code }: { code: string }) => code);
    expect(['FORBIDDEN', 'NOT_FOUND', 'ROLE_NOT_ALLOWED', 'STEP_NOT_IN_STATE']).toContain(codes[0]);
    expect((await one.read(staff.clerk)).state).toBe('DRAFT');
  });

  test('is not approved on a reading that is no longer true', async () => {
    const one = await caseIn('SUBMITTED');
    const read = await one.read(staff.township);
    await api.prisma.household.update({ where: { id: one.household.id }, data: { version: { increment: 1 } } });
    await one
      .takeAs(staff.township, 'townshipApprove', { ...pick(read), data: { spotChecked: false } })
      .expectConflict();
    expect((await one.read(staff.township)).state).toBe('SUBMITTED');
  });

  test('a decision is taken back within ten seconds, and both stay on record', async () => {
    const one = await caseIn('SUBMITTED');
    await one.done(staff.township, 'townshipApprove', { data: { spotChecked: false } });
    const undo = async () => {
      const { version } = await one.read(staff.township);
      return staff.township.ask(
        `mutation($id: ID!, $v: Int!, $k: String!) { undoStep(caseId: $id, version: $v, idempotencyKey: $k) {
           __typename ... on ProcedureCase { state events { step } } ... on Refused { refusals { code sentence } } } }`,
        { id: one.id, v: version, k: freshKey() },
      );
    };
    const { undoStep } = (await undo()).data;
    expect(undoStep.state).toBe('SUBMITTED');
    expect(undoStep.events.map(({ step }: { step: string }) => step).slice(-2)).toEqual(['townshipApprove', 'undo']);
    await one.done(staff.township, 'townshipApprove', { data: { spotChecked: false } });
    api.clock.set(new Date('2021-10-26T09:00:30+08:00'));
    const late = await undo();
    expect(late.data.undoStep.refusals[0].code).toBe('UNDO_TOO_LATE');
  });

  test('a step that was sent twice happens once', async () => {
    const one = await caseIn('SUBMITTED');
    const reading = pick(await one.read(staff.township));
    const idempotencyKey = freshKey();
    const send = () =>
      one.takeAs(staff.township, 'townshipApprove', { ...reading, data: { spotChecked: false }, idempotencyKey });
    const [first, second] = [await send().data(), await send().data()];
    expect(first.takeStep.state).toBe('TOWNSHIP_APPROVED');
    expect(second.takeStep.state).toBe('TOWNSHIP_APPROVED');
    expect(await api.prisma.procedureEvent.count({ where: { caseId: one.id, step: 'townshipApprove' } })).toBe(1);
  });

  test('twenty people decide at once: one wins, nobody decides on what was not read', async () => {
    const one = await caseIn('SUBMITTED');
    const reading = pick(await one.read(staff.township));
    const reviewers = await Promise.all(Array.from({ length: 20 }, () => api.signedInAs('TOWNSHIP_OFFICER')));
    const answers = await Promise.all(
      reviewers.map((reviewer, index) =>
        index % 2 === 0
          ? one.takeAs(reviewer, 'townshipApprove', { ...reading, data: { spotChecked: false } })
          : one.takeAs(reviewer, 'returnToVillage', {
              ...reading,
              reasonCodes: ['PAPERS_INCOMPLETE'],
              text: '资料不齐',
              data: { asks: [{ section: 'apply', text: '补签字' }] },
            }),
      ),
    );
    const kinds = answers.map(({ data }) => data.takeStep.__typename);
    expect(kinds.filter((kind) => kind === 'ProcedureCase')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'Conflict')).toHaveLength(19);
    const events = await api.prisma.procedureEvent.findMany({
      where: { caseId: one.id, step: { in: ['townshipApprove', 'returnToVillage'] } },
    });
    expect(events).toHaveLength(1);
  });

  test('evidence cannot be deleted or swapped, not even in the database', async () => {
    const one = await opened();
    await one.attach(staff.clerk, 'apply', 'application');
    const evidence = await api.prisma.evidence.findFirstOrThrow({ where: { caseId: one.id } });
    await expect(api.prisma.evidence.delete({ where: { id: evidence.id } })).rejects.toThrow();
    await expect(
      api.prisma.evidence.update({ where: { id: evidence.id }, data: { sha256: '0'.repeat(64) } }),
    ).rejects.toThrow();
  });

  test('a file is read by whoever may read its case, and by nobody else', async () => {
    const one = await opened();
    const fileId = await one.attach(staff.clerk, 'apply', 'application');
    const stranger = await api.signedInAs('VILLAGE_CLERK', { in: jiuzhou });
    expect((await staff.township.fetch(`/files/${fileId}`)).status).toBe(200);
    expect((await stranger.fetch(`/files/${fileId}`)).status).toBe(404);
  });
});

describe('a re-flagging', () => {
  test('brings a household whose risk was eliminated into its next episode, by the same engine [REF-1]', async () => {
    const household = await aHousehold().inVillage(nuodeng).with(1).children().in(api.prisma);
    await api.prisma.monitoringCase.create({
      data: {
        caseNo: `${household.id}-1`,
        householdId: household.id,
        areaPath: household.areaPath,
        episode: 1,
        category: 'MARGINAL',
        identifiedMonth: '202003',
        source: 'GRASSROOTS',
        risks: [{ type: 'ILLNESS' }],
        status: 'ELIMINATED',
        eliminatedMonth: '202012',
        lastSourceKind: 'import',
        lastSourceId: household.id,
        createdSourceId: household.id,
      },
    });
    const one = await openedCase(api, staff.clerk, { procedure: 'REFLAG', household });
    await one.attach(staff.clerk, 'apply', 'eventProof');
    await one.attach(staff.clerk, 'apply', 'authorization');
    expect(
      await one.done(staff.clerk, 'apply', {
        occurredOn: '2021-10-20',
        data: {
          reason: '次子摔伤',
          authorizations: one.authorizations('2021-10-20'),
          eventOn: '2021-10-01',
          event: '次子摔伤住院',
        },
      }),
    ).toBe('EVENT_REPORTED');
    await one.attach(staff.clerk, 'visit', 'visitForm');
    await one.attach(staff.clerk, 'visit', 'visitPhoto');
    await one.done(staff.clerk, 'visit', { occurredOn: '2021-10-20', data: visitData(2) });
    await bringTo(one, staff, 'MONITORED');
    const episodes = await api.prisma.monitoringCase.findMany({
      where: { householdId: household.id },
      orderBy: { episode: 'asc' },
    });
    expect(episodes.map(({ episode, status }) => [episode, status])).toEqual([
      [1, 'ELIMINATED'],
      [2, 'OPEN'],
    ]);
  });
});

function pick({ version, versionHash }: { version: number; versionHash: string }) {
  return { version, versionHash };
}
