import type { TestApi } from './an-api.ts';
import type { ApiClient, Asked } from './api-client.ts';

const BATCH = `id version status statusLabel kind kindLabel fileName headerRow refusal { code sentence }
  readRows newRows changedRows unchangedRows rejectedRows warningCount errorWorkbookUrl confirmedAt undoneAt
  columns { position header key label isRequired } job { status failure } actions { name allowed refusals { code } }
  rows(first: 100) { totalCount edges { node {
    rowNumber outcome householdNo personNo name differences { key label before after } errors { column label value message }
  } } }`;

const act = (name: string): string => `mutation Act($id: ID!, $version: Int!, $key: String!) {
  ${name}(id: $id, version: $version, idempotencyKey: $key) {
    ... on ImportBatch { ${BATCH} } ... on Refused { refusals { code sentence } } ... on Conflict { currentVersion }
  }
}`;

const START = `mutation Start($fileId: ID!, $key: String!) {
  startImport(fileId: $fileId, idempotencyKey: $key) {
    ... on ImportBatch { ${BATCH} } ... on Refused { refusals { code sentence } }
  }
}`;

const CANCEL = `mutation Cancel($id: ID!, $version: Int!) {
  cancelImport(id: $id, version: $version) {
    ... on ImportBatch { ${BATCH} } ... on Refused { refusals { code sentence } } ... on Conflict { currentVersion }
  }
}`;

/** A batch as the API shows it; a test reads what it is about. */
// biome-ignore lint/suspicious/noExplicitAny: as ApiClient answers
export type ShownBatch = any;

export const findBatch = async (client: ApiClient, id: string): Promise<ShownBatch> =>
  (await client.ask(`query Batch($id: ID!) { importBatch(id: $id) { ${BATCH} } }`, { id }).data()).importBatch;

/** Sends a file and asks for its import. */
export const sendImport = async (
  client: ApiClient,
  bytes: Uint8Array,
  name = '户信息.xlsx',
): Promise<{ readonly asked: Asked }> => {
  const response = await client.upload(bytes, { name, purpose: 'register' });
  const { id: fileId } = (await response.json()) as { id: string };
  return { asked: client.ask(START, { fileId, key: `start ${fileId}` }) };
};

/** Sends a file and waits for its preview, or for its refusal. */
export const previewed = async (
  api: TestApi,
  client: ApiClient,
  bytes: Uint8Array,
  name?: string,
): Promise<ShownBatch> => {
  const { asked } = await sendImport(client, bytes, name);
  const { startImport } = await asked.data();
  await api.services.jobs.idle();
  return findBatch(client, startImport.id);
};

type Act = { readonly id: string; readonly version: number };

const keyOf = ({ id, version }: Act): string => `${id} ${version}`;

export const askConfirm = (client: ApiClient, { id, version }: Act): Asked =>
  client.ask(act('confirmImport'), { id, version, key: `confirm ${keyOf({ id, version })}` });

export const askUndo = (client: ApiClient, { id, version }: Act): Asked =>
  client.ask(act('undoImport'), { id, version, key: `undo ${keyOf({ id, version })}` });

export const askCancel = (client: ApiClient, { id, version }: Act): Asked => client.ask(CANCEL, { id, version });

/** Confirms a preview and waits until it is written. */
export const confirmed = async (api: TestApi, client: ApiClient, batch: Act): Promise<ShownBatch> => {
  await askConfirm(client, batch).data();
  await api.services.jobs.idle();
  return findBatch(client, batch.id);
};

/** Sends, previews and confirms. */
export const imported = async (
  api: TestApi,
  client: ApiClient,
  bytes: Uint8Array,
  name?: string,
): Promise<ShownBatch> => confirmed(api, client, await previewed(api, client, bytes, name));

/** Takes an import back and waits until it is done. */
export const undone = async (api: TestApi, client: ApiClient, batch: Act): Promise<ShownBatch> => {
  await askUndo(client, batch).data();
  await api.services.jobs.idle();
  return findBatch(client, batch.id);
};
