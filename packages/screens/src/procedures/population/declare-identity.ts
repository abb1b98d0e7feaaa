import { graphql } from '@shouwang/graphql-client';
import { RefusedAnswer } from '../../sync/refusals.ts';

/** States the identity number of somebody who joins; the form names it by its id. */
export const DeclareIdentity = graphql(
  `
    mutation DeclareIdentity($caseId: ID!, $idNumber: String!, $idempotencyKey: String!) {
      declareIdentity(caseId: $caseId, idNumber: $idNumber, idempotencyKey: $idempotencyKey) {
        ... on StatedIdentity {
          __typename
          id
          maskedNumber
          birthOn
          gender
        }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);
