import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Orders a recheck of the register. */
export const StartQualityRecheck = graphql(
  `
    mutation StartQualityRecheck($areaCode: ID, $idempotencyKey: String!) {
      startQualityRecheck(areaCode: $areaCode, idempotencyKey: $idempotencyKey) {
        ... on Job { __typename id }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

/** Writes the list that is shown as a workbook. */
export const MakeQualityExport = graphql(
  `
    mutation MakeQualityExport($filter: QualityIssueFilter, $purpose: String!) {
      exportQualityIssues(filter: $filter, purpose: $purpose) {
        ... on ExportFile { __typename url name rowCount }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

/** Asks that a broken rule may stand as it is. */
export const RequestRuleWaiver = graphql(
  `
    mutation RequestRuleWaiver($issueId: ID!, $request: JSON!, $idempotencyKey: String!) {
      requestRuleWaiver(issueId: $issueId, request: $request, idempotencyKey: $idempotencyKey) {
        ... on QualityIssue { __typename id state version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Endorses, declines, grants, refuses or withdraws a waiver. */
export const TakeRuleWaiverStep = graphql(
  `
    mutation TakeRuleWaiverStep(
      $waiverId: ID!
      $version: Int!
      $step: String!
      $text: String
      $idempotencyKey: String!
    ) {
      takeRuleWaiverStep(
        waiverId: $waiverId
        version: $version
        step: $step
        text: $text
        idempotencyKey: $idempotencyKey
      ) {
        ... on QualityIssue { __typename id state version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
