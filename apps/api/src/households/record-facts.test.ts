import { aHousehold, type BuiltHousehold, nuodeng, yongan } from '@shouwang/database/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { anApi, TEST_NOW, type TestApi } from '../../testing/an-api.ts';
import { Conflict } from '../platform/conflict.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { personFacts } from './person-columns.ts';
import { type FactsToRecord, type RecordedFact, recordFacts } from './record-facts.ts';
import { recordMember } from './record-member.ts';

const SOURCE = { kind: 'collection', id: '01930000-0000-7000-8000-000000000001', label: '年度采集' } as const;

let api: TestApi;
let context: Context;

beforeAll(async () => {
  api = await anApi();
  context = operatorContext(api.services, 'COUNTY_OFFICER');
});

const record = async (facts: Omit<FactsToRecord, 'source'>): Promise<readonly RecordedFact[]> => {
  let recorded: readonly RecordedFact[] = [];
  await runUseCase(context, { name: 'test.record' }, async (step) => {
    recorded = await recordFacts(context, step, { source: SOURCE, ...facts });
    return {};
  });
  return recorded;
};

const codesOf = async (doing: Promise<unknown>): Promise<string[]> => {
  const error = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${error}`);
  return error.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
};

const ofHousehold = ({ id }: BuiltHousehold, indicatorKey: string, value: string) =>
  ({ entity: 'household', entityId: id, indicatorKey, value }) as const;

const ofHead = ({ members: [head] }: BuiltHousehold, indicatorKey: string, value: string) =>
  ({ entity: 'person', entityId: head?.id ?? '', indicatorKey, value }) as const;

const read = async (id: string) => ({
  ...(await api.prisma.household.findUniqueOrThrow({ where: { id } })),
  changes: await api.prisma.registerChange.findMany({ where: { householdId: id }, orderBy: { id: 'asc' } }),
});

describe('facts of the register', () => {
  test('are written with their day, their moment and their source, and the summary follows', async () => {
    const household = await aHousehold().headedBy('杨国华').withFacts({ farmlandArea: '3' }).in(api.prisma);
    const recorded = await record({
      householdId: household.id,
      changes: [ofHousehold(household, 'farmlandArea', ' 4.50 '), ofHead(household, 'name', '李四')],
      effectiveOn: '2021-09-30',
    });
    expect(recorded).toMatchObject([
      { indicatorKey: 'farmlandArea', before: '3', value: '4.50', isPresent: true },
      { indicatorKey: 'name', before: '杨国华', value: '李四', isPresent: true },
    ]);
    const now = await read(household.id);
    expect(now).toMatchObject({ headName: '李四', searchInitials: 'ls', facts: { farmlandArea: '4.50' } });
    expect(now.changes).toHaveLength(2);
    expect(now.changes[0]).toMatchObject({
      effectiveOn: new Date('2021-09-30T00:00:00Z'),
      recordedAt: TEST_NOW,
      sourceKind: 'collection',
      sourceLabel: '年度采集',
    });
  });

  test('[HIS-2] for an earlier day than something newer leave the present alone', async () => {
    const household = await aHousehold().withFacts({ farmlandArea: '3' }).in(api.prisma);
    const say = (value: string, effectiveOn: string) =>
      record({ householdId: household.id, changes: [ofHousehold(household, 'farmlandArea', value)], effectiveOn });
    await say('5', '2021-10-10');
    expect(await say('4', '2021-09-30')).toMatchObject([{ before: '3', value: '4', isPresent: false }]);
    expect((await read(household.id)).facts).toMatchObject({ farmlandArea: '5' });
    expect(await say('4.0', '2021-10-01')).toEqual([]);
  });

  test('[HIS-3] that correct hold from the day of the wrong value', async () => {
    const household = await aHousehold().withFacts({ farmlandArea: '3' }).in(api.prisma);
    const changes = (value: string) => [ofHousehold(household, 'farmlandArea', value)];
    await record({ householdId: household.id, changes: changes('30'), effectiveOn: '2021-09-15' });
    const corrected = await record({ householdId: household.id, changes: changes('3.3') });
    expect(corrected).toMatchObject([{ before: '30', effectiveOn: '2021-09-15', isPresent: true }]);
  });

  test('[HIS-4] of an earlier day than the household itself take it back to that day', async () => {
    const household = await aHousehold().in(api.prisma);
    const changes = [ofHead(household, 'schoolName', '诺邓小学')];
    await record({ householdId: household.id, changes, effectiveOn: '2020-12-01' });
    const { changes: history } = await read(household.id);
    expect(history.map(({ entity, indicatorKey }) => `${entity} ${indicatorKey}`).sort()).toEqual([
      'household inRegister',
      'person inRegister',
      'person schoolName',
    ]);
  });

  test('[REG-13, HIS-5] are refused at once, each by its name, and nothing is written', async () => {
    const household = await aHousehold().in(api.prisma);
    const ask = (changes: FactsToRecord['changes'], effectiveOn = '2021-10-01') =>
      codesOf(record({ householdId: household.id, changes, effectiveOn }));
    expect(
      await ask([
        ofHousehold(household, 'farmlandArea', '三亩'),
        ofHead(household, 'ethnicity', '火星族'),
        ofHead(household, 'farmlandArea', '3'),
        ofHousehold(household, 'householdNo', ' '),
        ofHousehold(household, 'areaPath', '53/'),
      ]),
    ).toEqual([
      'FACT_UNREADABLE farmlandArea',
      'FACT_UNREADABLE ethnicity',
      'FACT_UNKNOWN farmlandArea',
      'FACT_MISSING householdNo',
      'FACT_UNKNOWN areaPath',
    ]);
    const fine = [ofHousehold(household, 'farmlandArea', '3')];
    expect(await ask(fine, '2021-10-21')).toEqual(['FACT_IN_FUTURE effectiveOn']);
    expect(await ask(fine, '2021-02-30')).toEqual(['INPUT_INVALID effectiveOn']);
    expect(await ask([ofHousehold(household, 'divisionCode', '532929999999')])).toEqual(['FACT_AREA_UNKNOWN']);
    const other = await aHousehold().in(api.prisma);
    expect(await ask([ofHousehold(household, 'householdNo', other.householdNo ?? '')])).toEqual([
      'FACT_NUMBER_TAKEN householdNo',
    ]);
    expect(await ask([ofHead(other, 'schoolName', '外面')])).toEqual(['NOT_FOUND']);
    expect((await read(household.id)).changes).toEqual([]);
  });

  test('of a row that somebody else has changed meanwhile are a conflict', async () => {
    const household = await aHousehold().in(api.prisma);
    const facts = { householdId: household.id, effectiveOn: '2021-10-01', versions: { [household.id]: 1 } };
    await record({ ...facts, changes: [ofHousehold(household, 'farmlandArea', '3')] });
    const late = record({ ...facts, changes: [ofHousehold(household, 'forestArea', '1')] });
    await expect(late).rejects.toBeInstanceOf(Conflict);
  });

  test('never leave an identity number in the clear', async () => {
    const household = await aHousehold().in(api.prisma);
    const right = '532999198008115649';
    await record({ householdId: household.id, changes: [ofHead(household, 'idNumber', right)] });
    const { changes } = await read(household.id);
    expect(JSON.stringify(changes)).not.toContain(right);
    const person = await api.prisma.person.findFirstOrThrow({ where: { householdId: household.id } });
    expect(personFacts(api.services.crypto, person).idNumber).toBe(right);
  });

  test('move a household with everything that belongs to it, and its history stays where it was made', async () => {
    const household = await aHousehold().inVillage(nuodeng).monitored().in(api.prisma);
    await aHousehold().inVillage(yongan).in(api.prisma);
    const changes = [ofHousehold(household, 'divisionCode', yongan.code)];
    const recorded = await record({ householdId: household.id, changes, effectiveOn: '2021-10-01' });
    expect(recorded.at(-1)).toMatchObject({ indicatorKey: 'areaPath', before: nuodeng.path, value: yongan.path });
    const where = { householdId: household.id };
    expect(await read(household.id)).toMatchObject({ areaPath: yongan.path, areaCode: yongan.code });
    expect(await api.prisma.person.findFirst({ where })).toMatchObject({ areaPath: yongan.path });
    expect(await api.prisma.monitoringCase.findFirst({ where })).toMatchObject({ areaPath: yongan.path });
    expect(await api.prisma.registerChange.findFirst({ where })).toMatchObject({ areaPath: nuodeng.path });
  });

  test('let somebody leave, move and come: both households count whom they have', async () => {
    const [from, to] = [await aHousehold().with(1).children().in(api.prisma), await aHousehold().in(api.prisma)];
    const child = from.members[1]?.id ?? '';
    const ofChild = { entity: 'person', entityId: child } as const;
    const move = { ...ofChild, indicatorKey: 'householdId', value: to.id };
    await record({ householdId: from.id, changes: [move], effectiveOn: '2021-10-01' });
    expect(await read(from.id)).toMatchObject({ memberCount: 1 });
    expect(await read(to.id)).toMatchObject({ memberCount: 2 });
    const leave = { ...ofChild, indicatorKey: 'isActiveMember', value: '否' };
    await record({ householdId: to.id, changes: [leave], effectiveOn: '2021-10-02' });
    expect(await read(to.id)).toMatchObject({ memberCount: 1 });
    await runUseCase(context, { name: 'test.member' }, async (step) => {
      const facts = { name: '杨小妹', relationToHead: '之女', birthDate: '2021-10-03' };
      await recordMember(context, step, { householdId: to.id, facts, effectiveOn: '2021-10-03', source: SOURCE });
      return {};
    });
    expect(await read(to.id)).toMatchObject({ memberCount: 2 });
    const born = await api.prisma.person.findFirstOrThrow({ where: { name: '杨小妹' } });
    expect(born).toMatchObject({ birthDate: '20211003', joinedOn: new Date('2021-10-03'), householdId: to.id });
  });

  test('of a case say in both places whether its risk is gone', async () => {
    const household = await aHousehold().monitored().in(api.prisma);
    const { id } = await api.prisma.monitoringCase.findFirstOrThrow({ where: { householdId: household.id } });
    const gone = { entity: 'monitoringCase', entityId: id, indicatorKey: 'isEliminated', value: '是' } as const;
    await record({ householdId: household.id, changes: [gone], effectiveOn: '2021-10-01' });
    expect(await read(household.id)).toMatchObject({ monitoringStatus: 'ELIMINATED' });
    const back = { ...gone, indicatorKey: 'status', value: 'OPEN' };
    const recorded = await record({ householdId: household.id, changes: [back], effectiveOn: '2021-10-02' });
    expect(recorded.map(({ indicatorKey, value }) => `${indicatorKey} ${value}`)).toEqual([
      'status OPEN',
      'isEliminated 否',
    ]);
  });
});
