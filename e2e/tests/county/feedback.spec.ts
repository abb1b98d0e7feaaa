import { expect } from '@playwright/test';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { press } from '../../support/on-screen.ts';
import { haveRegister } from '../../support/register.ts';
import { dayOf } from '../../support/server-clock.ts';
import { test } from '../../support/story.ts';

test.setTimeout(200_000);

test('the county imports a list of the upper level, and each figure of what came of it is a list', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const { ask } = await signInAtDesk(origin, 'cun1');
  const { households } = await ask('{ households(first: 2) { edges { node { householdNo headName } } } }');
  const [one, other] = households.edges.map(({ node }: { node: { householdNo: string } }) => node.householdNo);

  const { page } = await person('苏文琼', 'county');
  await page.goto('/county/quality-feedback');
  await page
    .getByLabel('或者从表格里复制，粘贴在这里')
    .fill(`户编号\t问题描述\t整改期限\n${one}\t户内无户主\t\n${other}\t门牌号与系统不符\t\n${other}\t围墙未修\t下个月`);
  await press(page, '读取粘贴的内容');
  await page.getByLabel('“户内无户主”是哪条规则').click();
  await page.getByTitle('DQ-H-001 户内无户主').first().click();
  await page.getByRole('textbox', { name: '反馈批次' }).fill('第一批');
  await page.locator('input[type=date]').fill(dayOf(new Date()));
  await expectAccessible(page);
  await press(page, '导入 3 行');
  await expect(page.getByText('反馈 3 条：我们此前已发现 0 条（0%），未发现 2 条，没读成 1 条。')).toBeVisible();
  await page.goto(`${page.url().split('?')[0]}?outcome=REJECTED`);
  await expect(page.getByText('“整改期限”写的“下个月”不是日期')).toBeVisible();
  await page.goto(`${page.url().split('?')[0]}?outcome=UNFOUND`);
  await expectAccessible(page);
  await page.getByRole('link', { name: '看整改事项' }).click();
  await expect(page.getByText('门牌号与系统不符').first()).toBeVisible();
});
