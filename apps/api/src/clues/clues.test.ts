import { aHousehold, type BuiltHousehold, nuodeng, yongan } from '@shouwang/database/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { clueActs, dispatch, openCardOf } from '../../testing/a-clue.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { comparedDataset, matchedDataset, publishRun } from '../../testing/county-small.ts';

const api = await anApi();

let clerk: ApiClient;
let township: ApiClient;
let county: ApiClient;
let medical: ApiClient;
let civil: ApiClient;

beforeAll(async () => {
  clerk = await api.signedInAs('VILLAGE_CLERK');
  township = await api.signedInAs('TOWNSHIP_OFFICER');
  county = await api.signedInAs('COUNTY_OFFICER');
  medical = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'MEDICAL_INSURANCE' });
  civil = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'CIVIL_AFFAIRS' });
});

type Insured = { readonly name: string; readonly id: string; readonly cost: number };

let digits = 100;
/** A lifted household of one, with a valid number of its own. */
const aLiftedHousehold = async (
  name: string,
): Promise<{ household: BuiltHousehold; person: Omit<Insured, 'cost'> }> => {
  digits += 2;
  const first17 = `53299919750812${String(digits).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  const id = `${first17}${'10X98765432'[sum % 11]}`;
  const household = await aHousehold()
    .inVillage(nuodeng)
    .lifted()
    .headedBy(name, { idNumber: id, birthDate: '19750812', gender: '女', facts: { residentMedical: '否' } })
    .in(api.prisma);
  return { household, person: { name, id } };
};

const costsOf = (people: readonly Insured[]) =>
  ['姓名,身份证号,个人自付', ...people.map(({ name, id, cost }) => `${name},${id},${cost}`)].join('\r\n');

/** Sends hospital costs, compares and publishes them. */
const publishCosts = async (people: readonly Insured[]): Promise<string> => {
  const file = { datasetKey: 'medical-costs', bytes: costsOf(people), name: '住院费用_202109.csv' };
  const datasetId = await matchedDataset(api, medical, file);
  const runId = await comparedDataset(api, { liaison: medical, county, datasetId });
  await publishRun(api, county, runId);
  return runId;
};

/** A card with hospital costs in the hands of the village, verification begun. */
const aCardInVerification = async (name: string, cost = 6000) => {
  const { household, person } = await aLiftedHousehold(name);
  const runId = await publishCosts([{ ...person, cost }]);
  const { id } = await openCardOf(api, household.id);
  await dispatch(county, { clueIds: [id] }).data();
  const { assignClue } = await clueActs(township).assign({ id, version: 2 }).data();
  const { startVerification } = await clueActs(clerk).start(assignClue).data();
  return { household, person, runId, card: startVerification, reasonId: startVerification.reasons[0].id as string };
};

describe('[CLU-10] a published run', () => {
  it('makes one card per household with a reason for each check, and puts later ones on the open card', async () => {
    const { household, person } = await aLiftedHousehold('段永芳');
    const runId = await publishCosts([{ ...person, cost: 7000 }]);
    const card = await openCardOf(api, household.id);
    expect(card.reasons.map(({ ruleId }) => ruleId)).toEqual(['X-MED-01']);
    expect(card).toMatchObject({ state: 'NEW', source: 'DEPARTMENT', areaPath: nuodeng.path });

    await publishCosts([{ ...person, cost: 7500 }]);
    expect((await openCardOf(api, household.id)).reasons).toHaveLength(1);

    const file = {
      datasetKey: 'medical-insured',
      bytes: ['姓名,身份证号,险种', `${person.name},${person.id},城乡居民基本医疗保险`].join('\r\n'),
      name: '参保名单.csv',
    };
    const datasetId = await matchedDataset(api, medical, file);
    await publishRun(api, county, await comparedDataset(api, { liaison: medical, county, datasetId }));
    const merged = await openCardOf(api, household.id);
    expect(merged.id).toBe(card.id);
    expect(merged.reasons.map(({ ruleId }) => ruleId).sort()).toEqual(['X-MED-01', 'X-MED-05']);

    const { clues } = await county
      .ask(
        'query Run($runId: ID) { clues(filter: { runId: $runId }) { totalCount counts { key count } edges { node { id } } } }',
        { runId },
      )
      .data();
    expect(clues.totalCount).toBe(1);
    expect(clues.edges[0].node.id).toBe(card.id);
    const { comparisonRun } = await county
      .ask(
        'query Closure($id: ID!) { comparisonRun(id: $id) { closure { areaCode total closed undispatched } findings { edges { node { clueId } } } } }',
        { id: runId },
      )
      .data();
    expect(comparisonRun.closure).toEqual([{ areaCode: '532929101', total: 1, closed: 0, undispatched: 1 }]);
    expect(comparisonRun.findings.edges[0].node.clueId).toBe(card.id);
  });

  it('is published once, and dispatched as a whole', async () => {
    const { person } = await aLiftedHousehold('杨大姐');
    const runId = await publishCosts([{ ...person, cost: 9000 }]);
    const run = await api.prisma.comparisonRun.findUniqueOrThrow({ where: { id: runId } });
    await county
      .ask(
        `mutation Again($id: ID!, $version: Int!) { publishComparisonRun(id: $id, version: $version, idempotencyKey: "again") {
          ... on ComparisonRun { id } ... on Refused { refusals { code sentence } } } }`,
        { id: runId, version: run.version },
      )
      .expectRefused('RUN_NOT_DONE');
    const { dispatchClues } = await dispatch(county, { runId }).data();
    expect(dispatchClues).toMatchObject({ clueCount: 1, clues: [{ state: 'DISPATCHED' }] });
    expect((await dispatch(county, { runId }).data()).dispatchClues.clueCount).toBe(0);
    await dispatch(township, { runId }).expectRefused('NOT_FOUND');
  });
});

describe('a card', () => {
  it('goes county, township, village, and nobody does another’s step', async () => {
    const { household, person } = await aLiftedHousehold('李有德');
    await publishCosts([{ ...person, cost: 8000 }]);
    const { id } = await openCardOf(api, household.id);
    await clueActs(clerk).start({ id, version: 1 }).expectRefused('CLUE_NOT_ASSIGNED');
    await clueActs(clerk).assign({ id, version: 1 }).expectRefused('FORBIDDEN');
    await dispatch(county, { clueIds: [id] }).data();
    await dispatch(county, { clueIds: [id] }).expectRefused('STEP_NOT_IN_STATE');
    const stranger = await api.anAccount('VILLAGE_CLERK', { in: yongan });
    await clueActs(township).assign({ id, version: 2 }, stranger.id).expectRefused('CLUE_VERIFIER_UNKNOWN');
    const { assignClue } = await clueActs(township)
      .assign({ id, version: 2 }, clerk.account?.id ?? '')
      .data();
    expect(assignClue).toMatchObject({ state: 'ASSIGNED', assignedTo: clerk.account?.name });
    await clueActs(clerk).start({ id, version: 1 }).expectConflict();
    const { startVerification } = await clueActs(clerk).start(assignClue).data();
    expect(startVerification.state).toBe('VERIFYING');
    const elsewhere = await api.signedInTo(stranger);
    expect(await clueActs(elsewhere).read(id)).toBeNull();
    await clueActs(elsewhere).close(startVerification).expectRefused('NOT_FOUND');
  });

  it('has one winner among twenty who settle it at once', async () => {
    const { card, reasonId } = await aCardInVerification('赵四');
    const clerks = await Promise.all(Array.from({ length: 20 }, () => api.signedInAs('VILLAGE_CLERK')));
    const answers = await Promise.all(
      clerks.map(async (one) => {
        const { data } = await clueActs(one).verify({ reasonId, version: card.version }, 'FALSE_POSITIVE');
        return data.verifyClueReason.__typename as string;
      }),
    );
    expect(answers.filter((name) => name === 'Clue')).toHaveLength(1);
    expect(answers.filter((name) => name === 'Conflict')).toHaveLength(19);
    expect(await api.prisma.clueEvent.count({ where: { clueId: card.id, kind: 'verifyReason' } })).toBe(1);
    expect(await api.prisma.suppression.count({ where: { clueReasonId: reasonId } })).toBe(1);
  });
});

describe('a reason that was verified', () => {
  it('[CLU-11] as a false positive closes the card and silences the check until the amount has risen', async () => {
    const { household, person, card, reasonId } = await aCardInVerification('字秀兰', 6000);
    const { verifyClueReason } = await clueActs(clerk)
      .verify({ reasonId, version: card.version }, 'FALSE_POSITIVE')
      .data();
    expect(verifyClueReason.state).toBe('CLOSED');
    const silentRun = await publishCosts([{ ...person, cost: 6500 }]);
    const { findingCount, suppressedCount } = await api.prisma.comparisonRun.findUniqueOrThrow({
      where: { id: silentRun },
    });
    expect([findingCount, suppressedCount]).toEqual([1, 1]);
    expect(await api.prisma.clue.count({ where: { householdId: household.id, state: { not: 'CLOSED' } } })).toBe(0);
    await publishCosts([{ ...person, cost: 7300 }]);
    expect((await openCardOf(api, household.id)).reasons).toHaveLength(1);
  });

  it('[CLU-5] as our error corrects the register, traced, and is rechecked by somebody else', async () => {
    const { household, card, reasonId } = await aCardInVerification('尹春花');
    const found = { indicatorKey: 'residentMedical', after: '是' };
    const { verifyClueReason } = await clueActs(clerk)
      .verify({ reasonId, version: card.version }, 'DATA_ERROR_OURS', found)
      .data();
    expect(verifyClueReason.state).toBe('VERIFIED');
    const [item] = verifyClueReason.reasons[0].rectificationItems;
    expect(item).toMatchObject({
      kind: 'REGISTER_CORRECTION',
      state: 'OPEN',
      before: '否',
      after: '是',
      department: null,
    });
    await clueActs(clerk).close(verifyClueReason).expectRefused('FOLLOW_UPS_OPEN');
    await clueActs(clerk).fix(item).expectRefused('CORRECTED_VALUE_MISSING');
    await clueActs(clerk).fix(item, '也许').expectRefused('FACT_UNREADABLE');
    const { fixRectificationItem: fixed } = await clueActs(clerk).fix(item, '是').data();
    expect(fixed.state).toBe('FIXED');
    const person = await api.prisma.person.findFirstOrThrow({ where: { householdId: household.id } });
    expect(person.facts).toMatchObject({ residentMedical: '是' });
    const change = await api.prisma.registerChange.findFirstOrThrow({
      where: { householdId: household.id, sourceKind: 'correction' },
    });
    expect(change).toMatchObject({
      entity: 'person',
      entityId: person.id,
      indicatorKey: 'residentMedical',
      before: '否',
      after: '是',
    });
    await clueActs(clerk).recheck(fixed, true).expectRefused('FORBIDDEN');
    await clueActs(township).recheck(fixed, false).expectRefused('RECHECK_TEXT_MISSING');
    const { recheckRectificationItem: back } = await clueActs(township).recheck(fixed, false, '发票不对').data();
    expect(back.state).toBe('REOPENED');
    const { fixRectificationItem: again } = await clueActs(clerk).fix(back, '是').data();
    const { recheckRectificationItem: closed } = await clueActs(township).recheck(again, true).data();
    expect(closed.state).toBe('CLOSED');
    const now = await clueActs(clerk).read(card.id);
    expect((await clueActs(clerk).close(now).data()).closeClueWithoutRisk.state).toBe('CLOSED');
  });

  it('never lets the one who mended it recheck it, under whatever account', async () => {
    const { card, reasonId } = await aCardInVerification('罗天贵');
    const found = { indicatorKey: 'residentMedical', after: '是' };
    const { verifyClueReason } = await clueActs(clerk)
      .verify({ reasonId, version: card.version }, 'DATA_ERROR_OURS', found)
      .data();
    const { fixRectificationItem: fixed } = await clueActs(clerk)
      .fix(verifyClueReason.reasons[0].rectificationItems[0], '是')
      .data();
    const sameAccount = clerk.account;
    if (!sameAccount) throw new Error('the clerk has an account');
    const otherHat = await api.signedInAs('TOWNSHIP_OFFICER', { samePersonAs: sameAccount });
    await clueActs(otherHat).recheck(fixed, true).expectRefused('SAME_PERSON');
  });

  it('keeps an identity number that was wrong out of every stored text', async () => {
    const { card, reasonId } = await aCardInVerification('马文秀');
    const right = '532999198008115649';
    const found = { indicatorKey: 'idNumber', after: right };
    const { verifyClueReason } = await clueActs(clerk)
      .verify({ reasonId, version: card.version }, 'DATA_ERROR_OURS', found)
      .data();
    const [item] = verifyClueReason.reasons[0].rectificationItems;
    await clueActs(clerk).fix(item, right).data();
    const stored = JSON.stringify([
      await api.prisma.clue.findMany(),
      await api.prisma.clueReason.findMany(),
      await api.prisma.clueEvent.findMany(),
      await api.prisma.rectificationItem.findMany(),
      await api.prisma.registerChange.findMany(),
    ]);
    expect(stored).not.toContain(right);
  });

  it.each([
    ['DATA_ERROR_DEPT', { department: 'CIVIL_AFFAIRS', expected: '这户没有吃低保' }, 'DEPARTMENT_DATA'],
    ['POLICY_GAP', { department: 'CIVIL_AFFAIRS', policy: '临时救助' }, 'POLICY_DELIVERY'],
  ])('as %s goes to that department alone, with a masked name', async (verification, found, kind) => {
    const { card, reasonId } = await aCardInVerification('何立群');
    await clueActs(clerk).verify({ reasonId, version: card.version }, verification, {}).expectRefused('FIELD_MISSING');
    await clueActs(clerk).verify({ reasonId, version: card.version }, verification, found).data();
    const item = await api.prisma.rectificationItem.findFirstOrThrow({ where: { clueReasonId: reasonId } });
    const ask =
      'query Item($id: ID!) { rectificationItem(id: $id) { kind subjectName householdId description actions { name allowed } } }';
    const { rectificationItem: seen } = await civil.ask(ask, { id: item.id }).data();
    expect(seen).toMatchObject({
      kind,
      subjectName: '何*',
      householdId: null,
      actions: [{ name: 'fix', allowed: true }],
    });
    const foreign = await medical.ask(ask, { id: item.id });
    const nowhere = await medical.ask(ask, { id: '019a0000-0000-7000-8000-000000000000' });
    expect(foreign.text).toBe(nowhere.text);
    await clueActs(medical).fix(item).expectRefused('NOT_FOUND');
    await clueActs(clerk).fix(item).expectRefused('NOT_OWNER_OF_ITEM');
    const { fixRectificationItem: fixed } = await clueActs(civil).fix(item).data();
    expect((await clueActs(county).recheck(fixed, true).data()).recheckRectificationItem.state).toBe('CLOSED');
    expect(await clueActs(medical).read(card.id)).toBeNull();
  });

  it('as a confirmed risk waits for the case that is opened from the card', async () => {
    const { household, card, reasonId } = await aCardInVerification('周绍英');
    const { verifyClueReason } = await clueActs(clerk)
      .verify({ reasonId, version: card.version }, 'CONFIRMED_RISK', { riskType: 'ILLNESS' })
      .data();
    expect(verifyClueReason.state).toBe('VERIFIED');
    await clueActs(clerk).close(verifyClueReason).expectRefused('FOLLOW_UPS_OPEN');
    const { openCase } = await clerk
      .ask(
        `mutation Open($householdId: ID!, $clueId: ID!) {
          openCase(procedure: "ADMISSION", householdId: $householdId, clueId: $clueId, idempotencyKey: "open from clue") {
            ... on ProcedureCase { id clue { id } } ... on Refused { refusals { code sentence } } } }`,
        { householdId: household.id, clueId: card.id },
      )
      .data();
    expect(openCase.clue.id).toBe(card.id);
    const now = await clueActs(clerk).read(card.id);
    expect((await clueActs(clerk).close(now).data()).closeClueWithoutRisk.state).toBe('CLOSED');
  });
});

describe('a reported clue', () => {
  const report = { areaCode: nuodeng.code };

  it('of a cadre’s screening may be looked into at once and closed without risk', async () => {
    const { household } = await aLiftedHousehold('张家旺');
    const { reportClue } = await clueActs(clerk)
      .report({ ...report, householdId: household.id, amount: '12000' })
      .data();
    expect(reportClue).toMatchObject({ state: 'NEW', isUrgent: false });
    const { reportClue: same } = await clueActs(clerk)
      .report({ ...report, householdId: household.id, isUrgent: true })
      .data();
    expect([same.id, same.isUrgent]).toEqual([reportClue.id, true]);
    expect(same.reasons).toHaveLength(2);
    const { startVerification } = await clueActs(clerk).start(same).data();
    const { closeClueWithoutRisk } = await clueActs(clerk).close(startVerification).data();
    expect(closeClueWithoutRisk.state).toBe('CLOSED');
  });

  it('of a check is not closed without looking at each reason', async () => {
    const { card } = await aCardInVerification('黄秋云');
    await clueActs(clerk).close(card).expectRefused('REASONS_UNVERIFIED');
  });

  it('about somebody unregistered keeps the telephone sealed', async () => {
    const told = { ...report, reportedName: '外来的老王', reportedPhone: '19900000001', source: 'PROXY_REPORT' };
    const { reportClue } = await clueActs(clerk).report(told).data();
    const stored = await api.prisma.clue.findUniqueOrThrow({ where: { id: reportClue.id } });
    expect(stored.reportedPhoneSealed).not.toContain('19900000001');
    expect(stored).toMatchObject({ householdId: null, reportedName: '外来的老王' });
  });

  it.each([
    ['a source of another office', { source: 'DEPARTMENT' }, 'SOURCE_NOT_OF_ROLE'],
    ['no such source', { source: 'RUMOUR' }, 'INPUT_INVALID'],
    ['no such risk', { riskType: 'BOREDOM' }, 'INPUT_INVALID'],
    ['no words', { detail: ' ' }, 'INPUT_INVALID'],
    ['an amount that is none', { amount: '很多' }, 'INPUT_INVALID'],
    ['nobody', { reportedName: null }, 'INPUT_INVALID'],
    ['another village', { areaCode: yongan.code }, 'NOT_FOUND'],
  ] as const)('with %s is refused', async (_, wrong, code) => {
    await clueActs(clerk)
      .report({ ...report, reportedName: '某人', ...wrong })
      .expectRefused(code);
  });

  it('about another village’s household looks like one about nobody’s', async () => {
    const household = await aHousehold().inVillage(yongan).in(api.prisma);
    const answers = await Promise.all(
      [household.id, '019a0000-0000-7000-8000-000000000000'].map(async (householdId) => {
        const { text } = await clueActs(clerk).report({ ...report, householdId });
        return text;
      }),
    );
    expect(answers[0]).toBe(answers[1]);
  });
});
