import { randomUUID } from 'node:crypto';
import { aHousehold, type BuiltHousehold, jiuzhou, nuodeng, yongan } from '@shouwang/database/testing';
import { FORM_PART_KEYS } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();

const FORM = `householdId year version periodStart periodEnd line jumpShare mayCollect savedBy confirmed
  parts { key state unchanged by }
  rows { id entity name values { key text isMasked lockedBy provenance { who source } } lastYear { key text } }`;

const READ = `query Form($householdId: ID!) { collectionForm(householdId: $householdId) { ${FORM} } }`;

const SAVE = `mutation Save($input: SaveCollectionInput!) {
  saveCollection(input: $input) { __typename ... on CollectionForm { ${FORM} }
    ... on Refused { refusals { code sentence field } } ... on Conflict { currentVersion changedBy } } }`;

const clerk = await api.signedInAs('VILLAGE_CLERK');

const aFamily = (facts: Readonly<Record<string, string>> = {}) =>
  aHousehold()
    .inVillage(nuodeng)
    .with(1)
    .children()
    .withFacts({ migrantWage: '25200', houseArea: '120', netIncomePerCapita: '7800', ...facts })
    .in(api.prisma);

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
const read = async (who: ApiClient, { id }: { id: string }): Promise<any> =>
  (await who.ask(READ, { householdId: id }).data()).collectionForm;

type Saved = {
  readonly answers?: readonly { readonly rowId: string; readonly key: string; readonly text: string }[];
  readonly parts?: readonly { readonly key: string; readonly unchanged: boolean }[];
  readonly confirmed?: readonly string[];
  readonly version?: number;
  readonly effectiveOn?: string;
  readonly idempotencyKey?: string;
};

const saving = async (who: ApiClient, { id }: BuiltHousehold, saved: Saved) => {
  const form = await read(clerk, { id });
  const { answers = [], parts = [], confirmed = [], version = form.version, ...rest } = saved;
  const input = {
    householdId: id,
    year: 2021,
    version,
    answers,
    parts,
    confirmed,
    idempotencyKey: randomUUID(),
    ...rest,
  };
  // Wrapped, because what is asked is a promise itself.
  return { asked: who.ask(SAVE, { input }) };
};

const save = async (who: ApiClient, family: BuiltHousehold, saved: Saved) =>
  (await (await saving(who, family, saved)).asked.data()).saveCollection;

// biome-ignore lint/suspicious/noExplicitAny: the shape asked for
const textOf = (form: any, rowId: string, key: string): string | undefined =>
  // biome-ignore lint/suspicious/noExplicitAny: the shape asked for
  form.rows.find((row: any) => row.id === rowId)?.values.find((value: any) => value.key === key)?.text;

