import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Says what one reason of a clue card turned out to be. */
export const VerifyClueReason = graphql(
  `
    mutation VerifyClueReason(
      $reasonId: ID!
      $clueVersion: Int!
      $verification: String!
      $text: String!
      $data: JSON
      $evidence: [NewEvidenceInput!]
      $idempotencyKey: String!
    ) {
      verifyClueReason(
        reasonId: $reasonId
        clueVersion: $clueVersion
        verification: $verification
        text: $text
        data: $data
        evidence: $evidence
        idempotencyKey: $idempotencyKey
      ) {
        ... on Clue { __typename id version procedureCases { id } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
