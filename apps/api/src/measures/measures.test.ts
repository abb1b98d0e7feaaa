import { aHousehold, type BuiltHousehold, nuodeng, yongan } from '@shouwang/database/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onAnotherDay, type Staff, staffOf } from '../../testing/a-case.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import {
  A_HELPER,
  A_PLAN,
  addMeasure,
  draftPlan,
  handOver,
  helpersOf,
  pairHelper,
  readHelp,
  recordDeliveries,
  recordVisit,
  takeMeasureStep,
  takePairingStep,
  takePlanStep,
  verifyMeasures,
} from '../../testing/help-acts.ts';

const api = await anApi();
let staff: Staff;
let insurance: ApiClient;
let education: ApiClient;
let elsewhere: ApiClient;
let home: BuiltHousehold;

const monitored = () => aHousehold().inVillage(nuodeng).with(1).children().monitored().in(api.prisma);

beforeAll(async () => {
  staff = await staffOf(api);
  insurance = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'MEDICAL_INSURANCE' });
  education = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'EDUCATION' });
  elsewhere = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
});

beforeEach(async () => {
  await onAnotherDay(api, TEST_NOW.toISOString());
  home = await monitored();
});

const added = async (measure: object = {}, begunOn?: string) =>
  (await addMeasure(staff.clerk, home.id, measure, begunOn).data()).addMeasure;
const helper = async () => (await pairHelper(staff.lead, home.id).data()).pairHelper;

describe('the plan of a household', () => {
  test('[MEA-1] is drafted by the village, confirmed by the township, sent back with a word', async () => {
    const { draftPlan: plan } = await draftPlan(staff.clerk, home.id).data();
    expect(plan.state).toBe('DRAFTED');
    await takePlanStep(staff.township, plan, 'sendBack').expectRefused('TEXT_MISSING');
    const { takePlanStep: back } = await takePlanStep(staff.township, plan, 'sendBack', { text: '太空' }).data();
    expect(back).toMatchObject({ state: 'RETURNED', returnText: '太空' });
    const { takePlanStep: again } = await takePlanStep(staff.lead, back, 'edit', { plan: A_PLAN }).data();
    const { takePlanStep: confirmed } = await takePlanStep(staff.township, again, 'confirm').data();
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', returnText: null });
    expect(confirmed.confirmedBy).toBeTruthy();
    expect((await readHelp(staff.clerk, home.id)).actions.map(({ name }: { name: string }) => name)).toEqual([
      'addMeasure',
    ]);
  });

  test('[MEA-2] is one for an episode, and says everything that it must', async () => {
    await draftPlan(staff.clerk, home.id, { ...A_PLAN, answers: [] }).expectRefused('FIELD_TOO_FEW');
    const unfit = { ...A_PLAN, answers: [{ risk: 'ILLNESS', groups: ['WATER'] }] };
    const refusal = await draftPlan(staff.clerk, home.id, unfit).expectRefused('PLAN_ANSWER_UNFIT');
    expect(refusal.sentence).toContain('健康帮扶');
    await draftPlan(staff.clerk, home.id).data();
    await draftPlan(staff.lead, home.id).expectRefused('PLAN_DRAFTED_ALREADY');
    const general = await aHousehold().inVillage(nuodeng).in(api.prisma);
    await draftPlan(staff.clerk, general.id).expectRefused('PLAN_NOT_MONITORED');
  });

  test('two who answer the same plan at once: one wins', async () => {
    const { draftPlan: plan } = await draftPlan(staff.clerk, home.id).data();
    const answers = await Promise.all([
      takePlanStep(staff.township, plan, 'confirm'),
      takePlanStep(staff.township, plan, 'sendBack', { text: '再想想' }),
    ]);
    const kinds = answers.map(({ data }) => data.takePlanStep.__typename).sort();
    expect(kinds).toEqual(['AssistancePlan', 'Conflict']);
  });

  test('is nobody else’s: another village does not see it, the township does not draft, the department reads none', async () => {
    await draftPlan(elsewhere, home.id).expectRefused('NOT_FOUND');
    await draftPlan(staff.township, home.id).expectRefused('FORBIDDEN');
    await draftPlan(insurance, home.id).expectRefused('NOT_FOUND');
    const { draftPlan: plan } = await draftPlan(staff.clerk, home.id).data();
    await takePlanStep(staff.clerk, plan, 'confirm').expectRefused('FORBIDDEN');
    await takePlanStep(elsewhere, plan, 'edit', { plan: A_PLAN }).expectRefused('NOT_FOUND');
    const PLANS = '{ assistancePlans { totalCount } }';
    expect((await insurance.ask(PLANS).data()).assistancePlans.totalCount).toBe(0);
    expect((await elsewhere.ask(PLANS).data()).assistancePlans.totalCount).toBe(0);
    expect((await staff.officer.ask(PLANS).data()).assistancePlans.totalCount).toBeGreaterThan(0);
  });
});

