import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Records a measure for a household: planned, or begun on a day. */
export const AddMeasure = graphql(
  `
    mutation AddMeasure($householdId: ID!, $measure: JSON!, $begunOn: Date, $idempotencyKey: String!) {
      addMeasure(householdId: $householdId, measure: $measure, begunOn: $begunOn, idempotencyKey: $idempotencyKey) {
        ... on AssistanceMeasure { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Begins, finishes, stops, judges, verifies a measure, or says that nothing was given. */
export const TakeMeasureStep = graphql(
  `
    mutation TakeMeasureStep(
      $measureId: ID!
      $version: Int!
      $step: String!
      $occurredOn: Date
      $text: String
      $data: JSON
      $idempotencyKey: String!
    ) {
      takeMeasureStep(
        measureId: $measureId
        version: $version
        step: $step
        occurredOn: $occurredOn
        text: $text
        data: $data
        idempotencyKey: $idempotencyKey
      ) {
        ... on AssistanceMeasure { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Drafts the plan of a household. */
export const DraftPlan = graphql(
  `
    mutation DraftPlan($householdId: ID!, $plan: JSON!, $idempotencyKey: String!) {
      draftPlan(householdId: $householdId, plan: $plan, idempotencyKey: $idempotencyKey) {
        ... on AssistancePlan { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Changes, confirms or sends back a plan. */
export const TakePlanStep = graphql(
  `
    mutation TakePlanStep(
      $planId: ID!
      $version: Int!
      $step: String!
      $text: String
      $plan: JSON
      $idempotencyKey: String!
    ) {
      takePlanStep(
        planId: $planId
        version: $version
        step: $step
        text: $text
        plan: $plan
        idempotencyKey: $idempotencyKey
      ) {
        ... on AssistancePlan { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Pairs a household with a helper who is known, or with somebody new. */
export const PairHelper = graphql(
  `
    mutation PairHelper($householdId: ID!, $helperId: ID, $helper: JSON, $on: Date!, $idempotencyKey: String!) {
      pairHelper(
        householdId: $householdId
        helperId: $helperId
        helper: $helper
        on: $on
        idempotencyKey: $idempotencyKey
      ) {
        ... on Pairing { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Begins, discards or ends a pairing. */
export const TakePairingStep = graphql(
  `
    mutation TakePairingStep(
      $pairingId: ID!
      $version: Int!
      $step: String!
      $occurredOn: Date
      $text: String
      $idempotencyKey: String!
    ) {
      takePairingStep(
        pairingId: $pairingId
        version: $version
        step: $step
        occurredOn: $occurredOn
        text: $text
        idempotencyKey: $idempotencyKey
      ) {
        ... on Pairing { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Writes down a visit of a helper. */
export const RecordVisit = graphql(
  `
    mutation RecordVisit($householdId: ID!, $visit: JSON!, $idempotencyKey: String!) {
      recordVisit(householdId: $householdId, visit: $visit, idempotencyKey: $idempotencyKey) {
        ... on HelpDone { __typename count }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

/** A department verifies several measures as they stand: all of them, or none. */
export const VerifyMeasures = graphql(
  `
    mutation VerifyMeasures($measures: [MeasureRead!]!, $idempotencyKey: String!) {
      verifyMeasures(measures: $measures, idempotencyKey: $idempotencyKey) {
        ... on HelpDone { __typename count }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Records what a department has given, from a pasted table. */
export const RecordDeliveries = graphql(
  `
    mutation RecordDeliveries($text: String!, $idempotencyKey: String!) {
      recordDeliveries(text: $text, idempotencyKey: $idempotencyKey) {
        ... on Deliveries {
          __typename
          read
          matched
          unmatched
          rejected
          left { line cells sentence }
        }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

/** Records helpers of households, from the pasted sheet 帮扶责任人. */
export const RecordPairings = graphql(
  `
    mutation RecordPairings($text: String!, $idempotencyKey: String!) {
      recordPairings(text: $text, idempotencyKey: $idempotencyKey) {
        ... on Deliveries {
          __typename
          read
          matched
          unmatched
          rejected
          left { line cells sentence }
        }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);
