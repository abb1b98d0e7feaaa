import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aHousehold, nuodeng } from '@shouwang/database/testing';
import { readTable } from '@shouwang/spreadsheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { comparedDataset, countySmall, matchedDataset, sendDataset } from '../../testing/county-small.ts';

const api = await anApi();
const RANDOM_ID = '019a0000-0000-7000-8000-000000000000';
const DATASET = 'query Dataset($id: ID!) { dataset(id: $id) { id fileName status actions { name allowed } } }';

let civil: ApiClient;
let police: ApiClient;
let county: ApiClient;
const folders: string[] = [];

beforeAll(async () => {
  civil = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'CIVIL_AFFAIRS' });
  police = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'POLICE' });
  county = await api.signedInAs('COUNTY_OFFICER');
  await aHousehold()
    .inVillage(nuodeng)
    .headedBy('杨国华', { idNumber: '53299919800811564X', birthDate: '19800811' })
    .in(api.prisma);
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const csv = (...rows: string[]): string => `${rows.join('\r\n')}\r\n`;
const HEADER = '姓名,身份证号,状态';
const allowance = (bytes: string, name = '低保.csv') => ({ datasetKey: 'minimum-allowance', bytes, name });

const correct = (client: ApiClient, id: string, version: number, columns: unknown) =>
  client.ask(
    `mutation Correct($id: ID!, $version: Int!, $columns: JSON!, $key: String!) {
      correctColumns(id: $id, version: $version, columns: $columns, idempotencyKey: $key) {
        ... on Dataset { status } ... on Refused { refusals { code sentence field } } ... on Conflict { currentVersion }
      }
    }`,
    { id, version, columns, key: randomUUID() },
  );

const versionOf = async (id: string): Promise<number> =>
  (await api.prisma.dataset.findUniqueOrThrow({ where: { id } })).version;

describe('a department', () => {
  it('sees its own files and no trace of another department’s, byte for byte', async () => {
    const id = await matchedDataset(api, civil, allowance(csv(HEADER, '杨国华,53299919800811564X,在保')));
    const own = await civil.ask(DATASET, { id });
    expect(own.data.dataset).toMatchObject({ id, status: 'MATCHED' });
    const foreign = await police.ask(DATASET, { id });
    const nowhere = await police.ask(DATASET, { id: RANDOM_ID });
    expect(foreign.text).toBe(nowhere.text);
    const { datasets } = await police.ask('{ datasets { totalCount edges { node { id } } } }').data();
    expect(datasets).toEqual({ totalCount: 0, edges: [] });
    const { fileId } = await api.prisma.dataset.findUniqueOrThrow({ where: { id } });
    expect((await police.fetch(`/files/${fileId}`)).status).toBe(404);
    expect((await civil.fetch(`/files/${fileId}`)).status).toBe(200);
    const answers = await Promise.all(
      [id, RANDOM_ID].map((one) => correct(police, one, 1, []).then(({ text }) => text)),
    );
    expect(answers[0]).toBe(answers[1]);
  });

  it('is offered its own kinds of file only, and cannot send another’s', async () => {
    const { datasetKinds } = await civil
      .ask('{ datasetKinds { key rules { id thresholds } lastDataset { fileName } } }')
      .data();
    expect(datasetKinds.map(({ key }: { key: string }) => key)).toEqual(['minimum-allowance', 'deaths']);
    const { asked } = await sendDataset(police, allowance(csv(HEADER, '杨国华,53299919800811564X,在保')));
    await asked.expectRefused('NOT_FOUND');
  });

  it('reads no household, neither in lists nor by way of its own rows', async () => {
    const { households } = await civil.ask('{ households { totalCount } }').data();
    expect(households.totalCount).toBe(0);
    const id = await matchedDataset(api, civil, allowance(csv(HEADER, '杨国华改,53299919800811564X,在保')));
    const { dataset } = await civil
      .ask(
        'query Rows($id: ID!) { dataset(id: $id) { rows { edges { node { outcome name personNos householdNo message fix } } } } }',
        { id },
      )
      .data();
    expect(dataset.rows.edges).toEqual([
      {
        node: {
          outcome: 'ID_ONLY',
          name: '杨国华改',
          personNos: [],
          householdNo: null,
          message: expect.stringContaining('姓名'),
          fix: expect.any(String),
        },
      },
    ]);
  });

  it('lists its exact rows and those outside the register without learning who they are; a supervisor lists none', async () => {
    const rows = csv(HEADER, '杨国华,53299919800811564X,在保', '李四,532999197111054414,在保');
    const id = await matchedDataset(api, civil, allowance(rows, '两行.csv'));
    const ask = `query Listed($id: ID!, $outcome: String) { dataset(id: $id) {
      rows(outcome: $outcome) { totalCount edges { node { rowNumber outcome name personNos householdNo } } } } }`;
    const listed = async (client: ApiClient, outcome: string) =>
      (await client.ask(ask, { id, outcome }).data()).dataset.rows;
    const nobody = { name: null, personNos: [], householdNo: null };
    expect(await listed(civil, 'EXACT')).toEqual({
      totalCount: 1,
      edges: [{ node: { rowNumber: 2, outcome: 'EXACT', ...nobody } }],
    });
    expect(await listed(civil, 'NOT_IN_REGISTER')).toEqual({
      totalCount: 1,
      edges: [{ node: { rowNumber: 3, outcome: 'NOT_IN_REGISTER', ...nobody } }],
    });
    expect((await listed(county, 'EXACT')).edges[0].node).toMatchObject({ rowNumber: 2, name: '杨国华' });
    const supervisor = await api.signedInAs('SUPERVISOR');
    expect(await listed(supervisor, 'EXACT')).toEqual({ totalCount: 0, edges: [] });
    await civil
      .ask(`query Bad($id: ID!) { dataset(id: $id) { rows(outcome: "EXACT", after: "x") { totalCount } } }`, { id })
      .expectError('REFUSED');
  });

  it('cannot be sent a file that somebody else uploaded', async () => {
    const response = await civil.upload(csv(HEADER, '甲,1,在保'), { name: 'a.csv', purpose: 'dataset' });
    const { id: fileId } = (await response.json()) as { id: string };
    const other = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'CIVIL_AFFAIRS' });
    await other
      .ask(
        `mutation Other($fileId: ID!) { startDataset(fileId: $fileId, datasetKey: "deaths", idempotencyKey: "other") {
          ... on Dataset { id } ... on Refused { refusals { code sentence } } } }`,
        { fileId },
      )
      .expectRefused('DATASET_FILE_UNKNOWN');
  });
});