describe('a measure', () => {
  test('[MEA-4] is planned, begins, is judged and is done', async () => {
    const planned = await added();
    expect(planned).toMatchObject({ state: 'PLANNED', begunOn: null });
    const { takeMeasureStep: active } = await takeMeasureStep(staff.clerk, planned, 'begin', {
      on: '2021-10-02',
    }).data();
    expect(active).toMatchObject({ state: 'ACTIVE', begunOn: '2021-10-02' });
    const data = { works: true, suffices: false, usable: true, useful: true };
    const { takeMeasureStep: judged } = await takeMeasureStep(staff.clerk, active, 'judge', { data }).data();
    expect(judged.judgements).toEqual([true, false, true, true]);
    const { takeMeasureStep: done } = await takeMeasureStep(staff.lead, judged, 'finish', { on: '2021-10-19' }).data();
    expect(done).toMatchObject({ state: 'DONE', endsOn: '2021-10-19' });
  });

  test('[MEA-4] begins at once where it has begun; the same act sent twice is one', async () => {
    const key = `twice-${home.id}`;
    const [one, two] = [
      await addMeasure(staff.clerk, home.id, {}, '2021-10-02', key).data(),
      await addMeasure(staff.clerk, home.id, {}, '2021-10-02', key).data(),
    ];
    expect(one.addMeasure).toMatchObject({ state: 'ACTIVE', version: 2 });
    expect(two.addMeasure.id).toBe(one.addMeasure.id);
    const { needs } = await readHelp(staff.clerk, home.id);
    expect(needs[0].measures).toHaveLength(1);
    await addMeasure(staff.clerk, home.id, {}).expectRefused('MEASURE_RUNS_ALREADY');
  });

  test('[MEA-5] that says something wrong is refused, and nothing of it is kept', async () => {
    await addMeasure(staff.clerk, home.id, { option: '雨露计划' }).expectRefused('MEASURE_OPTION_FOREIGN');
    await addMeasure(staff.clerk, home.id, { risk: 'WATER' }).expectRefused('MEASURE_RISK_FOREIGN');
    await addMeasure(staff.clerk, home.id, { personId: home.id }).expectRefused('MEASURE_BENEFICIARY_UNKNOWN');
    await addMeasure(staff.clerk, home.id, { amount: 'viel' }).expectRefused('FIELD_INVALID');
    await addMeasure(staff.clerk, home.id, { secret: 1 }).expectRefused('FIELD_UNKNOWN');
    await addMeasure(staff.clerk, home.id, {}, '2021-10-21').expectRefused('DAY_IN_FUTURE');
    expect(await api.prisma.assistanceMeasure.count({ where: { householdId: home.id } })).toBe(0);
    const general = await aHousehold().inVillage(nuodeng).in(api.prisma);
    await addMeasure(staff.clerk, general.id).expectRefused('MEASURE_NEVER_MONITORED');
    await addMeasure(elsewhere, home.id).expectRefused('NOT_FOUND');
    await addMeasure(staff.township, home.id).expectRefused('FORBIDDEN');
    await addMeasure(insurance, home.id).expectRefused('NOT_FOUND');
    await addMeasure(staff.clerk, 'no-uuid').expectRefused('NOT_FOUND');
  });

  test('two who change the same measure at once: one wins', async () => {
    const measure = await added({}, '2021-10-02');
    const answers = await Promise.all([
      takeMeasureStep(staff.clerk, measure, 'finish', { on: '2021-10-19' }),
      takeMeasureStep(staff.lead, measure, 'stop', { on: '2021-10-19', text: '不愿意' }),
    ]);
    expect(answers.map(({ data }) => data.takeMeasureStep.__typename).sort()).toEqual([
      'AssistanceMeasure',
      'Conflict',
    ]);
  });

  test('[MEA-8] its department sees it with name and village and nothing else, verifies or denies it', async () => {
    const measure = await added({ personId: home.members[0]?.id, amount: 3200 }, '2021-10-02');
    const MEASURES = `{ assistanceMeasures(first: 100) { edges { node {
      id version householdId headName householdNo areaName beneficiary option actions { name } } } } }`;
    const listed = async (who: ApiClient) =>
      (await who.ask(MEASURES).data()).assistanceMeasures.edges
        .map(({ node }: { node: { id: string } }) => node)
        .find(({ id }: { id: string }) => id === measure.id);
    const seen = await listed(insurance);
    expect(seen).toMatchObject({ householdId: null, headName: home.headName, beneficiary: home.members[0]?.name });
    expect(seen.areaName).toContain('诺邓村');
    expect(seen.actions.map(({ name }: { name: string }) => name)).toEqual(['finish', 'verify', 'deny']);
    expect(await listed(education)).toBeUndefined();
    expect(await readHelp(insurance, home.id)).toBeNull();
    const HOUSEHOLD = 'query H($id: ID!) { household(id: $id) { id } households { totalCount } }';
    const browsed = await insurance.ask(HOUSEHOLD, { id: home.id }).data();
    expect(browsed).toEqual({ household: null, households: { totalCount: 0 } });

    await verifyMeasures(education, [measure]).expectRefused('NOT_FOUND');
    await verifyMeasures(staff.clerk, [measure]).expectRefused('FORBIDDEN');
    await verifyMeasures(insurance, []).expectRefused('FIELD_TOO_FEW');
    expect((await verifyMeasures(insurance, [measure]).data()).verifyMeasures.count).toBe(1);
    await verifyMeasures(insurance, [{ id: measure.id, version: measure.version + 1 }]).expectRefused(
      'MEASURE_VERIFIED_ALREADY',
    );
    const verified = await listed(insurance);
    await takeMeasureStep(insurance, verified, 'deny').expectRefused('TEXT_MISSING');
    const { takeMeasureStep: denied } = await takeMeasureStep(insurance, verified, 'deny', {
      text: '名单里没有',
    }).data();
    expect(denied).toMatchObject({ state: 'PLANNED', begunOn: null, verifiedBy: null, departmentText: '名单里没有' });
  });

  test('[MEA-8] its department verifies it with another amount: that counts, and the recorded one is kept', async () => {
    const measure = await added({ amount: 1200 }, '2021-10-02');
    const verifying = (amount: unknown) => takeMeasureStep(insurance, measure, 'verify', { data: { amount } });
    await verifying(-1).expectRefused('FIELD_TOO_SMALL');
    await verifying('900').expectRefused('FIELD_INVALID');
    await verifying(900).data();
    const AMOUNTS = 'query A($id: ID!) { assistanceMeasure(id: $id) { amount recordedAmount } }';
    const { assistanceMeasure: both } = await insurance.ask(AMOUNTS, { id: measure.id }).data();
    expect(both).toEqual({ amount: '900', recordedAmount: '1200' });
    expect((await education.ask(AMOUNTS, { id: measure.id }).data()).assistanceMeasure).toBeNull();
  });

  test('[MEA-8] many are verified at once, or none', async () => {
    const first = await added({}, '2021-10-02');
    const second = await added({ option: '办理慢性病卡' });
    await verifyMeasures(insurance, [first, second]).expectRefused('STEP_NOT_IN_STATE');
    const { verifiedAt } = await api.prisma.assistanceMeasure.findUniqueOrThrow({ where: { id: first.id } });
    expect(verifiedAt).toBeNull();
  });
});

