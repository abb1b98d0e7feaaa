import { aHousehold, nuodeng, yongan } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { expect, test } from 'vitest';
import { publishedRound, roundKey } from '../../testing/a-campaign.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
const { prisma, clock } = api;
clock.set(new Date('2021-10-20T10:00:00+08:00'));

const household = await aHousehold().inVillage(nuodeng).lifted().with(1).children().in(prisma);
const [head, other] = household.members;
const stranger = await aHousehold().inVillage(yongan).lifted().in(prisma);
const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });

const SAVE = `mutation S($household: ID!, $person: ID!, $kind: String!, $spell: WorkSpellRead, $values: [WorkSpellValue!]!, $key: String!) {
  saveWorkSpell(householdId: $household, personId: $person, kind: $kind, spell: $spell, values: $values, idempotencyKey: $key) {
    __typename ... on WorkSpell { id version personName values { key text } }
    ... on Refused { refusals { code field sentence } } ... on Conflict { currentVersion } } }`;
const WITHDRAW = `mutation W($household: ID!, $id: ID!, $version: Int!, $text: String!, $key: String!) {
  withdrawWorkSpell(householdId: $household, spellId: $id, version: $version, text: $text, idempotencyKey: $key) {
    __typename ... on Household { id workSpells { id } } ... on Refused { refusals { code } } ... on Conflict { currentVersion } } }`;

const SPELL = {
  currentlyWorking: '是',
  workCounty: '昆明市官渡区',
  workEnterprise: '云建二公司',
  industry: '建筑业',
  employmentChannel: '自主外出',
  pointToPoint: '否',
  startMonth: '2021-03',
  monthlyIncome: '4500',
};

const save = (who: ApiClient, values: Readonly<Record<string, string>>, more: object = {}) =>
  who.ask(SAVE, {
    household: household.id,
    person: head?.id ?? '',
    kind: 'OUT',
    spell: null,
    values: Object.entries(values).map(([key, text]) => ({ key, text })),
    key: roundKey(),
    ...more,
  });

const withdraw = (who: ApiClient, spell: { readonly id: string; readonly version: number }, text = '记在了别人名下') =>
  who.ask(WITHDRAW, { household: household.id, id: spell.id, version: spell.version, text, key: roundKey() });

test('[WRK-1, WRK-4] a spell is written with its values, from its first month on', async () => {
  const { saveWorkSpell } = await save(clerk, SPELL).data();
  expect(saveWorkSpell.values).toContainEqual({ key: 'startMonth', text: '2021年3月' });
  expect(saveWorkSpell.values).toContainEqual({ key: 'employmentChannel', text: '自主外出务工' });
  const row = await prisma.workSpell.findUniqueOrThrow({ where: { id: saveWorkSpell.id } });
  expect(row).toMatchObject({
    spellKey: '2021年3月 云建二公司',
    existsFrom: new Date('2021-03-01'),
    areaPath: nuodeng.path,
  });
});

test('[WRK-1] what is wrong is told at its field, and nothing is written', async () => {
  const before = await prisma.workSpell.count();
  const { saveWorkSpell } = (await save(clerk, { ...SPELL, workEnterprise: '', monthlyIncome: '四千' })).data;
  expect(saveWorkSpell.refusals.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
    ['WORK_SPELL_UNREADABLE', 'monthlyIncome'],
    ['WORK_SPELL_INCOMPLETE', 'workEnterprise'],
  ]);
  await save(clerk, SPELL, { kind: 'AWAY' }).expectRefused('INPUT_INVALID');
  await save(clerk, SPELL, { person: stranger.members[0]?.id }).expectRefused('WORK_SPELL_OF_STRANGER');
  await save(clerk, SPELL, { person: 'nobody' }).expectRefused('WORK_SPELL_OF_STRANGER');
  expect(await prisma.workSpell.count()).toBe(before);
});

test('[WRK-3] the same spell twice is refused; another person may have it', async () => {
  await save(clerk, SPELL).expectRefused('WORK_SPELL_TWICE');
  await save(clerk, SPELL, { person: other?.id }).data();
});

test('[WRK-4] an end is true from its month; a correction from where the wrong value was said to hold', async () => {
  const { saveWorkSpell: begun } = await save(clerk, { ...SPELL, workEnterprise: '甲厂' }).data();
  const ended = {
    ...SPELL,
    workEnterprise: '甲厂',
    monthlyIncome: '5000',
    currentlyWorking: '否',
    endMonth: '2021-08',
  };
  const spell = { id: begun.id, version: begun.version };
  const { saveWorkSpell } = await save(clerk, ended, { spell }).data();
  expect(saveWorkSpell.version).toBeGreaterThan(begun.version);
  const changes = await prisma.registerChange.findMany({
    where: { entityId: begun.id },
    orderBy: { indicatorKey: 'asc' },
  });
  expect(
    changes.map(({ indicatorKey, after, effectiveOn }) => [
      indicatorKey,
      after,
      effectiveOn.toISOString().slice(0, 10),
    ]),
  ).toEqual([
    ['currentlyWorking', '否', '2021-08-01'],
    ['endMonth', '2021年8月', '2021-08-01'],
    ['monthlyIncome', '5000', '2021-03-01'],
  ]);
  await save(clerk, ended, { spell }).expectConflict();
});

test('[WRK-4] it is written by whoever may correct the household, and by nobody else', async () => {
  const allowed: string[] = [];
  for (const role of ROLE_NAMES) {
    const client = await api.signedInAs(role);
    const { data } = await save(client, { ...SPELL, workEnterprise: `厂${role}` });
    if (data.saveWorkSpell.__typename === 'WorkSpell') allowed.push(role);
  }
  expect(allowed).toMatchInlineSnapshot(`
    [
      "VILLAGE_CLERK",
      "VILLAGE_LEAD",
      "TOWNSHIP_OFFICER",
    ]
  `);
  const neighbour = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
  await save(neighbour, SPELL).expectRefused('NOT_FOUND');
});

test('[WRK-4] in a round a spell of before the cut-off needs its window; a later one goes to the monthly queue', async () => {
  await publishedRound(api, { windows: [] });
  await save(clerk, { ...SPELL, workEnterprise: '乙厂' }).expectRefused('WINDOW_NOT_OPEN');
  await save(clerk, { ...SPELL, workEnterprise: '乙厂', startMonth: '2021-10' }).data();
  const [entry] = await prisma.monthlyQueueEntry.findMany({ where: { householdId: household.id } });
  expect(entry?.fields).toContain('workEnterprise');
  await prisma.campaign.updateMany({ data: { state: 'CLOSED' } });
});

test('[WRK-5] a spell recorded by mistake goes with a word, once, and stays known to the past', async () => {
  const { saveWorkSpell: spell } = await save(clerk, { ...SPELL, workEnterprise: '丙厂' }).data();
  clock.set(new Date('2021-10-20T12:00:00+08:00'));
  await withdraw(clerk, spell, ' ').expectRefused('WORK_SPELL_WHY_MISSING');
  const answers = await Promise.all([withdraw(clerk, spell), withdraw(clerk, spell)]);
  expect(answers.map(({ data }) => data.withdrawWorkSpell.__typename).toSorted()).toContain('Household');
  expect(answers.filter(({ data }) => data.withdrawWorkSpell.__typename === 'Household')).toHaveLength(1);
  expect(await prisma.workSpell.count({ where: { id: spell.id } })).toBe(0);
  expect(await prisma.withdrawnRow.count({ where: { id: spell.id } })).toBe(1);
});
