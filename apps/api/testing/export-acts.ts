import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TestApi } from './an-api.ts';
import type { ApiClient, Asked } from './api-client.ts';

const START = `mutation Start($kind: String!, $areaCode: ID!, $isTemplate: Boolean, $isUnmasked: Boolean, $isSplit: Boolean, $isForEditing: Boolean, $purpose: String, $key: String!) {
  startExport(kind: $kind, areaCode: $areaCode, isTemplate: $isTemplate, isUnmasked: $isUnmasked, isSplit: $isSplit, isForEditing: $isForEditing, purpose: $purpose, idempotencyKey: $key) {
    ... on Job { id } ... on Refused { refusals { code sentence field } }
  }
}`;

export type AskedExport = {
  readonly kind: string;
  readonly areaCode?: string;
  readonly isTemplate?: boolean;
  readonly isUnmasked?: boolean;
  readonly isSplit?: boolean;
  readonly isForEditing?: boolean;
  readonly purpose?: string;
};

let asked = 0;

/** Orders an export; the county for a meeting, unless the test says otherwise. */
export const askExport = (client: ApiClient, order: AskedExport): Asked => {
  asked += 1;
  return client.ask(START, { areaCode: '532929', purpose: '县里开会', ...order, key: `export ${asked}` });
};

export type MadeExport = {
  readonly name: string;
  readonly url: string;
  readonly bytes: Buffer;
  readonly job: {
    readonly status: string;
    readonly failure: string | null;
    readonly result: { readonly rows: number };
  };
};

/** Orders an export, waits until it is written, and downloads it. */
export const exported = async (api: TestApi, client: ApiClient, order: AskedExport): Promise<MadeExport> => {
  const { startExport } = await askExport(client, order).data();
  await api.services.jobs.idle();
  const { job } = await client
    .ask('query Made($id: ID!) { job(id: $id) { status failure result resultFile { name url } } }', {
      id: startExport.id,
    })
    .data();
  if (!job.resultFile) throw new Error(`The export was not made: ${job.status} ${job.failure}`);
  const { name, url } = job.resultFile as { name: string; url: string };
  const response = await client.fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { name, url, job, bytes: Buffer.from(await response.arrayBuffer()) };
};

/** Runs with the path of a file that holds these bytes. */
export const withFile = async <Result>(bytes: Buffer, run: (path: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'shouwang-export-'));
  const path = join(folder, 'file.xlsx');
  try {
    await pipeline(Readable.from([bytes]), createWriteStream(path));
    return await run(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
