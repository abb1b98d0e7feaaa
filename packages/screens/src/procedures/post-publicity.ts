import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Posts one list for several households, with the photo of its first day. */
export const PostPublicity = graphql(
  `
    mutation PostPublicity($input: PublicityInput!) {
      postPublicity(input: $input) {
        ... on CaseBatch { __typename cases { id version } refusals { caseId headName refusals { code sentence field } } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
