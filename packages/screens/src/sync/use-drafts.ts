import { useMemo, useSyncExternalStore } from 'react';
import type { Draft } from './draft.ts';
import { useDraftStore } from './draft-owner.tsx';
import { subscribeToDrafts } from './draft-store.ts';

/** All drafts of the signed-in account, the oldest first, live. */
export const useDrafts = (): readonly Draft[] => {
  const store = useDraftStore();
  // The snapshot must be comparable by value: a list is a new object every time.
  const snapshot = useSyncExternalStore(subscribeToDrafts, () => JSON.stringify(store.list()));
  return useMemo(() => JSON.parse(snapshot) as Draft[], [snapshot]);
};
