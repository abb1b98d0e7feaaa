import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Records the signatures on a promise and authorization outside a case. */
export const RecordConsents = graphql(
  `
    mutation RecordConsents(
      $householdId: ID!
      $authorizations: [ConsentSignature!]!
      $evidence: [NewEvidenceInput!]!
      $idempotencyKey: String!
    ) {
      recordConsents(
        householdId: $householdId
        authorizations: $authorizations
        evidence: $evidence
        idempotencyKey: $idempotencyKey
      ) {
        ... on Household { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Ends a consent that a member has taken back. */
export const WithdrawConsent = graphql(
  `
    mutation WithdrawConsent($id: ID!, $text: String!, $idempotencyKey: String!) {
      withdrawConsent(id: $id, text: $text, idempotencyKey: $idempotencyKey) {
        ... on Household { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
