import { randomUUID } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { aHousehold, nuodeng } from '@shouwang/database/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { comparedDataset, matchedDataset } from '../../testing/county-small.ts';
import { sweepFiles } from '../platform/files/sweep-files.ts';
import { destroyExpiredDatasets } from './destroy-expired-datasets.ts';

const DAY = 86_400_000;
const ROWS = [
  '姓名,身份证号,状态',
  '杨国华,53299919800811564X,在保',
  '杨国花,53299919800811564X,停保',
  '外县人,532999197111054414,在保',
  '号码坏,5.32929E+17,在保',
];

/** How the trivial rows of these lie packed, and what the checks found. */
const PACKS = ['EXACT', 'NOT_IN_REGISTER', 'findings'];

const api = await anApi();
const liaison = await api.anAccount('DEPARTMENT_LIAISON', { department: 'CIVIL_AFFAIRS' });
const officer = await api.anAccount('COUNTY_OFFICER');
let civil: ApiClient;
let county: ApiClient;

beforeAll(async () => {
  await aHousehold()
    .inVillage(nuodeng)
    .headedBy('杨国华', { idNumber: '53299919800811564X', birthDate: '19800811' })
    .in(api.prisma);
});

/** So many days later, when everybody signs in again. */
const daysLater = async (days: number): Promise<void> => {
  api.clock.set(new Date(TEST_NOW.getTime() + days * DAY));
  civil = await api.signedInTo(liaison);
  county = await api.signedInTo(officer);
};

let sent = 0;
const matched = (): Promise<string> => {
  sent += 1;
  const bytes = `${[...ROWS, `再来一个,53299919800811564X,第${sent}次`].join('\r\n')}\r\n`;
  return matchedDataset(api, civil, { datasetKey: 'minimum-allowance', bytes, name: `低保_2021${sent}.csv` });
};

const stored = (id: string) => api.prisma.dataset.findUniqueOrThrow({ where: { id } });
const outcomesOf = async (datasetId: string): Promise<string[]> =>
  (await api.prisma.datasetRow.findMany({ where: { datasetId }, orderBy: { rowNumber: 'asc' } })).map(
    ({ outcome }) => outcome,
  );
const packsOf = async (datasetId: string): Promise<string[]> => {
  const packs = await api.prisma.datasetOutcomePack.findMany({ where: { datasetId }, orderBy: { part: 'asc' } });
  const findings = await api.prisma.datasetFindingPack.count({ where: { datasetId } });
  return [...packs.map(({ outcome }) => outcome), ...(findings > 0 ? ['findings'] : [])];
};
const chores = async (): Promise<void> => {
  await destroyExpiredDatasets(api.services);
  await sweepFiles(api.services);
};

const settle = (verb: 'submit' | 'withdraw', id: string, version: number) =>
  civil.ask(
    `mutation Settle($id: ID!, $version: Int!, $key: String!) {
      settled: ${verb}Dataset(id: $id, version: $version, idempotencyKey: $key) {
        ... on Dataset { status } ... on Refused { refusals { code sentence } } ... on Conflict { currentVersion } } }`,
    { id, version, key: randomUUID() },
  );

describe('[CMP-13] a file', () => {
  it('says from the first moment what it rests on and until when it is kept', async () => {
    await daysLater(0);
    const { dataset } = await civil
      .ask('query D($id: ID!) { dataset(id: $id) { legalBasis retentionUntil destroyedAt } }', { id: await matched() })
      .data();
    expect(dataset).toEqual({
      legalBasis: expect.stringContaining('个人信息保护法'),
      retentionUntil: '2021-11-19',
      destroyedAt: null,
    });
  });

  it('is kept from the last thing that was done with it; taken back, only until the end of the day', async () => {
    await daysLater(0);
    const [submitted, withdrawn] = [await matched(), await matched()];
    await daysLater(10);
    await settle('submit', submitted, (await stored(submitted)).version).data();
    await settle('withdraw', withdrawn, (await stored(withdrawn)).version).data();
    expect((await stored(submitted)).retentionUntil?.toISOString()).toContain('2021-11-29');
    expect((await stored(withdrawn)).retentionUntil?.toISOString()).toContain('2021-10-30');
  });
});

