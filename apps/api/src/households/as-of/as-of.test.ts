import { aHousehold, type BuiltHousehold, jiuzhou, nuodeng, nuodengTownship, yongan } from '@shouwang/database/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anApi, TEST_NOW, type TestApi } from '../../../testing/an-api.ts';
import type { ApiClient } from '../../../testing/api-client.ts';
import { runUseCase } from '../../platform/run-use-case.ts';
import { operatorContext } from '../../platform/session/operator-actor.ts';
import { type FactsToRecord, recordFacts } from '../record-facts.ts';

const HOUSEHOLD = `query Household($id: ID!, $asOf: AsOf) {
  householdAsOf(id: $id, asOf: $asOf) {
    isInRegister headName areaName householdTypeLabel memberCount categoryLabel
    sections { values { key text } }
    members { title line sections { values { key text } } }
    differences { subject label was now }
  }
}`;

const REGISTER = `query Register($asOf: AsOf, $areaCode: ID, $householdType: String, $category: String) {
  registerAsOf(asOf: $asOf, areaCode: $areaCode) {
    households monitored
    byType { key households monitored } byCategory { key households } byArea { key label households }
    list(householdType: $householdType, category: $category, first: 2) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id areaName } }
    }
  }
}`;

type ListPage = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
};

const HISTORY = `query History($householdId: ID!, $entityId: ID!, $key: String!) {
  factHistory(householdId: $householdId, entityId: $entityId, key: $key) {
    text before effectiveOn source mark isPresent
  }
}`;

let api: TestApi;
let clerk: ApiClient;
let officer: ApiClient;

beforeAll(async () => {
  api = await anApi();
  clerk = await api.signedInAs('VILLAGE_CLERK');
  officer = await api.signedInAs('COUNTY_OFFICER');
  await aHousehold().inVillage(yongan).in(api.prisma);
});

beforeEach(() => api.clock.set(TEST_NOW));

const record = async (
  householdId: string,
  changes: FactsToRecord['changes'],
  effectiveOn?: string,
  kind: 'collection' | 'correction' = 'collection',
): Promise<void> => {
  const context = operatorContext(api.services, 'COUNTY_OFFICER');
  const source = { kind, id: householdId, label: kind === 'collection' ? '年度采集' : '更正登记信息' } as const;
  await runUseCase(context, { name: 'test.record' }, async (step) => {
    await recordFacts(context, step, { householdId, changes, source, ...(effectiveOn && { effectiveOn }) });
    return {};
  });
  // Each recording has a moment of its own.
  api.clock.advance(60_000);
};

const of = ({ id }: BuiltHousehold, indicatorKey: string, value: string) =>
  ({ entity: 'household', entityId: id, indicatorKey, value }) as const;

const stood = async (client: ApiClient, id: string, asOf?: object) =>
  (await client.ask(HOUSEHOLD, { id, asOf }).data()).householdAsOf;

const textIn = (seen: { sections: { values: { key: string; text: string }[] }[] }, key: string) =>
  seen.sections.flatMap(({ values }) => values).find((value) => value.key === key)?.text;

