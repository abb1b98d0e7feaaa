import { expect, type Locator, type Page } from '@playwright/test';
import { PICTURE } from './case-at-desk.ts';

const scan = (name: string) => ({ name: `${name}.png`, mimeType: 'image/png', buffer: PICTURE });

/** Presses a button by its whole words. */
export const press = (page: Page | Locator, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Answers a question whose answers are all in sight. */
export const answer = (page: Page | Locator, question: string | RegExp, choice: string | RegExp): Promise<void> =>
  page.getByRole('group', { name: question }).getByRole('button', { name: choice, exact: true }).click();

/** Fills boxes by their labels. */
export const fill = async (page: Page | Locator, boxes: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(boxes)) await page.getByLabel(label).fill(text);
};

/** Photographs a paper of a case onto its tile on the phone and waits until the server has it. */
export const photograph = async (page: Page, paper: string): Promise<void> => {
  const heading = page.getByRole('heading', { level: 3, name: new RegExp(`^${paper}`, 'u') });
  const tile = page.locator('section', { has: heading }).last();
  const before = await tile.getByRole('img').count();
  await tile.locator('input[type=file]').last().setInputFiles(scan(paper));
  await expect(tile.getByRole('img')).toHaveCount(before + 1);
};

/** Puts a photo into a form on the phone; it goes with the form. */
export const takePhoto = async (page: Page, paper: string): Promise<void> => {
  await page
    .getByLabel(new RegExp(`^${paper}`, 'u'))
    .first()
    .setInputFiles(scan(paper));
  await expect(page.getByText(`${paper} 1`)).toBeVisible();
};

/** Puts a scan into the case file at an office's desk and waits until the server has it. */
export const fileScan = async (page: Page, paper: string): Promise<void> => {
  const tile = page.locator('label', { hasText: paper });
  await tile.locator('input[type=file]').setInputFiles(scan(paper));
  await expect(tile).toHaveClass(/sw-upload-stored/u);
};

/** Picks from a list that opens when it is pressed and is searched by typing. */
export const pick = async (page: Page, label: string, ...options: readonly string[]): Promise<void> => {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  for (const option of options) {
    await box.fill(option);
    await page.locator('.ant-select-item-option:visible', { hasText: option }).first().click();
  }
  await page.keyboard.press('Escape');
};
