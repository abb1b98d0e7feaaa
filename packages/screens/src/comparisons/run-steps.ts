import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Compares a submitted file with the register. */
export const StartComparisonRun = graphql(
  `
    mutation StartComparisonRun($datasetId: ID!, $idempotencyKey: String!) {
      startComparisonRun(datasetId: $datasetId, idempotencyKey: $idempotencyKey) {
        ... on ComparisonRun { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Makes clue cards of what a run has found. */
export const PublishComparisonRun = graphql(
  `
    mutation PublishComparisonRun($id: ID!, $version: Int!, $idempotencyKey: String!) {
      publishComparisonRun(id: $id, version: $version, idempotencyKey: $idempotencyKey) {
        ... on ComparisonRun { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
