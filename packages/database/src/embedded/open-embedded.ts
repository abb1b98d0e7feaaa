import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { OneAtATimeClient } from '../one-at-a-time-client.ts';
import { DatabaseThread } from './database-thread.ts';
import { EmbeddedStream } from './embedded-stream.ts';
import { acquireFolderLock } from './folder-lock.ts';

/** An open embedded database. */
export interface EmbeddedDatabase {
  /** One connection only: the embedded database has a single session. */
  readonly pool: pg.Pool;
  /** Waits for what was asked, closes the database, lets the folder go. A second call does nothing. */
  close(): Promise<void>;
}

/** PGDATA within the folder of an embedded database. */
export function dataFolderOf(folder: string): string {
  return path.join(folder, 'pgdata');
}

/**
 * Opens the embedded database of a folder, or creates it there, for this process alone.
 *
 * @param folder is created when it does not exist
 * @throws {DatabaseInUseError} when another process works on the folder
 * @throws {EmbeddedDatabaseError} when PGlite cannot open it
 */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = await acquireFolderLock(folder);
  let thread: DatabaseThread;
  try {
    thread = await DatabaseThread.start(dataFolderOf(folder));
  } catch (error) {
    lock.release();
    throw error;
  }
  const pool = new pg.Pool({
    Client: OneAtATimeClient,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new EmbeddedStream(thread) as never,
  });
  // A broken thread fails every query with its reason; the idle connection's own error says nothing more.
  pool.on('error', () => {});

  let closing: Promise<void> | null = null;
  const close = async () => {
    await pool.end();
    await thread.close();
    lock.release();
  };
  return {
    pool,
    close() {
      closing ??= close();
      return closing;
    },
  };
}
