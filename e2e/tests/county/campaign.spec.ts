import { type Browser, expect, type Page, test } from '@playwright/test';
import { PICTURE } from '../../support/case-at-desk.ts';
import { type Desk, freshKey, signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { OwnServer } from '../../support/own-server.ts';
import { dayOf, setClock } from '../../support/server-clock.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let server: OwnServer;

test.beforeAll(async () => {
  // It fills its demonstration first: a round in the last week of its collection.
  test.setTimeout(300_000);
  server = await OwnServer.start();
});

test.afterAll(() => server.end());

const REFUSED = '... on Refused { refusals { code sentence } } ... on Conflict { currentVersion }';

type Answer = { readonly refusals?: readonly { readonly code: string }[] };

/** Asks for something that may be refused; the codes, none when it was accepted. */
const refusalsOf = async (desk: Desk, query: string, variables: object): Promise<readonly string[]> => {
  const response = await desk.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: Record<string, Answer> };
  return Object.values(data).flatMap(({ refusals = [] }) => refusals.map(({ code }) => code));
};

const MOVE = `mutation($ids: [ID!]!, $step: String!, $text: String, $k: String!) {
  moveCampaignItems(ids: $ids, step: $step, text: $text, idempotencyKey: $k) {
    ... on MovedItems { count } ... on Refused { refusals { code sentence } } } }`;

const itemsIn = async ({ ask }: Desk, states: readonly string[]): Promise<readonly string[]> => {
  const { campaignItems } = await ask(
    'query($s: [String!]) { campaignItems(filter: { states: $s }, first: 20) { edges { node { id } } } }',
    { s: states },
  );
  return campaignItems.edges.map(({ node }: { node: { id: string } }) => node.id);
};

const REVIEW = `mutation($input: JointReviewStepInput!) { takeJointReviewStep(input: $input) {
  ... on JointReview { state version } ${REFUSED} } }`;

const review = async (desk: Desk, reviewId: string, step: string, more: object = {}): Promise<string> => {
  const { jointReview } = await desk.ask('query($id: ID!) { jointReview(id: $id) { version } }', { id: reviewId });
  const input = { reviewId, version: jointReview.version, step, idempotencyKey: freshKey(), ...more };
  return (await desk.ask(REVIEW, { input })).takeJointReviewStep.state;
};

const SUMMARY = `mutation($id: ID!, $v: Int!, $s: String!, $k: String!) {
  takeSummaryStep(summaryId: $id, version: $v, step: $s, idempotencyKey: $k) {
    ... on CampaignSummary { id version state } ${REFUSED} } }`;

const COMPILE = `mutation($kind: String!, $cells: [SummaryCellInput!], $sections: JSON, $k: String!) {
  compileSummary(kind: $kind, cells: $cells, sections: $sections, idempotencyKey: $k) {
    ... on CampaignSummary { id version sections { key text } } ${REFUSED} } }`;

/** Signed by the lead, filed by the officer: from then on it is the county's. */
const signAndFile = async (officer: Desk, lead: Desk, summary: { id: string; version: number }): Promise<string> => {
  const { id, version } = summary;
  await lead.ask(SUMMARY, { id, v: version, s: 'sign', k: freshKey() });
  const { takeSummaryStep } = await officer.ask(SUMMARY, { id, v: version + 1, s: 'file', k: freshKey() });
  return takeSummaryStep.state;
};

const pageOf = async (browser: Browser, username: string, path: string, isPhone = false): Promise<Page> => {
  const { cookie } = await signInAtDesk(server.origin, username);
  const [name = '', value = ''] = cookie.split('=');
  const viewport = isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport });
  await context.addCookies([{ name, value, url: server.origin }]);
  const page = await context.newPage();
  await page.goto(`${server.origin}${path}`);
  return page;
};

