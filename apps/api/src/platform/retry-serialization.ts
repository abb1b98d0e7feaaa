import { setTimeout as sleep } from 'node:timers/promises';

const MOST_TRIES = 4;

/** SQLSTATEs of a transaction that lost to another and may simply run again: serialization failure, deadlock. */
const retryableStates = new Set(['40001', '40P01']);

const isRetryable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const cause = 'meta' in error ? JSON.stringify(error.meta) : '';
  return code === 'P2034' || retryableStates.has(code) || [...retryableStates].some((state) => cause.includes(state));
};

/** Runs a transaction again, up to three times, when it lost to another one. Between tries it waits a little, unevenly. */
export const retrySerialization = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === MOST_TRIES || !isRetryable(error)) throw error;
      await sleep(attempt * 20 + Math.random() * 50);
    }
  }
};
