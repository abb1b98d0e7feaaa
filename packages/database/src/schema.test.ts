import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../testing/each-kind.ts';
import { aHousehold, anAccount, copyTemplate, ensureArea, nuodeng } from '../testing/index.ts';
import type { Database } from './connect.ts';
import { readMigrations } from './migrate.ts';
import { newId } from './new-id.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const schemaFolder = path.join(packageFolder, 'prisma/schema');
const squeeze = (text: string) => text.replace(/\s+/g, ' ');

/** What the comments of the schema demand beyond Prisma: the expression of each `@check`, the condition of each `@sql`. */
function demandedByComments(): string[] {
  const text = fs
    .readdirSync(schemaFolder)
    .map((file) => fs.readFileSync(path.join(schemaFolder, file), 'utf8'))
    .join('\n');
  const checks = [...text.matchAll(/^\s*\/\/\/ @check (?:[^":]*: )?(.+)$/gm)].map((match) => `CHECK (${match[1]})`);
  const indexes = [...text.matchAll(/^\s*\/\/\/ @sql .*CREATE UNIQUE INDEX (ON .+)$/gm)].map((match) => match[1] ?? '');
  return [...checks, ...indexes];
}

/** Prisma's own command line, without a network. */
function prismaOffline(words: readonly string[], databaseUrl = 'memory:') {
  const program = path.join(packageFolder, 'node_modules/.bin/prisma-offline');
  const command = [`DATABASE_URL=${databaseUrl}`, program, ...words];
  return spawnSync('env', command, { cwd: packageFolder, encoding: 'utf8' });
}

describe('the migrations', () => {
  test('build exactly what the schema says', () => {
    const sides = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema'];
    const run = prismaOffline(['migrate', 'diff', ...sides, '--exit-code']);
    expect(run.stdout).toContain('No difference detected');
    expect(run.status).toBe(0);
  });

  test("applied by us are applied in the eyes of Prisma's command line", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'schema-'));
    await copyTemplate(folder);
    const run = prismaOffline(['migrate', 'status'], `embedded:${folder}`);
    fs.rmSync(folder, { recursive: true, force: true });
    expect(run.stdout).toContain('Database schema is up to date');
    expect(run.status).toBe(0);
  });

  test.each(demandedByComments())('contain %s', (demanded) => {
    const sql = squeeze(
      readMigrations()
        .map((migration) => migration.sql)
        .join('\n'),
    );
    expect(sql).toContain(squeeze(demanded));
  });
});

onEachDatabase('the schema', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  test('compares every area path byte by byte, so that a prefix finds its area through the index', async () => {
    const { rows } = await database.pool.query(
      `SELECT table_name, collation_name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'areaPath' AND collation_name IS DISTINCT FROM 'C'`,
    );
    expect(rows).toEqual([]);
    const plan = await database.pool.query(
      `SET enable_seqscan = off;
       EXPLAIN SELECT * FROM "Household" WHERE "areaPath" LIKE '53/5329/532929/532929101/%'`,
    );
    expect(JSON.stringify(plan)).toContain('Index Cond');
  });

  test('every row of a file is accounted for, or the file is refused', async () => {
    const { prisma } = database;
    const account = await anAccount().inDepartment('MEDICAL_INSURANCE').in(prisma);
    const file = {
      datasetKey: 'medical-costs',
      department: 'MEDICAL_INSURANCE',
      areaPath: nuodeng.path,
      fileId: newId(),
      fileName: '住院费用.csv',
      fileSize: 1n,
      sha256: 'a',
      status: 'MATCHED',
      uploadedById: account.id,
      uploadedBy: account.name,
    };
    const right = {
      readRows: 10,
      matchedRows: 6,
      exactRows: 5,
      idOnlyRows: 1,
      unmatchedRows: 3,
      nameOnlyRows: 1,
      notInRegisterRows: 2,
      rejectedRows: 1,
    };
    await prisma.dataset.create({ data: { ...file, ...right } });
    for (const wrong of [{ readRows: 11 }, { exactRows: 6 }, { notInRegisterRows: 1 }, { rejectedRows: 0 }]) {
      await expect(prisma.dataset.create({ data: { ...file, ...right, ...wrong } })).rejects.toThrow('23514');
    }
  });

  test('[C.15.1] a household has at most one open case', async () => {
    const { prisma } = database;
    const household = await aHousehold().monitored().in(prisma);
    const source = { lastSourceKind: 'procedure', lastSourceId: newId(), createdSourceId: newId() };
    const secondCase = {
      caseNo: 'second',
      householdId: household.id,
      areaPath: household.areaPath,
      episode: 2,
      category: 'MARGINAL',
      identifiedMonth: '202110',
      source: 'SELF_REPORT',
      risks: [],
      ...source,
    };
    await expect(prisma.monitoringCase.create({ data: { ...secondCase, status: 'OPEN' } })).rejects.toMatchObject({
      code: 'P2002',
    });
    await prisma.monitoringCase.updateMany({ where: { householdId: household.id }, data: { status: 'ELIMINATED' } });
    await prisma.monitoringCase.create({ data: { ...secondCase, status: 'OPEN' } });
  });

  test('[C.15.6] evidence is never deleted or exchanged, and superseded once', async () => {
    const { prisma, pool } = database;
    const account = await anAccount().in(prisma);
    await ensureArea(prisma, nuodeng);
    const file = await prisma.storedFile.create({
      data: {
        sha256: 'a',
        size: 1n,
        mediaType: 'image/jpeg',
        name: 'a.jpg',
        areaPath: nuodeng.path,
        purpose: 'evidence',
        uploadedById: account.id,
      },
    });
    const piece = () =>
      prisma.evidence.create({
        data: {
          areaPath: nuodeng.path,
          step: 'visit',
          kind: 'visitPhoto',
          fileId: file.id,
          sha256: 'a',
          uploadedById: account.id,
          uploadedByPerson: account.personKey,
          uploadedBy: account.name,
        },
      });
    const [first, second, third] = [await piece(), await piece(), await piece()];
    const change = (data: object) => prisma.evidence.update({ where: { id: first.id }, data });
    await expect(prisma.evidence.delete({ where: { id: first.id } })).rejects.toThrow('never deleted');
    await expect(change({ sha256: 'b' })).rejects.toThrow('only superseded');
    await expect(pool.query('TRUNCATE "Evidence"')).rejects.toThrow('never deleted');
    await change({ note: '门前', supersededById: second.id });
    await expect(change({ supersededById: third.id })).rejects.toThrow('only superseded');
    await expect(change({ supersededById: null })).rejects.toThrow('only superseded');
  });
});