describe('the same bytes', () => {
  it('are recognised when they come a second time', async () => {
    const bytes = csv(HEADER, '张三,532999197112114112,在保');
    const first = await matchedDataset(api, civil, allowance(bytes, '一月.csv'));
    const second = await matchedDataset(api, civil, allowance(bytes, '二月.csv'));
    const ask = 'query Same($id: ID!) { dataset(id: $id) { sameAs { id fileName } } }';
    expect((await civil.ask(ask, { id: first }).data()).dataset.sameAs).toBeNull();
    expect((await civil.ask(ask, { id: second }).data()).dataset.sameAs).toEqual({ id: first, fileName: '一月.csv' });
  });
});

describe('the columns of a file', () => {
  it('are corrected by the office and known the next time', async () => {
    const rows = csv('谁,身份证号,是否在保', '杨国华,53299919800811564X,在保');
    const id = await matchedDataset(api, civil, allowance(rows));
    const ask =
      'query Columns($id: ID!) { dataset(id: $id) { status refusal { code } columns { position header key } } }';
    const before = (await civil.ask(ask, { id }).data()).dataset;
    expect(before).toMatchObject({ status: 'REFUSED', refusal: { code: 'NO_HEADER' } });
    expect(before.columns.map(({ key }: { key: string | null }) => key)).toEqual([null, 'idNumber', null]);
    const columns = [
      { position: 0, key: 'name' },
      { position: 2, key: 'status' },
    ];
    await correct(civil, id, await versionOf(id), columns).data();
    await api.services.jobs.idle();
    expect((await civil.ask(ask, { id }).data()).dataset).toMatchObject({ status: 'MATCHED', refusal: null });
    const again = await matchedDataset(api, civil, allowance(rows, '下个月.csv'));
    expect((await civil.ask(ask, { id: again }).data()).dataset.status).toBe('MATCHED');
  });

  it.each([
    ['names a column that there is not', [{ position: 0, key: 'shoeSize' }], 'COLUMN_UNKNOWN'],
    ['names a place that the file has not', [{ position: 9, key: 'name' }], 'COLUMN_POSITION_UNKNOWN'],
    ['takes two for the same', [{ position: 2, key: 'name' }], 'COLUMN_TWICE'],
    ['leaves a necessary one unread', [{ position: 2, key: null }], 'COLUMN_REQUIRED'],
    ['is no mapping', 'name', 'INPUT_INVALID'],
    ['has extra parts', [{ position: 0, key: 'name', sql: 1 }], 'INPUT_INVALID'],
  ] as const)('are not corrected by a mapping that %s', async (_, columns, code) => {
    const id = await matchedDataset(api, civil, allowance(csv(HEADER, '杨国华,53299919800811564X,在保')));
    await correct(civil, id, await versionOf(id), columns).expectRefused(code);
    expect((await api.prisma.dataset.findUniqueOrThrow({ where: { id } })).status).toBe('MATCHED');
  });
});

