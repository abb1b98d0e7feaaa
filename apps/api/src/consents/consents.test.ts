import { aHousehold, nuodeng, yongan } from '@shouwang/database/testing';
import { expect, test } from 'vitest';
import { roundKey } from '../../testing/a-campaign.ts';
import { bringTo, openedCase, staffOf } from '../../testing/a-case.ts';
import { aPhoto } from '../../testing/a-photo.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { comparedDataset, matchedDataset, publishRun } from '../../testing/county-small.ts';
import { openPersonIdNumber } from '../households/person-columns.ts';

const api = await anApi();
const { prisma, clock } = api;
clock.set(TEST_NOW);

const TODAY = TEST_NOW.toISOString().slice(0, 10);

const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });
const county = await api.signedInAs('COUNTY_OFFICER');
const liaison = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'MARKET_REGULATION' });

const RECORD = `mutation R($household: ID!, $authorizations: [ConsentSignature!]!, $evidence: [NewEvidenceInput!]!, $key: String!) {
  recordConsents(householdId: $household, authorizations: $authorizations, evidence: $evidence, idempotencyKey: $key) {
    __typename ... on Household { id consents { id personId state validUntil evidence { id } } }
    ... on Refused { refusals { code field sentence } } } }`;
const WITHDRAW = `mutation W($id: ID!, $text: String!, $key: String!) {
  withdrawConsent(id: $id, text: $text, idempotencyKey: $key) {
    __typename ... on Household { id consents { state endText } } ... on Refused { refusals { code } } } }`;
const READ = 'query H($id: ID!) { household(id: $id) { consents { personId state isOfCase } } }';

const paper = async (who: ApiClient) => [await aPhoto(who, 'authorization')];

const aVillageHousehold = () =>
  aHousehold().inVillage(nuodeng).monitored().withMember({ name: '赵丽英', birthDate: '19820312' }).in(prisma);

const record = (
  who: ApiClient,
  household: string,
  people: readonly string[],
  evidence: readonly object[],
  signedOn = TODAY,
) =>
  who.ask(RECORD, {
    household,
    authorizations: people.map((personId) => ({ personId, means: 'SIGNATURE', signedOn })),
    evidence,
    key: roundKey(),
  });

const consentOf = async (household: string, people: readonly string[]) =>
  (await record(clerk, household, people, await paper(clerk)).data()).recordConsents.consents;

/** Name and number, as a file writes them. */
const inFile = async (person: { readonly id: string } | undefined): Promise<readonly [string, string]> => {
  const row = await prisma.person.findUniqueOrThrow({ where: { id: person?.id ?? '' } });
  return [row.name, openPersonIdNumber(api.services.crypto, row) ?? ''];
};

const withdraw = (who: ApiClient, id: string, text = '本人来村委会说不再同意') =>
  who.ask(WITHDRAW, { id, text, key: roundKey() });

/** A file of enterprises in which each of these people owns one. */
const businessesOf = async (numbers: readonly (readonly [string, string])[], name: string) => {
  const rows = numbers.map(([person, id]) => `${person},${id},甲店,个体工商户,经营者,1,2019-01-01,存续`);
  const bytes = ['人员姓名,身份证号,主体名称,类型,角色,出资额（万元）,成立日期,状态', ...rows].join('\n');
  return matchedDataset(api, liaison, { datasetKey: 'businesses', bytes, name });
};

const countsOf = async (id: string) => {
  const { exactRows, notInRegisterRows } = await prisma.dataset.findUniqueOrThrow({ where: { id } });
  return { exactRows, notInRegisterRows };
};

test('[CON-5] signatures are recorded with the paper, and the paper is shown with them', async () => {
  const household = await aVillageHousehold();
  const [head] = household.members;
  expect(await consentOf(household.id, [head?.id ?? ''])).toMatchObject([
    { personId: head?.id, state: 'LIVE', evidence: [{}] },
  ]);
});

test('[CON-5] without the paper, of a stranger, of a day ahead or long ago nothing is recorded', async () => {
  const household = await aVillageHousehold();
  const id = household.members[0]?.id ?? '';
  const [file] = await paper(clerk);
  const evidence = [file ?? {}];
  await record(clerk, household.id, [id], []).expectRefused('CONSENT_PAPER_MISSING');
  await record(clerk, household.id, ['0197f000-0000-7000-8000-000000000000'], evidence).expectRefused(
    'CONSENT_OF_STRANGER',
  );
  await record(clerk, household.id, [id, id], evidence).expectRefused('CONSENT_TWICE');
  await record(clerk, household.id, [id], evidence, '2099-01-01').expectRefused('DAY_IN_FUTURE');
  await record(clerk, household.id, [id], evidence, '2015-01-01').expectRefused('CONSENT_OVER');
  await record(clerk, household.id, [id], [{ ...file, kind: 'minutes' }]).expectRefused('EVIDENCE_KIND_UNKNOWN');
  expect(await prisma.consent.count({ where: { householdId: household.id } })).toBe(0);
});

