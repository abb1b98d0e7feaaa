import type pg from 'pg';
import { BulkAdapter } from './bulk/bulk-adapter.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';
import { openServer, type ServerOptions } from './open-server.ts';

/** Which database to open: a server by `url`, otherwise the embedded one in `folder`. */
export interface OpenDatabaseOptions extends ServerOptions {
  /** `postgres://…` or `postgresql://…`. */
  readonly url?: string | undefined;
  /** Folder of the embedded database; created when it does not exist. */
  readonly folder?: string | undefined;
}

/** An open database; both kinds behave the same, except that the embedded one has a single session. */
export interface Database {
  /**
   * The Prisma client. Inside `prisma.$transaction(async (tx) => …)` use nothing but `tx`: the embedded database has
   * one session, and a second query would wait for the transaction that waits for it.
   */
  readonly prisma: PrismaClient;
  /** The driver's pool beneath Prisma, for migrations and streaming reads. */
  readonly pool: pg.Pool;
  readonly kind: 'embedded' | 'server';
  /** Waits for what was asked, then closes. A second call does nothing. */
  close(): Promise<void>;
}

/** What runs inside `prisma.$transaction(async (tx) => …)`. */
export type Transaction = Prisma.TransactionClient;

/** How long a transaction waits for its turn and may take, in ms. The embedded session is shared by all requests. */
const TRANSACTION = { maxWait: 15_000, timeout: 60_000 };

function isServerUrl(url: string | undefined): url is string {
  return url !== undefined && /^postgres(ql)?:\/\//.test(url);
}

/**
 * Opens a database. It is not migrated yet: see `migrate`.
 *
 * @throws {DatabaseInUseError} when another process holds the folder
 * @throws {EmbeddedDatabaseError} when the folder cannot be opened
 * @throws {UnsuitableServerError} when the server is too old or not in UTF-8; the driver's error when it is not reachable
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const { url, folder } = options;
  if (isServerUrl(url)) {
    const pool = await openServer(url, options);
    return database('server', pool, () => pool.end());
  }
  if (url !== undefined || folder === undefined) {
    throw new TypeError('openDatabase needs a postgres:// url or a folder');
  }
  const embedded = await openEmbedded(folder);
  return database('embedded', embedded.pool, () => embedded.close());
}

function database(kind: Database['kind'], pool: pg.Pool, closePool: () => Promise<void>): Database {
  const prisma = new PrismaClient({ adapter: new BulkAdapter(pool, kind), transactionOptions: TRANSACTION });
  let closing: Promise<void> | null = null;
  return {
    prisma,
    pool,
    kind,
    close() {
      closing ??= prisma.$disconnect().then(closePool);
      return closing;
    },
  };
}
