import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Puts a stored photo or scan into the case file of a step. */
export const AttachEvidence = graphql(
  `
    mutation AttachEvidence(
      $caseId: ID!
      $step: String!
      $evidence: NewEvidenceInput!
      $supersedesId: ID
      $idempotencyKey: String!
    ) {
      attachEvidence(
        caseId: $caseId
        step: $step
        evidence: $evidence
        supersedesId: $supersedesId
        idempotencyKey: $idempotencyKey
      ) {
        ... on ProcedureCase { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
