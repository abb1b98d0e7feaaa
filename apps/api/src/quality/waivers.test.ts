import { aHousehold, jiuzhou, nuodeng } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { freshKey } from '../../testing/a-case.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { recheckRegister } from './recheck-register.ts';

const api = await anApi();
const { prisma } = api;
const [lead, township, officer, approver] = await Promise.all([
  api.signedInAs('VILLAGE_LEAD'),
  api.signedInAs('TOWNSHIP_OFFICER'),
  api.signedInAs('COUNTY_OFFICER'),
  api.signedInAs('COUNTY_APPROVER'),
]);

const recheck = () =>
  recheckRegister(inlineWork(operatorContext(api.services, 'COUNTY_OFFICER')), { areaPath: '53/5329/532929/' });

/** An issue of a household of its own: DQ-E-002 is an error, DQ-H-010 a doubt. */
const anIssue = async (ruleId: 'DQ-E-002' | 'DQ-H-010' = 'DQ-E-002', village = nuodeng) => {
  const family = await aHousehold().inVillage(village).in(prisma);
  await recheck();
  const subjectId = ruleId === 'DQ-E-002' ? (family.members[0]?.id ?? '') : family.id;
  return prisma.qualityIssue.findUniqueOrThrow({ where: { ruleId_subjectId: { ruleId, subjectId } } });
};

const SHOWN = `... on QualityIssue { id state waivedUntil actions { name } waiver { id version state reason document actions { name allowed refusals { code } } events { label actorName } } }
  ... on Refused { refusals { code field } } ... on Conflict { currentVersion }`;
const REQUEST = `mutation R($id: ID!, $request: JSON!, $key: String!) { requestRuleWaiver(issueId: $id, request: $request, idempotencyKey: $key) { ${SHOWN} } }`;
const STEP = `mutation S($id: ID!, $version: Int!, $step: String!, $text: String, $key: String!) {
  takeRuleWaiverStep(waiverId: $id, version: $version, step: $step, text: $text, idempotencyKey: $key) { ${SHOWN} } }`;

const FORM = { reason: '老人从小没上过学，户口本没有登记', document: '村委会证明', until: '2022-06-30' };

const asking = (who: ApiClient, { id }: { readonly id: string }, request: object = FORM) =>
  who.ask(REQUEST, { id, request, key: freshKey() });

const ask = async (who: ApiClient, issue: { readonly id: string }) =>
  (await asking(who, issue).data()).requestRuleWaiver.waiver;

type Waiver = { readonly id: string; readonly version: number };

const stepping = (who: ApiClient, { id, version }: Waiver, step: string, text: string | null = null) =>
  who.ask(STEP, { id, version, step, text, key: freshKey() });

const take = async (who: ApiClient, waiver: Waiver, step: string, text: string | null = null) =>
  (await stepping(who, waiver, step, text).data()).takeRuleWaiverStep;

