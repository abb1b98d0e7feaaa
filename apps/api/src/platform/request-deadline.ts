import { type ReaderLimits, TooSlowError } from '@shouwang/database';

/** An ordinary read takes milliseconds; one that takes this long would take everybody's database with it. */
const READ = { wholeMs: 10_000, statementTimeoutMs: 5_000 } as const;
/** Writes are bounded by their transaction, and what they show afterwards must not look as if they had failed. */
const LONG = { wholeMs: 60_000, statementTimeoutMs: 30_000 } as const;

/** Extension of a root field that reads a whole county: `extensions: longRead`. */
export const longRead = { isLong: true } as const;

/** How long a request may read. It begins as an ordinary read; {@link allowLong} gives it more when it is known better. */
export type RequestDeadline = ReaderLimits & {
  readonly signal: AbortSignal;
  allowLong(): void;
  /** The request has been answered. */
  end(): void;
};

/** Starts the clock of a request. */
export const requestDeadline = (): RequestDeadline => {
  const stop = new AbortController();
  const startedAt = performance.now();
  const runOut = () => stop.abort(new TooSlowError('The request has run out of time'));
  let limits: { readonly wholeMs: number; readonly statementTimeoutMs: number } = READ;
  let timer = setTimeout(runOut, READ.wholeMs);
  return {
    signal: stop.signal,
    get statementTimeoutMs() {
      return limits.statementTimeoutMs;
    },
    allowLong: () => {
      limits = LONG;
      clearTimeout(timer);
      timer = setTimeout(runOut, LONG.wholeMs - (performance.now() - startedAt));
    },
    end: () => clearTimeout(timer),
  };
};
