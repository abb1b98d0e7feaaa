import { newId } from '@shouwang/database';
import {
  aHousehold,
  anArea,
  type BuiltHousehold,
  gongguoqiaoTownship,
  jiuzhou,
  nuodeng,
  nuodengTownship,
  yongan,
} from '@shouwang/database/testing';
import { areaPathOf } from '@shouwang/domain';
import type { RefusalCode } from '@shouwang/phrases';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedRound } from '../../testing/a-campaign.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { forgetAreas } from './area-directory.ts';
import { AREA_ROWS } from './area-rows.ts';

const api = await anApi();
const { prisma } = api;
const officer = await api.signedInAs('COUNTY_OFFICER');
const approver = await api.signedInAs('COUNTY_APPROVER');

const ORDER = { effectiveOn: '2021-10-15', document: '云政复〔2021〕12号' };
const REFUSED = '... on Refused { refusals { code field sentence } } ... on Conflict { currentVersion }';

let keys = 0;
const key = (): string => {
  keys += 1;
  return `division-${keys}`;
};

const propose = (client: ApiClient, change: object) =>
  client.ask(
    `mutation P($change: JSON!, $key: String!) { proposeDivisionChange(change: $change, idempotencyKey: $key) {
       ... on DivisionChange { id version state kindLabel areaName } ${REFUSED} } }`,
    { change, key: key() },
  );

type Proposed = { readonly id: string; readonly version: number };

const take = (client: ApiClient, { id, version }: Proposed, step: string, text?: string) =>
  client.ask(
    `mutation T($id: ID!, $version: Int!, $step: String!, $text: String, $key: String!) {
       takeDivisionStep(changeId: $id, version: $version, step: $step, text: $text, idempotencyKey: $key) {
         ... on DivisionChange { id state version households people decidedBy } ${REFUSED} } }`,
    { id, version, step, text, key: key() },
  );

const proposed = async (change: object): Promise<Proposed> =>
  (await propose(officer, change).data()).proposeDivisionChange;

/** Proposed by the county's officer, put into force by its approver. */
const changed = async (change: object) => {
  const { takeDivisionStep } = await take(approver, await proposed(change), 'putIntoForce').data();
  expect(takeDivisionStep).toMatchObject({ state: 'IN_FORCE' });
  return takeDivisionStep;
};

const group = (number: number, village = nuodeng) => anArea().group(number, village).in(prisma);

const aHouseholdIn = ({ code, name, path }: { code: string; name: string; path: string }) =>
  aHousehold().inVillage({ code, name, path }).with(1).children().in(prisma);

const placeOf = async ({ id }: Pick<BuiltHousehold, 'id'>) => {
  const { areaCode, areaPath, facts } = await prisma.household.findUniqueOrThrow({ where: { id } });
  expect(areaPath).toBe(areaPathOf(areaCode));
  return { areaCode, facts: facts as Record<string, string> };
};

const seen = async (client: ApiClient, { id }: Pick<BuiltHousehold, 'id'>): Promise<boolean> =>
  (await client.ask('query H($id: ID!) { household(id: $id) { id } }', { id }).data()).household !== null;

/** A village of a test’s own, so that tests do not meet. */
let villages = 400;
const aVillage = async (township = nuodengTownship) => {
  villages += 1;
  const code = `${township.code}${villages}`;
  const name = `试验${villages}村委会`;
  await anArea()
    .at({ code, name, level: 'VILLAGE', path: areaPathOf(code), parentCode: township.code })
    .in(prisma);
  forgetAreas(api.services.database.prisma);
  return { code, name, level: 'VILLAGE', path: areaPathOf(code), parentCode: township.code };
};

beforeAll(async () => {
  await anArea().at(yongan).in(prisma);
  await anArea().at(jiuzhou).in(prisma);
  await anArea().at(gongguoqiaoTownship).in(prisma);
});

