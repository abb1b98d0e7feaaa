import pg from 'pg';
import { OneAtATimeClient } from './one-at-a-time-client.ts';

/** How a PostgreSQL server is used. */
export interface ServerOptions {
  /** Most connections at a time; 10 when absent. */
  readonly poolSize?: number;
  /** A statement that runs longer is cancelled, in ms; 30,000 when absent. Bulk work: `SET LOCAL statement_timeout`. */
  readonly statementTimeoutMs?: number;
}

const OLDEST_SERVER_VERSION = 150_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** The server cannot be used: too old, or not in UTF-8. */
export class UnsuitableServerError extends Error {
  override readonly name = 'UnsuitableServerError';
}

async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; release: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS release,
            current_setting('server_encoding') AS encoding`,
  );
  const [server] = rows;
  if (!server || server.version < OLDEST_SERVER_VERSION) {
    throw new UnsuitableServerError(
      `PostgreSQL 版本为 ${server?.release ?? '未知'}，需要 15 或更高版本，请升级数据库服务器。`,
    );
  }
  if (server.encoding !== 'UTF8') {
    throw new UnsuitableServerError(`数据库编码为 ${server.encoding}，需要 UTF8，请用 UTF8 编码重新建库。`);
  }
}

/**
 * Connects to a PostgreSQL server (15 or newer).
 *
 * @param url `postgres://…`
 * @throws {UnsuitableServerError} or the driver's own error when the server cannot be reached
 */
export async function openServer(url: string, options: ServerOptions = {}): Promise<pg.Pool> {
  const pool = new pg.Pool({
    Client: OneAtATimeClient,
    connectionString: url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    application_name: 'shouwang',
    // Columns of type timestamp hold UTC; `now()` as their default must mean the same.
    options: '-c TimeZone=UTC',
  });
  // A server that goes away while a connection idles: the next query meets the error and reports it.
  pool.on('error', () => {});
  try {
    await checkServer(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return pool;
}
