import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Says what the columns of a file are; the server remembers it and reads the file again. */
export const CorrectColumns = graphql(
  `
    mutation CorrectColumns($id: ID!, $version: Int!, $columns: JSON!, $idempotencyKey: String!) {
      correctColumns(id: $id, version: $version, columns: $columns, idempotencyKey: $idempotencyKey) {
        ... on Dataset { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
