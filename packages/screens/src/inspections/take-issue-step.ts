import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Takes one step of an issue: accepting, rectifying, sending back, closing and the others. */
export const TakeIssueStep = graphql(
  `
    mutation TakeIssueStep(
      $issueId: ID!
      $version: Int!
      $step: String!
      $text: String
      $occurredOn: Date
      $data: JSON
      $evidence: [NewEvidenceInput!]
      $idempotencyKey: String!
    ) {
      takeIssueStep(
        input: {
          issueId: $issueId
          version: $version
          step: $step
          text: $text
          occurredOn: $occurredOn
          data: $data
          evidence: $evidence
          idempotencyKey: $idempotencyKey
        }
      ) {
        ... on Issue { __typename id version state stateLabel mark }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
