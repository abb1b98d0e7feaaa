import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attach, bringToMeeting, openAdmission, takeStep } from '../../support/case-at-desk.ts';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { press } from '../../support/on-screen.ts';
import { haveRegister } from '../../support/register.ts';
import { dayOf } from '../../support/server-clock.ts';
import { test } from '../../support/story.ts';

test.setTimeout(240_000);

/** The page on paper as a scanner gives it back. */
const SCAN = { mimeType: 'image/png', name: '盖章的公示.png' } as const;

test('a publicity notice is printed, stamped, scanned and filed by its code', async ({ person, baseURL }) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const clerk = await signInAtDesk(origin, 'cun1');
  const officer = await signInAtDesk(origin, 'xian1');
  const { households, site } = await clerk.ask(
    `{ site { now } households(filter: { monitoringStatus: "NONE" }, first: 50) {
       edges { node { id headName procedureCases { closedAt } } } } }`,
  );
  type Home = { id: string; headName: string; procedureCases: readonly { closedAt: string | null }[] };
  const home: Home = households.edges
    .map(({ node }: { node: Home }) => node)
    .find(({ procedureCases }: Home) => procedureCases.every(({ closedAt }) => closedAt !== null));
  const day = dayOf(new Date(site.now));
  const caseId = await openAdmission(clerk, home.id);
  await bringToMeeting({ clerk, officer }, caseId, day);
  await attach(clerk, caseId, 'review', 'minutes', 'signIn', 'reviewPhoto');
  await takeStep(clerk, caseId, 'review', {
    occurredOn: day,
    data: {
      place: '村委会',
      host: '字树林',
      recorder: '杨玉梅',
      expected: 30,
      present: 26,
      agree: 26,
      against: 0,
      abstain: 0,
    },
  });

  const { page } = await person('杨玉梅', 'village');
  await test.step('the clerk makes the notice of the households that are agreed', async () => {
    await page.goto(`/village/publicity/new?caseId=${caseId}`);
    await press(page, '打印公示榜');
    await expect(page).toHaveURL(/\/village\/papers\/[0-9a-f-]{36}$/u);
    await expect(page.getByRole('heading', { name: '公示', exact: true })).toBeVisible();
  });
  const paperId = page.url().split('/').at(-1) ?? '';

  const township = await person('字秀英', 'township');
  const scan =
    await test.step('the page names the household and nobody’s number; printed and stamped, it is scanned', async () => {
      await township.page.goto(`/township/papers/${paperId}`);
      const sheet = township.page.getByRole('article');
      await expect(sheet).toContainText(home.headName);
      await expect(sheet).toContainText('拟将以下农户纳入监测对象');
      expect(await sheet.textContent()).not.toMatch(/\d{3}\*{5,}|\d{17}/u);
      await expectAccessible(township.page);
      const { page: desk } = township;
      const size = desk.viewportSize();
      await desk.setViewportSize({ width: 1123, height: 1587 });
      await desk.emulateMedia({ media: 'print' });
      const printed = await desk.screenshot();
      await desk.emulateMedia({ media: null });
      if (size) await desk.setViewportSize(size);
      return printed;
    });

  await test.step('a page without a code is not taken for one', async () => {
    await page.goto('/village/papers/file');
    await expectAccessible(page);
    await page.getByLabel('拍照或选扫描件').setInputFiles({
      name: '别的照片.png',
      mimeType: 'image/png',
      buffer: await page.screenshot(),
    });
    await expect(page.getByText('没有认出二维码', { exact: false })).toBeVisible();
    await press(page, '去掉 别的照片.png');
  });

  await test.step('the scan finds its way by its code', async () => {
    await page.getByLabel('拍照或选扫描件').setInputFiles({ ...SCAN, buffer: scan });
    await expect(page.getByText('已认出文书码')).toBeVisible();
    await press(page, '归档');
    await expect(page.getByText('公示已归档，1 页')).toBeVisible();
    const { procedureCase } = await clerk.ask(
      `query ($id: ID!) { procedureCase(id: $id) { evidence { step kind kindLabel } } }`,
      { id: caseId },
    );
    expect(procedureCase.evidence).toContainEqual({ step: 'publish', kind: 'publicityNotice', kindLabel: '公示' });
  });

  await test.step('once: the township is told who has filed it', async () => {
    await township.page.goto('/township/papers/file');
    await township.page.getByLabel('拍照或选扫描件').setInputFiles({ ...SCAN, buffer: scan });
    await expect(township.page.getByText('已认出文书码')).toBeVisible();
    await press(township.page, '归档');
    await expect(township.page.getByText('公示已由杨玉梅', { exact: false })).toBeVisible();
  });

  await test.step('the case lists its papers, made and filed', async () => {
    await page.goto(`/village/cases/${caseId}`);
    await page
      .getByRole('link', { name: '这户的文书' })
      .or(page.getByRole('button', { name: '这户的文书' }))
      .click();
    await expect(page.getByText('杨玉梅', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('归档，1 页', { exact: false })).toBeVisible();
    await press(page, '制作 审核审批表');
    await expect(page.getByRole('heading', { name: '审核审批表' })).toBeVisible();
  });
});

/** The Word file with some of its words changed, as WPS saves it. */
const edited = (docx: Uint8Array, from: string, to: string): Buffer => {
  const parts = unzipSync(docx);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain(from);
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(body.replace(from, to)) }));
};

test('the county edits a template: a wrong placeholder is named with its place, a right one comes into force', async ({
  person,
}) => {
  const { page } = await person('苏文琼', 'county');
  await page.goto('/county/paper-templates');
  const sheet = page.locator('section').filter({ has: page.getByRole('heading', { name: '纳入监测对象申请书' }) });
  await expect(sheet.getByText('正在用：系统自带')).toBeVisible();
  await expectAccessible(page);
  const docx = await test.step('the template that ships is fetched', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(sheet, '下载自带的模板')]);
    expect(download.suggestedFilename()).toBe('纳入监测对象申请书模板.docx');
    return readFile(await download.path());
  });

  const send = async (buffer: Buffer): Promise<void> => {
    await sheet.locator('input[type=file]').setInputFiles({ name: '申请书.docx', mimeType: 'application/zip', buffer });
    await expect(sheet.getByText('已选：申请书.docx')).toBeVisible();
    await sheet.getByLabel('改了什么').fill('改了抬头');
    await press(sheet, '换成这个模板');
  };
  await test.step('what does not exist is named with its place', async () => {
    await press(sheet, '换模板 纳入监测对象申请书');
    await send(edited(docx, '{applyReason}', '{applyReasons}'));
    await expect(sheet.getByRole('alert')).toContainText('没有“applyReasons”这个填空');
    await expect(sheet.getByRole('alert')).toContainText('正文第');
  });

  await test.step('put right, it is in use from today', async () => {
    await send(edited(docx, '以上情况属实', '以上情况完全属实'));
    await expect(sheet.getByText('正在用：第 1 版')).toBeVisible();
  });
});

test('the township makes the papers of its running cases as one archive', async ({ person, baseURL }) => {
  await haveRegister(baseURL ?? '');
  const { page } = await person('字秀英', 'township');
  await page.goto('/township/paper-batch');
  await expectAccessible(page);
  await press(page, '审核审批表');
  await press(page, '开始制作');
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    page.getByRole('link', { name: '下载压缩包' }).first().click({ timeout: 90_000 }),
  ]);
  const names = Object.keys(unzipSync(await readFile(await download.path())));
  expect(names.some((name) => name.endsWith('审核审批表.docx'))).toBe(true);
});
