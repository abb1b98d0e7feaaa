import { expect, type Page } from '@playwright/test';
import { answer, fileScan, fill } from './on-screen.ts';

/** What township and county do at their desks in an admission, screen by screen. */

/** Where a case stands, as its head says it. */
export const stands = (page: Page, state: string): Promise<void> =>
  expect(
    page
      .getByRole('main')
      .getByText(new RegExp(`^${state}`, 'u'))
      .first(),
  ).toBeVisible();

/** Opens a case at the review desk. */
export const atReviewDesk = async (page: Page, portal: 'township' | 'county', caseId: string): Promise<void> => {
  await page.goto(`/${portal}/review/${caseId}`);
  await expect(page.getByRole('region', { name: '办理' }).or(page.getByRole('main')).first()).toBeVisible();
};

/** Presses the button of the desk that decides, by its word; the key is printed in it. */
export const decide = (page: Page, word: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${word}`, 'u') })
    .last()
    .click();

/** The county orders the comparison. */
export const orderComparison = async (page: Page, caseId: string): Promise<void> => {
  await page.goto(`/county/cases/${caseId}`);
  await page.getByRole('link', { name: '发起信息比对' }).click();
  await page.getByRole('button', { name: /^发起信息比对/u }).click();
  await stands(page, '信息比对中');
};

/** The table of the comparison, by keyboard: the first member's first source is a hit, the rest is none. */
export const recordComparison = async (page: Page, caseId: string, hit: string): Promise<void> => {
  await page.goto(`/county/cases/${caseId}`);
  await page.getByRole('link', { name: '登记比对结果' }).click();
  const table = page.getByRole('grid', { name: '每个成员，每个来源' });
  await table.getByRole('gridcell').first().focus();
  await page.keyboard.press('2');
  await page.keyboard.type(hit);
  await page.keyboard.press('Escape');
  await page.keyboard.press('0');
};

/** The township sends a case back for its application. */
export const returnForApplication = async (page: Page, caseId: string): Promise<void> => {
  await atReviewDesk(page, 'township', caseId);
  await answer(page, '退回原因', '资料不齐');
  const part = page.getByRole('group', { name: '要补正的' }).getByRole('button', { name: '申请和授权' });
  if ((await part.getAttribute('aria-pressed')) !== 'true') await part.click();
  await fill(page, { 申请和授权要怎么补正: '申请书的签字看不清，请重新拍。' });
  await decide(page, '退回');
};

/** The township went to see the household and says what it found; its record is filed apart. */
export const spotCheck = async (page: Page, caseId: string): Promise<void> => {
  await atReviewDesk(page, 'township', caseId);
  await answer(page, '是否抽查入户', '是');
  await fill(page, { 抽查情况: '抽查入户，家里情况和核查表一致。' });
};

/** The record of the spot check that was just stated. */
export const fileSpotCheck = (page: Page): Promise<void> => fileScan(page, '抽查记录');

/** The township announces the approved household in its village. */
export const announce = async (page: Page, caseId: string): Promise<void> => {
  await page.goto(`/township/cases/${caseId}`);
  await page.getByRole('link', { name: '村内公告' }).click();
  await fill(page, { 公告地点: '村委会公示栏' });
  await fileScan(page, '公告照片');
  await page.getByRole('button', { name: /^村内公告/u }).click();
  await stands(page, '已公告');
};

/** A step at the township that asks for the household's national number. */
export const typeNumber = async (page: Page, caseId: string, step: string, householdNo: string): Promise<void> => {
  await page.goto(`/township/cases/${caseId}`);
  await page.getByRole('link', { name: step, exact: true }).click();
  await fill(page, { 户编号: householdNo });
  await page.getByRole('button', { name: new RegExp(`^${step}`, 'u') }).click();
};
