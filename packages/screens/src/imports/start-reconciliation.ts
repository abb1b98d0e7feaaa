import { graphql } from '@shouwang/graphql-client';
import { RefusedAnswer } from '../sync/refusals.ts';

/** Orders a list of a comparison as a workbook. */
export const ExportReconciliation = graphql(
  `
    mutation ExportReconciliation($id: ID!, $kind: String, $purpose: String, $idempotencyKey: String!) {
      exportReconciliation(id: $id, kind: $kind, purpose: $purpose, idempotencyKey: $idempotencyKey) {
        ... on Job { __typename id }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

/** Lays the register beside an uploaded export of the national system; nothing of it is imported. */
export const StartReconciliation = graphql(
  `
    mutation StartReconciliation($fileId: ID!, $idempotencyKey: String!) {
      startReconciliation(fileId: $fileId, idempotencyKey: $idempotencyKey) {
        ... on Reconciliation { __typename id }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);