describe('a table of what a department has given', () => {
  test('[MEA-11] is recorded line by line, and every line that was left says why', async () => {
    const planned = await added();
    const no = home.householdNo;
    const stranger = await aHousehold().inVillage(nuodeng).in(api.prisma);
    const text = [
      '户编号\t措施\t金额\t日期',
      `${no}\t医疗救助\t1,200\t2021-10-18`,
      `${no}\t签约家庭医生\t\t2021-10-18`,
      `${no}\t签约家庭医生\t\t2021-10-18`,
      `${no}\t医疗救助员\t1\t2021-10-18`,
      `${no}\t办理慢性病卡\t1\t2021-10-21`,
      `${stranger.householdNo}\t医疗救助\t1\t2021-10-18`,
      '99999999999999\t医疗救助\t1\t2021-10-18',
    ].join('\n');
    const { recordDeliveries: done } = await recordDeliveries(insurance, text).data();
    expect(done).toMatchObject({ read: 7, matched: 2, unmatched: 2, rejected: 3 });
    expect(done.left.map(({ line }: { line: number }) => line)).toEqual([3, 4, 5, 6, 7]);
    expect(done.left[0].sentence).toContain('核实过');
    expect(done.left[3].sentence).toBe(done.left[4].sentence);
    const rows = await api.prisma.assistanceMeasure.findMany({
      where: { householdId: home.id },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ id }) => id)).toContain(planned.id);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ state: 'ACTIVE', department: 'MEDICAL_INSURANCE' });
    expect(Number(rows[0]?.amount)).toBe(1200);
    expect(rows.every(({ verifiedAt }) => verifiedAt !== null)).toBe(true);
  });

  test('[MEA-11] is nobody’s but a department’s, and not empty', async () => {
    await recordDeliveries(staff.clerk, 'x').expectRefused('FORBIDDEN');
    await recordDeliveries(staff.officer, 'x').expectRefused('FORBIDDEN');
    await recordDeliveries(insurance, '').expectRefused('FIELD_TOO_FEW');
    const many = Array.from({ length: 501 }, () => '1').join('\n');
    await recordDeliveries(insurance, many).expectRefused('FIELD_TOO_MANY');
  });
});

