import { type Draft, draftState } from './draft.ts';

const prefixOf = (owner: string): string => `shouwang:draft:${owner}:`;

const listeners = new Set<() => void>();

const announce = (): void => {
  for (const listener of listeners) listener();
};

const parseDraft = (text: string | null): Draft | undefined => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    // Cut off by a full disk or written by an older release: not readable as a draft, and nothing to show.
    return undefined;
  }
};

/**
 * The drafts of one account on this phone. Each is one entry of localStorage, so a crash loses at most the last
 * keystroke, and another account on the same phone neither sees nor sends them.
 * @param owner id of the account
 */
export const draftStore = (owner: string) => {
  const prefix = prefixOf(owner);
  const list = (): Draft[] =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => parseDraft(localStorage.getItem(name)) ?? [])
      .sort((one, other) => (one.savedAt < other.savedAt ? -1 : 1));

  return {
    find: (key: string): Draft | undefined => parseDraft(localStorage.getItem(prefix + key)),

    /** All drafts, the oldest first. */
    list,

    /** How many drafts have been handed in here and are not with the server. */
    countWaiting: (): number => list().filter((draft) => draftState(draft) !== 'writing').length,

    /** @returns false when the phone has no room left; what is typed then lives only on the open page */
    save: (draft: Draft): boolean => {
      try {
        localStorage.setItem(prefix + draft.key, JSON.stringify(draft));
      } catch {
        // QuotaExceededError is the only way setItem fails; the caller tells the person.
        return false;
      }
      announce();
      return true;
    },

    remove: (key: string): void => {
      localStorage.removeItem(prefix + key);
      announce();
    },
  };
};

export type DraftStore = ReturnType<typeof draftStore>;

/** Calls `changed` whenever a draft is saved or removed, in this tab or another. */
export const subscribeToDrafts = (changed: () => void): (() => void) => {
  listeners.add(changed);
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
};
