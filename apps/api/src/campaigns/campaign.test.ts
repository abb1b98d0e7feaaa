import { aHousehold, gongguoqiaoTownship, nuodeng, nuodengTownship, yongan } from '@shouwang/database/testing';
import { CAMPAIGN_2021, FUNCTION_NAMES, ROLE_NAMES } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import {
  draftRound,
  heldOn,
  itemsOf,
  moveItems,
  prepareReview,
  publishedRound,
  roundKey,
  takeReviewStep,
  takeRoundStep,
} from '../../testing/a-campaign.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { recordFacts } from '../households/record-facts.ts';
import { Refused } from '../platform/refusal.ts';
import { contextFor } from '../platform/request-context.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { loadActor } from '../platform/session/load-actor.ts';
import { markCollected } from './collect-items.ts';
import { type FactWrite, mayWriteFact } from './may-write-fact.ts';

const api = await anApi();
const { prisma, clock } = api;
const goTo = (text: string) => clock.set(new Date(`${text}+08:00`));
goTo('2021-10-20T10:00:00');

const lifted = await aHousehold().inVillage(nuodeng).lifted().in(prisma);
const monitored = await aHousehold().inVillage(nuodeng).monitored('MARGINAL').in(prisma);
await aHousehold().inVillage(nuodeng).in(prisma);
await aHousehold().inVillage(yongan).lifted().in(prisma);

let officer = await api.signedInAs('COUNTY_OFFICER');
let approver = await api.signedInAs('COUNTY_APPROVER');
let clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });
let lead = await api.signedInAs('VILLAGE_LEAD', { in: nuodeng });
let township = await api.signedInAs('TOWNSHIP_OFFICER', { in: nuodengTownship });

/** Sessions age with the clock: after days have passed everybody signs in again. */
const goToAndSignIn = async (text: string): Promise<void> => {
  goTo(text);
  const again = async ({ account }: ApiClient): Promise<ApiClient> => {
    if (!account) throw new Error('a session has an account');
    return api.signedInTo(account);
  };
  [officer, approver, clerk, lead, township] = [
    await again(officer),
    await again(approver),
    await again(clerk),
    await again(lead),
    await again(township),
  ];
};

/** Runs something inside a use case of a person, as record-facts and the collection form do. */
const inUseCase = async <Result>(
  client: ApiClient,
  work: (context: ReturnType<typeof contextFor>, step: Parameters<typeof markCollected>[1]) => Promise<Result>,
): Promise<Result | readonly string[]> => {
  if (!client.account) throw new Error('a session has an account');
  const context = contextFor(api.services, await loadActor(prisma, client.account));
  try {
    const { result } = (await runUseCase(context, { name: 'test' }, async (step) => ({
      result: (await work(context, step)) as never,
    }))) as { result: Result };
    return result;
  } catch (error) {
    if (error instanceof Refused) return error.refusals.map(({ code }) => code);
    throw error;
  }
};

const gate = (write: Partial<FactWrite> & { readonly rectificationItemId?: string } = {}) =>
  inUseCase(clerk, async (context, step) => {
    const { rectificationItemId, ...asked } = write;
    const answer = await mayWriteFact(context, step, {
      areaPath: nuodeng.path,
      effectiveOn: '2021-09-20',
      fields: ['address'],
      source: rectificationItemId ? { kind: 'correction', id: rectificationItemId } : { kind: 'collection', id: '' },
      ...asked,
    });
    return 'route' in answer ? answer.route : answer.refusals.map(({ code }) => code);
  });

/** Writes an address into the register, as every writer does. */
const writeAddress = (value: string, effectiveOn: string) =>
  inUseCase(clerk, async (context, step) => {
    await recordFacts(context, step, {
      householdId: monitored.id,
      changes: [{ entity: 'household', entityId: monitored.id, indicatorKey: 'address', value }],
      effectiveOn,
      source: { kind: 'collection', id: monitored.id, label: '采集' },
    });
    return 'written';
  });