describe('[HIS-1] a household as it stood', () => {
  test('says what was true on the day, as it was known, and what is different now', async () => {
    const household = await aHousehold().with(1).children().withFacts({ farmlandArea: '3' }).in(api.prisma);
    const { id, members } = household;
    await record(id, [of(household, 'farmlandArea', '30')], '2021-09-15');
    const asKnownThen = TEST_NOW.toISOString();
    await record(id, [of(household, 'farmlandArea', '3.3')], undefined, 'correction');
    const child = members[1]?.id ?? '';
    await record(
      id,
      [{ entity: 'person', entityId: child, indicatorKey: 'isActiveMember', value: '否' }],
      '2021-10-05',
    );

    expect(textIn(await stood(clerk, id, { validOn: '2021-09-14' }), 'farmlandArea')).toBe('3');
    expect(textIn(await stood(clerk, id, { validOn: '2021-09-30', knownAt: asKnownThen }), 'farmlandArea')).toBe('30');
    const corrected = await stood(clerk, id, { validOn: '2021-09-30' });
    expect(textIn(corrected, 'farmlandArea')).toBe('3.3');
    expect(corrected).toMatchObject({ isInRegister: true, memberCount: 2 });
    expect(corrected.differences).toEqual([
      { subject: members[1]?.name, label: '家庭成员', was: '在户', now: '不在户' },
    ]);
    const old = await stood(clerk, id, { validOn: '2021-09-14', knownAt: TEST_NOW.toISOString() });
    expect(old.differences).toContainEqual({ subject: '全户', label: '耕地面积（亩）', was: '3', now: '3.3' });
    expect(await stood(clerk, id, { validOn: '2020-12-31' })).toMatchObject({ isInRegister: false, members: [] });
    await clerk.ask(HOUSEHOLD, { id, asOf: { validOn: '2021-11-01' } }).expectRefused('FACT_IN_FUTURE');
  });

  test('[HIS-8] is read by the village of then and by the village of now, and by no other', async () => {
    const household = await aHousehold().inVillage(nuodeng).withFacts({ farmlandArea: '3' }).in(api.prisma);
    const { id } = household;
    await record(id, [of(household, 'divisionCode', yongan.code)], '2021-10-01');
    await record(id, [of(household, 'farmlandArea', '8')], '2021-10-10');
    const [ofThen, ofNow, other] = [
      await api.signedInAs('VILLAGE_CLERK', { in: nuodeng }),
      await api.signedInAs('VILLAGE_CLERK', { in: yongan }),
      await api.signedInAs('VILLAGE_CLERK', { in: jiuzhou }),
    ];
    const before = { validOn: '2021-09-30' };
    expect(textIn(await stood(ofThen, id, before), 'farmlandArea')).toBe('3');
    expect((await stood(ofThen, id, before)).differences).toEqual([]);
    expect((await stood(ofNow, id, before)).differences).toContainEqual(
      expect.objectContaining({ was: '3', now: '8' }),
    );
    expect(await stood(ofThen, id)).toBeNull();
    expect(await stood(other, id, before)).toBeNull();
    const count = async (client: ApiClient, asOf: object) =>
      (await client.ask(REGISTER, { asOf }).data()).registerAsOf.households as number;
    const [thenBefore, thenAfter] = [await count(ofThen, before), await count(ofThen, { validOn: '2021-10-02' })];
    expect(thenBefore - thenAfter).toBe(1);
    expect((await count(ofNow, { validOn: '2021-10-02' })) - (await count(ofNow, before))).toBe(1);
  });

  test('masks what is masked today', async () => {
    const household = await aHousehold().in(api.prisma);
    const [head] = household.members;
    const change = {
      entity: 'person',
      entityId: head?.id ?? '',
      indicatorKey: 'mobile',
      value: '13900011234',
    } as const;
    await record(household.id, [change], '2021-10-01');
    const seen = await stood(clerk, household.id);
    expect(JSON.stringify(seen)).not.toContain('13900011234');
    const asked = { householdId: household.id, entityId: head?.id, key: 'mobile' };
    expect(JSON.stringify((await clerk.ask(HISTORY, asked).data()).factHistory)).not.toContain('13900011234');
  });
});

