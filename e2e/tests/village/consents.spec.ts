import { expect } from '@playwright/test';
import { PICTURE } from '../../support/case-at-desk.ts';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { fill, press } from '../../support/on-screen.ts';
import { aMonitoredHousehold, haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(120_000);

/** A photo of the signed paper. */
const PAPER = {
  name: '承诺授权书.png',
  mimeType: 'image/png',
  buffer: PICTURE,
};

test('the village records on paper who has consented to the asset check, and a member takes the consent back', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const desk = await signInAtDesk(origin, 'cun1');
  const household = await aMonitoredHousehold(desk);

  const { page } = await person('杨玉梅', 'village');
  await page.goto(`/village/households/${household.id}`);
  await page.getByRole('link', { name: '承诺授权', exact: true }).click();
  await expect(page.getByText('还没有承诺授权')).toBeVisible();
  await expectAccessible(page);

  await test.step('with the signed paper', async () => {
    await press(page, '登记承诺授权');
    await page.getByLabel(household.headName).selectOption({ index: 1 });
    await page.locator('input[type=file]').setInputFiles(PAPER);
    await expect(page.getByText('承诺授权书.png')).toBeVisible();
    await expectAccessible(page);
    await press(page, '登记');
    await expect(page.getByText(/签，有效至/u)).toBeVisible();
    await expect(page.getByText('可核查机动车登记、经营主体、不动产登记', { exact: false })).toBeVisible();
  });

  await test.step('and taken back with a word', async () => {
    await press(page, `撤回授权 ${household.headName}`);
    await fill(page, { '谁提出撤回、怎么说的': '本人到村委会说不再同意' });
    await press(page, '撤回');
    await expect(page.getByText('已撤回或终止')).toBeVisible();
    await expect(page.getByText('本人到村委会说不再同意', { exact: false })).toBeVisible();
  });
});