describe('who helps', () => {
  test('[PAI-1] is arranged by the lead; the telephone is masked, and sealed where it lies', async () => {
    await pairHelper(staff.clerk, home.id).expectRefused('FORBIDDEN');
    await pairHelper(elsewhere, home.id).expectRefused('NOT_FOUND');
    await pairHelper(staff.lead, home.id, { helper: { ...A_HELPER, phone: '12' } }).expectRefused('FIELD_INVALID');
    await pairHelper(staff.lead, home.id, { helperId: home.id }).expectRefused('HELPER_UNKNOWN');
    const paired = await helper();
    expect(paired).toMatchObject({ state: 'ACTIVE', startsOn: '2021-10-20', helperPhoneMasked: '139****0001' });
    const row = await api.prisma.helper.findUniqueOrThrow({ where: { id: paired.helperId } });
    expect(row.phoneSealed).not.toContain(A_HELPER.phone);
    await pairHelper(staff.lead, home.id, { helperId: paired.helperId }).expectRefused('PAIRING_RUNS_ALREADY');
    expect((await readHelp(staff.clerk, home.id)).gaps.map(({ key }: { key: string }) => key)).not.toContain(
      'NO_HELPER',
    );
  });

  test('[PAI-2] the last one does not go without another', async () => {
    const paired = await helper();
    const ending = { on: '2021-10-20', text: '调离' };
    await takePairingStep(staff.lead, paired, 'end', ending).expectRefused('PAIRING_LEAVES_NOBODY');
    await pairHelper(staff.lead, home.id, { helper: { ...A_HELPER, name: '王海' } }).data();
    const { takePairingStep: ended } = await takePairingStep(staff.lead, paired, 'end', ending).data();
    expect(ended).toMatchObject({ state: 'ENDED', endsOn: '2021-10-20', endReason: '调离' });
  });

  test('[PAI-3] hands everything over in one act; of two at once one wins', async () => {
    const paired = await helper();
    const other = await monitored();
    await pairHelper(staff.lead, other.id, { helperId: paired.helperId }).data();
    const from = (await helpersOf(staff.lead)).find(({ id }: { id: string }) => id === paired.helperId);
    expect(from.pairings).toHaveLength(2);
    await handOver(staff.clerk, from, { helper: A_HELPER }).expectRefused('FORBIDDEN');
    await handOver(elsewhere, from, { helper: A_HELPER }).expectRefused('NOT_FOUND');
    await handOver(staff.lead, from, { helperId: from.id }).expectRefused('HANDOVER_TO_SELF');
    await handOver(staff.lead, from, { helper: A_HELPER }, { text: ' ' }).expectRefused('TEXT_MISSING');
    await handOver(staff.lead, from, { helper: A_HELPER }, { on: '2021-10-21' }).expectRefused('DAY_IN_FUTURE');
    expect(await api.prisma.pairing.count({ where: { helperId: from.id, state: 'ACTIVE' } })).toBe(2);
    const acts = await Promise.all([
      handOver(staff.lead, from, { helper: { ...A_HELPER, name: '王海' } }),
      handOver(staff.township, from, { helper: { ...A_HELPER, name: '张云' } }),
    ]);
    const accepted = acts.filter(({ data }) => data.handOver.__typename === 'HelpDone');
    expect(accepted.map(({ data }) => data.handOver.count)).toEqual([2]);
    const standing = await api.prisma.pairing.findMany({
      where: { householdId: { in: [home.id, other.id] }, state: 'ACTIVE' },
      include: { helper: true },
    });
    expect(standing).toHaveLength(2);
    expect(new Set(standing.map(({ helperId }) => helperId)).size).toBe(1);
    expect(await helpersOf(staff.lead)).not.toContainEqual(expect.objectContaining({ id: from.id }));
  });

  test('[PAI-4] visits are written down by the village, of whoever helped on that day', async () => {
    const paired = await helper();
    const visit = { helperId: paired.helperId, visitedOn: '2021-10-20', text: '送药，问了孩子上学' };
    await recordVisit(elsewhere, home.id, visit).expectRefused('NOT_FOUND');
    await recordVisit(staff.township, home.id, visit).expectRefused('FORBIDDEN');
    await recordVisit(staff.clerk, home.id, { ...visit, visitedOn: '2021-10-19' }).expectRefused('VISIT_OF_STRANGER');
    await recordVisit(staff.clerk, home.id, { ...visit, visitedOn: '2021-10-21' }).expectRefused('DAY_IN_FUTURE');
    await recordVisit(staff.clerk, home.id, { ...visit, text: '' }).expectRefused('FIELD_MISSING');
    await recordVisit(staff.clerk, home.id, visit).data();
    expect((await readHelp(staff.clerk, home.id)).visits).toEqual([
      { helperName: '李建国', visitedOn: '2021-10-20', text: visit.text },
    ]);
  });
});

