import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Proposes a change of the divisions. */
export const ProposeDivisionChange = graphql(
  `
    mutation ProposeDivisionChange($change: JSON!, $idempotencyKey: String!) {
      proposeDivisionChange(change: $change, idempotencyKey: $idempotencyKey) {
        ... on DivisionChange { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Puts a proposed change into force, refuses it or takes it back. */
export const TakeDivisionStep = graphql(
  `
    mutation TakeDivisionStep(
      $changeId: ID!
      $version: Int!
      $step: String!
      $text: String
      $idempotencyKey: String!
    ) {
      takeDivisionStep(
        changeId: $changeId
        version: $version
        step: $step
        text: $text
        idempotencyKey: $idempotencyKey
      ) {
        ... on DivisionChange { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
