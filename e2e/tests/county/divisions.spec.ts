import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { fill, pick, press } from '../../support/on-screen.ts';
import { test } from '../../support/story.ts';

/** The number of households that the table of the divisions shows for a village. */
const householdsOf = async (page: Page, village: string): Promise<number> =>
  Number(
    await page
      .getByRole('row', { name: new RegExp(`^${village}`, 'u') })
      .getByRole('cell')
      .nth(2)
      .textContent(),
  );

test('two villages become one: proposed with its paper, put into force by another, and the households have followed', async ({
  person,
}) => {
  const officer = await person('苏文琼', 'county');
  const { page } = officer;
  await page.goto('/county/divisions');
  await pick(page, '乡镇', '民建乡');
  const [left, gone] = [await householdsOf(page, '布麻村委会'), await householdsOf(page, '坡脚村委会')];

  await press(page, '提出调整');
  await pick(page, '怎么调整', '村（社区）合并');
  await pick(page, '合并的村（社区）', '布麻村委会', '坡脚村委会');
  await fill(page, { '调整后的代码（12 位）': '532929207201', 调整后的名称: '布麻村委会' });
  await press(page, '报审批');
  await expect(page.getByText('“批文（文号或会议记录）”没有填。').first()).toBeVisible();
  await page.getByRole('textbox', { name: /^批文/u }).fill('云政复〔2026〕3号');
  await press(page, '看会改到哪些');
  await expect(page.getByText(/坡脚村委会.* → .*户 .*人随之改到/u).first()).toBeVisible();
  await expectAccessible(page);
  await press(page, '报审批');
  await expect(page.getByText('云政复〔2026〕3号')).toBeVisible();
  await expect(page.getByRole('button', { name: '同意并生效' })).toHaveCount(0);

  const approver = await person('何立新', 'county');
  await approver.page.goto('/county/divisions');
  await press(approver.page, '同意并生效');
  await expect(approver.page.getByText('已生效').first()).toBeVisible();
  await pick(approver.page, '乡镇', '民建乡');
  await approver.page.getByLabel('也看已撤销的').check();
  await expect(approver.page.getByText(/起并入或改为 布麻村委会/u).first()).toBeVisible();
  expect(await householdsOf(approver.page, '布麻村委会')).toBe(left + gone);
});