describe('[COL-5] the yearly form', () => {
  it('shows the register with sources, last year, the period of the round, and masks numbers', async () => {
    const family = await aFamily();
    const form = await read(clerk, family);
    expect(form).toMatchObject({ year: 2021, periodStart: '2020-10-01', periodEnd: '2021-09-30', mayCollect: true });
    expect(form.rows.map(({ entity }: { entity: string }) => entity)).toEqual(['household', 'person', 'person']);
    expect(textOf(form, family.id, 'migrantWage')).toBe('25200');
    expect(form.rows[0].lastYear).toContainEqual({ key: 'migrantWage', text: '25200' });
    const idNumber = form.rows[1].values.find(({ key }: { key: string }) => key === 'idNumber');
    expect(idNumber.text).toMatch(/\*/);
  });

  it('saves what was changed and what follows from it, and keeps last year', async () => {
    const family = await aFamily();
    const saved = await save(clerk, family, {
      answers: [
        { rowId: family.id, key: 'migrantWage', text: '8400' },
        { rowId: family.id, key: 'villagePostIncome', text: '6000' },
        { rowId: family.members[1]?.id ?? '', key: 'sharesIncome', text: '否' },
      ],
      parts: [
        { key: 'income', unchanged: false },
        { key: 'land', unchanged: true },
      ],
      confirmed: ['migrantWage'],
    });
    expect(saved.__typename).toBe('CollectionForm');
    expect(textOf(saved, family.id, 'netIncome')).toBe('14400');
    expect(textOf(saved, family.id, 'publicPostIncome')).toBe('6000');
    expect(textOf(saved, family.id, 'netIncomePerCapita')).toBe('14400');
    expect(textOf(saved, family.id, 'lastYearNetIncomePerCapita')).toBe('7800');
    expect(textOf(saved, family.id, 'incomePeriodEnd')).toBe('2021-09-30');
    expect(saved.rows[0].lastYear).toContainEqual({ key: 'migrantWage', text: '25200' });
    expect(saved.confirmed).toEqual(['migrantWage']);
    const state = Object.fromEntries(
      saved.parts.map(({ key, state: is }: { key: string; state: string }) => [key, is]),
    );
    expect(state).toMatchObject({ income: 'DONE', land: 'DONE', living: 'NOT_STARTED' });
    const wage = saved.rows[0].values.find(({ key }: { key: string }) => key === 'migrantWage');
    expect(wage.provenance).toMatchObject({ source: '2021 年度信息采集' });
  });

  it('writes the history with the day from which it is true', async () => {
    const family = await aFamily();
    await save(clerk, family, { answers: [{ rowId: family.id, key: 'farmlandArea', text: '3.5' }] });
    const [change] = await api.prisma.registerChange.findMany({
      where: { entityId: family.id, indicatorKey: 'farmlandArea' },
    });
    expect(change).toMatchObject({ after: '3.5', sourceKind: 'collection', sourceLabel: '2021 年度信息采集' });
    expect(change?.effectiveOn.toISOString().slice(0, 10)).toBe('2021-09-30');
  });

  it('calls a part 部分 while something required is missing', async () => {
    const family = await aFamily();
    const saved = await save(clerk, family, { parts: [{ key: 'living', unchanged: true }] });
    expect(saved.parts.find(({ key }: { key: string }) => key === 'living').state).toBe('PARTIAL');
  });

  it('is saved part by part, and an earlier part stays', async () => {
    const family = await aFamily();
    await save(clerk, family, { parts: [{ key: 'land', unchanged: true }] });
    const saved = await save(clerk, family, { parts: [{ key: 'income', unchanged: true }] });
    const done = saved.parts.filter(({ state }: { state: string }) => state === 'DONE');
    expect(done.map(({ key }: { key: string }) => key).sort()).toEqual(['income', 'land']);
    expect(saved.parts.map(({ key }: { key: string }) => key)).toEqual(FORM_PART_KEYS);
  });
});

describe('[COL-6] what the form does not take', () => {
  it.each([
    ['netIncome', '1', 'COLLECTION_NOT_ASKED'],
    ['householdType', '脱贫户', 'COLLECTION_NOT_ASKED'],
    ['nonsense', '1', 'COLLECTION_NOT_ASKED'],
    ['cropIncome', '-5', 'COLLECTION_NEGATIVE'],
    ['otherTransferNote', '民政临时救助', 'COLLECTION_NOT_INCOME'],
    ['houseArea', '一百二', 'FACT_UNREADABLE'],
    ['roadType', '高速路', 'FACT_UNREADABLE'],
  ] as const)('%s = %s is refused as %s', async (key, text, code) => {
    const family = await aFamily();
    await (await saving(clerk, family, { answers: [{ rowId: family.id, key, text }] })).asked.expectRefused(code);
    expect(textOf(await read(clerk, family), family.id, 'migrantWage')).toBe('25200');
  });

  it('a row of another household', async () => {
    const [family, other] = [await aFamily(), await aFamily()];
    const answers = [{ rowId: other.id, key: 'houseArea', text: '1' }];
    await (await saving(clerk, family, { answers })).asked.expectRefused('COLLECTION_NOT_ASKED');
  });

  it('a day after the cut-off of the round', async () => {
    const family = await aFamily();
    await (await saving(clerk, family, { effectiveOn: '2021-10-05' })).asked.expectRefused('COLLECTION_DAY_OUTSIDE');
  });

  it('a household that has ended', async () => {
    const family = await aFamily();
    await api.prisma.household.update({ where: { id: family.id }, data: { status: 'CLOSED' } });
    await (await saving(clerk, family, {})).asked.expectRefused('COLLECTION_HOUSEHOLD_CLOSED');
  });
});

