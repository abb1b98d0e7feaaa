import { freshKey } from './a-case.ts';
import type { ApiClient, Asked } from './api-client.ts';

const REFUSED = '... on Refused { refusals { code sentence field } }';
const CONFLICT = '... on Conflict { currentVersion changedBy }';
const CASE = `id state version mark returnText isDrawn items { key result isComputed reasons remark answeredBy underWay fixes { key } }
  papers { paper state on } backfills { doneOn minutes evidence { kind } } events { label } actions { name allowed refusals { code } }`;
const BATCH = `__typename ... on LookbackBatch { count refusals { caseId headName refusals { code sentence } } } ${REFUSED} ${CONFLICT}`;

/** A meeting at which twenty of thirty people agree about everybody. */
export const A_MEETING = { host: '赵立本', recorder: '杨玉梅', expected: 30, present: 22, minutes: '逐户评议' };
export const VOTES = { agree: 20, against: 1, abstain: 1 };

export type LookbackCaseRead = { readonly caseId: string; readonly version: number };

export const openLookback = (who: ApiClient, areaCode: string, title = '2021年回头看', key = freshKey()): Asked =>
  who.ask(
    `mutation Open($title: String!, $areaCode: ID!, $key: String!) {
      openLookback(title: $title, areaCode: $areaCode, idempotencyKey: $key) {
        __typename ... on Lookback { id version state caseCount openedOn } ${REFUSED} } }`,
    { title, areaCode, key },
  );

export const closeLookback = (who: ApiClient, { id, version }: { id: string; version: number }): Asked =>
  who.ask(
    `mutation Close($id: ID!, $version: Int!, $key: String!) { closeLookback(lookbackId: $id, version: $version, idempotencyKey: $key) {
      __typename ... on Lookback { id state } ${REFUSED} ${CONFLICT} } }`,
    { id, version, key: freshKey() },
  );

/** A case as somebody reads it; null for whoever may not. */
export const readLookbackCase = async (who: ApiClient, id: string) =>
  (await who.ask(`query Case($id: ID!) { lookbackCase(id: $id) { ${CASE} } }`, { id }).data()).lookbackCase;

export const answerItem = (who: ApiClient, { caseId, version }: LookbackCaseRead, answer: object): Asked =>
  who.ask(
    `mutation Answer($caseId: ID!, $version: Int!, $answer: JSON!, $key: String!) {
      answerLookbackItem(caseId: $caseId, version: $version, answer: $answer, idempotencyKey: $key) {
        __typename ... on LookbackCase { id version state } ${REFUSED} ${CONFLICT} } }`,
    { caseId, version, answer, key: freshKey() },
  );

export const takeLookbackSteps = (
  who: ApiClient,
  step: string,
  cases: readonly LookbackCaseRead[],
  text: string | null = null,
): Asked =>
  who.ask(
    `mutation Steps($step: String!, $text: String, $cases: [LookbackCaseRead!]!, $key: String!) {
      takeLookbackSteps(step: $step, text: $text, cases: $cases, idempotencyKey: $key) { ${BATCH} } }`,
    { step, text, cases: cases.map(({ caseId, version }) => ({ caseId, version })), key: freshKey() },
  );

export const recordBackfill = (who: ApiClient, input: object, key = freshKey()): Asked =>
  who.ask(
    `mutation Backfill($lookbackId: ID!, $content: JSON!, $households: [BackfilledHousehold!]!, $evidence: [NewEvidenceInput!]!, $key: String!) {
      recordBackfill(lookbackId: $lookbackId, content: $content, households: $households, evidence: $evidence, idempotencyKey: $key) { ${BATCH} } }`,
    { ...input, key },
  );

export const drawSample = (who: ApiClient, lookbackId: string, areaCode: string, percent = 10): Asked =>
  who.ask(
    `mutation Draw($lookbackId: ID!, $areaCode: ID!, $percent: Int!, $key: String!) {
      drawLookbackSample(lookbackId: $lookbackId, areaCode: $areaCode, percent: $percent, idempotencyKey: $key) {
        __typename ... on LookbackSample { id seed caseCount drawnCount } ${REFUSED} ${CONFLICT} } }`,
    { lookbackId, areaCode, percent, key: freshKey() },
  );

export const closeSample = (who: ApiClient, sampleId: string): Asked =>
  who.ask(
    `mutation CloseSample($sampleId: ID!, $key: String!) { closeLookbackSample(sampleId: $sampleId, idempotencyKey: $key) {
      __typename ... on LookbackSample { id openCount } ${REFUSED} ${CONFLICT} } }`,
    { sampleId, key: freshKey() },
  );

/** The cases of a look-back that somebody sees, as they are now. */
export const listCases = async (
  who: ApiClient,
  lookbackId: string,
  filter: object = {},
): Promise<
  readonly (LookbackCaseRead & { readonly state: string; readonly householdId: string; readonly isDrawn: boolean })[]
> => {
  const { lookbackCases } = await who
    .ask(
      `query Cases($lookbackId: ID!, $areaCode: ID, $states: [String!], $isDrawn: Boolean) {
        lookbackCases(lookbackId: $lookbackId, areaCode: $areaCode, states: $states, isDrawn: $isDrawn, first: 100) {
          totalCount edges { node { id version state householdId isDrawn } } } }`,
      { lookbackId, ...filter },
    )
    .data();
  return lookbackCases.edges.map(({ node }: { node: { id: string } }) => ({ ...node, caseId: node.id }));
};

export const readMatrix = async (who: ApiClient, lookbackId: string, filter: object = {}) =>
  (
    await who
      .ask(
        `query Matrix($lookbackId: ID!, $areaCode: ID, $paper: String, $state: String) {
          lookbackMatrix(lookbackId: $lookbackId, areaCode: $areaCode, paper: $paper, state: $state, first: 200) {
            totalCount columns { paper there backfilled empty notDue }
            rows { caseId headName householdNo cells { paper state on } } } }`,
        { lookbackId, ...filter },
      )
      .data()
  ).lookbackMatrix;