test('[CON-5] another village, the county and a department record and withdraw nothing; a department reads none', async () => {
  const household = await aVillageHousehold();
  const id = household.members[0]?.id ?? '';
  const [consent] = await consentOf(household.id, [id]);
  for (const who of [await api.signedInAs('VILLAGE_CLERK', { in: yongan }), county, liaison]) {
    const evidence = [{ kind: 'authorization', fileId: consent.id }];
    for (const asked of [record(who, household.id, [id], evidence), withdraw(who, consent.id)]) {
      const [answer] = Object.values((await asked).data) as { refusals?: { code: string }[] }[];
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(answer?.refusals?.[0]?.code);
    }
  }
  expect((await liaison.ask(READ, { id: household.id }).data()).household).toBeNull();
  expect(await prisma.consent.count({ where: { householdId: household.id, endedAt: null } })).toBe(1);
});

test('[CON-6] a file that rests on an authorization is compared with nobody who has not consented', async () => {
  const household = await aVillageHousehold();
  const [head, other] = household.members;
  const rows = [await inFile(head), await inFile(other)];
  expect(await countsOf(await businessesOf(rows, '无人授权.csv'))).toEqual({ exactRows: 0, notInRegisterRows: 2 });

  const [consent] = await consentOf(household.id, [head?.id ?? '']);
  const datasetId = await businessesOf(rows, '一人授权.csv');
  expect(await countsOf(datasetId)).toEqual({ exactRows: 1, notInRegisterRows: 1 });

  // The finding waits for the county; the consent is taken back before it is compared.
  await withdraw(clerk, consent.id, ' ').expectRefused('CONSENT_WHY_MISSING');
  const { withdrawConsent } = await withdraw(clerk, consent.id).data();
  expect(withdrawConsent.consents).toMatchObject([{ state: 'ENDED', endText: '本人来村委会说不再同意' }]);
  await withdraw(clerk, consent.id).expectRefused('CONSENT_ENDED');
  const runId = await comparedDataset(api, { liaison, county, datasetId });
  expect(await prisma.comparisonFinding.count({ where: { runId } })).toBe(0);
});

test('[CON-6] what was found of somebody whose consent has ended meanwhile is not published', async () => {
  const household = await aVillageHousehold();
  const [head, other] = household.members;
  await consentOf(household.id, [head?.id ?? '', other?.id ?? '']);
  const datasetId = await businessesOf([await inFile(head), await inFile(other)], '两人授权.csv');
  const runId = await comparedDataset(api, { liaison, county, datasetId });
  expect(await prisma.comparisonFinding.count({ where: { runId } })).toBe(2);
  const consent = await prisma.consent.findFirstOrThrow({ where: { personId: other?.id ?? '' } });
  await withdraw(clerk, consent.id).data();
  await publishRun(api, county, runId);
  expect(await prisma.clueReason.findMany({ where: { runId }, select: { personId: true } })).toEqual([
    { personId: head?.id },
  ]);
  expect(await prisma.comparisonFinding.count({ where: { runId } })).toBe(1);
});

test('[CON-6] a consent that has run out is none', async () => {
  const household = await aVillageHousehold();
  const [head] = household.members;
  await consentOf(household.id, [head?.id ?? '']);
  await prisma.consent.updateMany({
    where: { householdId: household.id },
    data: { signedOn: new Date('2019-01-01'), validUntil: new Date('2021-01-01') },
  });
  expect(await countsOf(await businessesOf([await inFile(head)], '过期授权.csv'))).toMatchObject({ exactRows: 0 });
  const { household: read } = await clerk.ask(READ, { id: household.id }).data();
  expect(read.consents).toMatchObject([{ state: 'EXPIRED', isOfCase: false }]);
});

test('[CON-4] the signatures of an application are consents, and end when the household takes it back', async () => {
  const staff = await staffOf(api);
  const one = await openedCase(api, staff.clerk, {});
  await bringTo(one, staff, 'APPLIED');
  const read = async () => (await staff.clerk.ask(READ, { id: one.household.id }).data()).household.consents;
  expect((await read()).map(({ isOfCase }: { isOfCase: boolean }) => isOfCase)).toEqual([true]);
  const consent = await prisma.consent.findFirstOrThrow({ where: { caseId: one.id } });
  await withdraw(staff.clerk, consent.id).expectRefused('CONSENT_OF_RUNNING_CASE');
  await one.done(staff.clerk, 'withdrawAuthorization', { data: { memberName: one.household.members[0]?.name } });
  expect(await prisma.consent.count({ where: { caseId: one.id, endedAt: null } })).toBe(0);

  const other = await openedCase(api, staff.clerk, {});
  await bringTo(other, staff, 'APPLIED');
  await other.done(staff.clerk, 'withdraw', { text: '不想申请了' });
  const ends = (caseId: string) => prisma.consent.findMany({ where: { caseId }, select: { endReason: true } });
  expect(await ends(one.id)).toEqual([{ endReason: 'WITHDRAWN' }]);
  expect(await ends(other.id)).toEqual([{ endReason: 'CASE_ENDED' }]);
});
