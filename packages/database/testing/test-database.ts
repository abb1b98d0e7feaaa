import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../src/connect.ts';
import { migrate } from '../src/migrate.ts';
import { copyTemplate, schemaFingerprint } from './template.ts';
import { TEST_SERVER_VARIABLE, testServerUrl } from './test-server.ts';

/** The same for every process that makes templates on one server. */
const TEMPLATE_LOCK = 20211015;

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, databaseName: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${databaseName}`;
  return url.href;
}

async function serverTemplate(serverUrl: string): Promise<string> {
  const name = `shouwang_template_${schemaFingerprint()}`;
  await onServer(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft}`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0 ENCODING 'UTF8'`);
    const database = await openDatabase({ url: urlOf(serverUrl, draft) });
    await migrate(database);
    await database.close();
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return name;
}

async function serverDatabase(serverUrl: string): Promise<Database> {
  const template = await serverTemplate(serverUrl);
  const name = `shouwang_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const database = await openDatabase({ url: urlOf(serverUrl, name) });
  return {
    ...database,
    async close() {
      await database.close();
      await onServer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function embeddedDatabase(): Promise<Database> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shouwang-test-'));
  await copyTemplate(folder);
  const database = await openDatabase({ folder });
  return {
    ...database,
    async close() {
      await database.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A migrated, empty database of the test's own, in less than a second: embedded, or on the PostgreSQL server that
 * `SHOUWANG_TEST_POSTGRES` names. `close` removes it.
 *
 * @param kind to test one kind whatever the variable says
 */
export function testDatabase(kind: Database['kind'] = testServerUrl ? 'server' : 'embedded'): Promise<Database> {
  if (kind === 'embedded') return embeddedDatabase();
  if (!testServerUrl) throw new Error(`${TEST_SERVER_VARIABLE} is not set: there is no PostgreSQL server to test on`);
  return serverDatabase(testServerUrl);
}
