import { expect, type Page } from '@playwright/test';
import { type Desk, freshKey, signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { compareWithoutScreens, untouchedPatients } from '../../support/medical-costs.ts';
import { haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(240_000);

type Listed = { readonly id: string; readonly headName: string };

const PARTS = ['家庭成员', '收入支出', '三保障和饮水', '生活条件', '务工就业', '土地和产业', '户情和位置'];

const FORM = `query($id: ID!) { collectionForm(householdId: $id) {
  year savedBy parts { key state unchanged } rows { id entity values { key text provenance { who source } } } } }`;

type Form = {
  readonly savedBy: string | null;
  readonly parts: readonly { readonly key: string; readonly state: string; readonly unchanged: boolean }[];
  readonly rows: readonly {
    readonly id: string;
    readonly entity: string;
    readonly values: readonly { readonly key: string; readonly text: string }[];
  }[];
};

const formOf = async ({ ask }: Desk, id: string): Promise<Form> => (await ask(FORM, { id })).collectionForm;

const textOf = ({ rows }: Form, key: string): string | undefined =>
  rows[0]?.values.find((value) => value.key === key)?.text;

/** Lifted households of the village with wages, every part of whose form may be said to be unchanged. */
const steadyHouseholds = async (desk: Desk): Promise<readonly Listed[]> => {
  const { households } = await desk.ask(
    '{ households(filter: { householdType: "LIFTED" }, first: 60) { edges { node { id headName } } } }',
  );
  const steady: Listed[] = [];
  for (const { node } of households.edges as readonly { node: Listed }[]) {
    const form = await formOf(desk, node.id);
    if (form.savedBy === null && Number(textOf(form, 'migrantWage') ?? 0) >= 10_000) steady.push(node);
  }
  return steady;
};

/** Counts what a thumb does on the page: presses, and characters typed. */
const countWork = async (page: Page): Promise<() => Promise<{ taps: number; keys: number }>> => {
  await page.evaluate(() => {
    const work = { taps: 0, keys: 0 };
    Object.assign(window, { work });
    document.addEventListener('click', () => (work.taps += 1), true);
    document.addEventListener(
      'beforeinput',
      (event) => (work.keys += Math.max(1, (event as InputEvent).data?.length ?? 1)),
      true,
    );
  });
  return () => page.evaluate(() => (window as unknown as { work: { taps: number; keys: number } }).work);
};

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

test('a visit on which nothing has changed is eight presses and no key', async ({ person, baseURL }) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const desk = await signInAtDesk(origin, 'cun1');
  const { page } = await person('杨玉梅', 'village');
  let household: Listed | undefined;
  for (const candidate of await steadyHouseholds(desk)) {
    await page.goto(`/village/collection/${candidate.id}`);
    await expect(page.getByText('户情和位置')).toBeVisible();
    if ((await page.getByRole('button', { name: /没有变化$/u }).count()) === PARTS.length) household = candidate;
    if (household) break;
  }
  if (!household) throw new Error('no household of the village has every required value');

  await expectAccessible(page);
  const work = await countWork(page);
  for (const part of PARTS) await press(page, `${part}没有变化`);
  const done = { ...(await work()) };
  await press(page, '交这户的采集表');
  await expect(page).toHaveURL(new RegExp(`/village/households/${household.id}$`, 'u'));

  const form = await formOf(desk, household.id);
  expect(form.parts.map(({ state, unchanged }) => ({ state, unchanged }))).toEqual(
    PARTS.map(() => ({ state: 'DONE', unchanged: true })),
  );
  expect(form.savedBy).toBe('杨玉梅');
  console.log(`年度采集，没有变化的一户：${done.taps + 1} 次点按，${done.keys} 次按键`);
  expect(done).toEqual({ taps: PARTS.length, keys: 0 });
});

test('a changed wage is asked about, filled in without a signal, and sent when it is back', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const desk = await signInAtDesk(origin, 'cun1');
  const [, household] = await steadyHouseholds(desk);
  if (!household) throw new Error('the village has no second household with wages');
  const before = textOf(await formOf(desk, household.id), 'migrantWage') ?? '';
  const { page } = await person('杨玉梅', 'village');
  await page.goto(`/village/collection/${household.id}`);
  await expect(page.getByText('收入支出')).toBeVisible();
  // The other pages of the form are on the phone before the signal goes.
  await page.waitForTimeout(6_000);
  await page.context().setOffline(true);

  const work = await countWork(page);
  await page
    .getByRole('button', { name: /^收入支出/u })
    .first()
    .click();
  const wage = page.getByLabel('务工收入', { exact: true });
  await wage.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3000');
  await wage.blur();
  await expect(page.getByText(/比去年少.*是否属实/u)).toBeVisible();
  await press(page, '属实');
  await expect(page.getByText(/监测底线/u)).toBeVisible();
  await press(page, '这一项核对好了');
  await page.goBack();
  await expect(page.getByText('改了 1 处')).toBeVisible();
  await press(page, /^交这户的采集表|^再交一次/u);
  await expect(page.getByText(/没有信号|没连上|网络/u).first()).toBeVisible();
  const done = { ...(await work()) };
  expect(textOf(await formOf(desk, household.id), 'migrantWage')).toBe(before);

  await page.context().setOffline(false);
  await expect
    .poll(async () => textOf(await formOf(desk, household.id), 'migrantWage'), { timeout: 30_000 })
    .toBe('3000');
  console.log(`年度采集，改一项收入的一户（没有信号）：${done.taps} 次点按，${done.keys} 次按键`);
});

