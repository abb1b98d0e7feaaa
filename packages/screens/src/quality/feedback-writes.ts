import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Reads an uploaded workbook of the upper level; nothing is written. */
export const PreviewFeedback = graphql(
  `
    mutation PreviewFeedback($fileId: ID!, $columns: JSON) {
      previewFeedback(fileId: $fileId, columns: $columns) {
        ... on FeedbackPreview {
          __typename
          lineCount
          columns { position header key }
          texts { text count isRemembered ruleId suggestions { id title } }
          rules { id title }
        }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Imports a workbook of the upper level. */
export const ImportFeedback = graphql(
  `
    mutation ImportFeedback(
      $fileId: ID!
      $source: String!
      $name: String!
      $feedbackOn: Date!
      $columns: JSON
      $rules: JSON
      $idempotencyKey: String!
    ) {
      importFeedback(
        fileId: $fileId
        source: $source
        name: $name
        feedbackOn: $feedbackOn
        columns: $columns
        rules: $rules
        idempotencyKey: $idempotencyKey
      ) {
        ... on FeedbackBatch { __typename id }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
