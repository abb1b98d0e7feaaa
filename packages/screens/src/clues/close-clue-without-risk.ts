import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Closes a clue card after a visit that found no risk, with the explanation. */
export const CloseClueWithoutRisk = graphql(
  `
    mutation CloseClueWithoutRisk($id: ID!, $version: Int!, $text: String!, $idempotencyKey: String!) {
      closeClueWithoutRisk(id: $id, version: $version, text: $text, idempotencyKey: $idempotencyKey) {
        ... on Clue { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
