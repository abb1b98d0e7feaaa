import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Raises an issue with its evidence: as a draft of the team, or issued at once. */
export const RaiseIssue = graphql(
  `
    mutation RaiseIssue(
      $missionId: ID
      $source: String!
      $category: String!
      $level: String!
      $title: String!
      $description: String!
      $requirement: String!
      $areaCode: ID!
      $householdId: ID
      $personId: ID
      $responsibleAreaCode: ID
      $responsibleDepartment: String
      $responsiblePerson: String
      $dueOn: Date!
      $countsInAssessment: Boolean
      $evidence: [NewEvidenceInput!]!
      $issueNow: Boolean!
      $idempotencyKey: String!
    ) {
      createIssue(
        input: {
          missionId: $missionId
          source: $source
          category: $category
          level: $level
          title: $title
          description: $description
          requirement: $requirement
          areaCode: $areaCode
          householdId: $householdId
          personId: $personId
          responsibleAreaCode: $responsibleAreaCode
          responsibleDepartment: $responsibleDepartment
          responsiblePerson: $responsiblePerson
          dueOn: $dueOn
          countsInAssessment: $countsInAssessment
          evidence: $evidence
          issueNow: $issueNow
          idempotencyKey: $idempotencyKey
        }
      ) {
        ... on Issue { __typename id issueNo state version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