describe('the resident work team of a village', () => {
  const FORM = `mutation Form($code: ID!, $team: JSON!, $phones: JSON, $key: String!) {
    formWorkTeam(areaCode: $code, team: $team, phones: $phones, idempotencyKey: $key) {
      __typename ... on WorkTeam { id version members { name phoneMasked isExpired } } ... on Refused { refusals { code sentence } } } }`;
  const STEP = `mutation Step($id: ID!, $version: Int!, $step: String!, $team: JSON, $on: Date, $text: String, $key: String!) {
    takeTeamStep(teamId: $id, version: $version, step: $step, team: $team, occurredOn: $on, text: $text, idempotencyKey: $key) {
      __typename ... on WorkTeam { id version state members { name phoneMasked isExpired } }
      ... on Refused { refusals { code sentence } } ... on Conflict { currentVersion } } }`;
  const wang = { name: '王海', role: 'FIRST_SECRETARY', unit: '县财政局', startsOn: '2021-05-01' };
  const team = { unit: '县财政局', members: [wang] };

  test('[PAI-5] is formed once, changed, and withdrawn', async () => {
    const asked = { code: nuodeng.code, team, phones: { 王海: '13900000002' } };
    await staff.clerk.ask(FORM, { ...asked, key: 'team-1' }).expectRefused('FORBIDDEN');
    await elsewhere.ask(FORM, { ...asked, key: 'team-2' }).expectRefused('NOT_FOUND');
    await staff.lead
      .ask(FORM, { ...asked, team: { ...team, members: [] }, key: 'team-3' })
      .expectRefused('FIELD_TOO_FEW');
    const { formWorkTeam: formed } = await staff.lead.ask(FORM, { ...asked, key: 'team-4' }).data();
    expect(formed.members).toEqual([{ name: '王海', phoneMasked: '139****0002', isExpired: false }]);
    await staff.township.ask(FORM, { ...asked, key: 'team-5' }).expectRefused('TEAM_IS_THERE');
    const members = [
      { ...wang, endsOn: '2021-10-19' },
      { ...wang, name: '张云', role: 'MEMBER' },
    ];
    const change = { id: formed.id, version: formed.version, step: 'edit', team: { ...team, members } };
    const { takeTeamStep: changed } = await staff.township.ask(STEP, { ...change, key: 'team-6' }).data();
    expect(changed.members).toEqual([
      { name: '王海', phoneMasked: '139****0002', isExpired: true },
      { name: '张云', phoneMasked: null, isExpired: false },
    ]);
    await staff.lead.ask(STEP, { ...change, key: 'team-7' }).expectConflict();
    const end = { id: formed.id, version: changed.version, step: 'end', on: '2021-10-20', text: '轮换' };
    expect((await staff.lead.ask(STEP, { ...end, key: 'team-8' }).data()).takeTeamStep.state).toBe('ENDED');
  });
});

