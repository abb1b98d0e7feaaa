import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Writes a work spell or plan of a member, a new one or one that is there. */
export const SaveWorkSpell = graphql(
  `
    mutation SaveWorkSpell(
      $householdId: ID!
      $personId: ID!
      $kind: String!
      $spell: WorkSpellRead
      $values: [WorkSpellValue!]!
      $idempotencyKey: String!
    ) {
      saveWorkSpell(
        householdId: $householdId
        personId: $personId
        kind: $kind
        spell: $spell
        values: $values
        idempotencyKey: $idempotencyKey
      ) {
        ... on WorkSpell { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Takes a work spell back that was recorded by mistake. */
export const WithdrawWorkSpell = graphql(
  `
    mutation WithdrawWorkSpell(
      $householdId: ID!
      $spellId: ID!
      $version: Int!
      $text: String!
      $idempotencyKey: String!
    ) {
      withdrawWorkSpell(
        householdId: $householdId
        spellId: $spellId
        version: $version
        text: $text
        idempotencyKey: $idempotencyKey
      ) {
        ... on Household { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
