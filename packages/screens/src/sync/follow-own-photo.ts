import { type JsonValue, newIdempotencyKey } from '@shouwang/graphql-client';
import { stepDraftKey } from '../procedures/draft-keys.ts';
import type { Attempt, Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import type { Accepted } from './send-attempt.ts';

type StepInput = { readonly version: number; readonly idempotencyKey: string; readonly [field: string]: JsonValue };

const inputOf = ({ operation, variables }: Attempt): StepInput | undefined =>
  operation === 'TakeStep' ? (variables as { readonly input: StepInput }).input : undefined;

/** The try on the version after the photo, as a new write: the old one would only meet our own photo as a conflict. */
const movedAttempt = (attempt: Attempt, version: number): Attempt => {
  const input = inputOf(attempt);
  // Had the step arrived, the version before the photo would have been another: it is not there yet.
  if (attempt.outcome !== 'unknown' || input?.version !== version - 1) return attempt;
  return { ...attempt, variables: { input: { ...input, version, idempotencyKey: newIdempotencyKey() } } };
};

const moved = (draft: Draft, version: number): Draft => ({
  ...draft,
  ...(draft.baseVersion === version - 1 && { baseVersion: version }),
  ...(draft.attempt && { attempt: movedAttempt(draft.attempt, version) }),
});

/**
 * A photo of our own gives its case a new version. Forms begun on the version before it go on standing on the new one,
 * and so do steps that wait; a form begun on any other version keeps its base, so that the server still finds the
 * conflict.
 */
export const followOwnPhoto = (store: DraftStore, { id, version }: Accepted): void => {
  if (id === undefined || version === undefined) return;
  for (const draft of store.list()) {
    if (draft.key.startsWith(stepDraftKey(id, ''))) store.save(moved(draft, version));
  }
};