test('a round from the collection to the summaries: reviewed, opened, locked at 24:00, filed', async ({ browser }) => {
  const { origin } = server;
  const clerk = await signInAtDesk(origin, 'cun1');
  const lead = await signInAtDesk(origin, 'cun1shuji');
  const township = await signInAtDesk(origin, 'zhen1');

  // The calendar is the county's, and everybody sees the same stage.
  const { campaign } = await clerk.ask('{ campaign { id version lockOn stages { key isCurrent } } }');
  expect(campaign.stages.find((stage: { isCurrent: boolean }) => stage.isCurrent).key).toBe('COLLECTION');

  // Collection: the clerk looks at what is left; on the phone it stands group by group.
  const phone = await pageOf(browser, 'cun1', '/village/items', true);
  await expect(phone.getByRole('button', { name: /^核对过/ }).first()).toBeVisible();
  await expectAccessible(phone);
  const todo = (await itemsIn(clerk, ['TODO'])).slice(0, 2);
  expect(await refusalsOf(clerk, MOVE, { ids: todo, step: 'collect', k: freshKey() })).toEqual([]);

  // Joint review: without it nothing goes to the township.
  const { prepareJointReview } = await clerk.ask(
    `mutation($k: String!) { prepareJointReview(idempotencyKey: $k) { ... on JointReview { id } ${REFUSED} } }`,
    { k: freshKey() },
  );
  const reviewId: string = prepareJointReview.id;
  const sheet = await clerk.upload(PICTURE, '会审记录.png', 'evidence');
  const held = await review(clerk, reviewId, 'hold', {
    occurredOn: dayOf(new Date()),
    sheetFileIds: [sheet],
    data: {
      place: '村委会',
      participants: [
        { name: '赵立本', part: 'SECRETARY' },
        { name: '杨玉梅', part: 'CLERK' },
        { name: '李国华', part: 'GROUP_LEADER' },
      ],
      checked: ['ERRORS', 'KEY_LISTS', 'INCOME', 'CHANGES'],
      sampled: 5,
      explanation: '比对线索正在核实。',
      minutes: '逐户核对，同意上报。',
    },
  });
  expect(held).toBe('HELD');
  expect(await review(lead, reviewId, 'sign')).toBe('SIGNED');
  expect(await review(lead, reviewId, 'send')).toBe('SENT');
  expect(await review(township, reviewId, 'accept')).toBe('ACCEPTED');

  // The table equals its detail, or it is refused.
  const cells = [{ villageCode: '532929102206', column: 'REMOVAL', households: 7, people: 20 }];
  expect(await refusalsOf(township, COMPILE, { kind: 'ADJUSTMENT', cells, k: freshKey() })).toContain(
    'SUMMARY_CELL_DIFFERS',
  );

  // A function is asked for by the township and opened by the county.
  const { requestWindow } = await township.ask(
    `mutation($k: String!, $on: Date!, $to: Date!) {
       requestWindow(function: "ELIMINATION", areaCode: "532929102", opensOn: $on, closesOn: $to, reason: "3 户待录入", idempotencyKey: $k) {
         ... on FunctionWindow { id version } ${REFUSED} } }`,
    { k: freshKey(), on: dayOf(new Date()), to: campaign.lockOn },
  );
  const approver = await signInAtDesk(origin, 'xian1shenpi');
  const { takeWindowStep } = await approver.ask(
    `mutation($id: ID!, $k: String!) { takeWindowStep(windowId: $id, version: 1, step: "approve", idempotencyKey: $k) {
       ... on FunctionWindow { state } ${REFUSED} } }`,
    { id: requestWindow.id, k: freshKey() },
  );
  expect(takeWindowStep.state).toBe('OPEN');

  // The last minute is in time, 24:00 is not.
  const lockAt = new Date(new Date(`${campaign.lockOn}T00:00:00+08:00`).getTime() + 86_400_000);
  await setClock(origin, new Date(lockAt.getTime() - 60_000));
  const lateClerk = await signInAtDesk(origin, 'cun1');
  const [last = '', tooLate = ''] = await itemsIn(lateClerk, ['TODO']);
  await setClock(origin, new Date(lockAt.getTime() - 5_000));
  expect(await refusalsOf(lateClerk, MOVE, { ids: [last], step: 'collect', k: freshKey() })).toEqual([]);
  await setClock(origin, lockAt);
  expect(await refusalsOf(lateClerk, MOVE, { ids: [tooLate], step: 'collect', k: freshKey() })).toEqual([
    'ROUND_LOCKED',
  ]);

  // Locked by the county; closed only when every township has filed.
  const county = await signInAtDesk(origin, 'xian1');
  const { campaign: now } = await county.ask('{ campaign { id version } }');
  const STEP = `mutation($id: ID!, $v: Int!, $s: String!, $k: String!) {
    takeCampaignStep(campaignId: $id, version: $v, step: $s, idempotencyKey: $k) { ... on Campaign { state } ${REFUSED} } }`;
  const lock = { id: now.id, v: now.version, s: 'lock', k: freshKey() };
  expect((await county.ask(STEP, lock)).takeCampaignStep.state).toBe('LOCKED');
  const close = { id: now.id, v: now.version + 1, s: 'close', k: freshKey() };
  expect(await refusalsOf(county, STEP, close)).toEqual(['SUMMARIES_MISSING']);

  const officer = await signInAtDesk(origin, 'zhen1');
  const townshipLead = await signInAtDesk(origin, 'zhen1fenguan');
  const table = (await officer.ask(COMPILE, { kind: 'ADJUSTMENT', k: freshKey() })).compileSummary;
  expect(await signAndFile(officer, townshipLead, table)).toBe('FILED');
  const drafted = (await officer.ask(COMPILE, { kind: 'WORK', k: freshKey() })).compileSummary;
  const sections = Object.fromEntries(
    drafted.sections.map(({ key, text }: { key: string; text: string }) => [key, text || '按要求继续抓好。']),
  );
  const written = (await officer.ask(COMPILE, { kind: 'WORK', sections, k: freshKey() })).compileSummary;
  expect(await signAndFile(officer, townshipLead, written)).toBe('FILED');

  const board = await pageOf(browser, 'xian1', '/county/progress');
  await expect(board.getByRole('cell', { name: '功果桥镇', exact: true })).toBeVisible();
  await expectAccessible(board);
  const reports = await pageOf(browser, 'zhen1', '/township/summaries');
  await expect(reports.getByText('已报县，锁定').first()).toBeVisible();
  await expectAccessible(reports);
});
