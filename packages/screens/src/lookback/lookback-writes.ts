import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Opens a look-back of the county, a township or a village. */
export const OpenLookback = graphql(
  `
    mutation OpenLookback($title: String!, $areaCode: ID!, $idempotencyKey: String!) {
      openLookback(title: $title, areaCode: $areaCode, idempotencyKey: $idempotencyKey) {
        ... on Lookback { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Ends a look-back of which every case is closed. */
export const CloseLookback = graphql(
  `
    mutation CloseLookback($lookbackId: ID!, $version: Int!, $idempotencyKey: String!) {
      closeLookback(lookbackId: $lookbackId, version: $version, idempotencyKey: $idempotencyKey) {
        ... on Lookback { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** The village's word on one item of one case. */
export const AnswerLookbackItem = graphql(
  `
    mutation AnswerLookbackItem($caseId: ID!, $version: Int!, $answer: JSON!, $idempotencyKey: String!) {
      answerLookbackItem(caseId: $caseId, version: $version, answer: $answer, idempotencyKey: $idempotencyKey) {
        ... on LookbackCase { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** One step of many cases: all of them, or none. */
export const TakeLookbackSteps = graphql(
  `
    mutation TakeLookbackSteps($step: String!, $text: String, $cases: [LookbackCaseRead!]!, $idempotencyKey: String!) {
      takeLookbackSteps(step: $step, text: $text, cases: $cases, idempotencyKey: $idempotencyKey) {
        ... on LookbackBatch { __typename count refusals { caseId headName refusals { code sentence field } } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Papers of many households that are made up for at one meeting. */
export const RecordBackfill = graphql(
  `
    mutation RecordBackfill(
      $lookbackId: ID!
      $content: JSON!
      $households: [BackfilledHousehold!]!
      $evidence: [NewEvidenceInput!]!
      $idempotencyKey: String!
    ) {
      recordBackfill(
        lookbackId: $lookbackId
        content: $content
        households: $households
        evidence: $evidence
        idempotencyKey: $idempotencyKey
      ) {
        ... on LookbackBatch { __typename count refusals { caseId headName refusals { code sentence field } } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Draws a share of what the townships have checked. */
export const DrawLookbackSample = graphql(
  `
    mutation DrawLookbackSample($lookbackId: ID!, $areaCode: ID!, $percent: Int!, $idempotencyKey: String!) {
      drawLookbackSample(
        lookbackId: $lookbackId
        areaCode: $areaCode
        percent: $percent
        idempotencyKey: $idempotencyKey
      ) {
        ... on LookbackSample { __typename id }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Closes the cases of a draw of which all drawn ones have passed. */
export const CloseLookbackSample = graphql(
  `
    mutation CloseLookbackSample($sampleId: ID!, $idempotencyKey: String!) {
      closeLookbackSample(sampleId: $sampleId, idempotencyKey: $idempotencyKey) {
        ... on LookbackSample { __typename id }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
