import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Says whether what was put right is right now; what is not, goes back with a sentence. */
export const RecheckRectificationItem = graphql(
  `
    mutation RecheckRectificationItem($id: ID!, $version: Int!, $passed: Boolean!, $text: String, $idempotencyKey: String!) {
      recheckRectificationItem(id: $id, version: $version, passed: $passed, text: $text, idempotencyKey: $idempotencyKey) {
        ... on RectificationItem { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
