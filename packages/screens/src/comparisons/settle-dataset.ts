import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Hands a matched file in to the county. */
export const SubmitDataset = graphql(
  `
    mutation SubmitDataset($id: ID!, $version: Int!, $idempotencyKey: String!) {
      submitDataset(id: $id, version: $version, idempotencyKey: $idempotencyKey) {
        ... on Dataset { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Takes a file back before the county has published what it showed. */
export const WithdrawDataset = graphql(
  `
    mutation WithdrawDataset($id: ID!, $version: Int!, $idempotencyKey: String!) {
      withdrawDataset(id: $id, version: $version, idempotencyKey: $idempotencyKey) {
        ... on Dataset { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
