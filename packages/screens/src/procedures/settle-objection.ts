import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Says how an objection was dealt with and whether it stands. */
export const SettleObjection = graphql(
  `
    mutation SettleObjection(
      $objectionId: ID!
      $caseVersion: Int!
      $result: String!
      $handling: String!
      $idempotencyKey: String!
    ) {
      settleObjection(
        objectionId: $objectionId
        caseVersion: $caseVersion
        result: $result
        handling: $handling
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