describe('[COL-3] a value of a department', () => {
  it('is shown with its source, locked, and refused', async () => {
    const family = await aFamily({ minimumLivingPayment: '4800' });
    await api.prisma.registerChange.create({
      data: {
        id: randomUUID(),
        householdId: family.id,
        areaPath: family.areaPath,
        entity: 'household',
        entityId: family.id,
        indicatorKey: 'minimumLivingPayment',
        after: '4800',
        sourceKind: 'department',
        sourceId: family.id,
        sourceLabel: '农村低保 202109',
        recordedBy: '杨民政',
        effectiveOn: new Date('2021-09-30T00:00:00Z'),
      },
    });
    const form = await read(clerk, family);
    const value = form.rows[0].values.find(({ key }: { key: string }) => key === 'minimumLivingPayment');
    expect(value).toMatchObject({ lockedBy: '民政局', provenance: { who: '民政局', source: '农村低保 202109' } });
    const answers = [{ rowId: family.id, key: 'minimumLivingPayment', text: '1' }];
    await (await saving(clerk, family, { answers })).asked.expectRefused('COLLECTION_LOCKED');
  });
});

describe('[COL-7] two people at one household', () => {
  it('the second, who had not seen the first, meets a conflict and writes nothing', async () => {
    const family = await aFamily();
    const { version } = await read(clerk, family);
    await save(clerk, family, { version, answers: [{ rowId: family.id, key: 'houseArea', text: '90' }] });
    const late = await save(clerk, family, { version, answers: [{ rowId: family.id, key: 'houseArea', text: '70' }] });
    expect(late.__typename).toBe('Conflict');
    expect(textOf(await read(clerk, family), family.id, 'houseArea')).toBe('90');
  });

  it('the same act sent twice is one', async () => {
    const family = await aFamily();
    const { version } = await read(clerk, family);
    const act = {
      version,
      idempotencyKey: randomUUID(),
      answers: [{ rowId: family.id, key: 'houseArea', text: '90' }],
    };
    const first = await save(clerk, family, act);
    const again = await save(clerk, family, act);
    expect(again.version).toBe(first.version);
  });
});

describe('who fills it in', () => {
  it('village and township of the area; others read it or do not know it', async () => {
    const family = await aFamily();
    const township = await api.signedInAs('TOWNSHIP_OFFICER');
    expect((await save(township, family, { parts: [{ key: 'land', unchanged: true }] })).__typename).toBe(
      'CollectionForm',
    );
    const county = await api.signedInAs('COUNTY_OFFICER');
    expect((await read(county, family)).mayCollect).toBe(false);
    await (await saving(county, family, {})).asked.expectRefused('FORBIDDEN');
    for (const stranger of [
      await api.signedInAs('VILLAGE_CLERK', { in: yongan }),
      await api.signedInAs('VILLAGE_CLERK', { in: jiuzhou }),
      await api.signedInAs('DEPARTMENT_LIAISON'),
      await api.signedInAs('SYS_ADMIN'),
    ]) {
      expect(await read(stranger, family)).toBeNull();
      await (await saving(stranger, family, {})).asked.expectRefused('NOT_FOUND');
    }
  });

  it('a village is printed in one go: its lifted and monitored households, and nobody else’s', async () => {
    const lifted = await aHousehold().inVillage(yongan).lifted().in(api.prisma);
    const monitored = await aHousehold().inVillage(yongan).monitored().in(api.prisma);
    await aHousehold().inVillage(yongan).in(api.prisma);
    const ask = `query Forms($code: ID!) { collectionForms(areaCode: $code) { totalCount edges { node { householdId } } } }`;
    const own = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
    const { collectionForms } = await own.ask(ask, { code: yongan.code }).data();
    expect(
      collectionForms.edges.map((edge: { node: { householdId: string } }) => edge.node.householdId).sort(),
    ).toEqual([lifted.id, monitored.id].sort());
    const foreign = await clerk.ask(ask, { code: yongan.code }).data();
    expect(foreign.collectionForms.totalCount).toBe(0);
  });
});
