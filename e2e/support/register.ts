import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { type Desk, freshKey, signInAtDesk } from './desk.ts';

const county = (path: string): string =>
  fileURLToPath(new URL(`../../packages/database/demo-county/${path}`, import.meta.url));

/** The national system's export of the generated county: 1,200 households, 4,328 people. */
export const REGISTER = { file: '（基础信息）户信息_20211015.xlsx', households: 1_200 } as const;

/** A file that a department sends, by its name in the generated county. */
export const departmentFile = (name: string): string => county(`departments/${name}`);

const BATCH = 'id version status newRows rejectedRows';

/** Where an import stands. */
export type Batch = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly newRows: number;
};

export const readBatch = async ({ ask }: Desk, id: string): Promise<Batch> =>
  (await ask(`query($id: ID!) { importBatch(id: $id) { ${BATCH} } }`, { id })).importBatch;

/** Waits until an import has come to a state. */
export const batchIn = async (desk: Desk, id: string, status: string): Promise<Batch> => {
  await expect.poll(async () => (await readBatch(desk, id)).status, { timeout: 90_000 }).toBe(status);
  return readBatch(desk, id);
};

/** Uploads the register and has it compared; nothing is written yet. */
export const previewRegister = async (desk: Desk): Promise<Batch> => {
  const fileId = await desk.upload(readFileSync(county(`register/${REGISTER.file}`)), REGISTER.file, 'register');
  const { startImport } = await desk.ask(
    `mutation($f: ID!, $k: String!) { startImport(fileId: $f, idempotencyKey: $k) {
       ... on ImportBatch { ${BATCH} } ... on Refused { refusals { sentence } } } }`,
    { f: fileId, k: freshKey() },
  );
  return batchIn(desk, startImport.id, 'PREVIEWED');
};

/** Has a compared register written; the answer comes before the work is done. */
export const confirmRegister = async ({ ask }: Desk, { id, version }: Batch): Promise<void> => {
  await ask(
    `mutation($id: ID!, $v: Int!, $k: String!) { confirmImport(id: $id, version: $v, idempotencyKey: $k) {
       __typename ... on Refused { refusals { sentence } } ... on Conflict { currentVersion } } }`,
    { id, v: version, k: freshKey() },
  );
};

export const countHouseholds = async ({ ask }: Desk): Promise<number> =>
  (await ask('{ households { totalCount } }')).households.totalCount;

/** Gives the stories' register the generated county, once; the first story that needs it does so. */
export const haveRegister = async (origin: string): Promise<void> => {
  const officer = await signInAtDesk(origin, 'xian1');
  if ((await countHouseholds(officer)) > 0) return;
  const batch = await previewRegister(officer);
  await confirmRegister(officer, batch);
  await batchIn(officer, batch.id, 'CONFIRMED');
};

/** A household of the desk's area that is monitored. */
export const aMonitoredHousehold = async ({
  ask,
}: Desk): Promise<{ readonly id: string; readonly headName: string }> => {
  const { households } = await ask(
    '{ households(filter: { monitoringStatus: "OPEN" }, first: 1) { edges { node { id headName } } } }',
  );
  return households.edges[0].node;
};
