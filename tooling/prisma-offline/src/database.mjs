import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { PGliteStream } from './pglite-stream.mjs';

const CHAR_OID = 18;
const TEXT_OID = 25;

/** Relabels the catalog's columns of type "char" as text, in place; gives their positions. */
function relabelCharColumns(fields) {
  const positions = [];
  fields.forEach((field, position) => {
    if (field.dataTypeID !== CHAR_OID) return;
    field.dataTypeID = TEXT_OID;
    positions.push(position);
  });
  return positions;
}

/**
 * `@prisma/adapter-pg`, repaired in the two places where the schema engine needs more than a client does: it refuses to
 * read columns of type "char", which the catalog has, and it cuts a script at every semicolon, also inside functions.
 */
async function connectAdapter(pool, dispose) {
  const adapter = await new PrismaPg(pool).connect();
  const { queryRaw } = adapter;
  adapter.queryRaw = async (query) => {
    let charPositions = [];
    const performIO = async (sameQuery) => {
      const answer = await adapter.performIO(sameQuery);
      charPositions = relabelCharColumns(answer.fields);
      return answer;
    };
    const result = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query);
    for (const position of charPositions) result.columnTypes[position] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  adapter.dispose = dispose;
  return adapter;
}

async function openPGlite(folder) {
  const pglite = await PGlite.create(folder);
  const pool = new pg.Pool({ max: 1, user: 'postgres', database: 'postgres', stream: () => new PGliteStream(pglite) });
  const close = async () => {
    await pool.end();
    await pglite.close();
  };
  return { pool, close };
}

/** An embedded database that a process holds must not be opened twice: rows would be lost without an error. */
function embeddedFolder(url) {
  const folder = path.resolve(url.slice('embedded:'.length));
  const lockFolder = path.join(folder, 'lock');
  const claims = fs.existsSync(lockFolder) ? fs.readdirSync(lockFolder).filter((name) => name.endsWith('.json')) : [];
  if (claims.length > 0) {
    throw new Error(`The embedded database ${folder} is in use (lock/${claims[0]}): stop the process that holds it.`);
  }
  return path.join(folder, 'pgdata');
}

/**
 * For a command that never looks at the database itself, only at shadow databases: the first of them is the one that
 * had to be opened anyway, which saves the seconds of making another.
 *
 * @returns {ReturnType<typeof openDatabase>}
 */
export async function openShadowsOnly() {
  const database = await openDatabase('memory:');
  const { connectToShadowDb } = database.factory;
  let isFirst = true;
  database.factory.connectToShadowDb = () => {
    if (!isFirst) return connectToShadowDb();
    isFirst = false;
    return connectAdapter(database.pool, async () => {});
  };
  return database;
}

/**
 * Opens the database that a Prisma command works on.
 *
 * @param {string | undefined} url `postgres://…`, `embedded:<folder>` for a closed embedded database, or `memory:`
 *   (also when absent) for an empty throw-away database
 * @returns {Promise<{pool: pg.Pool, factory: object, close: () => Promise<void>}>} `factory` is what the schema engine
 *   connects through; its shadow database is always a throw-away one in this process, so no CREATEDB right is needed
 */
export async function openDatabase(url = 'memory:') {
  let opened;
  if (url === 'memory:') opened = await openPGlite();
  else if (url.startsWith('embedded:')) opened = await openPGlite(embeddedFolder(url));
  else {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    pool.on('error', () => {});
    opened = { pool, close: () => pool.end() };
  }
  const factory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connectAdapter(opened.pool, async () => {}),
    connectToShadowDb: async () => {
      const shadow = await openPGlite();
      return connectAdapter(shadow.pool, shadow.close);
    },
  };
  return { ...opened, factory };
}
