import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Gives a clue card to an account; without one, to the viewer. */
export const AssignClue = graphql(
  `
    mutation AssignClue($id: ID!, $version: Int!, $accountId: ID, $idempotencyKey: String!) {
      assignClue(id: $id, version: $version, accountId: $accountId, idempotencyKey: $idempotencyKey) {
        ... on Clue { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