describe('what is missing', () => {
  const GAPS = `query Gaps($gap: String) { helpGaps(gap: $gap, first: 500) {
    totalCount counts { key count } households { householdId gaps { key } } } }`;
  const keysOf = async (who: ApiClient, gap: string | null = null) => {
    const { helpGaps } = await who.ask(GAPS, { gap }).data();
    const own = helpGaps.households.find(({ householdId }: { householdId: string }) => householdId === home.id);
    return own?.gaps.map(({ key }: { key: string }) => key) ?? [];
  };

  test('[MEA-9] is listed to whoever reads the household, and goes when it is done', async () => {
    expect(await keysOf(staff.clerk)).toEqual(['PLAN_LATE', 'NO_MEASURE', 'RISK_UNANSWERED', 'NO_HELPER']);
    expect(await keysOf(staff.officer, 'NO_HELPER')).toContain('NO_HELPER');
    expect(await keysOf(staff.officer, 'VISIT_LATE')).toEqual([]);
    expect(await keysOf(elsewhere)).toEqual([]);
    expect(await keysOf(insurance)).toEqual([]);
    await draftPlan(staff.clerk, home.id).data();
    await helper();
    const planned = await added();
    expect(await keysOf(staff.clerk)).toEqual(['NO_MEASURE']);
    await takeMeasureStep(staff.clerk, planned, 'begin', { on: '2021-10-20' }).data();
    expect(await keysOf(staff.clerk)).toEqual([]);
    await onAnotherDay(api, '2021-11-20T10:00:00+08:00');
    expect(await keysOf(staff.clerk)).toEqual(['VISIT_LATE']);
  });

  test('[MEA-9] each figure is the number of its list', async () => {
    const { helpGaps } = await staff.officer.ask(GAPS, {}).data();
    for (const { key, count } of helpGaps.counts) {
      expect([key, (await staff.officer.ask(GAPS, { gap: key }).data()).helpGaps.totalCount]).toEqual([key, count]);
    }
  });
});
