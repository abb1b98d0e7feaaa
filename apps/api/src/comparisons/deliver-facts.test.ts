import { aHousehold, type BuiltHousehold, nuodeng } from '@shouwang/database/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedRound } from '../../testing/a-campaign.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { comparedDataset, matchedDataset, publishRun } from '../../testing/county-small.ts';

const api = await anApi();
let medical: ApiClient;
let county: ApiClient;

beforeAll(async () => {
  medical = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'MEDICAL_INSURANCE' });
  county = await api.signedInAs('COUNTY_OFFICER');
});

const ids = ['53299919800811564X', '532999197111054414'];
const NAMES = ['段永芳', '李有德'];
let used = 0;

/** Two people of a village, each a household, not insured as far as the register knows. */
const households: BuiltHousehold[] = [];
beforeAll(async () => {
  for (const [at, name] of NAMES.entries()) {
    const idNumber = ids[at] ?? '';
    households.push(
      await aHousehold()
        .inVillage(nuodeng)
        .headedBy(name, { idNumber, birthDate: idNumber.slice(6, 14), facts: { residentMedical: '否' } })
        .in(api.prisma),
    );
  }
});

const personOf = (at: number) => households[at]?.members[0]?.id ?? '';
const factsOf = async (at: number) =>
  (await api.prisma.person.findUniqueOrThrow({ where: { id: personOf(at) } })).facts as Record<string, string>;

const LIST = ['姓名,身份证号,险种,缴费状态'];

/** Sends an insured list, compares and publishes it; the run’s id. */
const publishList = async (rows: readonly string[], name: string): Promise<string> => {
  used += 1;
  // Two files with the same rows are not the same bytes.
  const bytes = [...LIST, ...rows, `测试${used},,城乡居民基本医疗保险,已缴费`].join('\r\n');
  const datasetId = await matchedDataset(api, medical, { datasetKey: 'medical-insured', bytes, name });
  const runId = await comparedDataset(api, { liaison: medical, county, datasetId });
  await publishRun(api, county, runId);
  await api.services.jobs.idle();
  return runId;
};

const deliveryOf = async (client: ApiClient, id: string) =>
  (
    await client
      .ask(
        'query F($id: ID!) { comparisonRun(id: $id) { facts { labels status effectiveOn changed same late held } } }',
        { id },
      )
      .data()
  ).comparisonRun?.facts;

const resident = (at: number, name = NAMES[at]) => `${name},${ids[at]},城乡居民基本医疗保险,已缴费`;

describe('[CMP-15] a published file', () => {
  it('writes what its exact rows state, with its history; another name states nothing', async () => {
    const runId = await publishList([resident(0), resident(1, '李有得')], '参保名单_202109.csv');
    expect(await factsOf(0)).toMatchObject({ residentMedical: '是', employeeMedical: '否' });
    expect((await factsOf(1)).residentMedical).toBe('否');
    expect(await deliveryOf(county, runId)).toEqual({
      labels: ['是否参加城乡居民基本医疗保险', '是否参加城镇职工基本医疗保险'],
      status: 'DONE',
      effectiveOn: '2021-09-30',
      changed: 2,
      same: 0,
      late: 0,
      held: 0,
    });
    const changes = await api.prisma.registerChange.findMany({
      where: { entityId: personOf(0), sourceKind: 'department' },
      orderBy: { indicatorKey: 'asc' },
    });
    expect(changes.map(({ indicatorKey, before, after }) => [indicatorKey, before, after])).toEqual([
      ['employeeMedical', null, '否'],
      ['residentMedical', '否', '是'],
    ]);
    expect(changes[0]).toMatchObject({
      effectiveOn: new Date('2021-09-30'),
      sourceLabel: '参保名单《参保名单_202109.csv》',
    });
  });

  it('published again in another file, the same is written once', async () => {
    const before = await api.prisma.registerChange.count({ where: { entityId: personOf(0) } });
    const runId = await publishList([resident(0)], '参保名单_202109.csv');
    expect(await deliveryOf(county, runId)).toMatchObject({ changed: 0, same: 2 });
    expect(await api.prisma.registerChange.count({ where: { entityId: personOf(0) } })).toBe(before);
  });

  it('of an earlier month stays behind what is known since, and is on record', async () => {
    const runId = await publishList([`${NAMES[0]},${ids[0]},职工基本医疗保险,已缴费`], '参保名单_202106.csv');
    expect(await deliveryOf(county, runId)).toMatchObject({ changed: 0, same: 1, late: 1, effectiveOn: '2021-06-30' });
    expect(await factsOf(0)).toMatchObject({ residentMedical: '是', employeeMedical: '否' });
  });

  it('shows the village the value and its source, locked, and no row of the file', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK');
    const { collectionForm } = await clerk
      .ask(
        `query C($id: ID!) { collectionForm(householdId: $id) { rows { id values { key text lockedBy provenance { who source } } } } }`,
        { id: households[0]?.id },
      )
      .data();
    const value = collectionForm.rows
      .find(({ id }: { id: string }) => id === personOf(0))
      .values.find(({ key }: { key: string }) => key === 'residentMedical');
    expect(value).toMatchObject({ text: '是', lockedBy: '医保局' });
    const { datasets } = await clerk.ask('{ datasets { totalCount } }').data();
    expect(datasets.totalCount).toBe(0);
  });

  it('of a kind that states nothing writes nothing', async () => {
    const datasetId = await matchedDataset(api, medical, {
      datasetKey: 'medical-costs',
      bytes: ['姓名,身份证号,个人自付', `${NAMES[1]},${ids[1]},9000`].join('\r\n'),
      name: '住院费用_202109.csv',
    });
    const runId = await comparedDataset(api, { liaison: medical, county, datasetId });
    await publishRun(api, county, runId);
    await api.services.jobs.idle();
    expect(await deliveryOf(county, runId)).toBeNull();
    expect(
      await api.prisma.job.count({ where: { kind: 'dataset.facts', payload: { path: ['runId'], equals: runId } } }),
    ).toBe(0);
  });

  it('[CAM-11] in a locked round it holds back what belongs to the round', async () => {
    const round = await publishedRound(api);
    await api.prisma.campaign.update({ where: { id: round.id }, data: { state: 'LOCKED' } });
    await api.prisma.functionWindow.updateMany({ where: { campaignId: round.id }, data: { state: 'CLOSED' } });
    const runId = await publishList([resident(1)], '参保名单_202109.csv');
    expect(await deliveryOf(county, runId)).toMatchObject({ status: 'DONE', changed: 0, held: 2 });
    expect((await factsOf(1)).residentMedical).toBe('否');
  });
});
