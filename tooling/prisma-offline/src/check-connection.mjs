import pg from 'pg';
import { openDatabase } from './database.mjs';

const DATABASE_DOES_NOT_EXIST = '3D000';

function logLine(level, message, fields = {}) {
  const timestamp = new Date().toISOString();
  return JSON.stringify({ timestamp, level, fields: { message, ...fields }, target: 'schema_engine::logger' });
}

async function createDatabase(url) {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = '/postgres';
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * The two commands that Prisma runs before it migrates. Answers on stderr as Prisma reads it: one line that it skips,
 * then JSON log lines.
 *
 * @param {string} command `can-connect-to-database` or `create-database`
 * @param {string | undefined} url
 * @returns {Promise<number>} exit code
 */
export async function checkConnection(command, url) {
  try {
    if (command === 'create-database') {
      await createDatabase(url);
    } else if (command === 'can-connect-to-database') {
      const database = await openDatabase(url);
      try {
        await database.pool.query('SELECT 1');
      } finally {
        await database.close();
      }
    } else {
      throw new Error(`unknown command "cli ${command}"`);
    }
    process.stderr.write(`${logLine('INFO', `${command}: ok`)}\n`);
    return 0;
  } catch (error) {
    const errorCode = error.code === DATABASE_DOES_NOT_EXIST ? 'P1003' : 'P1001';
    const message = error.message || String(error.code);
    process.stderr.write(`\n${logLine('ERROR', message, { is_panic: false, error_code: errorCode })}`);
    return 1;
  }
}
