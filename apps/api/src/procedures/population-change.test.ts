import { aHousehold, type BuiltHousehold, jiuzhou, nuodeng, testIdNumber } from '@shouwang/database/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CaseUnderTest, freshKey, openedCase, type Staff, staffOf } from '../../testing/a-case.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
let staff: Staff;

beforeEach(async () => {
  api.clock.set(TEST_NOW);
  staff = await staffOf(api);
});

const DECLARE_IDENTITY = `mutation Declare($caseId: ID!, $idNumber: String!, $key: String!) {
  declareIdentity(caseId: $caseId, idNumber: $idNumber, idempotencyKey: $key) {
    __typename ... on StatedIdentity { id maskedNumber birthOn gender } ... on Refused { refusals { code sentence field } } } }`;

const stating = (one: CaseUnderTest, who: ApiClient, idNumber: string) =>
  who.ask(DECLARE_IDENTITY, { caseId: one.id, idNumber, key: freshKey() });

const opened = async (household?: BuiltHousehold): Promise<CaseUnderTest> => {
  const one = await openedCase(api, staff.clerk, { procedure: 'POPULATION_CHANGE', ...(household && { household }) });
  await one.attach(staff.clerk, 'declareChanges', 'changeProof');
  return one;
};

/** Declared by the clerk, handed in by the lead. */
const submitted = async (one: CaseUnderTest, data: object): Promise<void> => {
  expect(await one.done(staff.clerk, 'declareChanges', { data })).toBe('CHANGE_DECLARED');
  expect(await one.done(staff.lead, 'submitChanges')).toBe('CHANGE_SUBMITTED');
};

const A_BIRTH = {
  kind: 'INCREASE',
  reason: 'BIRTH',
  on: '2021-09-12',
  name: '杨小云',
  gender: 'FEMALE',
  birthOn: '2021-09-12',
  ethnicity: 'Bai',
  relation: 'DAUGHTER',
};

const membersOf = (householdId: string) =>
  api.prisma.person.findMany({ where: { householdId }, orderBy: { position: 'asc' } });

const householdOf = (id: string) =>
  api.prisma.household.findUniqueOrThrow({ where: { id }, include: { monitoringCases: true } });

let brides = 100;
/** The bride of a household, with the number by which the register has her. */
const aBride = async (place = nuodeng) => {
  const number = testIdNumber('19980405', brides);
  brides += 2;
  const home = await aHousehold()
    .inVillage(place)
    .withMember({ name: '李秋菊', relationToHead: '之女', gender: '女', birthDate: '19980405', idNumber: number })
    .in(api.prisma);
  return { home, number, person: home.members.find(({ name }) => name === '李秋菊') };
};

const joining = (identityId: string) => ({
  ...A_BIRTH,
  reason: 'MARRY_IN',
  on: '2021-08-01',
  name: '李秋菊',
  birthOn: '1998-04-05',
  identityId,
  relation: 'DAUGHTER_IN_LAW',
});

