import type { Transaction } from '../connect.ts';

/** What bulk writes run on: the `tx` of a Prisma transaction (or the client itself, for a write that stands alone). */
export type BulkExecutor = Pick<Transaction, '$executeRawUnsafe'>;

/** A statement over many rows. Its texts are made when they are needed, and only those that the database takes. */
export interface BulkStatement {
  /** With one parameter per column, the whole column as an array literal. */
  readonly sql: string;
  readonly values: () => string[];
  /** The same as `COPY … FROM STDIN`, where it can be said so: a server takes rows fastest in this form. */
  readonly copy?: { readonly sql: string; readonly data: () => Buffer };
}

const lent = new Map<string, BulkStatement>();
let lentSoFar = 0;

/**
 * Runs a bulk statement in the caller's transaction. Prisma looks at every parameter on the way to the driver, more than
 * once; megabytes of rows go past it: what travels through Prisma is a ticket, for which the driver adapter gets the
 * rows.
 * @returns number of rows written
 */
export async function runBulk(tx: BulkExecutor, statement: BulkStatement): Promise<number> {
  lentSoFar += 1;
  const ticket = `bulk statement ${lentSoFar}`;
  lent.set(ticket, statement);
  try {
    return await tx.$executeRawUnsafe(statement.sql, ticket);
  } finally {
    lent.delete(ticket);
  }
}

/** The statement that a ticket stands for, when these are the parameters of one. */
export function findBulkStatement(sql: string, args: readonly unknown[]): BulkStatement | undefined {
  const [ticket] = args;
  const statement = args.length === 1 && typeof ticket === 'string' ? lent.get(ticket) : undefined;
  return statement?.sql === sql ? statement : undefined;
}
