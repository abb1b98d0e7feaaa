import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Drafts the plan of a round. */
export const DraftRound = graphql(
  `
    mutation DraftRound($plan: JSON!, $idempotencyKey: String!) {
      draftCampaign(plan: $plan, idempotencyKey: $idempotencyKey) {
        ... on Campaign { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Takes one step of a round: edit, propose, send back, publish, lock, close. */
export const TakeRoundStep = graphql(
  `
    mutation TakeRoundStep(
      $campaignId: ID!
      $version: Int!
      $step: String!
      $text: String
      $plan: JSON
      $idempotencyKey: String!
    ) {
      takeCampaignStep(
        campaignId: $campaignId
        version: $version
        step: $step
        text: $text
        plan: $plan
        idempotencyKey: $idempotencyKey
      ) {
        ... on Campaign { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Gives households that came in since the publication their items. */
export const RefreshItems = graphql(
  `
    mutation RefreshItems($campaignId: ID!, $idempotencyKey: String!) {
      refreshCampaignItems(campaignId: $campaignId, idempotencyKey: $idempotencyKey) {
        ... on Campaign { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Asks for a function to be opened. */
export const RequestWindow = graphql(
  `
    mutation RequestWindow(
      $function: String!
      $areaCode: ID!
      $opensOn: Date!
      $closesOn: Date!
      $reason: String!
      $idempotencyKey: String!
    ) {
      requestWindow(
        function: $function
        areaCode: $areaCode
        opensOn: $opensOn
        closesOn: $closesOn
        reason: $reason
        idempotencyKey: $idempotencyKey
      ) {
        ... on FunctionWindow { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Opens, refuses, withdraws or closes a window. */
export const TakeWindowStep = graphql(
  `
    mutation TakeWindowStep($windowId: ID!, $version: Int!, $step: String!, $text: String, $idempotencyKey: String!) {
      takeWindowStep(windowId: $windowId, version: $version, step: $step, text: $text, idempotencyKey: $idempotencyKey) {
        ... on FunctionWindow { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Moves items by hand: collected as they are, or sent back with a reason. */
export const MoveItems = graphql(
  `
    mutation MoveItems($ids: [ID!]!, $step: String!, $text: String, $idempotencyKey: String!) {
      moveCampaignItems(ids: $ids, step: $step, text: $text, idempotencyKey: $idempotencyKey) {
        ... on MovedItems { __typename count }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

/** The unfinished joint review of the village, or a new one. */
export const PrepareJointReview = graphql(
  `
    mutation PrepareJointReview($idempotencyKey: String!) {
      prepareJointReview(idempotencyKey: $idempotencyKey) {
        ... on JointReview { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Takes one step of a joint review: hold, sign, send, reopen, accept, send back. */
export const TakeJointReviewStep = graphql(
  `
    mutation TakeJointReviewStep($input: JointReviewStepInput!) {
      takeJointReviewStep(input: $input) {
        ... on JointReview { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** The same with its fields one by one, for a desk. */
export const TakeReviewStep = graphql(
  `
    mutation TakeReviewStep($reviewId: ID!, $version: Int!, $step: String!, $text: String, $idempotencyKey: String!) {
      takeJointReviewStep(
        input: { reviewId: $reviewId, version: $version, step: $step, text: $text, idempotencyKey: $idempotencyKey }
      ) {
        ... on JointReview { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Compiles a summary, or changes the one that is being filled in. */
export const CompileSummary = graphql(
  `
    mutation CompileSummary($kind: String!, $sections: JSON, $version: Int, $idempotencyKey: String!) {
      compileSummary(kind: $kind, sections: $sections, version: $version, idempotencyKey: $idempotencyKey) {
        ... on CampaignSummary { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Signs, files, sends back, unlocks or confirms a summary. */
export const TakeSummaryStep = graphql(
  `
    mutation TakeSummaryStep($summaryId: ID!, $version: Int!, $step: String!, $text: String, $idempotencyKey: String!) {
      takeSummaryStep(
        summaryId: $summaryId
        version: $version
        step: $step
        text: $text
        idempotencyKey: $idempotencyKey
      ) {
        ... on CampaignSummary { __typename id version state }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** The written summary as a Word file. */
export const DownloadWorkSummary = graphql(
  `
    mutation DownloadWorkSummary($summaryId: ID!) {
      downloadWorkSummary(summaryId: $summaryId) {
        ... on ExportFile { __typename url name }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);
