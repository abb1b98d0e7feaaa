import { CAMPAIGN_2021, type CampaignPlan } from '@shouwang/domain';
import { expect } from 'vitest';
import { aPhoto } from './a-photo.ts';
import type { TestApi } from './an-api.ts';
import type { ApiClient, Asked } from './api-client.ts';

const REFUSED = '... on Refused { refusals { code sentence field } } ... on Conflict { currentVersion }';

let keys = 0;
/** An idempotency key that no act of this run has used. */
export const roundKey = (): string => {
  keys += 1;
  return `round-${keys}`;
};

export const draftRound = (client: ApiClient, changes: Partial<CampaignPlan> = {}): Asked =>
  client.ask(
    `mutation D($plan: JSON!, $key: String!) { draftCampaign(plan: $plan, idempotencyKey: $key) {
       ... on Campaign { id state version } ${REFUSED} } }`,
    { plan: { ...CAMPAIGN_2021, ...changes }, key: roundKey() },
  );

/** Takes a step of a round at a version. */
export const takeRoundStep = (
  client: ApiClient,
  round: { readonly id: string; readonly version: number },
  step: string,
  more: Readonly<Record<string, unknown>> = {},
): Asked =>
  client.ask(
    `mutation S($id: ID!, $version: Int!, $step: String!, $text: String, $plan: JSON, $key: String!) {
       takeCampaignStep(campaignId: $id, version: $version, step: $step, text: $text, plan: $plan, idempotencyKey: $key) {
         ... on Campaign { id state version stages { key isCurrent } actions { name allowed } } ${REFUSED} } }`,
    { ...round, step, key: roundKey(), ...more },
  );

/** The round of 2021, planned and published by two people, its items generated. */
export const publishedRound = async (
  api: TestApi,
  changes: Partial<CampaignPlan> = {},
): Promise<{ readonly id: string }> => {
  const [officer, approver] = [await api.signedInAs('COUNTY_OFFICER'), await api.signedInAs('COUNTY_APPROVER')];
  const { draftCampaign } = await draftRound(officer, changes).data();
  const proposed = await takeRoundStep(officer, draftCampaign, 'propose').data();
  const { takeCampaignStep } = await takeRoundStep(approver, proposed.takeCampaignStep, 'publish').data();
  expect(takeCampaignStep.state).toBe('RUNNING');
  await api.services.jobs.idle();
  return { id: takeCampaignStep.id };
};

/** The items of a place as a person finds them. */
export const itemsOf = async (client: ApiClient, filter: Readonly<Record<string, unknown>> = {}) => {
  const { campaignItems } = await client
    .ask(
      `query I($filter: CampaignItemFilter) { campaignItems(filter: $filter, first: 100) { totalCount edges { node {
         id kind state version householdId actions { name allowed } } } } }`,
      { filter },
    )
    .data();
  return campaignItems.edges.map(({ node }: { node: { id: string; kind: string; state: string } }) => node) as {
    id: string;
    kind: string;
    state: string;
    householdId: string | null;
    actions: { name: string; allowed: boolean }[];
  }[];
};

export const moveItems = (client: ApiClient, ids: readonly string[], step: string, text?: string): Asked =>
  client.ask(
    `mutation M($ids: [ID!]!, $step: String!, $text: String, $key: String!) {
       moveCampaignItems(ids: $ids, step: $step, text: $text, idempotencyKey: $key) {
         ... on MovedItems { count } ... on Refused { refusals { code sentence } } } }`,
    { ids, step, text: text ?? null, key: roundKey() },
  );

const REVIEW = `... on JointReview { id state version batchNo isVoid itemCount dataHash actions { name allowed } } ${REFUSED}`;

export const prepareReview = (client: ApiClient): Asked =>
  client.ask(`mutation P($key: String!) { prepareJointReview(idempotencyKey: $key) { ${REVIEW} } }`, {
    key: roundKey(),
  });

/** Takes a step of a joint review at the version it has now. */
export const takeReviewStep = async (
  api: TestApi,
  client: ApiClient,
  reviewId: string,
  step: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly asked: Asked }> => {
  const { version } = await api.prisma.jointReview.findUniqueOrThrow({ where: { id: reviewId } });
  return {
    asked: client.ask(
      `mutation S($input: JointReviewStepInput!) { takeJointReviewStep(input: $input) { ${REVIEW} } }`,
      {
        input: { reviewId, version, step, idempotencyKey: roundKey(), ...more },
      },
    ),
  };
};

/** The minutes of a review that finds nothing wrong, with the photo of the signed sheet. */
export const heldOn = async (clerk: ApiClient, occurredOn: string) => ({
  occurredOn,
  sheetFileIds: [(await aPhoto(clerk, 'reviewSheet')).fileId],
  data: {
    place: '村委会',
    participants: [
      { name: '赵立本', part: 'SECRETARY' },
      { name: '杨玉梅', part: 'CLERK' },
      { name: '李国华', part: 'GROUP_LEADER' },
    ],
    checked: ['ERRORS', 'KEY_LISTS', 'INCOME', 'CHANGES'],
    sampled: 6,
    // The households of the tests say little of themselves, and the quality rules say so.
    explanation: '逐条看过，等部门数据回来再补。',
    minutes: '逐户核对，一致同意上报。',
  },
});
