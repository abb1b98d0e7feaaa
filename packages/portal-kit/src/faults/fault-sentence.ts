import { type CombinedError, type Fault, faultOf } from '@shouwang/graphql-client';
import { type PhraseKey, phrase } from '@shouwang/phrases';

const sentences = {
  network: 'errors.network',
  busy: 'errors.busy',
  stale: 'errors.staleDocument',
  unauthenticated: 'accounts.sessionExpired',
  fault: 'errors.fault',
} as const satisfies Readonly<Record<Fault['kind'], PhraseKey>>;

/** What a person reads when a request brought no answer, and the number to ask about if there is one. */
export const faultSentence = (error: CombinedError): { readonly sentence: string; readonly reference?: string } => {
  const { kind, reference } = faultOf(error);
  return { sentence: phrase(sentences[kind]), ...(reference && { reference }) };
};
