import { expect } from '@playwright/test';
import { readCase } from '../../support/case-at-desk.ts';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { answer, fill, photograph, press } from '../../support/on-screen.ts';
import { haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';
import { exitVisit, goOn, isHandedIn } from '../../support/village-phone.ts';

test.setTimeout(180_000);

type Listed = { readonly id: string; readonly headName: string; readonly procedureCases: readonly unknown[] };

test('a household does not agree to be struck off: it is asked why, and stays monitored', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const desk = await signInAtDesk(origin, 'cun1');
  const { households } = await desk.ask(
    '{ households(filter: { monitoringStatus: "OPEN" }, first: 100) { edges { node { id headName procedureCases { id } } } } }',
  );
  const listed: Listed[] = households.edges.map(({ node }: { node: Listed }) => node);
  const household = listed.find(({ procedureCases }) => procedureCases.length === 0) ?? listed[0];
  if (!household) throw new Error('the village has no monitored household');

  const { page } = await person('杨玉梅', 'village');
  await test.step('the clerk begins the elimination on the page of the household', async () => {
    await page.goto(`/village/households/${household.id}`);
    await page.getByRole('link', { name: '开始风险消除' }).click();
    await press(page, '开始风险消除');
    await expect(page).toHaveURL(/\/village\/cases\/[0-9a-f-]{36}$/u);
  });
  const caseId = page.url().split('/').at(-1) ?? '';

  await test.step('what the help has brought is judged, and the household is visited', async () => {
    await goOn(page, caseId, '评议帮扶成效');
    await answer(page, '风险消除方式', '帮扶消除');
    await page.getByRole('textbox', { name: /^帮扶成效/u }).fill('医疗救助到位，公益岗位满半年。');
    await expectAccessible(page);
    await press(page, '评议帮扶成效');
    await isHandedIn(page);
    await exitVisit(page, caseId);
    await expectAccessible(page);
    await press(page, '交入户核查');
    await isHandedIn(page);
  });

  await test.step('the household does not agree; without a reason that is not taken', async () => {
    await goOn(page, caseId, '农户知情同意');
    await answer(page, '农户同意消除风险', '否');
    await fill(page, { 签字人: household.headName });
    await photograph(page, '签字的知情同意书');
    await press(page, '农户知情同意');
    await expect(page.getByText('农户不同意，请写下原因。').first()).toBeVisible();
    await fill(page, { 不同意的原因: '药还在吃，怕停了帮扶又不行。' });
    await press(page, '农户知情同意');
    await isHandedIn(page);
    await page.goto(`/village/cases/${caseId}`);
    await expect(page.getByText('不消除，继续监测').first()).toBeVisible();
  });

  expect((await readCase(desk, caseId)).state).toBe('KEPT_MONITORED');
  const after = await desk.ask('query($id: ID!) { household(id: $id) { monitoringStatus } }', { id: household.id });
  expect(after.household.monitoringStatus).toBe('OPEN');
});
