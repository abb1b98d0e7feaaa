import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Saves parts of a household's yearly form. */
export const SaveCollection = graphql(
  `
    mutation SaveCollection(
      $householdId: ID!
      $year: Int!
      $version: Int!
      $effectiveOn: Date
      $parts: [CollectedPartInput!]!
      $answers: [CollectedAnswerInput!]!
      $confirmed: [String!]!
      $idempotencyKey: String!
    ) {
      saveCollection(
        input: {
          householdId: $householdId
          year: $year
          version: $version
          effectiveOn: $effectiveOn
          parts: $parts
          answers: $answers
          confirmed: $confirmed
          idempotencyKey: $idempotencyKey
        }
      ) {
        ... on CollectionForm { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
