import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Takes a clue card on and starts its verification. */
export const StartVerification = graphql(
  `
    mutation StartVerification($id: ID!, $version: Int!, $idempotencyKey: String!) {
      startVerification(id: $id, version: $version, idempotencyKey: $idempotencyKey) {
        ... on Clue { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
