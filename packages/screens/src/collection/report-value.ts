import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Tells a department that a value of its file is wrong. */
export const ReportDepartmentValue = graphql(
  `
    mutation ReportDepartmentValue($householdId: ID!, $rowId: ID!, $key: String!, $idempotencyKey: String!) {
      reportDepartmentValue(householdId: $householdId, rowId: $rowId, key: $key, idempotencyKey: $idempotencyKey) {
        ... on RectificationItem { __typename id }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