describe('[CMP-14] a file whose time is over', () => {
  it('is destroyed with every row that matched nobody; what belongs to the register stays, and it is on record', async () => {
    await daysLater(0);
    const id = await matched();
    await comparedDataset(api, { liaison: civil, county, datasetId: id });
    const before = await stored(id);
    const path = api.services.files.pathOf(before.sha256);
    expect(await outcomesOf(id)).toEqual(['ID_ONLY', 'REJECTED', 'ID_ONLY']);
    expect(await packsOf(id)).toEqual(PACKS);

    await daysLater(30);
    await chores();
    expect((await stored(id)).destroyedAt).toBeNull();

    await daysLater(31);
    utimesSync(path, TEST_NOW, TEST_NOW);
    await chores();
    const after = await stored(id);
    expect(after.destroyedAt).not.toBeNull();
    expect(after).toMatchObject({ readRows: before.readRows, matchedRows: before.matchedRows, status: before.status });
    expect(await outcomesOf(id)).toEqual(['ID_ONLY', 'ID_ONLY']);
    expect(await packsOf(id)).toEqual(PACKS.filter((kind) => kind === 'EXACT'));
    expect(await api.prisma.storedFile.count({ where: { sha256: before.sha256 } })).toBe(0);
    expect(existsSync(path)).toBe(false);
    const trail = await api.prisma.auditEntry.findMany({ where: { objectId: id, action: 'dataset.destroy' } });
    expect(trail).toHaveLength(1);
    expect(trail[0]).toMatchObject({ actorName: '系统', detail: { sha256: before.sha256, rows: 1 } });

    await chores();
    expect(await api.prisma.auditEntry.count({ where: { objectId: id, action: 'dataset.destroy' } })).toBe(1);
  });

  it('is neither compared, handed in nor read again', async () => {
    await daysLater(0);
    const [waiting, compared] = [await matched(), await matched()];
    await comparedDataset(api, { liaison: civil, county, datasetId: compared });
    await daysLater(40);
    await chores();
    await settle('submit', waiting, (await stored(waiting)).version).expectRefused('DATASET_DESTROYED');
    await county
      .ask(
        `mutation Run($id: ID!) { startComparisonRun(datasetId: $id, idempotencyKey: "again") {
          ... on ComparisonRun { id } ... on Refused { refusals { code sentence } } } }`,
        { id: compared },
      )
      .expectRefused('DATASET_DESTROYED');
    expect((await civil.fetch(`/files/${(await stored(compared)).fileId}`)).status).toBe(404);
  });

  it('keeps bytes that another upload still names', async () => {
    await daysLater(0);
    const bytes = `${ROWS.join('\r\n')}\r\n`;
    const file = { datasetKey: 'minimum-allowance', bytes, name: '低保.csv' } as const;
    const first = await matchedDataset(api, civil, file);
    await daysLater(20);
    const second = await matchedDataset(api, civil, file);
    await daysLater(35);
    const path = api.services.files.pathOf((await stored(first)).sha256);
    utimesSync(path, TEST_NOW, TEST_NOW);
    await chores();
    expect((await stored(first)).destroyedAt).not.toBeNull();
    expect((await stored(second)).destroyedAt).toBeNull();
    expect(existsSync(path)).toBe(true);
  });
});

describe('[CMP-12] the next file', () => {
  it('is late until it is handed in, then due next month', async () => {
    await daysLater(0);
    const dueOf = async (): Promise<string> => {
      const { datasetKinds } = await civil.ask('{ datasetKinds { key requiredBy } }').data();
      return datasetKinds.find(({ key }: { key: string }) => key === 'deaths').requiredBy;
    };
    expect(await dueOf()).toBe('2021-10-10');
    const bytes = '姓名,身份证号,死亡日期\r\n杨国华,53299919800811564X,2021-09-01\r\n';
    const id = await matchedDataset(api, civil, { datasetKey: 'deaths', bytes, name: '死亡_202109.csv' });
    await settle('submit', id, (await stored(id)).version).data();
    expect(await dueOf()).toBe('2021-11-10');
  });
});
