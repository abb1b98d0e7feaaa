import { expect } from '@playwright/test';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { fill, press } from '../../support/on-screen.ts';
import { aMonitoredHousehold, haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(180_000);

test('a household gets a measure against its risk, its department verifies it, and the township sees what is still missing', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const desk = await signInAtDesk(origin, 'cun1');
  const household = await aMonitoredHousehold(desk);

  const { page } = await person('杨玉梅', 'village');
  await test.step('the clerk opens the help of the household and sees that something is missing', async () => {
    await page.goto(`/village/households/${household.id}`);
    await page.getByRole('link', { name: '帮扶', exact: true }).click();
    await expect(page.getByRole('heading', { name: '还缺什么' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a measure that has begun is recorded; what is not filled in is said at its field', async () => {
    await press(page, '登记帮扶措施');
    await press(page, '保存');
    await expect(page.getByText('“实施部门”没有填。').first()).toBeVisible();
    await page.getByLabel(/^帮扶措施类别/u).selectOption({ index: 1 });
    await page.getByLabel(/^帮扶措施必填/u).selectOption({ index: 1 });
    await page.getByLabel(/^实施部门/u).selectOption({ label: '医保局' });
    await page.getByLabel('现在怎样').selectOption('yes');
    await fill(page, { 说明: '按月发放', '金额（可不填）': '1200' });
    await expectAccessible(page);
    await press(page, '保存');
    await expect(page.getByText('实施中').first()).toBeVisible();
  });

  await test.step('the household says how it helps', async () => {
    await press(page, '管用吗');
    await press(page, '够用');
    await press(page, '管用吗');
    await expect(page.getByText('管用、不够用、能用、有用').first()).toBeVisible();
  });

  const liaison = await person('董晓燕', 'department');
  await test.step('the department sees it among what waits, and verifies it with what it has really given', async () => {
    await liaison.page.goto('/department/measures');
    const row = liaison.page.getByRole('listitem').filter({ hasText: household.headName });
    await expectAccessible(liaison.page);
    await press(row, '核实已落实');
    await fill(liaison.page, { '实际金额（可改）': '900' });
    await expectAccessible(liaison.page);
    await press(row, '核实已落实');
    await expect(liaison.page.getByText('没有待核实的措施')).toBeVisible();
  });

  await test.step('both figures can be read: what was given and what had been recorded', async () => {
    await press(liaison.page, '全部');
    const row = liaison.page.getByRole('listitem').filter({ hasText: household.headName });
    await expect(row.getByText(/900/u).first()).toBeVisible();
    await expect(row.getByText(/原登记 1.200/u).first()).toBeVisible();
  });

  const officer = await person('字秀英', 'township');
  await officer.page.goto('/township/help-gaps');
  await expect(officer.page.getByRole('link', { name: household.headName }).first()).toBeVisible();
  await expectAccessible(officer.page);
  await test.step('each count of what is missing is the list behind it', async () => {
    await officer.page.getByRole('button', { name: /^帮扶责任人超期没走访 0$/u }).click();
    await expect(officer.page.getByText('没有缺项')).toBeVisible();
  });
});
