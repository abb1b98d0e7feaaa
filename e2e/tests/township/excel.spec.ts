import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Desk, freshKey, signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { batchIn, haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(240_000);

const SHEET = 'xl/worksheets/sheet1.xml';

type Head = { readonly householdNo: string; readonly personNo: string; readonly name: string };

const cellsOf = (row: string): Map<string, string> =>
  new Map(
    [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*>.*?<t[^>]*>(.*?)<\/t>/gsu)].map(([, at = '', text = '']) => [at, text]),
  );

/** The first person of an exported 户信息: 户编号, 人编号 and 姓名 stand in the seventh to ninth column. */
const firstPerson = (sheet: string): Head => {
  const [, , , row = ''] = sheet.match(/<row r="\d+".*?<\/row>/gsu) ?? [];
  const cells = cellsOf(row);
  return { householdNo: cells.get('G') ?? '', personNo: cells.get('H') ?? '', name: cells.get('I') ?? '' };
};

/** Types another name over that of a person, as WPS would save it, and nothing else. */
const typedOver = (bytes: Uint8Array, { personNo }: Head, name: string): Uint8Array => {
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  const edited = sheet.replace(/<row r="\d+".*?<\/row>/gsu, (row) =>
    cellsOf(row).get('H') === personNo
      ? row.replace(/(<c r="I\d+"[^>]*>.*?<t[^>]*>)(.*?)(<\/t>)/su, `$1${name}$3`)
      : row,
  );
  expect(edited).not.toBe(sheet);
  return zipSync({ ...parts, [SHEET]: strToU8(edited) });
};

/** Somebody at the county corrects the same name meanwhile. */
const correctedElsewhere = async (desk: Desk, { householdNo, personNo }: Head, name: string): Promise<void> => {
  const text = `\ufeff户编号,人编号,姓名\r\n${householdNo},${personNo},${name}\r\n`;
  const fileId = await desk.upload(new TextEncoder().encode(text), '更正.csv', 'register');
  const { startImport } = await desk.ask(
    `mutation($f: ID!, $k: String!) { startImport(fileId: $f, isPasted: true, idempotencyKey: $k) {
       ... on ImportBatch { id } ... on Refused { refusals { sentence } } } }`,
    { f: fileId, k: freshKey() },
  );
  const { id, version } = await batchIn(desk, startImport.id, 'PREVIEWED');
  await desk.ask(
    `mutation($id: ID!, $v: Int!, $k: String!) { confirmImport(id: $id, version: $v, idempotencyKey: $k) {
       __typename ... on Refused { refusals { sentence } } ... on Conflict { currentVersion } } }`,
    { id, v: version, k: freshKey() },
  );
  await batchIn(desk, id, 'CONFIRMED');
};

test('a township takes its register away, types over a cell, brings it back, and settles what the county changed meanwhile', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const { page } = await person('尹春华', 'township');

  await page.goto('/township/exports');
  await page.getByLabel('用途').fill('会审前核对');
  await expectAccessible(page);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const link = page.getByRole('link', { name: '下载', exact: true }).first();
  await expect(link).toBeVisible({ timeout: 90_000 });
  const downloading = page.waitForEvent('download');
  await link.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^云龙县_诺邓镇_（基础信息）户信息_\d{8}_\d{4}\.xlsx$/u);
  const bytes = readFileSync(await download.path());
  const head = firstPerson(strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array()));
  expect(head.name).not.toBe('');

  const county = await signInAtDesk(origin, 'xian1');
  await correctedElsewhere(county, head, '县里改的');

  await page.goto('/township/imports');
  await page.locator('input[type=file]').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(typedOver(bytes, head, '乡里改的')),
  });
  await expect(page.getByText('导出以后两边都改过，还有 1 格没选')).toBeVisible({ timeout: 90_000 });
  for (const text of [head.name, '县里改的', '乡里改的']) {
    await expect(page.getByRole('cell', { name: text, exact: true }).first()).toBeVisible();
  }
  await expectAccessible(page);

  await page.getByRole('button', { name: '用文件的', exact: true }).click();
  await expect(page.getByText('两边都改过的，都选好了')).toBeVisible();
  await page.getByRole('button', { name: '导入 1 行' }).click();
  await expect(page.getByText('已导入').first()).toBeVisible({ timeout: 90_000 });

  const { households } = await county.ask('query($f: HouseholdFilter) { households(filter: $f) { totalCount } }', {
    f: { text: '乡里改的' },
  });
  expect(households.totalCount).toBe(1);
});
