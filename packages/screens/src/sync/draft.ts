import type { JsonValue } from '@shouwang/graphql-client';
import type { OperationName } from './operations.ts';

/** One try to send what a form holds. The variables carry their idempotency key, so a second try is the same write. */
export type Attempt = {
  readonly operation: OperationName;
  /** As given to the mutation; photos that are only on the phone are named `local:<photo id>`. */
  readonly variables: JsonValue;
  /** `unknown`: no answer came, so the server may or may not have it; sending again is safe. */
  readonly outcome: 'unknown' | 'refused' | 'conflict';
  /** What the server or the network said, as a person reads it. */
  readonly sentence?: string;
  readonly reference?: string;
  readonly at: string;
};

/** What a person has typed or pressed and the server has not acknowledged. Lives on this phone only. */
export type Draft = {
  /** `<kind>:<object>:<step>`, for example `case:018f…:HOME_VISIT`. */
  readonly key: string;
  /** Whom it is about: 杨树森. */
  readonly title: string;
  /** What is being done: 入户核查. */
  readonly task: string;
  /** Where the form is, inside the portal. */
  readonly path: string;
  readonly data?: JsonValue;
  /** The version of the case or clue that the form was begun on. */
  readonly baseVersion?: number;
  readonly savedAt: string;
  readonly attempt?: Attempt;
};

/** How a draft stands, in the words of the sync screen: 没填完, 待传, 没传上, 两边都改过. */
export type DraftState = 'writing' | 'waiting' | 'refused' | 'conflict';

export const draftState = ({ attempt }: Draft): DraftState => {
  if (!attempt) return 'writing';
  return attempt.outcome === 'unknown' ? 'waiting' : attempt.outcome;
};
