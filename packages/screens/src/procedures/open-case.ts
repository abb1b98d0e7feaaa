import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Opens a case of a procedure for a household, from a clue or without one. */
export const OpenCase = graphql(
  `
    mutation OpenCase($procedure: String!, $householdId: ID!, $clueId: ID, $idempotencyKey: String!) {
      openCase(procedure: $procedure, householdId: $householdId, clueId: $clueId, idempotencyKey: $idempotencyKey) {
        ... on ProcedureCase { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