describe('before a round', () => {
  it('[CAM-10] facts go into the register as always, and there is no stage to show', async () => {
    expect(await gate({})).toBe('REGISTER');
    const { inbox, campaign } = await clerk.ask('{ inbox { stages { key } } campaign { id } }').data();
    expect(inbox.stages).toEqual([]);
    expect(campaign).toBeNull();
  });

  it('a plan is simulated: items, villages, and where nobody is there', async () => {
    const plan = {
      ...CAMPAIGN_2021,
      parameters: [{ key: 'monitoring.line', value: 6500, document: '文件', validFrom: '2021-10-01' }],
    };
    const ask =
      'query S($plan: JSON!) { campaignSimulation(plan: $plan) { itemCount villageCount householdCount villagesWithoutClerk belowNewLine } }';
    const { campaignSimulation: told } = await officer.ask(ask, { plan }).data();
    expect(told).toMatchObject({
      itemCount: 2 + 4 + 2 + 90 * 4 + 1,
      villageCount: 90,
      householdCount: 3,
      belowNewLine: 0,
    });
    expect(told.villagesWithoutClerk).toHaveLength(89);
    await clerk.ask(ask, { plan }).expectRefused('FORBIDDEN');
    await officer.ask(ask, { plan: { ...plan, cutoffOn: '2021-12-01' } }).expectRefused('ROUND_CUTOFF_LATE');
  });

  it.each(ROLE_NAMES)('[CAM-4] a plan is drafted by %s only when that is the county officer', async (role) => {
    const client = await api.signedInAs(role);
    const { data } = await draftRound(client);
    expect('id' in data.draftCampaign).toBe(role === 'COUNTY_OFFICER');
    await prisma.campaign.deleteMany({});
  });

  it('[CAM-4] a draft is seen by the county alone, and published by another person than who planned it', async () => {
    const { draftCampaign } = await draftRound(officer).data();
    expect((await clerk.ask('{ campaign { id } }').data()).campaign).toBeNull();
    expect((await approver.ask('{ campaign { id } }').data()).campaign).not.toBeNull();
    await takeRoundStep(officer, draftCampaign, 'publish').expectRefused('FORBIDDEN');
    const { takeCampaignStep } = await takeRoundStep(officer, draftCampaign, 'propose').data();
    await takeRoundStep(approver, draftCampaign, 'publish').expectConflict();
    const planner = officer.account;
    if (!planner) throw new Error('a session has an account');
    const second = await api.signedInTo(await api.anAccount('COUNTY_APPROVER', { samePersonAs: planner }));
    await takeRoundStep(second, takeCampaignStep, 'publish').expectRefused('SAME_PERSON');
    await takeRoundStep(approver, takeCampaignStep, 'sendBack', { text: '先附文件' }).data();
    await prisma.campaign.deleteMany({});
  });
});

