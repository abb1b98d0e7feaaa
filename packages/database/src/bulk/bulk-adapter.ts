import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { findBulkStatement } from './bulk-statement.ts';
import { copyRows } from './copy-query.ts';

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Queryable = Pick<PgAdapter, 'executeRaw'>;
type SqlQuery = Parameters<PgAdapter['executeRaw']>[0];

/** What Prisma's adapter has beneath its types: the driver's client, and how it tells Prisma about errors. */
interface Inside {
  readonly client: pg.ClientBase;
  onError(error: unknown): never;
}

const TEXT = { scalarType: 'string', arity: 'scalar' } as const;

/** Lets a connection take the rows of a bulk statement for its ticket. `COPY` needs the one client of a transaction. */
function takingBulk<Connection extends Queryable>(connection: Connection, mayCopy: boolean): Connection {
  const executeRaw = connection.executeRaw.bind(connection);
  const inside = connection as unknown as Inside;
  return Object.assign(connection, {
    executeRaw: async (query: SqlQuery): Promise<number> => {
      const statement = findBulkStatement(query.sql, query.args);
      if (!statement) return executeRaw(query);
      if (mayCopy && statement.copy) {
        return copyRows(inside.client, statement.copy.sql, statement.copy.data()).catch((error) =>
          inside.onError(error),
        );
      }
      const args = statement.values();
      return executeRaw({ sql: statement.sql, args, argTypes: args.map(() => TEXT) });
    },
  });
}

/**
 * Prisma's adapter for the `pg` driver, through which bulk statements reach the database without Prisma looking at their
 * rows. The embedded database knows no `COPY … FROM STDIN` and takes arrays.
 */
export class BulkAdapter extends PrismaPg {
  private readonly kind: 'embedded' | 'server';

  constructor(pool: pg.Pool, kind: 'embedded' | 'server') {
    super(pool);
    this.kind = kind;
  }

  override async connect(): Promise<PgAdapter> {
    const adapter = takingBulk(await super.connect(), false);
    const startTransaction = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      startTransaction: async (...args: Parameters<typeof startTransaction>) =>
        takingBulk(await startTransaction(...args), this.kind === 'server'),
    });
  }
}