test('what a department has said stands with its source, is not asked, and is reported by one press', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const desk = await signInAtDesk(origin, 'cun1');
  const county = await signInAtDesk(origin, 'xian1');
  const [patient] = await untouchedPatients(desk, 1);
  if (!patient) throw new Error('nobody of the village is untouched');
  const { households } = await desk.ask(
    '{ households(filter: { monitoringStatus: "NONE" }, first: 100) { edges { node { id headName } } } }',
  );
  const { node } = households.edges.find(({ node: one }: { node: Listed }) => one.headName === patient.headName);
  const name = '医疗救助_202609.csv';
  const { runId } = await compareWithoutScreens({
    liaison: await signInAtDesk(origin, 'yibao'),
    county,
    bytes: Buffer.from(`姓名,身份证号,医疗救助,个人自付\r\n${patient.name},${patient.idNumber},320.5,100\r\n`),
    name,
  });

  await test.step('the county sees beforehand what publishing does, and publishes', async () => {
    const { page } = await person('苏文琼', 'county');
    await page.goto(`/county/runs/${runId}`);
    await expect(page.getByRole('heading', { name: '发布后写入登记册的数据' })).toBeVisible();
    await expect(page.getByRole('cell', { name: '是否接受医疗救助' })).toBeVisible();
    const { comparisonRun } = await county.ask('query($id: ID!) { comparisonRun(id: $id) { version } }', { id: runId });
    await county.ask(
      `mutation($id: ID!, $v: Int!, $k: String!) { publishComparisonRun(id: $id, version: $v, idempotencyKey: $k) {
         __typename ... on Refused { refusals { sentence } } ... on Conflict { currentVersion } } }`,
      { id: runId, v: comparisonRun.version, k: freshKey() },
    );
    const lockedOf = async () =>
      (
        await desk.ask(
          'query($id: ID!) { collectionForm(householdId: $id) { rows { name values { key lockedBy } } } }',
          { id: node.id },
        )
      ).collectionForm.rows
        .flatMap(({ values }: { values: { key: string; lockedBy: string | null }[] }) => values)
        .filter(
          ({ key, lockedBy }: { key: string; lockedBy: string | null }) => key === 'medicalAssistance' && lockedBy,
        );
    await expect.poll(async () => (await lockedOf()).length, { timeout: 30_000 }).toBe(1);
  });

  const { page } = await person('杨玉梅', 'village');
  await page.goto(`/village/collection/${node.id}/securities`);
  await expect(page.getByText('三保障和饮水').first()).toBeVisible();
  const work = await countWork(page);
  await page.getByText(patient.name, { exact: true }).click();
  await expect(page.getByText(`医保局·09-30·${name}`)).toBeVisible();
  await expect(page.getByText('医保局给的，不用再填').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `${patient.name} 是否接受医疗救助 不对，报给医保局` }).click();
  await expect(page.getByText('已报给医保局核对')).toBeVisible();
  const done = await work();
  console.log(`年度采集，部门给的一项不用填，报错：${done.taps} 次点按，${done.keys} 次按键`);
  expect(done.keys).toBe(0);
});
