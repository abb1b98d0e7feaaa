import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Answers a rectification item, for a register correction with the right value. */
export const FixRectificationItem = graphql(
  `
    mutation FixRectificationItem($id: ID!, $version: Int!, $response: String!, $after: String, $document: String, $idempotencyKey: String!) {
      fixRectificationItem(id: $id, version: $version, response: $response, after: $after, document: $document, idempotencyKey: $idempotencyKey) {
        ... on RectificationItem { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
