import { expect } from '@playwright/test';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(90_000);

test('everything on record about a household stands on one page, each count the number of its entries', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const desk = await signInAtDesk(origin, 'xian1');
  const { households } = await desk.ask(
    '{ households(filter: { monitoringStatus: "OPEN" }, first: 1) { edges { node { id headName } } } }',
  );
  const household: { id: string; headName: string } = households.edges[0].node;

  const { page } = await person('苏文琼', 'county');
  await page.goto(`/county/households/${household.id}`);
  await page.getByRole('link', { name: '看一页档案' }).click();
  await expect(page.getByRole('heading', { name: `${household.headName}　一页档案` })).toBeVisible();
  await expect(page.getByRole('heading', { name: '历次监测' })).toBeVisible();
  await expectAccessible(page);

  const chip = page.getByRole('button', { name: /^监测 \d+$/u });
  const count = Number(((await chip.textContent()) ?? '').replace(/\D/gu, ''));
  await chip.click();
  await expect(page.locator('.sa-entry')).toHaveCount(count);
  await expect(page.locator('.sa-entry').last()).toContainText('识别');
});
