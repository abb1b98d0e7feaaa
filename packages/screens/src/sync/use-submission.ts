import { useClient } from '@shouwang/graphql-client';
import { useCallback, useRef, useState } from 'react';
import { useDraftStore } from './draft-owner.tsx';
import type { OperationName, OperationVariables } from './operations.ts';
import { photoStore } from './photo-store.ts';
import type { Accepted, Outcome } from './send-attempt.ts';
import { nextAttempt, sendDraft } from './send-draft.ts';
import type { DraftAddress } from './use-draft.ts';

/** How far a press of the button has come. */
export type SubmissionState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sending'; readonly part: number }
  | Exclude<Outcome, { kind: 'accepted' }>;

/**
 * The button of a form: keeps what is sent on the phone until the server has it, sends the same write again when no
 * answer came, and tells the form what was refused.
 * @param address of the draft; the same as the form's own
 * @param onAccepted called once the server has acknowledged and the draft is gone
 */
export const useSubmission = (address: DraftAddress, onAccepted: (answer: Accepted) => void) => {
  const client = useClient();
  const store = useDraftStore();
  const [state, setState] = useState<SubmissionState>({ kind: 'ready' });
  const isSending = useRef(false);

  const send = useCallback(
    async <Name extends OperationName>(operation: Name, variables: OperationVariables<Name>): Promise<void> => {
      // A second tap while the first is under way is the same act.
      if (isSending.current) return;
      isSending.current = true;
      setState({ kind: 'sending', part: 0 });
      const saved = store.find(address.key);
      const draft = {
        ...saved,
        ...address,
        // The version that the form was begun on, not the one of today.
        ...(saved?.baseVersion !== undefined && { baseVersion: saved.baseVersion }),
        savedAt: new Date().toISOString(),
        attempt: nextAttempt(saved?.attempt, operation, variables),
      };
      try {
        const outcome = await sendDraft(draft, {
          client,
          store,
          photos: photoStore,
          onProgress: (part) => setState({ kind: 'sending', part }),
        });
        setState(outcome.kind === 'accepted' ? { kind: 'ready' } : outcome);
        if (outcome.kind === 'accepted') onAccepted(outcome.answer);
      } finally {
        isSending.current = false;
      }
    },
    [address, client, store, onAccepted],
  );

  return { state, send };
};
