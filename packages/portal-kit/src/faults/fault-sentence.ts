import { type CombinedError, type Fault, faultOf } from '@shouwang/graphql-client';
import { type PhraseKey, phrase } from '@shouwang/phrases';

const sentences = {
  network: 'errors.network',
  busy: 'errors.busy',
  stale: 'errors.staleDocument',
  unauthenticated: 'accounts.sessionExpired',
  refused: 'errors.recordNotFound',
  fault: 'errors.fault',
} as const satisfies Readonly<Record<Fault['kind'], PhraseKey>>;

/** What a person reads when a request brought no answer, and the number to ask about if there is one. */
export const faultSentence = (error: CombinedError): { readonly sentence: string; readonly reference?: string } => {
  const { kind, reference, sentence } = faultOf(error);
  return { sentence: sentence ?? phrase(sentences[kind]), ...(reference && { reference }) };
};