describe('[DIV-2] a change of the divisions', () => {
  it('is proposed by one person and put into force by another', async () => {
    const village = await aVillage();
    const rename = { kind: 'VILLAGE_RENAMED', villageCode: village.code, name: '新名村委会', ...ORDER };
    const change = await proposed(rename);
    await take(officer, change, 'putIntoForce').expectRefused('FORBIDDEN');
    const own = await prisma.account.findUniqueOrThrow({ where: { id: officer.account?.id ?? '' } });
    const alsoApprover = await api.signedInAs('COUNTY_APPROVER', { samePersonAs: own });
    await take(alsoApprover, change, 'putIntoForce').expectRefused('SAME_PERSON');
    expect((await take(approver, change, 'putIntoForce').data()).takeDivisionStep).toMatchObject({
      state: 'IN_FORCE',
      households: 0,
    });
    expect(await prisma.area.findUniqueOrThrow({ where: { code: village.code } })).toMatchObject({
      name: '新名村委会',
      fullName: '诺邓镇 新名村委会',
    });
  });

  it('is refused with a word, and taken back by whoever proposed it', async () => {
    const village = await aVillage();
    const rename = { kind: 'VILLAGE_RENAMED', villageCode: village.code, name: '又名村委会', ...ORDER };
    const change = await proposed(rename);
    expect((await take(approver, change, 'refuse', '批文还没到').data()).takeDivisionStep.state).toBe('REFUSED');
    const again = await proposed(rename);
    expect((await take(officer, again, 'withdraw').data()).takeDivisionStep.state).toBe('WITHDRAWN');
    expect((await prisma.area.findUniqueOrThrow({ where: { code: village.code } })).name).toBe(village.name);
  });

  it('of a group may come from its township; of a village it may not, and never from a village', async () => {
    const township = await api.signedInAs('TOWNSHIP_OFFICER');
    const elsewhere = await api.signedInAs('TOWNSHIP_OFFICER', { in: gongguoqiaoTownship });
    const village = await aVillage();
    const add = { kind: 'GROUP_ADDED', villageCode: village.code, name: '新建组', ...ORDER };
    await propose(township, { ...add, kind: 'VILLAGE_RENAMED' }).expectRefused('DIVISION_COUNTY_ONLY');
    await propose(elsewhere, add).expectRefused('FORBIDDEN');
    await propose(await api.signedInAs('VILLAGE_CLERK'), add).expectRefused('FORBIDDEN');
    const { proposeDivisionChange } = await propose(township, add).data();
    await take(approver, proposeDivisionChange, 'putIntoForce').data();
    expect(await prisma.area.findUniqueOrThrow({ where: { code: `${village.code}001` } })).toMatchObject({
      name: '新建组',
      level: 'VILLAGE_GROUP',
      parentCode: village.code,
    });
  });

  it.each<[string, object, RefusalCode]>([
    [
      'a village that does not exist',
      { kind: 'VILLAGE_RENAMED', villageCode: '532929101299', name: '村' },
      'DIVISION_UNKNOWN',
    ],
    ['a code that is none', { kind: 'VILLAGE_RENAMED', villageCode: '5329', name: '村' }, 'FIELD_INVALID'],
    ['a kind that is none', { kind: 'VILLAGE_SOLD', villageCode: nuodeng.code }, 'FIELD_INVALID'],
    ['no document', { kind: 'VILLAGE_RENAMED', villageCode: nuodeng.code, name: '村', document: ' ' }, 'FIELD_MISSING'],
    [
      'a field that it does not have',
      { kind: 'GROUP_ADDED', villageCode: nuodeng.code, name: '组', note: '' },
      'FIELD_UNKNOWN',
    ],
    [
      'a day that has not come',
      { kind: 'GROUP_ADDED', villageCode: nuodeng.code, name: '组', effectiveOn: '2021-10-21' },
      'DIVISION_DAY_NOT_COME',
    ],
  ])('[DIV-1] %s is refused in words', async (_, change, code) => {
    const { sentence } = await propose(officer, { ...ORDER, ...change }).expectRefused(code);
    expect(sentence).toMatch(/\p{Script=Han}/u);
  });

  it('[DIV-3] of two that are put into force at once one wins, and a proposal that does not fit any more is refused', async () => {
    const village = await aVillage();
    const rename = (name: string) => ({ kind: 'VILLAGE_RENAMED', villageCode: village.code, name, ...ORDER });
    const change = await proposed(rename('甲村委会'));
    const same = await proposed(rename('甲村委会'));
    const second = await api.signedInAs('COUNTY_APPROVER');
    const answers = await Promise.all([
      take(approver, change, 'putIntoForce').data(),
      take(second, change, 'putIntoForce').data(),
    ]);
    const states = answers.map(({ takeDivisionStep }) => takeDivisionStep.state ?? 'CONFLICT');
    expect(states.toSorted()).toEqual(['CONFLICT', 'IN_FORCE']);
    await take(approver, same, 'putIntoForce').expectRefused('DIVISION_NAME_UNCHANGED');
  });
});