describe('a published round', () => {
  it('[CAM-7] has its items, its windows, its thresholds and its stage', async () => {
    const parameters = [
      { key: 'monitoring.line', value: 6500, document: '云巩固振兴组〔2021〕1号', validFrom: '2021-10-01' },
    ];
    await publishedRound(api, { parameters });
    const { campaignItems } = await officer.ask('{ campaignItems { totalCount } }').data();
    expect(campaignItems.totalCount).toBe(2 + 4 + 2 + 90 * 4 + 1);
    expect((await itemsOf(clerk, { householdId: monitored.id })).map(({ kind }) => kind).sort()).toEqual([
      'HOUSEHOLD_BASIC',
      'HOUSEHOLD_LOCATION',
      'HOUSEHOLD_MEASURES',
      'HOUSEHOLD_WORK',
    ]);
    const { functionWindows } = await clerk.ask('{ functionWindows { function isOpenNow } }').data();
    const openNow = functionWindows.filter((one: { isOpenNow: boolean }) => one.isOpenNow);
    expect(openNow.map((one: { function: string }) => one.function).sort()).toEqual([
      'BASIC_INFO',
      'DIVISION',
      'NATURAL_CHANGE',
    ]);
    expect(functionWindows).toHaveLength(FUNCTION_NAMES.length);
    const { inbox } = await clerk.ask('{ inbox { stages { key isCurrent } } }').data();
    expect(inbox.stages.find((stage: { isCurrent: boolean }) => stage.isCurrent).key).toBe('COLLECTION');
    const line = await prisma.parameter.findFirst({
      where: { key: 'monitoring.line', document: parameters[0]?.document ?? '' },
    });
    expect(line?.value).toBe(6500);
  });

  it('[CAM-7] generating again adds only what is missing', async () => {
    const round = await prisma.campaign.findFirstOrThrow();
    const added = await aHousehold().inVillage(nuodeng).lifted().in(prisma);
    const ask = `mutation R($id: ID!, $key: String!) { refreshCampaignItems(campaignId: $id, idempotencyKey: $key) {
      ... on Campaign { job { status } } ... on Refused { refusals { code } } } }`;
    await officer.ask(ask, { id: round.id, key: roundKey() }).data();
    await api.services.jobs.idle();
    expect(await prisma.campaignItem.count({ where: { householdId: added.id } })).toBe(2);
    expect(await prisma.campaignItem.count({ where: { householdId: lifted.id } })).toBe(2);
    await clerk.ask(ask, { id: round.id, key: roundKey() }).expectRefused('FORBIDDEN');
  });

  it('[CAM-8] the collection form moves a household’s item, and a second time leaves it collected', async () => {
    const kinds = ['HOUSEHOLD_BASIC'] as const;
    const collect = () =>
      inUseCase(clerk, async (context, step) => {
        await markCollected(context, step, { householdId: lifted.id, kinds });
        return 'done';
      });
    expect(await collect()).toBe('done');
    expect(await collect()).toBe('done');
    const [item] = await itemsOf(clerk, { householdId: lifted.id, kind: 'HOUSEHOLD_BASIC' });
    expect(item?.state).toBe('DRAFT');
  });

  it('[CAM-21] progress counts what its lists hold, in the order of division codes', async () => {
    const { campaignProgress } = await township
      .ask('{ campaignProgress { areaCode level total done todo finishesOn } }')
      .data();
    const codes = campaignProgress.map((row: { areaCode: string }) => row.areaCode);
    expect(codes).toEqual([...codes].sort());
    expect(codes.every((code: string) => code.startsWith(nuodengTownship.code))).toBe(true);
    const village = campaignProgress.find((row: { areaCode: string }) => row.areaCode === nuodeng.code);
    expect(village).toMatchObject({ done: 1, total: 2 + 4 + 2 + 4 });
    const { campaignItems } = await township
      .ask('query I($f: CampaignItemFilter) { campaignItems(filter: $f) { totalCount } }', {
        f: { areaCode: nuodeng.code, states: ['TODO', 'RETURNED'] },
      })
      .data();
    expect(campaignItems.totalCount).toBe(village.todo);
    expect(village.finishesOn).not.toBeNull();
  });

  it('[CAM-11] the gate asks for a window of the function and the area', async () => {
    expect(await gate({})).toBe('CAMPAIGN');
    expect(await gate({ effectiveOn: '2021-10-01' })).toBe('MONTHLY');
    expect(await gate({ function: 'REFLAG' })).toEqual(['WINDOW_NOT_OPEN']);
    expect(await gate({ fields: [], function: 'NATURAL_CHANGE' })).toBe('CAMPAIGN');
  });

  it('[CAM-10] a fact of after the cut-off is seen in the monthly queue of its village', async () => {
    expect(await writeAddress('新村 3 号', '2021-10-12')).toBe('written');
    expect(await writeAddress('一组 7 号', '2021-09-12')).toBe('written');
    const ask =
      '{ monthlyQueueMonths { key label count } monthlyQueue { totalCount edges { node { month headName fieldLabels } } } }';
    const { monthlyQueue, monthlyQueueMonths } = await clerk.ask(ask).data();
    expect(monthlyQueue).toMatchObject({
      totalCount: 1,
      edges: [{ node: { month: '2021-10', headName: monitored.headName, fieldLabels: ['家庭住址'] } }],
    });
    const stranger = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
    expect(monthlyQueueMonths.map(({ count }: { count: number }) => count)).toEqual([monthlyQueue.totalCount]);
    const elsewhere = await stranger.ask(ask).data();
    expect([elsewhere.monthlyQueue.totalCount, elsewhere.monthlyQueueMonths]).toEqual([0, []]);
  });
});