describe('the history of a value', () => {
  test('names each value with its day, its source and what it did to what was known', async () => {
    const household = await aHousehold().withFacts({ farmlandArea: '3' }).in(api.prisma);
    await record(household.id, [of(household, 'farmlandArea', '4')], '2021-09-30');
    await record(household.id, [of(household, 'farmlandArea', '5')], undefined, 'correction');
    await record(household.id, [of(household, 'farmlandArea', '3.5')], '2021-09-01');
    const asked = { householdId: household.id, entityId: household.id, key: 'farmlandArea' };
    const { factHistory } = await clerk.ask(HISTORY, asked).data();
    expect(factHistory).toEqual([
      { text: '3.5', before: '3', effectiveOn: '2021-09-01', source: '年度采集', mark: 'LATE', isPresent: false },
      {
        text: '5',
        before: '4',
        effectiveOn: '2021-09-30',
        source: '更正登记信息',
        mark: 'CORRECTION',
        isPresent: true,
      },
      { text: '4', before: '3', effectiveOn: '2021-09-30', source: '年度采集', mark: 'CHANGE', isPresent: false },
      { text: '3', before: null, effectiveOn: '2021-01-01', source: null, mark: 'ORIGIN', isPresent: false },
    ]);
    const outsider = await api.signedInAs('VILLAGE_CLERK', { in: jiuzhou });
    expect((await outsider.ask(HISTORY, asked).data()).factHistory).toBeNull();
    expect((await clerk.ask(HISTORY, { ...asked, key: 'nothing' }).data()).factHistory).toBeNull();
  });
});

describe('[HIS-1] the county as it stood', () => {
  test('is counted by type, category and place, and every number is a list', async () => {
    const village = { ...jiuzhou };
    const lifted = await aHousehold().inVillage(village).lifted().monitored('MARGINAL').in(api.prisma);
    await aHousehold().inVillage(village).lifted().in(api.prisma);
    const general = await aHousehold().inVillage(village).in(api.prisma);
    const ask = async (variables: object = {}) =>
      (await officer.ask(REGISTER, { areaCode: village.code, ...variables }).data()).registerAsOf;
    const before = { validOn: '2021-09-30' };
    const episode = await api.prisma.monitoringCase.findFirstOrThrow({ where: { householdId: lifted.id } });
    const gone = {
      entity: 'monitoringCase',
      entityId: episode.id,
      indicatorKey: 'status',
      value: 'ELIMINATED',
    } as const;
    await record(lifted.id, [gone], '2021-10-01');
    await record(general.id, [of(general, 'status', 'CLOSED')], '2021-10-02');
    expect(await ask({ asOf: before })).toMatchObject({
      households: 3,
      monitored: 1,
      byType: [
        { key: 'GENERAL', households: 1, monitored: 0 },
        { key: 'LIFTED', households: 2, monitored: 1 },
      ],
      byCategory: [{ key: 'MARGINAL', households: 1 }],
      list: { totalCount: 3, pageInfo: { hasNextPage: true } },
    });
    expect(await ask()).toMatchObject({ households: 2, monitored: 0, byCategory: [], list: { totalCount: 2 } });
    expect(await ask({ asOf: before, category: 'any' })).toMatchObject({
      list: { totalCount: 1, edges: [{ node: { id: lifted.id } }] },
    });
    const asKnown = { asOf: { validOn: '2021-10-19', knownAt: new Date(TEST_NOW.getTime() - 1).toISOString() } };
    expect(await ask(asKnown)).toMatchObject({ households: 3, monitored: 1 });
    const county = (await officer.ask(REGISTER, { asOf: before }).data()).registerAsOf;
    const sum = county.byArea.reduce((total: number, { households }: { households: number }) => total + households, 0);
    expect(sum).toBe(county.households);
  });

  test('a page begins where the one before ended', async () => {
    for (let n = 0; n < 3; n += 1) await aHousehold().inVillage(nuodeng).in(api.prisma);
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const query = `query($after: String, $areaCode: ID) { registerAsOf(areaCode: $areaCode) { list(first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } }`;
      const { list }: { list: ListPage } = (await officer.ask(query, { after, areaCode: nuodengTownship.code }).data())
        .registerAsOf;
      seen.push(...list.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = list.pageInfo.endCursor;
      if (!list.pageInfo.hasNextPage) {
        expect(new Set(seen).size).toBe(list.totalCount);
        break;
      }
    }
  });
});
