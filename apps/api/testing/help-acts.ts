import { freshKey } from './a-case.ts';
import type { ApiClient, Asked } from './api-client.ts';

const REFUSED = '... on Refused { refusals { code sentence field } }';
const CONFLICT = '... on Conflict { currentVersion changedBy }';

/** What every act answers: the object that it left, why it was refused, or who was faster. */
const answers = (type: string, fields: string): string =>
  `__typename ... on ${type} { ${fields} } ${REFUSED} ${CONFLICT}`;

const MEASURE = `id state version begunOn endsOn stopReason amount verifiedBy verifiedAt departmentText judgements
  householdId headName householdNo areaName beneficiary actions { name allowed }`;
const PLAN = 'id state version goals returnText confirmedBy actions { name allowed }';
const PAIRING =
  'id state version helperId helperName helperPhoneMasked startsOn endsOn endReason actions { name allowed }';

/** A plan that answers an illness. */
export const A_PLAN = {
  goals: '病治好，一个人出去务工',
  answers: [{ risk: 'ILLNESS', groups: ['HEALTH'] }],
  department: 'MEDICAL_INSURANCE',
  responsible: '字树林',
  reviewOn: '2022-12-31',
};

/** Medical aid against an illness, for the household as a whole. */
export const A_MEASURE = {
  group: 'HEALTH',
  option: '医疗救助',
  risk: 'ILLNESS',
  department: 'MEDICAL_INSURANCE',
  startsOn: '2021-10-01',
};

export const A_HELPER = { name: '李建国', unit: '县财政局', phone: '13900000001' };

/** What a household's help looks like to somebody. */
export const readHelp = async (who: ApiClient, householdId: string) =>
  (
    await who
      .ask(
        `query Help($id: ID!) { householdHelp(householdId: $id) {
          needs { risk fitting measures { ${MEASURE} } } otherMeasures { ${MEASURE} } plan { ${PLAN} }
          helpers { ${PAIRING} } visits { helperName visitedOn text } gaps { key } actions { name } } }`,
        { id: householdId },
      )
      .data()
  ).householdHelp;

export const draftPlan = (who: ApiClient, householdId: string, plan: object = A_PLAN, key = freshKey()): Asked =>
  who.ask(
    `mutation Draft($id: ID!, $plan: JSON!, $key: String!) { draftPlan(householdId: $id, plan: $plan, idempotencyKey: $key) {
      ${answers('AssistancePlan', PLAN)} } }`,
    { id: householdId, plan, key },
  );

export const takePlanStep = (
  who: ApiClient,
  of: { id: string; version: number },
  step: string,
  taken: object = {},
): Asked =>
  who.ask(
    `mutation Step($id: ID!, $version: Int!, $step: String!, $text: String, $plan: JSON, $key: String!) {
      takePlanStep(planId: $id, version: $version, step: $step, text: $text, plan: $plan, idempotencyKey: $key) {
        ${answers('AssistancePlan', PLAN)} } }`,
    { ...of, step, key: freshKey(), ...taken },
  );

export const addMeasure = (
  who: ApiClient,
  householdId: string,
  measure: object = {},
  begunOn?: string,
  key = freshKey(),
): Asked =>
  who.ask(
    `mutation Add($id: ID!, $measure: JSON!, $begunOn: Date, $key: String!) {
      addMeasure(householdId: $id, measure: $measure, begunOn: $begunOn, idempotencyKey: $key) {
        ${answers('AssistanceMeasure', MEASURE)} } }`,
    { id: householdId, measure: { ...A_MEASURE, ...measure }, begunOn, key },
  );

export const takeMeasureStep = (
  who: ApiClient,
  of: { id: string; version: number },
  step: string,
  taken: object = {},
): Asked =>
  who.ask(
    `mutation Step($id: ID!, $version: Int!, $step: String!, $on: Date, $text: String, $data: JSON, $key: String!) {
      takeMeasureStep(measureId: $id, version: $version, step: $step, occurredOn: $on, text: $text, data: $data, idempotencyKey: $key) {
        ${answers('AssistanceMeasure', MEASURE)} } }`,
    { id: of.id, version: of.version, step, key: freshKey(), ...taken },
  );

export const verifyMeasures = (who: ApiClient, measures: readonly { id: string; version: number }[]): Asked =>
  who.ask(
    `mutation Verify($measures: [MeasureRead!]!, $key: String!) { verifyMeasures(measures: $measures, idempotencyKey: $key) {
      ${answers('HelpDone', 'count')} } }`,
    { measures: measures.map(({ id, version }) => ({ id, version })), key: freshKey() },
  );

export const recordDeliveries = (who: ApiClient, text: string): Asked =>
  who.ask(
    `mutation Deliveries($text: String!, $key: String!) { recordDeliveries(text: $text, idempotencyKey: $key) {
      __typename ... on Deliveries { read matched unmatched rejected left { line sentence } } ${REFUSED} } }`,
    { text, key: freshKey() },
  );

export const recordPairings = (who: ApiClient, text: string): Asked =>
  who.ask(
    `mutation Pairings($text: String!, $key: String!) { recordPairings(text: $text, idempotencyKey: $key) {
      __typename ... on Deliveries { read matched unmatched rejected left { line sentence } } ${REFUSED} } }`,
    { text, key: freshKey() },
  );

export const pairHelper = (
  who: ApiClient,
  householdId: string,
  chosen: object = { helper: A_HELPER },
  on = '2021-10-20',
): Asked =>
  who.ask(
    `mutation Pair($id: ID!, $helperId: ID, $helper: JSON, $on: Date!, $key: String!) {
      pairHelper(householdId: $id, helperId: $helperId, helper: $helper, on: $on, idempotencyKey: $key) {
        ${answers('Pairing', PAIRING)} } }`,
    { id: householdId, on, key: freshKey(), ...chosen },
  );

export const takePairingStep = (
  who: ApiClient,
  of: { id: string; version: number },
  step: string,
  taken: object = {},
): Asked =>
  who.ask(
    `mutation Step($id: ID!, $version: Int!, $step: String!, $on: Date, $text: String, $key: String!) {
      takePairingStep(pairingId: $id, version: $version, step: $step, occurredOn: $on, text: $text, idempotencyKey: $key) {
        ${answers('Pairing', PAIRING)} } }`,
    { id: of.id, version: of.version, step, key: freshKey(), ...taken },
  );

export const handOver = (
  who: ApiClient,
  from: { id: string; version: number },
  chosen: object,
  taken: object = {},
): Asked =>
  who.ask(
    `mutation HandOver($from: ID!, $version: Int!, $helperId: ID, $helper: JSON, $on: Date!, $text: String!, $key: String!) {
      handOver(fromHelperId: $from, version: $version, helperId: $helperId, helper: $helper, on: $on, text: $text, idempotencyKey: $key) {
        ${answers('HelpDone', 'count')} } }`,
    { from: from.id, version: from.version, on: '2021-10-20', text: '调离', key: freshKey(), ...chosen, ...taken },
  );

export const recordVisit = (who: ApiClient, householdId: string, visit: object): Asked =>
  who.ask(
    `mutation Visit($id: ID!, $visit: JSON!, $key: String!) { recordVisit(householdId: $id, visit: $visit, idempotencyKey: $key) {
      __typename ... on HelpDone { count } ${REFUSED} } }`,
    { id: householdId, visit, key: freshKey() },
  );

export const helpersOf = async (who: ApiClient) =>
  (
    await who
      .ask('{ helpers { id name version phoneMasked isOverburdened mayHandOver pairings { headName state } } }')
      .data()
  ).helpers;
