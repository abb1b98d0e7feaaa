import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Sends a team into areas; the first member leads. */
export const SendMission = graphql(
  `
    mutation SendMission(
      $title: String!
      $areaCodes: [ID!]!
      $startsOn: Date!
      $endsOn: Date!
      $purpose: String!
      $memberIds: [ID!]!
      $idempotencyKey: String!
    ) {
      createMission(
        input: {
          title: $title
          areaCodes: $areaCodes
          startsOn: $startsOn
          endsOn: $endsOn
          purpose: $purpose
          memberIds: $memberIds
          idempotencyKey: $idempotencyKey
        }
      ) {
        ... on InspectionMission { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Begins a planned mission, or hands in the report of one that is under way. */
export const AdvanceMission = graphql(
  `
    mutation AdvanceMission($id: ID!, $version: Int!, $report: String, $idempotencyKey: String!) {
      advanceMission(id: $id, version: $version, report: $report, idempotencyKey: $idempotencyKey) {
        ... on InspectionMission { __typename id version state stateLabel }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
