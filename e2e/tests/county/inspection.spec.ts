import { expect } from '@playwright/test';
import { PICTURE } from '../../support/case-at-desk.ts';
import { type Desk, freshKey, signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { dayOf } from '../../support/server-clock.ts';
import { test } from '../../support/story.ts';

test.setTimeout(120_000);

const TOWNSHIP = '532929102';
const VILLAGE = '532929102206';
const DAY_MS = 86_400_000;

const inDays = (days: number): string => dayOf(new Date(Date.now() + days * DAY_MS));

const photo = async (desk: Desk, kind: string) => ({
  kind,
  fileId: await desk.upload(PICTURE, `${kind}.png`, 'evidence'),
});

const read = async ({ ask }: Desk, id: string): Promise<{ version: number; state: string; issueNo: string }> =>
  (await ask('query($id: ID!) { issue(id: $id) { version state issueNo } }', { id })).issue;

const STEP = `mutation($input: IssueStepInput!) { takeIssueStep(input: $input) {
  __typename ... on Issue { state } ... on Refused { refusals { code } } ... on Conflict { currentVersion } } }`;

/** Takes a step of an issue on what it is now; the answer is its new state. */
const step = async (desk: Desk, issueId: string, name: string, input: object = {}): Promise<string> => {
  const { version } = await read(desk, issueId);
  const { takeIssueStep } = await desk.ask(STEP, {
    input: { issueId, version, step: name, idempotencyKey: freshKey(), ...input },
  });
  return takeIssueStep.state;
};

test('an inspector raises an issue, the township rectifies it, it goes back once and is closed', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const officer = await signInAtDesk(origin, 'xian1');
  const inspector = await signInAtDesk(origin, 'dudao');
  const township = await signInAtDesk(origin, 'zhen1');
  const { viewer } = await inspector.ask('{ viewer { account { id } } }');
  const { createMission } = await officer.ask(
    `mutation($input: NewMissionInput!) { createMission(input: $input) {
       ... on InspectionMission { id } ... on Refused { refusals { code sentence } } } }`,
    {
      input: {
        title: '动态调整督导',
        areaCodes: [TOWNSHIP],
        startsOn: inDays(0),
        endsOn: inDays(7),
        purpose: '进度和质量',
        memberIds: [viewer.account.id],
        idempotencyKey: freshKey(),
      },
    },
  );
  const { createIssue } = await inspector.ask(
    `mutation($input: NewIssueInput!) { createIssue(input: $input) {
       ... on Issue { id } ... on Refused { refusals { code sentence field } } } }`,
    {
      input: {
        missionId: createMission.id,
        source: 'COUNTY_TEAM',
        category: 'PROCEDURE',
        level: 'GENERAL',
        title: '公示缺期满照片',
        description: '抽查三户，均无公示期满照片。',
        requirement: '补充期满照片并说明。',
        areaCode: VILLAGE,
        responsibleAreaCode: TOWNSHIP,
        dueOn: inDays(5),
        evidence: [await photo(inspector, 'issueEvidence')],
        issueNow: true,
        idempotencyKey: freshKey(),
      },
    },
  );
  const id: string = createIssue.id;

  expect(await step(township, id, 'accept', { data: { responsiblePerson: '字秀英' } })).toBe('ACCEPTED');
  expect(await step(township, id, 'rectify', { data: { plan: '逐户补拍' } })).toBe('RECTIFYING');
  const first = [await photo(township, 'rectification')];
  expect(await step(township, id, 'submit', { text: '已全部补齐', evidence: first })).toBe('SUBMITTED');

  // Whoever rectified does not verify; another township sees no such issue.
  const { version } = await read(township, id);
  const own = await township.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: STEP,
      variables: { input: { issueId: id, version, step: 'verify', idempotencyKey: freshKey() } },
    }),
  });
  expect(await own.text()).toContain('FORBIDDEN');
  const neighbour = await signInAtDesk(origin, 'zhen2');
  expect((await neighbour.ask('query($id: ID!) { issue(id: $id) { id } }', { id })).issue).toBeNull();

  expect(await step(inspector, id, 'sendBack', { text: '照片不清', dueOn: inDays(6) })).toBe('RECTIFYING');
  const again = [await photo(township, 'rectification')];
  expect(await step(township, id, 'submit', { text: '已重拍', evidence: again })).toBe('SUBMITTED');
  expect(await step(inspector, id, 'verify')).toBe('VERIFIED');

  const { page } = await person('王建平', 'county');
  await page.goto(`/county/issues/${id}`);
  await expect(page.getByText('公示缺期满照片').first()).toBeVisible();
  await expectAccessible(page);

  expect(await step(inspector, id, 'close')).toBe('CLOSED');
  const { page: rectifier } = await person('字秀英', 'township');
  await rectifier.goto(`/township/issues/${id}`);
  await expect(rectifier.getByText('公示缺期满照片').first()).toBeVisible();
  await expectAccessible(rectifier);
});
