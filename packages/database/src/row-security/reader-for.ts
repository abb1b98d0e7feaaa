import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { isCancelledStatement, TooSlowError } from './too-slow-error.ts';

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

/** How reading for a person is bounded; asked before each read. */
export interface ReaderLimits {
  /** A statement that runs longer is cancelled, in ms; 0 for no limit. The embedded database cannot cancel. */
  readonly statementTimeoutMs: number;
  /** When it aborts, reads under way and later ones fail with its reason. */
  readonly signal?: AbortSignal;
}

type Operation = { readonly args: unknown; readonly query: (args: unknown) => Prisma.PrismaPromise<unknown> };

/** Waits no longer than the signal allows; what was asked ends by itself, unheard. */
async function within<Result>(signal: AbortSignal | undefined, run: () => Promise<Result>): Promise<Result> {
  signal?.throwIfAborted();
  if (signal === undefined) return run();
  let giveUp = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([run(), aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

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
 * @returns reads of it fail with {@link TooSlowError} when a statement was cancelled
 */
export function readerFor(
  prisma: PrismaClient,
  settings: Readonly<Record<string, string>>,
  limits: ReaderLimits,
): Reader {
  const fence = () => {
    const { statementTimeoutMs } = limits;
    const all = { transaction_read_only: 'on', statement_timeout: String(statementTimeoutMs), ...settings };
    const parts = Object.entries(all).map(([name, value]) => Prisma.sql`set_config(${name}, ${value}, true)`);
    return Prisma.sql`SELECT ${Prisma.join(parts)}`;
  };
  const fenced = prisma.$extends({
    query: {
      async $allOperations({ args, query }: Operation) {
        try {
          return await within(limits.signal, async () => {
            const [, result] = await prisma.$transaction([prisma.$executeRaw(fence()), query(args)]);
            return result;
          });
        } catch (error) {
          throw isCancelledStatement(error) ? new TooSlowError('The statement was cancelled', { cause: error }) : error;
        }
      },
    },
  });
  const reader = fenced as unknown as Reader;
  sources.set(reader, prisma);
  return reader;
}
