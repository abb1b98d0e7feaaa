import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Ends a posted list whose days are over, with the photo of its last day. */
export const ClosePublicity = graphql(
  `
    mutation ClosePublicity($roundId: ID!, $endPhoto: NewEvidenceInput!, $idempotencyKey: String!) {
      closePublicity(roundId: $roundId, endPhoto: $endPhoto, idempotencyKey: $idempotencyKey) {
        ... on CaseBatch { __typename cases { id version } refusals { caseId headName refusals { code sentence field } } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
