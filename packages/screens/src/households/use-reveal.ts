import { faultOf, graphql, useMutation } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { useCallback } from 'react';

const Reveal = graphql(`
  mutation RevealValue($objectType: String!, $objectId: ID!, $field: String!, $purpose: String!) {
    reveal(objectType: $objectType, objectId: $objectId, field: $field, purpose: $purpose) {
      ... on Revealed {
        __typename
        text
      }
      ... on Refused {
        __typename
        refusals {
          sentence
        }
      }
    }
  }
`);

/** The usual purposes as a person reads them; anything else is 'other'. */
const purposes = { VISIT: phrase('households.purpose.VISIT'), CONTACT: phrase('households.purpose.CONTACT') } as const;

/** The chips that a masked value offers. */
export const REVEAL_PURPOSES: readonly string[] = Object.values(purposes);

const purposeOf = (words: string): string =>
  Object.entries(purposes).find(([, label]) => label === words)?.[0] ?? 'OTHER';

/**
 * Fetches a masked value; the server records who looked and why.
 * @returns a function that rejects with the reason when the value may not be shown
 */
export const useReveal = (objectType: 'Household' | 'Person', objectId: string, field: string) => {
  const [, reveal] = useMutation(Reveal);
  return useCallback(
    async (words: string): Promise<string> => {
      const { data, error } = await reveal({ objectType, objectId, field, purpose: purposeOf(words) });
      const answer = data?.reveal;
      if (answer?.__typename === 'Revealed') return answer.text;
      throw new Error(answer?.refusals.map(({ sentence }) => sentence).join('') ?? (error && faultOf(error).kind));
    },
    [reveal, objectType, objectId, field],
  );
};
