import { graphql } from '@shouwang/graphql-client';
import { RefusedAnswer } from '../sync/refusals.ts';

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
