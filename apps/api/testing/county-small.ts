import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newId } from '@shouwang/database';
import { CONSENT_SCOPES, type DatasetKey } from '@shouwang/domain';
import { importNow } from '../src/imports/import-now.ts';
import { inlineWork } from '../src/platform/jobs/inline-work.ts';
import { operatorContext } from '../src/platform/session/operator-actor.ts';
import type { TestApi } from './an-api.ts';
import type { ApiClient, Asked } from './api-client.ts';

const folder = new URL('../../../packages/database/demo-county/', import.meta.url);

/** A file of the generated county with its known truth. */
export const countySmall = (path: string): string => fileURLToPath(new URL(path, folder));

/** The files of the departments, and what they are. */
export const DEPARTMENT_FILES: readonly (readonly [DatasetKey, string])[] = [
  ['medical-costs', '医保局_住院费用累计_202109.csv'],
  ['medical-insured', '医保局_参保名单_2021.xlsx'],
  ['minimum-allowance', '民政局_农村低保_202109.xlsx'],
  ['deaths', '民政局_殡葬死亡人员_2021.csv'],
  ['household-registration', '公安局_户籍人口变动_202109.csv'],
  ['disability', '残联_持证残疾人_202109.xlsx'],
  ['students', '教育体育局_学籍在校生_2021秋.xlsx'],
  ['vehicles', '交警大队_机动车登记_2021.xlsx'],
  ['businesses', '市场监管局_经营主体_2021.csv'],
  ['real-estate', '自然资源局_不动产登记_2021.xlsx'],
  ['migrant-work', '人社局_农村劳动力务工台账_202109.xlsx'],
];

/** A CSV file of truth without quotes that matter, as records by header. */
export const truthRows = (path: string): readonly Readonly<Record<string, string>>[] => {
  const [header = '', ...lines] = readFileSync(countySmall(path), 'utf8').trim().split(/\r?\n/u);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
};

const HOUSEHOLDS_AND_CASES = ['（基础信息）户信息_20211015.xlsx', '（自定义）监测对象信息_20211015.xlsx'];

/** The files of a register that speak of work and of villages. */
export const WORK_AND_VILLAGES = [
  '（务工月监测）已外出务工信息_20211015.xlsx',
  '计划外出务工信息_20211015.xlsx',
  '（自定义）行政村信息_20211015.xlsx',
];

/**
 * Fills the register of a test server with the generated county, as an operator would; some seconds.
 * @param more files besides those of households and cases
 */
export const importCountySmall = async ({ services }: TestApi, more: readonly string[] = []): Promise<void> => {
  const work = inlineWork(operatorContext(services, 'COUNTY_OFFICER'));
  for (const file of [...HOUSEHOLDS_AND_CASES, ...more]) await importNow(work, countySmall(`register/${file}`));
};

/** Everybody in the register has signed: without it no asset file is compared with anybody (CON-6). */
export const everybodyConsents = async ({ prisma }: TestApi): Promise<void> => {
  const people = await prisma.person.findMany({ select: { id: true, householdId: true, areaPath: true } });
  await prisma.consent.createMany({
    data: people.map(({ id: personId, ...own }) => ({
      ...own,
      personId,
      scopes: [...CONSENT_SCOPES],
      means: 'SIGNATURE',
      signedOn: new Date('2021-10-01'),
      validUntil: new Date('2023-10-01'),
      recordedBy: '杨玉梅',
      createdById: newId(),
    })),
  });
};

type SentFile = { readonly datasetKey: string; readonly bytes: Uint8Array | string; readonly name: string };

const START = `mutation Start($fileId: ID!, $datasetKey: String!, $key: String!) {
  startDataset(fileId: $fileId, datasetKey: $datasetKey, idempotencyKey: $key) {
    ... on Dataset { id version } ... on Refused { refusals { code sentence field } }
  }
}`;

/** Uploads a file as a department's data and asks for its matching. */
export const sendDataset = async (
  client: ApiClient,
  { datasetKey, bytes, name }: SentFile,
): Promise<{ asked: Asked }> => {
  const response = await client.upload(bytes, { name, purpose: 'dataset' });
  const { id: fileId } = (await response.json()) as { id: string };
  // Wrapped, because a question that an async function returns would be awaited for its answer.
  return { asked: client.ask(START, { fileId, datasetKey, key: `start ${fileId}` }) };
};

/** Uploads a file and waits until it is matched or refused. */
export const matchedDataset = async (api: TestApi, client: ApiClient, file: SentFile): Promise<string> => {
  const { asked } = await sendDataset(client, file);
  const { startDataset } = await asked.data();
  await api.services.jobs.idle();
  return startDataset.id;
};

const versionOf = async (api: TestApi, id: string): Promise<number> =>
  (await api.prisma.dataset.findUniqueOrThrow({ where: { id } })).version;

/** Hands a matched file in, and has the county compare it. */
export const comparedDataset = async (
  api: TestApi,
  { liaison, county, datasetId }: { liaison: ApiClient; county: ApiClient; datasetId: string },
): Promise<string> => {
  await liaison
    .ask(
      `mutation Submit($id: ID!, $version: Int!, $key: String!) {
        submitDataset(id: $id, version: $version, idempotencyKey: $key) {
          ... on Dataset { status } ... on Refused { refusals { code sentence } }
        }
      }`,
      { id: datasetId, version: await versionOf(api, datasetId), key: `submit ${datasetId}` },
    )
    .data();
  const { startComparisonRun } = await county
    .ask(
      `mutation Run($id: ID!, $key: String!) {
        startComparisonRun(datasetId: $id, idempotencyKey: $key) {
          ... on ComparisonRun { id } ... on Refused { refusals { code sentence } }
        }
      }`,
      { id: datasetId, key: `run ${datasetId} ${randomUUID()}` },
    )
    .data();
  await api.services.jobs.idle();
  return startComparisonRun.id;
};

/** Makes clue cards of a run. */
export const publishRun = async (api: TestApi, county: ApiClient, id: string): Promise<void> => {
  const { version } = await api.prisma.comparisonRun.findUniqueOrThrow({ where: { id } });
  await county
    .ask(
      `mutation Publish($id: ID!, $version: Int!, $key: String!) {
        publishComparisonRun(id: $id, version: $version, idempotencyKey: $key) {
          ... on ComparisonRun { status } ... on Refused { refusals { code sentence } }
        }
      }`,
      { id, version, key: `publish ${id}` },
    )
    .data();
};
