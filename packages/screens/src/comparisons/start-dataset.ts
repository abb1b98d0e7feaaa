import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Takes an uploaded file as a department's data; it is recognised and matched from then on. */
export const StartDataset = graphql(
  `
    mutation StartDataset($fileId: ID!, $datasetKey: String!, $idempotencyKey: String!) {
      startDataset(fileId: $fileId, datasetKey: $datasetKey, idempotencyKey: $idempotencyKey) {
        ... on Dataset { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