describe('a population change', () => {
  test('[POP-1] a birth is in the register when the township has confirmed it, with its day and its source', async () => {
    const one = await opened();
    const before = one.household.members.length;
    await submitted(one, { changes: [A_BIRTH] });
    expect(await membersOf(one.household.id)).toHaveLength(before);
    expect(await one.done(staff.township, 'confirmChanges')).toBe('CHANGE_EFFECTIVE');
    const child = (await membersOf(one.household.id)).find(({ name }) => name === '杨小云');
    expect(child).toMatchObject({ isActiveMember: true, relationToHead: '之女', lastSourceKind: 'populationChange' });
    expect(child?.joinedOn?.toISOString().slice(0, 10)).toBe('2021-09-12');
    expect((await householdOf(one.household.id)).memberCount).toBe(before + 1);

    const personNos = [{ personId: child?.id, personNo: '5329290099887766' }];
    expect(await one.done(staff.township, 'enterChanges', { occurredOn: '2021-10-20', data: { personNos } })).toBe(
      'CHANGE_ENTERED',
    );
    expect((await membersOf(one.household.id)).find(({ id }) => id === child?.id)?.personNo).toBe('5329290099887766');
  });

  test('[POP-3] a number is kept sealed, shown masked, and refused when it cannot be right', async () => {
    const one = await opened();
    const number = testIdNumber('19980405', 800);
    const stated = (await stating(one, staff.clerk, number).data()).declareIdentity;
    expect(stated).toMatchObject({ birthOn: '1998-04-05', gender: 'FEMALE' });
    expect(stated.maskedNumber).toMatch(/^\d{3}\*{11}/u);
    const kept = await api.prisma.declaredIdentity.findUniqueOrThrow({ where: { id: stated.id } });
    expect(JSON.stringify(kept)).not.toContain(number.slice(6, 17));

    const wrong = `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
    const refusal = await stating(one, staff.clerk, wrong).expectRefused('ID_NUMBER_WRONG');
    expect(refusal.sentence).toContain('校验位');
    const stranger = await api.signedInAs('VILLAGE_CLERK', { in: jiuzhou });
    await stating(one, stranger, number).expectRefused('NOT_FOUND');
  });

  test('[POP-5] a marriage between two registered households is one operation on both', async () => {
    const { home, number, person } = await aBride();
    const one = await opened();
    const { id } = (await stating(one, staff.clerk, number).data()).declareIdentity;
    await submitted(one, { changes: [joining(id)] });
    await one.done(staff.township, 'confirmChanges');
    const moved = await api.prisma.person.findUniqueOrThrow({ where: { id: person?.id ?? '' } });
    expect(moved).toMatchObject({ householdId: one.household.id, isActiveMember: true, relationToHead: '之儿媳' });
    expect((await householdOf(home.id)).memberCount).toBe(home.members.length - 1);
    expect(await api.prisma.person.count({ where: { idKey: moved.idKey, isActiveMember: true } })).toBe(1);
  });

  test('[POP-5] who returns is the person whom the register knows, not a second one', async () => {
    const { home, number, person } = await aBride();
    const leaving = await opened(home);
    const left = { kind: 'DECREASE', reason: 'LOST_CONTACT', on: '2021-03-01', personId: person?.id };
    await submitted(leaving, { changes: [left] });
    await leaving.done(staff.township, 'confirmChanges');
    await leaving.done(staff.township, 'enterChanges', { occurredOn: '2021-10-20', data: {} });

    const one = await opened(home);
    const { id } = (await stating(one, staff.clerk, number).data()).declareIdentity;
    await submitted(one, { changes: [{ ...joining(id), reason: 'RETURNED', relation: 'DAUGHTER' }] });
    await one.done(staff.township, 'confirmChanges');
    const people = await api.prisma.person.findMany({ where: { name: '李秋菊', householdId: home.id } });
    expect(people).toMatchObject([{ id: person?.id, isActiveMember: true, leaveReason: null }]);
  });

  test('[POP-6, POP-7] the village is told nothing of another township, which the county confirms', async () => {
    const { number } = await aBride(jiuzhou);
    const one = await opened();
    const { id } = (await stating(one, staff.clerk, number).data()).declareIdentity;
    await submitted(one, { changes: [joining(id)] });
    expect(await one.done(staff.township, 'confirmChanges')).toBe('CHANGE_AT_COUNTY');
    expect((await membersOf(one.household.id)).some(({ name }) => name === '李秋菊')).toBe(false);
    expect(await one.done(staff.officer, 'countyConfirmChanges')).toBe('CHANGE_EFFECTIVE');
    expect((await membersOf(one.household.id)).some(({ name }) => name === '李秋菊')).toBe(true);
  });

  test('[POP-4] the last member leaves: the household has ended, and its open case with it', async () => {
    const household = await aHousehold().inVillage(nuodeng).monitored().in(api.prisma);
    const one = await opened(household);
    const changes = household.members.map(({ id }) => ({
      kind: 'DECREASE',
      reason: 'DEATH',
      on: '2021-07-02',
      personId: id,
    }));
    await submitted(one, { changes });
    await one.done(staff.township, 'confirmChanges');
    expect(await householdOf(household.id)).toMatchObject({
      status: 'CLOSED',
      memberCount: 0,
      monitoringStatus: 'ELIMINATED',
      monitoringCases: [{ status: 'ELIMINATED', eliminatedMonth: '202107', eliminationMethod: 'NATURAL' }],
    });
  });

  test('[POP-8] a household splits: the new one lies beside it, with a head and the same type', async () => {
    const household = await aHousehold().inVillage(nuodeng).lifted().with(2).children().in(api.prisma);
    const [, son] = household.members;
    const one = await opened(household);
    const members = [{ personId: son?.id, relation: 'HEAD' }];
    await submitted(one, { changes: [{ kind: 'SPLIT', on: '2021-08-20', members }] });
    await one.done(staff.township, 'confirmChanges');
    const moved = await api.prisma.person.findUniqueOrThrow({ where: { id: son?.id ?? '' } });
    expect(moved.householdId).not.toBe(household.id);
    expect(await householdOf(moved.householdId)).toMatchObject({
      headName: son?.name,
      memberCount: 1,
      householdType: 'LIFTED',
      areaPath: household.areaPath,
      householdNo: null,
    });
    expect((await householdOf(household.id)).memberCount).toBe(household.members.length - 1);
  });

  test('[POP-8] a household joins another and is known as merged', async () => {
    const target = await aHousehold().inVillage(nuodeng).in(api.prisma);
    const household = await aHousehold().inVillage(nuodeng).in(api.prisma);
    const one = await opened(household);
    const members = household.members.map(({ id }) => ({ personId: id, relation: 'SIBLING' }));
    const merge = { kind: 'MERGE', on: '2021-08-20', intoHouseholdId: target.id, members };
    await submitted(one, { changes: [merge] });
    await one.done(staff.township, 'confirmChanges');
    expect(await householdOf(household.id)).toMatchObject({ status: 'MERGED', memberCount: 0 });
    expect((await householdOf(target.id)).memberCount).toBe(target.members.length + household.members.length);
  });

  test('[POP-10] two changes that take the same bride: one has her, the other is told', async () => {
    const { number } = await aBride();
    const first = await opened();
    const second = await opened();
    for (const one of [first, second]) {
      const { id } = (await stating(one, staff.clerk, number).data()).declareIdentity;
      await submitted(one, { changes: [{ ...joining(id), relation: 'DAUGHTER_IN_LAW' }] });
    }
    await first.done(staff.township, 'confirmChanges');
    // She is a member of the first household now, and may marry out of it again; nobody is in two.
    await second.done(staff.township, 'confirmChanges');
    const active = await api.prisma.person.findMany({ where: { name: '李秋菊', isActiveMember: true } });
    expect(new Set(active.map(({ idKey }) => idKey)).size).toBe(active.length);
  });

  test('runs beside an admission of the same household', async () => {
    const one = await opened();
    const admission = await openedCase(api, staff.clerk, { household: one.household });
    expect((await admission.read(staff.clerk)).state).toBe('DRAFT');
  });
});
