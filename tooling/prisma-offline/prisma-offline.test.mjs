import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('./prisma-offline.mjs', import.meta.url));
const engine = fileURLToPath(new URL('./schema-engine.mjs', import.meta.url));

const SCHEMA = `
datasource db {
  provider = "postgresql"
}

model Area {
  code       String      @id
  households Household[]
}

model Household {
  id       String @id @default(uuid(7)) @db.Uuid
  area     Area   @relation(fields: [areaCode], references: [code])
  areaCode String
}
`;

const CONFIG = `export default {
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'memory:' },
};
`;

let folder;

/** The command line as a developer without a network would run it. */
function prisma(...words) {
  return spawnSync(process.execPath, [bin, ...words], { cwd: folder, encoding: 'utf8' });
}

/** The parameters of a diff from empty to this schema text. */
function diffTo(content) {
  const filters = { externalTables: [], externalEnums: [] };
  const to = { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
  return { from: { tag: 'empty' }, to, script: true, exitCode: null, filters };
}

/** Sends lines to the engine program and gives the lines it answers. */
function askEngine(...requests) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [engine], { cwd: folder });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', () =>
      resolve(
        output
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
    );
    child.stdin.end(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  });
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prisma-offline-'));
  fs.writeFileSync(path.join(folder, 'schema.prisma'), SCHEMA);
  fs.writeFileSync(path.join(folder, 'prisma.config.mjs'), CONFIG);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('prisma-offline', () => {
  test('migrate diff from empty to a two-model schema prints its SQL', () => {
    const run = prisma('migrate', 'diff', '--from-empty', '--to-schema', 'schema.prisma', '--script');
    expect(run.stderr).not.toContain('Error');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('CREATE TABLE "Area"');
    expect(run.stdout).toContain('CREATE TABLE "Household"');
    expect(run.stdout).toContain('FOREIGN KEY ("areaCode") REFERENCES "Area"("code")');
  });

  test('migrations that build the schema leave no difference, and function bodies survive', () => {
    const sql = prisma('migrate', 'diff', '--from-empty', '--to-schema', 'schema.prisma', '--script').stdout;
    const trigger = `
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no; never'; END; $$;
      CREATE TRIGGER area_is_kept BEFORE DELETE ON "Area" FOR EACH ROW EXECUTE FUNCTION refuse_change();`;
    const migration = path.join(folder, 'migrations', '20211015000000_init');
    fs.mkdirSync(migration, { recursive: true });
    fs.writeFileSync(path.join(folder, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n');
    fs.writeFileSync(path.join(migration, 'migration.sql'), sql + trigger);
    const sides = ['--from-migrations', 'migrations', '--to-schema', 'schema.prisma'];
    const run = prisma('migrate', 'diff', ...sides, '--exit-code');
    expect(run.stdout).toContain('No difference detected');
    expect(run.status).toBe(0);
  });

  test('a schema with a mistake is an error, never a silent success', () => {
    fs.writeFileSync(path.join(folder, 'wrong.prisma'), 'model Area {');
    const run = prisma('migrate', 'diff', '--from-empty', '--to-schema', 'wrong.prisma', '--script');
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('P1012');
  });
});

describe('schema-engine', () => {
  test('refuses an unknown method by name', async () => {
    const [answer] = await askEngine({ id: 7, jsonrpc: '2.0', method: 'launchStudio', params: {} });
    expect(answer.id).toBe(7);
    expect(answer.error.data.message).toContain('does not know the method "launchStudio"');
  });

  test('answers requests in order, also after one that failed', async () => {
    const answers = await askEngine(
      { id: 1, jsonrpc: '2.0', method: 'diff', params: diffTo('model Area {') },
      { id: 2, jsonrpc: '2.0', method: 'getDatabaseVersion' },
    );
    expect(answers.map((answer) => answer.id)).toEqual([1, 2]);
    expect(answers[0].error.data.error_code).toBe('P1012');
    expect(answers[1].result).toContain('PostgreSQL');
  });

  test('answers also when the engine itself breaks, because a silent end counts as success', async () => {
    const [answer] = await askEngine({ id: 3, jsonrpc: '2.0', method: 'diff', params: { nonsense: true } });
    expect(answer.id).toBe(3);
    expect(answer.error.data.message).toContain('missing field');
  });

  test('refuses an embedded database that a process holds', async () => {
    const held = path.join(folder, 'held');
    fs.mkdirSync(path.join(held, 'lock'), { recursive: true });
    fs.writeFileSync(path.join(held, 'lock', '4711.json'), '{}');
    const child = spawnSync(
      process.execPath,
      [engine, '--datasource', JSON.stringify({ url: `embedded:${held}` }), 'cli', 'can-connect-to-database'],
      { encoding: 'utf8' },
    );
    expect(child.status).toBe(1);
    expect(child.stderr).toContain('is in use');
    expect(fs.existsSync(path.join(held, 'pgdata'))).toBe(false);
  });
});
