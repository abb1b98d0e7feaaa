import type { useClient } from '@shouwang/graphql-client';
import { type Attempt, type Draft, draftState } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { photoStore } from './photo-store.ts';
import { sendDraft } from './send-draft.ts';

const isWaiting = (draft: Draft): draft is Draft & { readonly attempt: Attempt } => draftState(draft) === 'waiting';

let isUnderWay = false;

/**
 * Sends every draft that waits, the oldest first, one after the other: a later write may rest on an earlier one.
 * Stops at the first that gets no answer, because then the others would get none either.
 * @param onProgress called before each draft and, with undefined, at the end
 * @returns how many the server has acknowledged
 */
export const sendWaiting = async ({
  client,
  store,
  onProgress = () => undefined,
}: {
  readonly client: ReturnType<typeof useClient>;
  readonly store: DraftStore;
  readonly onProgress?: (progress: { readonly key: string; readonly part: number } | undefined) => void;
}): Promise<number> => {
  // The open page and the returning signal may both start; one at a time is enough.
  if (isUnderWay) return 0;
  isUnderWay = true;
  let sent = 0;
  try {
    for (const { key } of store.list().filter(isWaiting)) {
      // Read anew: what was sent before may have moved this one onto a new version, or a form has sent it meanwhile.
      const draft = store.find(key);
      if (!draft || !isWaiting(draft)) continue;
      onProgress({ key: draft.key, part: 0 });
      const outcome = await sendDraft(draft, {
        client,
        store,
        photos: photoStore,
        onProgress: (part) => onProgress({ key: draft.key, part }),
      });
      if (outcome.kind === 'accepted') sent += 1;
      if (outcome.kind === 'fault') break;
    }
  } finally {
    isUnderWay = false;
    onProgress(undefined);
  }
  return sent;
};
