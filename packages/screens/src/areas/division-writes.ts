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

/** Puts households of a village into one of its groups. */
export const AssignGroup = graphql(
  `
    mutation AssignGroup($householdIds: [ID!]!, $groupCode: ID!, $idempotencyKey: String!) {
      assignGroup(householdIds: $householdIds, groupCode: $groupCode, idempotencyKey: $idempotencyKey) {
        ... on GroupAssigned { __typename count }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);
