import { aHousehold, jiuzhou, nuodeng, yongan } from '@shouwang/database/testing';
import { describe, expect, test } from 'vitest';
import { anApi } from '../../testing/an-api.ts';

const api = await anApi();
const RANDOM_ID = '019d0000-0000-7000-8000-000000000000';

const HOUSEHOLD = `query($id: ID!) { household(id: $id) {
  headName headIdMasked phoneMasked areaName members { name idNumberMasked mobileMasked healthStatus sections { key values { key text isMasked } } }
  sections { key values { key text } } actions { name } timeline { title } } }`;

const REVEAL = `mutation($type: String!, $id: ID!, $field: String!, $purpose: String!) {
  reveal(objectType: $type, objectId: $id, field: $field, purpose: $purpose) {
    __typename ... on Revealed { text visibleSeconds } ... on Refused { refusals { code sentence } } } }`;

const here = await aHousehold()
  .inVillage(nuodeng)
  .headedBy('杨国华', { facts: { healthStatus: '患有大病' } })
  .with(1)
  .children()
  .in(api.prisma);
const elsewhere = await aHousehold().inVillage(jiuzhou).headedBy('赵正华').in(api.prisma);

describe('a household', () => {
  test('is read in its area, with numbers masked on the server', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });
    const { household } = await clerk.ask(HOUSEHOLD, { id: here.id }).data();
    expect(household.headName).toBe('杨国华');
    expect(household.headIdMasked).toMatch(/^\d{3}\*{11}[\dX]{4}$/u);
    expect(household.members[0].healthStatus).toBe('患有大病');
    const { text } = await clerk.ask(HOUSEHOLD, { id: here.id });
    expect(text).not.toMatch(/\d{17}[\dX]/u);
  });

  test('outside the area is, byte for byte, a household that does not exist: by id, through a person, in lists, in search', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });
    const answer = async (query: string, id: string) => (await clerk.ask(query, { id })).text;
    expect(await answer(HOUSEHOLD, elsewhere.id)).toBe(await answer(HOUSEHOLD, RANDOM_ID));
    const person = 'query($id: ID!) { person(id: $id) { name } }';
    expect(await answer(person, elsewhere.members[0]?.id ?? '')).toBe(await answer(person, RANDOM_ID));
    const list = await clerk.ask('{ households { totalCount edges { node { headName } } } }').data();
    expect(list.households).toEqual({ totalCount: 1, edges: [{ node: { headName: '杨国华' } }] });
    const search = 'query($text: String!) { search(text: $text) { personName } }';
    expect((await clerk.ask(search, { text: '赵正华' }).data()).search).toEqual([]);
  });

  test.each([
    ['a part of a name', '国华'],
    ['pinyin initials', 'ygh'],
    ['the last four of an identity number', here.members[0]?.idLast4 ?? ''],
    ['the household number', here.householdNo ?? ''],
  ])('is found by %s', async (_what, text) => {
    const officer = await api.signedInAs('TOWNSHIP_OFFICER');
    const { search } = await officer
      .ask('query($text: String!) { search(text: $text) { householdId } }', { text })
      .data();
    expect(search.map(({ householdId }: { householdId: string }) => householdId)).toContain(here.id);
    const list = await officer
      .ask('query($text: String) { households(filter: { text: $text }) { edges { node { id } } } }', { text })
      .data();
    expect(list.households.edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(here.id);
  });

  test('shows an inspector that there is an illness, not which', async () => {
    const supervisor = await api.signedInAs('SUPERVISOR');
    const { household } = await supervisor.ask(HOUSEHOLD, { id: here.id }).data();
    expect(household.members[0].healthStatus).toBe('有病残情况');
  });

  test('is not there at all for a department, an administrator, or nobody', async () => {
    for (const role of ['DEPARTMENT_LIAISON', 'SYS_ADMIN'] as const) {
      const person = await api.signedInAs(role);
      expect((await person.ask(HOUSEHOLD, { id: here.id }).data()).household).toBeNull();
    }
    await api.anonymous().ask(HOUSEHOLD, { id: here.id }).expectError('UNAUTHENTICATED');
  });
});

describe('a masked number', () => {
  const asked = (id: string) => ({ type: 'Person', id, field: 'idNumber', purpose: 'VISIT' });
  const head = here.members[0]?.id ?? '';

  test('is opened for who may, one at a time, and the act is on record with its purpose', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });
    const { reveal } = await clerk.ask(REVEAL, asked(head)).data();
    expect(reveal.text).toMatch(/^\d{17}[\dX]$/u);
    expect(reveal.visibleSeconds).toBe(30);
    const entry = await api.prisma.auditEntry.findFirst({
      where: { action: 'register.reveal', actorId: clerk.account?.id ?? '' },
    });
    expect(entry).toMatchObject({ purpose: 'VISIT', objectId: head });
    expect(JSON.stringify(entry?.detail)).not.toMatch(/\d{17}/u);
  });

  test('stays shut for a supervisor, and does not exist for another village', async () => {
    await (await api.signedInAs('SUPERVISOR')).ask(REVEAL, asked(head)).expectRefused('FORBIDDEN');
    const stranger = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
    const foreign = await stranger.ask(REVEAL, asked(head));
    expect(foreign.text).toBe((await stranger.ask(REVEAL, asked(RANDOM_ID))).text);
  });

  test('is opened thirty times an hour and not more', async () => {
    const clerk = await api.signedInAs('VILLAGE_LEAD', { in: nuodeng });
    for (let index = 0; index < 30; index += 1) await clerk.ask(REVEAL, asked(head)).data();
    await clerk.ask(REVEAL, asked(head)).expectRefused('REVEAL_LIMIT');
  });
});