const REQUEST = `mutation R($f: String!, $area: ID!, $from: Date!, $to: Date!, $reason: String!, $key: String!) {
  requestWindow(function: $f, areaCode: $area, opensOn: $from, closesOn: $to, reason: $reason, idempotencyKey: $key) {
    ... on FunctionWindow { id version state } ... on Refused { refusals { code } } } }`;
const WINDOW = `mutation W($id: ID!, $version: Int!, $step: String!, $text: String, $key: String!) {
  takeWindowStep(windowId: $id, version: $version, step: $step, text: $text, idempotencyKey: $key) {
    ... on FunctionWindow { id version state } ... on Refused { refusals { code } } ... on Conflict { currentVersion changedBy } } }`;

const request = (client: ApiClient, changes: object = {}) =>
  client.ask(REQUEST, {
    f: 'REFLAG',
    area: nuodengTownship.code,
    from: '2021-10-20',
    to: '2021-11-30',
    reason: '本轮再标注 2 户待录入',
    key: roundKey(),
    ...changes,
  });

describe('a function window', () => {
  it('[CAM-13] opens for its area when somebody else approves it', async () => {
    const { requestWindow } = await request(township).data();
    expect(await gate({ function: 'REFLAG' })).toEqual(['WINDOW_NOT_OPEN']);
    await township
      .ask(WINDOW, { id: requestWindow.id, version: 1, step: 'approve', key: roundKey() })
      .expectRefused('FORBIDDEN');
    await approver.ask(WINDOW, { id: requestWindow.id, version: 1, step: 'approve', key: roundKey() }).data();
    expect(await gate({ function: 'REFLAG' })).toBe('CAMPAIGN');
    expect(await gate({ function: 'REFLAG', areaPath: gongguoqiaoTownship.path })).toEqual(['WINDOW_NOT_OPEN']);
  });

  it('[CAM-13] is asked for by township and county only, for an own area', async () => {
    for (const role of ROLE_NAMES) {
      const client = await api.signedInAs(role);
      const { data } = await request(client);
      expect([role, 'id' in data.requestWindow]).toEqual([
        role,
        role === 'TOWNSHIP_OFFICER' || role === 'COUNTY_OFFICER',
      ]);
    }
    await request(township, { area: gongguoqiaoTownship.code }).expectRefused('FORBIDDEN');
    await request(township, { to: '2021-12-01' }).expectRefused('WINDOW_PAST_LOCK');
  });

  it('[CAM-13] two approvers at once: one of them opens it, the other is told who was faster', async () => {
    const { requestWindow } = await request(township).data();
    const colleague = await api.signedInAs('COUNTY_APPROVER');
    const act = (client: ApiClient, step: string) =>
      client
        .ask(WINDOW, { id: requestWindow.id, version: 1, step, text: '不开', key: roundKey() })
        .then(({ data }) => data.takeWindowStep);
    const answers = await Promise.all([act(approver, 'approve'), act(colleague, 'refuse')]);
    expect(answers.filter((answer) => 'state' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'currentVersion' in answer)).toHaveLength(1);
    expect(await prisma.declaredEvent.count({ where: { subjectId: requestWindow.id } })).toBe(2);
  });
});

