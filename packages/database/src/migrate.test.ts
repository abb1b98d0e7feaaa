import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { onEachDatabase } from '../testing/each-kind.ts';
import type { Database } from './connect.ts';
import { findPendingMigrations, MigrationError, migrate, readMigrations } from './migrate.ts';

onEachDatabase('migrating', (open) => {
  let database: Database;
  let folder: string;

  /** The committed migrations, and more. */
  function withMigration(name: string, sql: string): void {
    fs.mkdirSync(path.join(folder, name), { recursive: true });
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  }

  const namesOf = () => readMigrations(folder).map((migration) => migration.name);
  const exists = async (table: string) => {
    const { rows } = await database.pool.query('SELECT to_regclass($1) IS NOT NULL AS yes', [table]);
    return rows[0].yes as boolean;
  };
  const faultOf = async () => {
    const error = await migrate(database, folder).catch((thrown: unknown) => thrown);
    return error instanceof MigrationError ? error.fault : error;
  };

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrate-'));
    fs.cpSync(path.join(import.meta.dirname, '../prisma/migrations'), folder, { recursive: true });
  });

  afterEach(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await database.pool.query('DROP TABLE IF EXISTS first, second, half');
    await database.pool.query(`DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '3000%'`);
  });

  test('missing migrations are applied in the order of their names, once', async () => {
    withMigration('30000101000002_second', 'INSERT INTO first VALUES (1)');
    withMigration('30000101000001_first', 'CREATE TABLE first (n int)');
    await expect(findPendingMigrations(database, folder)).resolves.toEqual(namesOf().slice(-2));
    await expect(migrate(database, folder)).resolves.toEqual(['30000101000001_first', '30000101000002_second']);
    await expect(findPendingMigrations(database, folder)).resolves.toEqual([]);
    await expect(migrate(database, folder)).resolves.toEqual([]);
  });

  test('a database without any migration lacks them all', async () => {
    await database.pool.query('ALTER TABLE "_prisma_migrations" RENAME TO elsewhere');
    await expect(findPendingMigrations(database, folder)).resolves.toEqual(namesOf());
    await database.pool.query('ALTER TABLE elsewhere RENAME TO "_prisma_migrations"');
  });

  test('each migration is recorded as the command line of Prisma records it', async () => {
    const { rows } = await database.pool.query(
      `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, applied_steps_count, logs, rolled_back_at
       FROM "_prisma_migrations" ORDER BY migration_name`,
    );
    expect(rows).toEqual(
      readMigrations(folder).map(({ name, sql }) => ({
        migration_name: name,
        checksum: createHash('sha256').update(sql).digest('hex'),
        finished: true,
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
      })),
    );
  });

  test('a migration that fails is rolled back whole, and can be tried again when it is repaired', async () => {
    withMigration('30000101000001_wrong', 'CREATE TABLE half (n int); SELECT 1 / 0');
    await expect(faultOf()).resolves.toBe('SQL_FAILED');
    await expect(exists('half')).resolves.toBe(false);
    withMigration('30000101000001_wrong', 'CREATE TABLE half (n int)');
    await expect(migrate(database, folder)).resolves.toEqual(['30000101000001_wrong']);
  });

  test('a migration that was changed after it had been applied is refused', async () => {
    withMigration('30000101000001_first', 'CREATE TABLE first (n int)');
    await migrate(database, folder);
    withMigration('30000101000001_first', 'CREATE TABLE first (n bigint)');
    withMigration('30000101000002_second', 'CREATE TABLE second (n int)');
    await expect(faultOf()).resolves.toBe('CHECKSUM_DIFFERS');
    await expect(exists('second')).resolves.toBe(false);
  });

  test('other line ends are no change', async () => {
    withMigration('30000101000001_first', 'CREATE TABLE first\n(n int)\n');
    await migrate(database, folder);
    withMigration('30000101000001_first', 'CREATE TABLE first\r\n(n int)\r\n');
    await expect(migrate(database, folder)).resolves.toEqual([]);
  });

  test('a program that is older than the database is refused', async () => {
    withMigration('30000101000001_first', 'CREATE TABLE first (n int)');
    await migrate(database, folder);
    fs.rmSync(path.join(folder, '30000101000001_first'), { recursive: true });
    await expect(faultOf()).resolves.toBe('DATABASE_IS_NEWER');
  });

  test('a migration that another tool left unfinished is refused', async () => {
    withMigration('30000101000001_first', 'CREATE TABLE first (n int)');
    await database.pool.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('1', '', '30000101000001_first')`,
    );
    await expect(faultOf()).resolves.toBe('UNFINISHED');
  });

  test('two that start together do not apply a migration twice', async () => {
    withMigration('30000101000001_first', 'SELECT pg_sleep(0.2); CREATE TABLE first (n int)');
    const applied = await Promise.all([migrate(database, folder), migrate(database, folder)]);
    expect(applied.flat()).toEqual(['30000101000001_first']);
  });
});