describe('[DIV-4] what a change takes along', () => {
  it('two villages merged: households, people, cases, accounts and work go on in the one that is left', async () => {
    const [left, gone] = [await aVillage(), await aVillage()];
    const [first, second] = [await group(1, left), await group(1, gone)];
    const stays = await aHouseholdIn(first);
    const moves = await aHouseholdIn(second);
    const alone = await aHouseholdIn(gone);
    const clerk = await api.signedInAs('VILLAGE_CLERK', { in: left });
    const newcomer = await api.signedInAs('VILLAGE_CLERK', { in: gone });
    expect([await seen(clerk, moves), await seen(newcomer, stays)]).toEqual([false, false]);

    const done = await changed({
      kind: 'VILLAGES_MERGED',
      villageCodes: [left.code, gone.code],
      successorCode: left.code,
      name: left.name,
      ...ORDER,
    });
    expect(done).toMatchObject({ households: 3, people: 6 });
    expect(await placeOf(moves)).toMatchObject({
      areaCode: `${left.code}002`,
      facts: { village: left.name, divisionCode: left.code, groupCode: `${left.code}002` },
    });
    expect((await placeOf(alone)).areaCode).toBe(left.code);
    const people = await prisma.person.findMany({ where: { householdId: moves.id }, select: { areaPath: true } });
    expect(new Set(people.map(({ areaPath }) => areaPath))).toEqual(new Set([areaPathOf(`${left.code}002`)]));
    expect([await seen(clerk, moves), await seen(newcomer, stays)]).toEqual([true, true]);
    // Two groups called the same stand side by side in the village that is left.
    const names = await prisma.area.findMany({ where: { parentCode: left.code }, select: { name: true } });
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    expect(await prisma.area.findUniqueOrThrow({ where: { code: gone.code } })).toMatchObject({
      validTo: new Date('2021-10-14'),
    });
  });

  it('a village split: each half is read by its own, and by nobody of the other', async () => {
    const village = await aVillage();
    const [near, far] = [await group(1, village), await group(2, village)];
    const [nearHousehold, farHousehold] = [await aHouseholdIn(near), await aHouseholdIn(far)];
    const clerk = await api.signedInAs('VILLAGE_CLERK', { in: village });
    const newCode = `${nuodengTownship.code}390`;
    await changed({
      kind: 'VILLAGE_SPLIT',
      villageCode: village.code,
      parts: [
        { code: village.code, name: village.name, groupCodes: [near.code] },
        { code: newCode, name: '分出村委会', groupCodes: [far.code] },
      ],
      restCode: village.code,
      ...ORDER,
    });
    const half = { ...village, code: newCode, name: '分出村委会', path: areaPathOf(newCode) };
    const other = await api.signedInAs('VILLAGE_CLERK', { in: half });
    expect([await seen(clerk, nearHousehold), await seen(clerk, farHousehold)]).toEqual([true, false]);
    expect([await seen(other, nearHousehold), await seen(other, farHousehold)]).toEqual([false, true]);
  });

  it('a village moved to another township: its form, its work of the round and its officer go with it', async () => {
    const village = await aVillage();
    const one = await group(1, village);
    const household = await aHouseholdIn(one);
    await prisma.area.update({ where: { code: village.code }, data: { facts: { collectiveIncome: '12.5' } } });
    const before = await api.signedInAs('TOWNSHIP_OFFICER');
    const after = await api.signedInAs('TOWNSHIP_OFFICER', { in: gongguoqiaoTownship });
    const successorCode = `${gongguoqiaoTownship.code}391`;
    await changed({ kind: 'VILLAGE_MOVED', villageCode: village.code, successorCode, name: '移来村委会', ...ORDER });
    expect([await seen(before, household), await seen(after, household)]).toEqual([false, true]);
    expect(await placeOf(household)).toMatchObject({
      areaCode: `${successorCode}001`,
      facts: { township: '功果桥镇', village: '移来村委会' },
    });
    expect((await prisma.area.findUniqueOrThrow({ where: { code: successorCode } })).facts).toEqual({
      collectiveIncome: '12.5',
    });
  });

  it('[HIS-8] as of a day before it, a household is counted where it lay then, and under the divisions of now when asked', async () => {
    const [left, gone] = [await aVillage(), await aVillage()];
    await aHouseholdIn(await group(1, left));
    await aHouseholdIn(await group(1, gone));
    await changed({
      kind: 'VILLAGES_MERGED',
      villageCodes: [left.code, gone.code],
      successorCode: left.code,
      name: left.name,
      ...ORDER,
    });
    const count = async (validOn: string, divisionsOf: string): Promise<Record<string, number>> => {
      const { registerAsOf } = await officer
        .ask(
          `query R($asOf: AsOf, $areaCode: ID, $of: String) {
             registerAsOf(asOf: $asOf, areaCode: $areaCode, divisionsOf: $of) { byArea { key households } } }`,
          { asOf: { validOn }, areaCode: nuodengTownship.code, of: divisionsOf },
        )
        .data();
      const rows: { key: string; households: number }[] = registerAsOf.byArea;
      return Object.fromEntries(
        rows.filter(({ key: code }) => [left.code, gone.code].includes(code)).map((row) => [row.key, row.households]),
      );
    };
    expect(await count('2021-10-14', 'THEN')).toEqual({ [left.code]: 1, [gone.code]: 1 });
    expect(await count('2021-10-14', 'NOW')).toEqual({ [left.code]: 2 });
    expect(await count('2021-10-15', 'THEN')).toEqual({ [left.code]: 2 });
  });

  it('every table with an area says what becomes of its rows', async () => {
    const tables = await prisma.$queryRaw<{ table: string }[]>`
      SELECT table_name AS table FROM information_schema.columns
      WHERE column_name = 'areaPath' AND table_schema = current_schema() ORDER BY 1`;
    expect(tables.map(({ table }) => table).toSorted()).toEqual(Object.keys(AREA_ROWS).toSorted());
  });

  it('whatever follows is in no ended area any more', async () => {
    const [left, gone] = [await aVillage(), await aVillage()];
    const household = await aHouseholdIn(gone);
    await prisma.clue.create({
      data: {
        id: newId(),
        clueNo: `division-${keys}`,
        state: 'NEW',
        source: 'GRASSROOTS',
        areaPath: gone.path,
        householdId: household.id,
      },
    });
    await changed({
      kind: 'VILLAGES_MERGED',
      villageCodes: [left.code, gone.code],
      successorCode: left.code,
      name: left.name,
      ...ORDER,
    });
    for (const [table, way] of Object.entries(AREA_ROWS)) {
      if (way !== 'follows') continue;
      const [{ count } = { count: -1n }] = await prisma.$queryRawUnsafe<{ count: bigint }[]>(
        `SELECT count(*) FROM "${table}" WHERE "areaPath" = $1`,
        gone.path,
      );
      expect([table, Number(count)]).toEqual([table, 0]);
    }
    expect(await prisma.clue.count({ where: { areaPath: left.path } })).toBe(1);
  });
});

describe('in a round', () => {
  it('divisions are changed through the window of their function', async () => {
    const village = await aVillage();
    const rename = {
      kind: 'VILLAGE_RENAMED',
      villageCode: village.code,
      name: '轮内村委会',
      ...ORDER,
      effectiveOn: '2021-09-01',
    };
    const change = await proposed(rename);
    const round = await publishedRound(api);
    const windows = await prisma.functionWindow.findMany({ where: { campaignId: round.id, function: 'DIVISION' } });
    await prisma.functionWindow.updateMany({
      where: { campaignId: round.id, function: 'DIVISION' },
      data: { state: 'CLOSED' },
    });
    await take(approver, change, 'putIntoForce').expectRefused('WINDOW_NOT_OPEN');
    expect(windows.length).toBeGreaterThan(0);
    await prisma.functionWindow.updateMany({
      where: { campaignId: round.id, function: 'DIVISION' },
      data: { state: 'OPEN' },
    });
    expect((await take(approver, change, 'putIntoForce').data()).takeDivisionStep.state).toBe('IN_FORCE');
  });
});
