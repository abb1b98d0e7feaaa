import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Records an objection that a villager raised against a posted household. */
export const RecordObjection = graphql(
  `
    mutation RecordObjection(
      $caseId: ID!
      $version: Int!
      $raisedOn: Date!
      $raisedBy: String!
      $content: String!
      $idempotencyKey: String!
    ) {
      recordObjection(
        caseId: $caseId
        version: $version
        raisedOn: $raisedOn
        raisedBy: $raisedBy
        content: $content
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
