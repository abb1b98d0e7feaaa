import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

/** One committed step of the schema. */
export interface Migration {
  /** Folder name; its order is the order of application. */
  readonly name: string;
  readonly sql: string;
}

/** Why migrations cannot be applied; the message says it in Chinese. */
export type MigrationFault =
  /** A migration was changed after it had been applied. */
  | 'CHECKSUM_DIFFERS'
  /** The database knows migrations that this program does not: the program is older than the database. */
  | 'DATABASE_IS_NEWER'
  /** A migration was begun by another tool and never finished. */
  | 'UNFINISHED'
  /** The SQL of a migration failed; it was rolled back whole. */
  | 'SQL_FAILED';

/** The schema of the database could not be brought up to date; nothing of the migration concerned is left behind. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly fault: MigrationFault;
  readonly migration: string;

  constructor(fault: MigrationFault, migration: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
    this.migration = migration;
  }
}

interface RecordedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/** The number under which Prisma's own command line locks migrations: the two exclude each other. */
const ADVISORY_LOCK = 72707369;

/** As Prisma creates it, so that its command line agrees with what is recorded here. */
const RECORDS_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"            VARCHAR(64) NOT NULL,
    "finished_at"         TIMESTAMPTZ,
    "migration_name"      VARCHAR(255) NOT NULL,
    "logs"                TEXT,
    "rolled_back_at"      TIMESTAMPTZ,
    "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/** In a bundle the migrations lie in `migrations` beside the script, otherwise in the package. */
const DEFAULT_FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../prisma/migrations' : './migrations', import.meta.url),
);

/** The committed migrations, in order. */
export function readMigrations(folder: string = DEFAULT_FOLDER): Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: entry.name,
      sql: fs.readFileSync(path.join(folder, entry.name, 'migration.sql'), 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql, 'utf8').digest('hex');
}

/** A checkout may have turned line ends around; Prisma forgives that too. */
function hasChecksum(sql: string, recorded: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksum(text) === recorded);
}

function checkRecords(migrations: readonly Migration[], records: readonly RecordedMigration[]): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const record of records) {
    const name = record.migration_name;
    const migration = byName.get(name);
    if (!migration) {
      throw new MigrationError(
        'DATABASE_IS_NEWER',
        name,
        `数据库已升级到 ${name}，比当前程序新。请使用新版程序，或用升级前的备份恢复数据库。`,
      );
    }
    if (record.finished_at === null) {
      throw new MigrationError(
        'UNFINISHED',
        name,
        `数据库升级 ${name} 曾被中断，请先用升级前的备份恢复数据库，再重新启动。`,
      );
    }
    if (!hasChecksum(migration.sql, record.checksum)) {
      throw new MigrationError(
        'CHECKSUM_DIFFERS',
        name,
        `数据库升级脚本 ${name} 与已执行的版本不一致，脚本可能被改动。请恢复原来的脚本后再启动。`,
      );
    }
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations"
         ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum(migration.sql), migration.name, startedAt],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError('SQL_FAILED', migration.name, `数据库升级 ${migration.name} 失败，已全部撤回：${reason}`, {
      cause: error,
    });
  }
}

async function readRecords(database: pg.Pool | pg.PoolClient): Promise<RecordedMigration[]> {
  const { rows } = await database.query<RecordedMigration>(
    'SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  );
  return rows;
}

function missingFrom(records: readonly RecordedMigration[], migrations: readonly Migration[]): Migration[] {
  const recorded = new Set(records.map((record) => record.migration_name));
  return migrations.filter((migration) => !recorded.has(migration.name));
}

/**
 * Brings the schema up to date: applies the committed migrations that are not recorded yet, in order, each in a
 * transaction of its own. Servers that start together take turns. Prisma's command line sees the same history.
 *
 * @param folder of the migrations; found by itself beside the source or the bundle
 * @returns names of the migrations that were applied now
 * @throws {MigrationError}
 */
export async function migrate({ pool }: { readonly pool: pg.Pool }, folder?: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await pool.connect();
  try {
    // Waiting for another server's migrations, and the migrations themselves, may take long.
    await client.query('SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(RECORDS_TABLE);
    const records = await readRecords(client);
    checkRecords(migrations, records);
    const missing = missingFrom(records, migrations);
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    // The session ends here, and with it its lock and its setting.
    client.release(true);
  }
}

/**
 * Names of the committed migrations that a database lacks. Changes nothing.
 *
 * @param folder as for {@link migrate}
 */
export async function findPendingMigrations({ pool }: { readonly pool: pg.Pool }, folder?: string): Promise<string[]> {
  const { rows } = await pool.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS exists`,
  );
  const records = rows[0]?.exists ? await readRecords(pool) : [];
  return missingFrom(records, readMigrations(folder)).map((migration) => migration.name);
}
