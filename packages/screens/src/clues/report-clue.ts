import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Registers a clue about a household, or about somebody who is not in the register yet. */
export const ReportClue = graphql(
  `
    mutation ReportClue(
      $householdId: ID
      $reportedName: String
      $reportedPhone: String
      $areaCode: ID!
      $source: String!
      $riskType: String!
      $detail: String!
      $amount: String
      $isUrgent: Boolean
      $idempotencyKey: String!
    ) {
      reportClue(
        householdId: $householdId
        reportedName: $reportedName
        reportedPhone: $reportedPhone
        areaCode: $areaCode
        source: $source
        riskType: $riskType
        detail: $detail
        amount: $amount
        isUrgent: $isUrgent
        idempotencyKey: $idempotencyKey
      ) {
        ... on Clue { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
