import type { Reader } from '@shouwang/database';

/**
 * Where decisions take the time from. Inside a transaction give the transaction, so that the time is the writing
 * database's own and not the server's (TRUST P6).
 */
export type Clock = { now(database: Pick<Reader, '$queryRaw'>): Promise<Date> };

/** The database's clock: the only one outside tests. */
export const databaseClock: Clock = {
  now: async (database) => {
    const [row] = await database.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    if (!row) throw new Error('The database did not tell the time');
    return row.now;
  },
};

/** A clock that stands still until it is set, for tests of deadlines and expiry. */
export type SettableClock = Clock & { set(now: Date): void; advance(milliseconds: number): void };

export const settableClock = (start: Date): SettableClock => {
  let current = start;
  return {
    now: async () => current,
    set: (now) => {
      current = now;
    },
    advance: (milliseconds) => {
      current = new Date(current.getTime() + milliseconds);
    },
  };
};

/** The database's clock moved ahead or back, for stories in which days must pass. It never stands still. */
export type TravellingClock = Clock & { travelTo(now: Date): void };

export const travellingClock = (): TravellingClock => {
  let aheadMs = 0;
  return {
    now: async (database) => new Date((await databaseClock.now(database)).getTime() + aheadMs),
    travelTo: (now) => {
      aheadMs = now.getTime() - Date.now();
    },
  };
};

export const isTravelling = (clock: Clock): clock is TravellingClock => 'travelTo' in clock;
