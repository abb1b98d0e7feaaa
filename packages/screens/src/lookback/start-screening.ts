import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** 开始排查: orders a screening of the own area. */
export const StartScreening = graphql(
  `
    mutation StartScreening($idempotencyKey: String!) {
      startScreening(idempotencyKey: $idempotencyKey) {
        ... on Job { __typename id status }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
