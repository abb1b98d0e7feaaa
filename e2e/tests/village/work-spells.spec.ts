import { expect } from '@playwright/test';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { fill, press } from '../../support/on-screen.ts';
import { aMonitoredHousehold, haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(120_000);

test('a work spell is written on the phone without signal, ends later, and one that was wrong goes with a word', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const desk = await signInAtDesk(origin, 'cun1');
  const household = await aMonitoredHousehold(desk);

  const { page } = await person('杨玉梅', 'village');
  await page.goto(`/village/households/${household.id}`);
  await page.getByRole('link', { name: '外出务工', exact: true }).click();
  await expect(page.getByRole('heading', { name: '外出务工' }).last()).toBeVisible();
  await expectAccessible(page);

  await test.step('what is missing is said at its field', async () => {
    await press(page, '登记外出务工');
    await page.getByLabel(/^谁/u).selectOption({ label: household.headName });
    await press(page, '保存');
    await expect(page.getByText('“务工企业名称”不能空着，请填上。').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('written without signal it waits on the phone, and is sent when there is one', async () => {
    await fill(page, {
      务工所在县: '昆明市官渡区',
      务工企业名称: '云建二公司',
      所属行业: '建筑业',
      务工月收入: '4500',
    });
    await page.getByLabel(/^就业渠道/u).selectOption({ label: '自主外出务工' });
    await page.getByLabel(/^是否点对点输送/u).selectOption({ label: '否' });
    await page.getByLabel(/^开始时间/u).fill('2021-03');
    await page.context().setOffline(true);
    await press(page, '保存');
    await expect(page.getByText(/没有信号，还没传上/u).first()).toBeVisible();
    await page.context().setOffline(false);
    await press(page, '保存');
    await expect(page.getByText('2021年3月起')).toBeVisible();
    await expect(page.getByText(/昆明市官渡区，云建二公司，建筑业，每月 4.500/u)).toBeVisible();
  });

  await test.step('it ends', async () => {
    await page.getByRole('button', { name: /^修改 .*2021年3月起$/u }).click();
    await page.getByLabel(/^是否已务工/u).selectOption({ label: '否' });
    await page.getByLabel(/^结束时间/u).fill('2021-08');
    await press(page, '保存');
    await expect(page.getByText('2021年3月至2021年8月')).toBeVisible();
  });

  await test.step('and one that should not be there is withdrawn', async () => {
    await page.getByRole('button', { name: /^修改 .*2021年3月至2021年8月$/u }).click();
    await press(page, '登记错了，删去');
    await fill(page, { 为什么删去: '记在了别人名下' });
    await press(page, '删去');
    await expect(page.getByText('2021年3月至2021年8月')).toBeHidden();
  });
});