describe('a joint review', () => {
  it('[CAM-14] [CAM-15] [CAM-16] goes to the township signed over the data, and no further when they change', async () => {
    const { prepareJointReview } = await prepareReview(clerk).data();
    const { id } = prepareJointReview;
    expect((await prepareReview(lead).data()).prepareJointReview.id).toBe(id);
    await (
      await takeReviewStep(api, clerk, id, 'hold', { ...(await heldOn(clerk, '2021-10-20')), sheetFileIds: [] })
    ).asked.expectRefused('EVIDENCE_MISSING');
    const held = await heldOn(clerk, '2021-10-20');
    const unexplained = { ...held, data: { ...held.data, explanation: '' } };
    await (await takeReviewStep(api, clerk, id, 'hold', unexplained)).asked.expectRefused('REVIEW_ERRORS_UNEXPLAINED');
    await (await takeReviewStep(api, clerk, id, 'hold', held)).asked.data();
    await (await takeReviewStep(api, clerk, id, 'sign')).asked.expectRefused('FORBIDDEN');
    await (await takeReviewStep(api, lead, id, 'sign')).asked.data();
    await prisma.household.update({ where: { id: lifted.id }, data: { facts: { address: '一组 12 号' } } });
    await (await takeReviewStep(api, lead, id, 'send')).asked.expectRefused('REVIEW_SIGNATURE_VOID');
    await (await takeReviewStep(api, lead, id, 'sign')).asked.data();
    await (await takeReviewStep(api, lead, id, 'send')).asked.data();
    const [item] = await itemsOf(township, { reviewId: id });
    expect(item).toMatchObject({ state: 'VILLAGE_CONFIRMED' });
    await prisma.household.update({ where: { id: lifted.id }, data: { facts: { address: '一组 13 号' } } });
    const { jointReview } = await township.ask('query R($id: ID!) { jointReview(id: $id) { isVoid } }', { id }).data();
    expect(jointReview.isVoid).toBe(true);
    const refusal = await (await takeReviewStep(api, township, id, 'accept')).asked.expectRefused(
      'REVIEW_SIGNATURE_VOID',
    );
    expect(refusal.sentence).toContain(lifted.headName);
    await prisma.household.update({ where: { id: lifted.id }, data: { facts: { address: '一组 12 号' } } });
    await (await takeReviewStep(api, township, id, 'accept')).asked.data();
    expect((await itemsOf(township, { reviewId: id })).map(({ state }) => state)).toEqual(['TOWNSHIP_OK']);
  });

  it('[CAM-8] what the village has confirmed is not collected again until the township sends it back, with a word', async () => {
    const [item] = await itemsOf(clerk, { householdId: lifted.id, kind: 'HOUSEHOLD_BASIC' });
    const ids = [item?.id ?? ''];
    await moveItems(clerk, ids, 'collect').expectRefused('ITEM_NOT_IN_STATE');
    await moveItems(township, ids, 'sendBack').expectRefused('RETURN_REASON_MISSING');
    await moveItems(clerk, ids, 'sendBack', '要改').expectRefused('FORBIDDEN');
    await moveItems(township, ids, 'sendBack', '收入没核').data();
    await moveItems(clerk, ids, 'collect').data();
    const neighbour = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
    await moveItems(neighbour, ids, 'collect').expectRefused('NOT_FOUND');
    await moveItems(officer, ids, 'collectCounty').expectRefused('FORBIDDEN');
  });

  it('[CAM-8] the county’s form is filled in by one person and passed by another', async () => {
    const [form] = await itemsOf(officer, { kind: 'COUNTY_FORM' });
    const ids = [form?.id ?? ''];
    await moveItems(officer, ids, 'collectCounty').data();
    await moveItems(officer, ids, 'approveCounty').expectRefused('FORBIDDEN');
    await moveItems(approver, ids, 'approveCounty').data();
    expect((await itemsOf(officer, { kind: 'COUNTY_FORM' }))[0]?.state).toBe('TOWNSHIP_OK');
  });
});

