import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';

type Reads =
  | 'aggregate'
  | 'count'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'groupBy';

type ModelOf<Name extends string> = Name extends keyof PrismaClient ? PrismaClient[Name] : never;

/**
 * The reading half of the Prisma client. `readerFor` makes one that is fenced to a person; the client itself and an
 * open transaction are readers too, for what is asked of any of them.
 */
export type Reader = {
  readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<ModelOf<Model>, Reads & keyof ModelOf<Model>>;
} & Pick<PrismaClient, '$queryRaw'>;

/** How reading for a person is bounded. */
export interface ReaderLimits {
  /** A statement that runs longer is cancelled, in ms; 0 for no limit. The embedded database cannot cancel. */
  readonly statementTimeoutMs: number;
  /** Asked before each read; throws when this reader may not read any more. */
  readonly check?: () => void;
}

type Operation = { readonly args: unknown; readonly query: (args: unknown) => Prisma.PrismaPromise<unknown> };

const sources = new WeakMap<Reader, PrismaClient>();

/** The client that a fenced reader reads through; anything else is its own source. */
export function sourceOf(reader: Reader): Reader {
  return sources.get(reader) ?? reader;
}

/**
 * A client that reads and nothing else, each time in a transaction of its own that begins with these settings: they end
 * with it, so that nothing of them reaches the next user of the connection.
 *
 * @param settings by name, set in their order; the last is the role
 */
export function readerFor(
  prisma: PrismaClient,
  settings: Readonly<Record<string, string>>,
  { statementTimeoutMs, check }: ReaderLimits,
): Reader {
  const all = { transaction_read_only: 'on', statement_timeout: String(statementTimeoutMs), ...settings };
  const parts = Object.entries(all).map(([name, value]) => Prisma.sql`set_config(${name}, ${value}, true)`);
  const fence = Prisma.sql`SELECT ${Prisma.join(parts)}`;
  const fenced = prisma.$extends({
    query: {
      async $allOperations({ args, query }: Operation) {
        check?.();
        const [, result] = await prisma.$transaction([prisma.$executeRaw(fence), query(args)]);
        return result;
      },
    },
  });
  const reader = fenced as unknown as Reader;
  sources.set(reader, prisma);
  return reader;
}
