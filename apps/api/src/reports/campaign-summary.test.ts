import { aHousehold, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { publishedRound, roundKey } from '../../testing/a-campaign.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { wordsOfDocx } from '../../testing/words-of-docx.ts';

const api = await anApi();
await publishedRound(api);
const township = await api.signedInAs('TOWNSHIP_OFFICER', { in: nuodengTownship });
const lead = await api.signedInAs('TOWNSHIP_LEAD', { in: nuodengTownship });
const county = await api.signedInAs('COUNTY_OFFICER');

const REFUSED = '... on Refused { refusals { code sentence field } } ... on Conflict { currentVersion }';
const COMPILE = `mutation C($kind: String!, $cells: [SummaryCellInput!], $sections: JSON, $key: String!) {
  compileSummary(kind: $kind, cells: $cells, sections: $sections, idempotencyKey: $key) {
    ... on CampaignSummary { id version state cells { villageCode column households people } sections { key text } } ${REFUSED} } }`;
const STEP = `mutation S($id: ID!, $version: Int!, $step: String!, $text: String, $key: String!) {
  takeSummaryStep(summaryId: $id, version: $version, step: $step, text: $text, idempotencyKey: $key) {
    ... on CampaignSummary { id version state signedBy } ${REFUSED} } }`;

const compile = (client: ApiClient, kind: string, more: object = {}) =>
  client.ask(COMPILE, { kind, key: roundKey(), ...more });
const step = async (client: ApiClient, id: string, name: string, text?: string) => {
  const { version } = await api.prisma.campaignSummary.findUniqueOrThrow({ where: { id } });
  return { asked: client.ask(STEP, { id, version, step: name, text: text ?? null, key: roundKey() }) };
};

/** Somebody was born in a lifted household within the income period. */
const aBirth = async (on: string): Promise<void> => {
  const household = await aHousehold().inVillage(nuodeng).lifted().with(1).children().in(api.prisma);
  await api.prisma.person.update({
    where: { id: household.members.at(-1)?.id ?? '' },
    data: { joinedOn: new Date(`${on}T00:00:00Z`) },
  });
};

describe('the table of a township', () => {
  it('[CAM-17] counts what its detail lists, up to the cut-off', async () => {
    await aBirth('2021-03-02');
    await aBirth('2021-09-30');
    await aBirth('2021-10-01');
    const { compileSummary } = await compile(township, 'ADJUSTMENT').data();
    const cell = { villageCode: nuodeng.code, column: 'NATURAL_INCREASE', households: 2, people: 2 };
    expect(compileSummary.cells).toEqual([cell]);
    const { adjustmentDetails } = await township
      .ask('query D($v: ID, $c: String) { adjustmentDetails(villageCode: $v, column: $c) { householdId people } }', {
        v: nuodeng.code,
        c: 'NATURAL_INCREASE',
      })
      .data();
    expect(adjustmentDetails).toHaveLength(2);
  });

  it('[CAM-18] DQ-K-002: is refused with a cell that is not what its detail counts', async () => {
    const cells = [{ villageCode: nuodeng.code, column: 'NATURAL_INCREASE', households: 2, people: 3 }];
    const refusal = await compile(township, 'ADJUSTMENT', { cells }).expectRefused('SUMMARY_CELL_DIFFERS');
    expect(refusal.sentence).toContain('3');
    expect(refusal.sentence).toContain('2');
  });

  it('[CAM-18] [CAM-19] is not signed when its detail moved on; compiled again it is signed, filed and locked', async () => {
    const { id } = await api.prisma.campaignSummary.findFirstOrThrow({ where: { kind: 'ADJUSTMENT' } });
    await aBirth('2021-05-05');
    await (await step(lead, id, 'sign')).asked.expectRefused('SUMMARY_CELL_DIFFERS');
    await compile(township, 'ADJUSTMENT').data();
    await (await step(township, id, 'sign')).asked.expectRefused('FORBIDDEN');
    await (await step(lead, id, 'sign')).asked.data();
    await (await step(township, id, 'file')).asked.data();
    await compile(township, 'ADJUSTMENT').expectRefused('STEP_NOT_IN_STATE');
    await (await step(township, id, 'unlock', '要改')).asked.expectRefused('FORBIDDEN');
    await (await step(county, id, 'unlock')).asked.expectRefused('TEXT_MISSING');
    const { takeSummaryStep } = await (await step(county, id, 'unlock', '漏一户')).asked.data();
    expect(takeSummaryStep).toMatchObject({ state: 'DRAFT', signedBy: null });
  });

  it.each(ROLE_NAMES)('[CAM-19] is compiled by %s only when that is the township officer', async (role) => {
    const client = await api.signedInAs(role);
    const { data } = await compile(client, 'WORK');
    expect('id' in data.compileSummary).toBe(role === 'TOWNSHIP_OFFICER');
  });
});

describe('the written summary', () => {
  it('[CAM-20] comes with its numbers, and as a Word file that holds what was written', async () => {
    const { compileSummary } = await compile(township, 'WORK').data();
    const { id, sections } = compileSummary;
    const text = (key: string) => sections.find((section: { key: string }) => section.key === key).text;
    expect(text('work')).toContain('脱贫户 4 户');
    expect(text('next')).toBe('');
    const written = Object.fromEntries(sections.map(({ key, text: own }: { key: string; text: string }) => [key, own]));
    await (await step(lead, id, 'sign')).asked.expectRefused('SUMMARY_SECTION_EMPTY');
    await compile(township, 'WORK', { sections: { ...written, next: '第一段。\n第二段。' } }).data();
    const { downloadWorkSummary } = await lead
      .ask(
        'mutation D($id: ID!) { downloadWorkSummary(summaryId: $id) { ... on ExportFile { url name } ... on Refused { refusals { code } } } }',
        { id },
      )
      .data();
    expect(downloadWorkSummary.name).toBe('诺邓镇_2021年度工作总结.docx');
    const response = await lead.fetch(downloadWorkSummary.url);
    const words = await wordsOfDocx(Buffer.from(await response.arrayBuffer()));
    expect(words).toContain('诺邓镇2021年度');
    expect(words).toContain('二、工作开展情况');
    expect(words).toContain('第二段。');
    expect(words).not.toContain('{');
    const village = await api.signedInAs('VILLAGE_LEAD', { in: nuodeng });
    expect((await village.fetch(downloadWorkSummary.url)).status).toBe(404);
  });
});