describe('the hard lock', () => {
  it('[CAM-5] by the writing database’s clock 23:59:59 is in time and 24:00:00 is late', async () => {
    const [item] = await itemsOf(clerk, { householdId: monitored.id, kind: 'HOUSEHOLD_WORK' });
    const ids = [item?.id ?? ''];
    await goToAndSignIn('2021-11-30T23:59:59');
    expect(await gate({})).toBe('CAMPAIGN');
    await moveItems(clerk, ids, 'collect').data();
    goTo('2021-12-01T00:00:00');
    expect(await gate({})).toEqual(['ROUND_LOCKED']);
    expect(await writeAddress('一组 8 号', '2021-09-13')).toEqual(['ROUND_LOCKED']);
    await moveItems(clerk, ids, 'collect').expectRefused('ROUND_LOCKED');
    await prepareReview(lead).expectRefused('ROUND_LOCKED');
    expect(await gate({ effectiveOn: '2021-11-02' })).toBe('MONTHLY');
  });

  it('[CAM-12] afterwards an open rectification item lets through its own field and no other', async () => {
    const clue = await prisma.clue.create({
      data: { clueNo: 'XS-1', householdId: lifted.id, areaPath: nuodeng.path, state: 'VERIFIED', source: 'OTHER' },
    });
    const reason = await prisma.clueReason.create({
      data: { clueId: clue.id, areaPath: nuodeng.path, detail: '住址不符' },
    });
    const item = await prisma.rectificationItem.create({
      data: {
        itemNo: 'ZG-2021-0001',
        kind: 'REGISTER_CORRECTION',
        clueReasonId: reason.id,
        householdId: lifted.id,
        subjectName: lifted.headName,
        areaPath: nuodeng.path,
        indicatorKey: 'address',
        description: '住址不符',
        state: 'OPEN',
      },
    });
    const rectificationItemId = item.id;
    expect(await gate({ rectificationItemId })).toBe('CAMPAIGN');
    expect(await gate({ rectificationItemId, fields: ['address', 'phone'] })).toEqual(['FIELD_NOT_IN_ITEM']);
    expect(await gate({ rectificationItemId: 'not-an-id' })).toEqual(['ROUND_LOCKED']);
    await prisma.rectificationItem.update({ where: { id: item.id }, data: { state: 'CLOSED' } });
    expect(await gate({ rectificationItemId })).toEqual(['RECTIFICATION_NOT_OPEN']);
  });

  it('[CAM-12] or a window that the county opened after it', async () => {
    await goToAndSignIn('2021-12-02T10:00:00');
    const { requestWindow } = await request(township, { f: 'BASIC_INFO', from: '2021-12-02', to: '2021-12-03' }).data();
    await officer.ask(WINDOW, { id: requestWindow.id, version: 1, step: 'approve', key: roundKey() }).data();
    expect(await gate({})).toBe('CAMPAIGN');
    goTo('2021-12-04T00:00:00');
    expect(await gate({})).toEqual(['ROUND_LOCKED']);
  });

  it('[CAM-6] locking locks what was passed; closing waits for the summaries', async () => {
    await goToAndSignIn('2021-12-04T10:00:00');
    const round = await prisma.campaign.findFirstOrThrow();
    const { takeCampaignStep } = await takeRoundStep(officer, { id: round.id, version: round.version }, 'lock').data();
    expect(takeCampaignStep.state).toBe('LOCKED');
    expect(await prisma.campaignItem.count({ where: { state: 'LOCKED' } })).toBe(1);
    expect(await prisma.campaignItem.count({ where: { state: 'TOWNSHIP_OK' } })).toBe(0);
    await takeRoundStep(officer, takeCampaignStep, 'close').expectRefused('SUMMARIES_MISSING');
  });
});
