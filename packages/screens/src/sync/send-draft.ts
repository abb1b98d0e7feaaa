import { type JsonValue, newIdempotencyKey } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import type { Attempt, Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { followOwnPhoto } from './follow-own-photo.ts';
import { localPhotoIdsIn } from './local-files.ts';
import type { OperationName, OperationVariables } from './operations.ts';
import type { PhotoStore } from './photo-store.ts';
import { type Outcome, sendAttempt } from './send-attempt.ts';

type JsonObject = { readonly [key: string]: JsonValue };

const withKey = (variables: JsonObject, idempotencyKey: string): JsonObject =>
  'input' in variables
    ? { ...variables, input: { ...(variables.input as JsonObject), idempotencyKey } }
    : { ...variables, idempotencyKey };

const keyIn = (variables: JsonValue): string => {
  const { input, idempotencyKey } = variables as { input?: { idempotencyKey: string }; idempotencyKey?: string };
  return input?.idempotencyKey ?? idempotencyKey ?? '';
};

/**
 * The next try of a form. While nobody knows whether the last one arrived, the same content keeps its key and so is
 * the same write; changed content, or a try that the server has answered, is a new act with a new key.
 */
export const nextAttempt = <Name extends OperationName>(
  before: Attempt | undefined,
  operation: Name,
  variables: OperationVariables<Name>,
): Attempt => {
  const content = variables as unknown as JsonObject;
  const repeated = before?.outcome === 'unknown' ? withKey(content, keyIn(before.variables)) : undefined;
  const isSameWrite =
    repeated !== undefined &&
    before?.operation === operation &&
    JSON.stringify(before.variables) === JSON.stringify(repeated);
  return {
    operation,
    variables: isSameWrite ? repeated : withKey(content, newIdempotencyKey()),
    outcome: 'unknown',
    at: new Date().toISOString(),
  };
};

/** What a failed try leaves written on its draft. */
const attemptAfter = (attempt: Attempt, outcome: Exclude<Outcome, { kind: 'accepted' }>): Attempt => {
  switch (outcome.kind) {
    case 'refused':
      return { ...attempt, outcome: 'refused', sentence: outcome.refusals.map(({ sentence }) => sentence).join('') };
    case 'conflict':
      return { ...attempt, outcome: 'conflict', sentence: outcome.conflict.sentence };
    case 'photoMissing':
      return { ...attempt, outcome: 'refused', sentence: phrase('sync.photoMissing') };
    case 'photoRefused':
      return { ...attempt, outcome: 'refused', sentence: outcome.sentence || phrase('sync.photoRefused') };
    case 'fault': {
      const { kind, sentence, reference } = outcome.fault;
      return {
        ...attempt,
        // A write that the server would not look at has certainly not happened.
        outcome: kind === 'refused' || kind === 'stale' ? 'refused' : 'unknown',
        sentence: sentence ?? phrase(kind === 'network' ? 'sync.noAnswer' : 'sync.serverFault'),
        ...(reference === undefined ? {} : { reference }),
      };
    }
  }
};

type Means = Parameters<typeof sendAttempt>[1] & { readonly store: DraftStore };

/** Takes what the server has acknowledged off the phone, photos first. */
const discardDraft = async (draft: Draft, store: DraftStore, photos: PhotoStore): Promise<void> => {
  const ids = [...localPhotoIdsIn(draft.data), ...localPhotoIdsIn(draft.attempt?.variables)];
  await Promise.all(ids.map((id) => photos.remove(id)));
  store.remove(draft.key);
};

/**
 * Sends a draft whose attempt has been saved, and keeps or removes the draft by what came of it.
 * The draft with its attempt is on the phone before the first byte leaves it.
 */
export const sendDraft = async (draft: Draft & { readonly attempt: Attempt }, means: Means): Promise<Outcome> => {
  const { store, photos } = means;
  store.save(draft);
  const outcome = await sendAttempt(draft.attempt, means);
  if (outcome.kind === 'accepted') {
    await discardDraft(draft, store, photos);
    if (draft.attempt.operation === 'AttachEvidence') followOwnPhoto(store, outcome.answer);
  } else {
    store.save({ ...draft, attempt: attemptAfter(draft.attempt, outcome) });
  }
  return outcome;
};
