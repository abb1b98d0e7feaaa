import { type DraftStore, subscribeToDrafts } from './draft-store.ts';

let signedIn: DraftStore | undefined;
let latest: Readonly<Record<string, number>> = {};

/** Says whose drafts the count in the bottom bar is about. */
export const countDraftsOf = (store: DraftStore): void => {
  signedIn = store;
};

/** The number beside 同步 in the bottom bar: what this phone has not sent, of the person in front of it. */
export const waitingCounts = {
  subscribe: subscribeToDrafts,
  read: (): Readonly<Record<string, number>> => {
    const sync = signedIn?.countWaiting() ?? 0;
    if (latest.sync !== sync) latest = { sync };
    return latest;
  },
};
