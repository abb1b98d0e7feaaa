import { expect } from '@playwright/test';
import { type Desk, freshKey, signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { fill, press, takePhoto } from '../../support/on-screen.ts';
import { haveRegister } from '../../support/register.ts';
import { dayOf } from '../../support/server-clock.ts';
import { test } from '../../support/story.ts';

test.setTimeout(240_000);

const TITLE = '2021年度监测对象回头看';

type Item = { readonly key: string; readonly result: string; readonly isComputed: boolean };
type Case = {
  readonly id: string;
  readonly version: number;
  readonly headName: string;
  readonly items: readonly Item[];
};

const casesOf = async ({ ask }: Desk, lookbackId: string): Promise<readonly Case[]> => {
  const { lookbackCases } = await ask(
    `query($id: ID!) { lookbackCases(lookbackId: $id, first: 50) { edges { node {
       id version headName items { key result isComputed } } } } }`,
    { id: lookbackId },
  );
  return lookbackCases.edges.map(({ node }: { node: Case }) => node);
};

/** Answers what is open, and says of what cannot be put right today why. */
const answerAll = async (desk: Desk, lookbackId: string, id: string): Promise<void> => {
  const asked = (await casesOf(desk, lookbackId)).find((one) => one.id === id)?.items ?? [];
  for (const { key, result } of asked.filter((one) => one.result === 'OPEN' || one.result === 'FAIL')) {
    const version = (await casesOf(desk, lookbackId)).find((one) => one.id === id)?.version ?? 0;
    const answer = { item: key, result: result === 'OPEN' ? 'PASS' : 'FAIL', remark: '入户看过，公示期满再补' };
    await desk.ask(
      `mutation($id: ID!, $v: Int!, $a: JSON!, $k: String!) {
         answerLookbackItem(caseId: $id, version: $v, answer: $a, idempotencyKey: $k) {
           ... on LookbackCase { id } ... on Refused { refusals { sentence } } ... on Conflict { currentVersion } } }`,
      { id, v: version, a: answer, k: freshKey() },
    );
  }
};

test('a village makes up for the papers of all its households at one meeting, the township checks, the county samples and closes', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);

  const officer = await person('苏文琼', 'county');
  await test.step('the county opens the look-back over the village', async () => {
    await officer.page.goto('/county/lookback');
    await expect(officer.page.getByText('现在没有回头看')).toBeVisible();
    await expectAccessible(officer.page);
    await press(officer.page, '开展回头看');
    await expect(officer.page.getByText('“名称”没有填。').first()).toBeVisible();
    await fill(officer.page, { 名称: TITLE });
    await officer.page.getByLabel(/^范围/u).selectOption({ label: '功果桥镇 汤涧村委会' });
    await press(officer.page, '开展回头看');
    await officer.page.getByRole('link', { name: TITLE }).click();
    await expect(officer.page.getByRole('heading', { name: '分村进度' })).toBeVisible();
    await expectAccessible(officer.page);
  });
  const lookbackId = officer.page.url().split('/').at(-1) ?? '';
  const clerk = await signInAtDesk(origin, 'cun1');
  const cases = await casesOf(clerk, lookbackId);
  expect(cases.length).toBeGreaterThan(1);

  const { page } = await person('杨玉梅', 'village');
  await test.step('the clerk makes up for the papers of all of them at one meeting, with the day of today', async () => {
    await page.goto('/village/lookback');
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: '统一补办' }).click();
    for (const paper of ['纳入监测申请', '授权承诺书', '资产信息复核', '识别民主评议', '帮扶民主评议']) {
      await press(page, paper);
    }
    await press(page, '全选');
    // Other stories have moved the clock of the server on; that of the phone stands.
    const { site } = await clerk.ask('{ site { now } }');
    await page.getByLabel(/^实际补办日期/u).fill(dayOf(new Date(site.now)));
    await fill(page, { 地点: '村委会', 当时为什么没有: '2019年没有开展过', 主持人: '赵立本', 记录人: '杨玉梅' });
    await fill(page, { 应到人数: '30', 实到人数: '24', 评议情况: '逐户评议，都同意。' });
    await page.getByLabel('同意', { exact: false }).first().fill('24');
    await page.getByLabel(/^不同意/u).fill('0');
    await page.getByLabel(/^弃权/u).fill('0');
    await takePhoto(page, '签字的评议记录');
    await takePhoto(page, '补签的资料');
    await expectAccessible(page);
    // A household that was admitted here lately lacks nothing, and is not among them.
    await page.getByRole('button', { name: /^登记补办（[1-9]\d* 户）$/u }).click();
    await expect(page).toHaveURL(/\/village\/lookback$/u);
  });

  await test.step('what the register cannot tell is answered on the checklist', async () => {
    await page
      .getByRole('button', { name: `去核查 ${cases[0]?.headName}` })
      .first()
      .click();
    await expect(page.getByText('这户符合监测帮扶条件吗？')).toBeVisible();
    await expect(page.getByText(/已补.*民主评议/u).first()).toBeVisible();
    await expectAccessible(page);
    await page
      .getByRole('listitem')
      .filter({ hasText: '这户符合监测帮扶条件吗？' })
      .getByRole('button', { name: '保存' })
      .click();
    await expect(page.getByText('这户符合监测帮扶条件吗？')).toBeHidden();
  });
  for (const { id } of cases) await answerAll(clerk, lookbackId, id);

  const lead = await person('赵立本', 'village');
  await test.step('the lead reports the first on the phone; the others go the same way', async () => {
    await lead.page.goto(`/village/lookback/cases/${cases[0]?.id}`);
    await press(lead.page, '村级核查完成');
    await expect(lead.page.getByText('村级已核查，待乡镇复核').first()).toBeVisible();
    const desk = await signInAtDesk(origin, 'cun1shuji');
    const others = (await casesOf(desk, lookbackId)).filter(({ id }) => id !== cases[0]?.id);
    const { takeLookbackSteps } = await desk
      .fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `mutation($c: [LookbackCaseRead!]!, $k: String!) { takeLookbackSteps(step: "finish", cases: $c, idempotencyKey: $k) {
          ... on LookbackBatch { count refusals { headName refusals { sentence } } } } }`,
          variables: { c: others.map(({ id, version }) => ({ caseId: id, version })), k: freshKey() },
        }),
      })
      .then(async (response) => ((await response.json()) as { data: { takeLookbackSteps: unknown } }).data);
    expect(takeLookbackSteps).toEqual({ count: others.length, refusals: [] });
  });

  const township = await person('字秀英', 'township');
  await test.step('the township sees what is missing, and checks all of them together', async () => {
    await township.page.goto(`/township/lookback/${lookbackId}`);
    await press(township.page, '资料矩阵');
    await expect(township.page.getByText('每个“还缺”都是一件要补的事')).toBeVisible();
    await expectAccessible(township.page);
    await press(township.page, '逐户');
    await township.page.getByRole('checkbox').first().check();
    await press(township.page, `乡镇复核通过（${cases.length} 户）`);
    await expect(township.page.getByText('乡镇已复核，待县级抽查').nth(1)).toBeVisible();
    await expectAccessible(township.page);
  });

  await test.step('the county draws a sample, passes it and closes', async () => {
    await officer.page.reload();
    await press(officer.page, '县级抽查');
    await press(officer.page, '抽取');
    await press(officer.page, '看抽到的户');
    await officer.page.getByRole('checkbox').first().check();
    await press(officer.page, '抽查通过（1 户）');
    await expect(officer.page.getByText('县级抽查通过').nth(1)).toBeVisible();
    await press(officer.page, '县级抽查');
    await expectAccessible(officer.page);
    await press(officer.page, `办结这 ${cases.length} 户`);
    await expect(officer.page.getByRole('button', { name: /办结这/u })).toBeHidden();
    await press(officer.page, '结束回头看');
    await expect(officer.page.getByText(/已结束/u).first()).toBeVisible();
  });
});