describe('[QUA-12] a waiver', () => {
  it('is asked for by the village, endorsed by the township, granted by the county, and silences the issue', async () => {
    const issue = await anIssue();
    const asked = await ask(lead, issue);
    expect(asked).toMatchObject({ state: 'REQUESTED', reason: FORM.reason, document: FORM.document });
    await asking(lead, issue).expectRefused('WAIVER_ASKED_ALREADY');
    await stepping(approver, asked, 'grant').expectRefused('WAIVER_NOT_ENDORSED');
    const endorsed = await take(township, asked, 'endorse');
    expect(endorsed).toMatchObject({ state: 'OPEN', actions: [] });
    const granted = await take(approver, endorsed.waiver, 'grant');
    expect(granted).toMatchObject({ state: 'WAIVED', waivedUntil: '2022-06-30', waiver: { state: 'GRANTED' } });
    expect(granted.waiver.events).toHaveLength(3);
    expect((await recheck()).quiet).toBe(1);
    const entries = await prisma.auditEntry.findMany({ where: { action: { startsWith: 'waiver.' } } });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['waiver.request', 'waiver.endorse', 'waiver.grant']),
    );
  });

  it('speaks again when the waiver has run out', async () => {
    const issue = await anIssue();
    const { waiver } = await take(township, await ask(lead, issue), 'endorse');
    await take(approver, waiver, 'grant');
    await prisma.qualityIssue.update({ where: { id: issue.id }, data: { waivedUntil: new Date('2021-10-19') } });
    await recheck();
    expect(await prisma.qualityIssue.findUniqueOrThrow({ where: { id: issue.id } })).toMatchObject({
      state: 'REOPENED',
      waivedKey: null,
    });
  });

  it('of an error is the approver’s; of a doubt also the county officer’s', async () => {
    const error = await take(township, await ask(lead, await anIssue()), 'endorse');
    await stepping(officer, error.waiver, 'grant').expectRefused('FORBIDDEN');
    const doubt = await take(township, await ask(lead, await anIssue('DQ-H-010')), 'endorse');
    expect(await take(officer, doubt.waiver, 'grant')).toMatchObject({ state: 'WAIVED' });
  });

  it('may be asked for by a township, which cannot endorse it too', async () => {
    const asked = await ask(township, await anIssue());
    await stepping(township, asked, 'endorse').expectRefused('SAME_PERSON');
    expect(await take(approver, asked, 'grant')).toMatchObject({ state: 'WAIVED' });
  });

  it('is declined, refused or withdrawn with a word, and can be asked for again', async () => {
    const issue = await anIssue();
    const asked = await ask(lead, issue);
    await stepping(township, asked, 'decline').expectRefused('TEXT_MISSING');
    expect(await take(township, asked, 'decline', '请再核实')).toMatchObject({
      state: 'OPEN',
      waiver: { state: 'REFUSED' },
    });
    const again = await ask(lead, issue);
    expect(await take(lead, again, 'withdraw')).toMatchObject({ waiver: { state: 'WITHDRAWN' } });
    const third = await take(township, await ask(lead, issue), 'endorse');
    expect(await take(approver, third.waiver, 'refuse', '证明不够')).toMatchObject({ waiver: { state: 'REFUSED' } });
  });

  it('is not granted for another value than the one it was asked for, nor for what is settled', async () => {
    const issue = await anIssue();
    const { waiver } = await take(township, await ask(lead, issue), 'endorse');
    await prisma.qualityIssue.update({ where: { id: issue.id }, data: { valueKey: 'another' } });
    await stepping(approver, waiver, 'grant').expectRefused('WAIVER_VALUE_CHANGED');
    await prisma.qualityIssue.update({ where: { id: issue.id }, data: { valueKey: issue.valueKey, state: 'CLOSED' } });
    await stepping(approver, waiver, 'grant').expectRefused('WAIVER_ISSUE_SETTLED');
    await asking(lead, await anIssue('DQ-H-010', jiuzhou)).expectRefused('NOT_FOUND');
  });

  it.each([
    [{ ...FORM, reason: ' ' }, 'FIELD_MISSING', 'reason'],
    [{ ...FORM, until: '2021-10-20' }, 'WAIVER_UNTIL_PAST', 'until'],
    [{ ...FORM, until: '2030-01-01' }, 'WAIVER_UNTIL_FAR', 'until'],
    [{ ...FORM, until: 'soon' }, 'FIELD_INVALID', 'until'],
    [{ reason: '有', until: '2022-01-01' }, 'FIELD_MISSING', 'document'],
  ] as const)('with %j is refused at its field', async (request, code, field) => {
    const { data } = await asking(lead, await anIssue(), request);
    expect(data.requestRuleWaiver.refusals).toEqual([{ code, field }]);
  });

  it('of two who grant at once one wins', async () => {
    const second = await api.signedInAs('COUNTY_APPROVER');
    const { waiver } = await take(township, await ask(lead, await anIssue()), 'endorse');
    const answers = await Promise.allSettled([take(approver, waiver, 'grant'), take(second, waiver, 'grant')]);
    const states = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.state : undefined));
    expect(states.filter((state) => state === 'WAIVED')).toHaveLength(1);
  });

  it.each(ROLE_NAMES)('is %s’s to ask for only when the policy says so', async (role) => {
    const issue = await anIssue();
    const who = await api.signedInAs(role);
    const { data } = await asking(who, issue);
    const asked = 'waiver' in data.requestRuleWaiver && data.requestRuleWaiver.waiver !== null;
    expect(asked, JSON.stringify(data)).toBe(role === 'VILLAGE_LEAD' || role === 'TOWNSHIP_OFFICER');
  });
});