describe('the workbook of rejected rows', () => {
  it('gives back the same rows with what is wrong, to the one who sent the file', async () => {
    const bytes = readFileSync(countySmall('departments/民政局_农村低保_202109.xlsx'));
    const id = await matchedDataset(api, civil, { datasetKey: 'minimum-allowance', bytes, name: '低保.xlsx' });
    const ask = 'query Workbook($id: ID!) { dataset(id: $id) { rejectedRows rejectWorkbookUrl } }';
    const { dataset } = await civil.ask(ask, { id }).data();
    const response = await civil.fetch(dataset.rejectWorkbookUrl);
    expect(response.status).toBe(200);
    const folder = await mkdtemp(join(tmpdir(), 'shouwang-workbook-'));
    folders.push(folder);
    const path = join(folder, 'rejected.xlsx');
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    const messages: string[] = [];
    const columns = [
      { key: 'name', names: ['姓名'], required: true },
      { key: 'message', names: ['错误说明'], required: true },
    ];
    const reading = await readTable(path, {
      columns,
      onBatch: (batch) => {
        for (let row = 0; row < batch.length; row++)
          messages.push(batch.textAt(row, batch.header.columnOf.message ?? -1));
      },
    });
    expect(reading.ok).toBe(true);
    expect(messages).toHaveLength(dataset.rejectedRows);
    for (const message of messages) expect(message).toMatch(/\p{Script=Han}/u);
    expect((await county.ask(ask, { id }).data()).dataset.rejectWorkbookUrl).toBeNull();
    expect((await county.fetch(dataset.rejectWorkbookUrl)).status).toBe(404);
  });
});

describe('a matching that was cut off', () => {
  it('is taken up again and ends once, with the same counts', async () => {
    const bytes = readFileSync(countySmall('departments/民政局_农村低保_202109.xlsx'));
    const id = await matchedDataset(api, civil, { datasetKey: 'minimum-allowance', bytes, name: '低保.xlsx' });
    const before = await api.prisma.dataset.findUniqueOrThrow({ where: { id } });
    const rows = await api.prisma.datasetRow.count({ where: { datasetId: id } });
    // As a killed server leaves it: half of the rows written, the job still marked as running, its lease over.
    await api.prisma.dataset.update({ where: { id }, data: { status: 'MATCHING' } });
    await api.prisma.job.updateMany({
      where: { payload: { path: ['datasetId'], equals: id } },
      data: { status: 'RUNNING', leasedUntil: null, finishedAt: null },
    });
    await api.services.jobs.idle();
    const after = await api.prisma.dataset.findUniqueOrThrow({ where: { id } });
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
    expect(await api.prisma.datasetRow.count({ where: { datasetId: id } })).toBe(rows);
    const jobs = await api.prisma.job.findMany({ where: { payload: { path: ['datasetId'], equals: id } } });
    expect(jobs.map(({ status, attempts }) => [status, attempts])).toEqual([['DONE', 2]]);
  });

  it('can be stopped before it begins, and says so', async () => {
    const { asked } = await sendDataset(civil, allowance(csv(HEADER, '杨国华,53299919800811564X,在保'), '停.csv'));
    const { startDataset } = await asked.data();
    const job = await api.prisma.job.findFirstOrThrow({
      where: { payload: { path: ['datasetId'], equals: startDataset.id } },
    });
    const { cancelJob } = await civil
      .ask('mutation Stop($id: ID!) { cancelJob(id: $id) { id } }', { id: job.id })
      .data();
    expect(cancelJob.id).toBe(job.id);
    await api.services.jobs.idle();
    const { status } = (await civil.ask(DATASET, { id: startDataset.id }).data()).dataset;
    expect(['CANCELLED', 'MATCHED']).toContain(status);
  });
});

describe('every row', () => {
  it('is accounted for, or the database refuses the counts', async () => {
    const id = await matchedDataset(api, civil, allowance(csv(HEADER, '杨国华,53299919800811564X,在保')));
    await expect(api.prisma.dataset.update({ where: { id }, data: { readRows: 2 } })).rejects.toThrow();
  });
});

describe('a run', () => {
  it('is the county’s to start, of a file that was handed in', async () => {
    const id = await matchedDataset(api, civil, allowance(csv(HEADER, '杨国华,53299919800811564X,在保')));
    const start = `mutation Start($id: ID!, $key: String!) { startComparisonRun(datasetId: $id, idempotencyKey: $key) {
      ... on ComparisonRun { id } ... on Refused { refusals { code sentence } } } }`;
    await county.ask(start, { id, key: `early ${id}` }).expectRefused('DATASET_NOT_SUBMITTED');
    const runId = await comparedDataset(api, { liaison: civil, county, datasetId: id });
    await civil.ask(start, { id, key: `liaison ${id}` }).expectRefused('FORBIDDEN');
    const foreign = await police.ask('query Run($id: ID!) { comparisonRun(id: $id) { id } }', { id: runId });
    const nowhere = await police.ask('query Run($id: ID!) { comparisonRun(id: $id) { id } }', { id: RANDOM_ID });
    expect(foreign.text).toBe(nowhere.text);
    const { comparisonRun } = await civil
      .ask(
        'query Run($id: ID!) { comparisonRun(id: $id) { status findings { edges { node { personName headName } } } } }',
        { id: runId },
      )
      .data();
    expect(comparisonRun.status).toBe('DONE');
    for (const { node } of comparisonRun.findings.edges) expect(node.personName).toMatch(/^.\*$/u);
  });
});
