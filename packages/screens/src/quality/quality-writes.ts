import { graphql } from '@shouwang/graphql-client';
import { RefusedAnswer } from '../sync/refusals.ts';

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
