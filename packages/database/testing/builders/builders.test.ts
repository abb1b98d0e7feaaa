import { hasValidCheckCharacter, isWithin } from '@shouwang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/connect.ts';
import { idKeyOf, openIdNumber } from '../../src/crypto/id-number.ts';
import {
  aHousehold,
  anAccount,
  anArea,
  jiuzhou,
  nuodeng,
  nuodengTownship,
  testCrypto,
  testDatabase,
} from '../index.ts';

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

describe('builders', () => {
  test('a household has its village, its head and the members that the test names', async () => {
    const household = await aHousehold()
      .inVillage(nuodeng)
      .headedBy('杨国华')
      .with(2)
      .children()
      .with(1)
      .elders()
      .in(database.prisma);
    expect(household).toMatchObject({
      areaPath: nuodeng.path,
      headName: '杨国华',
      searchInitials: expect.stringMatching(/^ygh /),
      memberCount: 4,
      monitoringStatus: 'NONE',
    });
    expect(household.members.map((member) => member.relationToHead)).toEqual(['户主', '之子', '之女', '之父']);
    const area = await database.prisma.area.findUniqueOrThrow({ where: { code: nuodeng.code } });
    expect(area).toMatchObject({ name: '诺邓村委会', level: 'VILLAGE', path: nuodeng.path });
    await expect(
      database.prisma.area.count({ where: { code: { in: ['53', '5329', '532929', '532929101'] } } }),
    ).resolves.toBe(4);
  });

  test("members have valid numbers of nobody's, sealed, each with its own key", async () => {
    const { members } = await aHousehold().with(5).children().in(database.prisma);
    for (const { id, idNumberSealed, idKey, birthDate, idLast4 } of members) {
      const idNumber = openIdNumber(testCrypto, idNumberSealed ?? '', id);
      expect(idNumber.startsWith(`532999${birthDate}`)).toBe(true);
      expect(hasValidCheckCharacter(idNumber)).toBe(true);
      expect(idNumber.endsWith(idLast4 ?? '?')).toBe(true);
      expect(idKey).toBe(idKeyOf(testCrypto, idNumber));
    }
    expect(new Set(members.map((member) => member.idKey)).size).toBe(6);
  });

  test('a monitored household has an open case of its category', async () => {
    const household = await aHousehold().lifted().monitored('UNSTABLE_LIFTED').in(database.prisma);
    expect(household).toMatchObject({ householdType: 'LIFTED', monitoringStatus: 'OPEN', category: 'UNSTABLE_LIFTED' });
    const cases = await database.prisma.monitoringCase.findMany({ where: { householdId: household.id } });
    expect(cases).toMatchObject([{ status: 'OPEN', category: 'UNSTABLE_LIFTED' }]);
  });

  test('a village group lies within its village', async () => {
    const group = await anArea().group(3, jiuzhou).in(database.prisma);
    expect(group).toMatchObject({ level: 'VILLAGE_GROUP', name: '第3村民小组', parentCode: jiuzhou.code });
    expect(isWithin(group.path, jiuzhou.path)).toBe(true);
    const household = await aHousehold().inVillage(group).in(database.prisma);
    expect(household.areaPath).toBe(group.path);
  });

  test('accounts have a role, an area and a person', async () => {
    const officer = await anAccount().as('TOWNSHIP_OFFICER').of(nuodengTownship).named('李强').in(database.prisma);
    const second = await anAccount().ofThePersonOf(officer).in(database.prisma);
    const liaison = await anAccount().inDepartment('MEDICAL_INSURANCE').in(database.prisma);
    expect(officer).toMatchObject({ role: 'TOWNSHIP_OFFICER', areaPath: nuodengTownship.path, name: '李强' });
    expect(second.personKey).toBe(officer.personKey);
    expect(liaison).toMatchObject({ role: 'DEPARTMENT_LIAISON', department: 'MEDICAL_INSURANCE' });
    expect(liaison.personKey).not.toBe(officer.personKey);
  });
});
