import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type Desk, signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import {
  compareWithoutScreens,
  laterFile,
  type Patient,
  SEPTEMBER,
  untouchedPatients,
} from '../../support/medical-costs.ts';
import { departmentFile, haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(480_000);

const TOWNSHIP = '诺邓镇';
/** How the bureau's system heads the decisive column this month; nobody has told the portal yet. */
const OWN_COSTS = '患者负担合计';
const OCTOBER = '医保局_住院费用累计_202110.csv';

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .or(page.getByRole('link', { name, exact: typeof name === 'string' }))
    .first()
    .click();

const answer = (page: Page, question: string, choice: string): Promise<void> =>
  page.getByRole('group', { name: question }).getByRole('button', { name: choice, exact: true }).click();

/** Hands a file to the upload page of the hospital costs and waits until the server has taken it. */
const upload = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.goto('/department/datasets/new/medical-costs');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await expect(page).toHaveURL(/\/datasets\/[0-9a-f-]{36}$/u);
};

/** The four figures of 读到 = 对上 + 没对上 + 退回 as the page shows them. */
const equation = async (page: Page): Promise<readonly number[]> =>
  (await page.locator('.sw-equation-figure').allInnerTexts()).map((text) => Number(text.replace(/\D/gu, '')));

type Card = { readonly id: string; readonly headName: string; readonly state: string };

/** The cards that a run made in the viewer's area. */
const cardsOf = async ({ ask }: Desk, runId: string): Promise<readonly Card[]> =>
  (
    await ask('query($r: ID!) { clues(filter: { runId: $r }, first: 100) { edges { node { id headName state } } } }', {
      r: runId,
    })
  ).clues.edges.map(({ node }: { node: Card }) => node);

test('hospital costs become cards, and each kind of finding goes its own way until the county is closed', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const clerkDesk = await signInAtDesk(origin, 'cun2');
  const patients = await untouchedPatients(clerkDesk, 5);
  expect(patients).toHaveLength(5);
  const [risk, ours, theirs, policy, nothing] = patients as [Patient, Patient, Patient, Patient, Patient];

  const { page: liaison } = await person('董晓燕', 'department');
  await test.step('a file that was sent before is recognised', async () => {
    await upload(liaison, SEPTEMBER, readFileSync(departmentFile(SEPTEMBER)));
    await expect(liaison.getByText(/传的文件一个字都不差/u)).toBeVisible();
    await expect(liaison.getByRole('button', { name: /^提交 .* 行$/u })).toBeVisible();
    await press(liaison, '撤回');
    await expect(liaison.getByText('已撤回').first()).toBeVisible();
  });

  await test.step('a column that is headed otherwise is pointed out once', async () => {
    await upload(liaison, OCTOBER, laterFile(patients, { ownCosts: OWN_COSTS }));
    await expect(liaison.getByText('这份文件没有读，什么都没有写')).toBeVisible();
    await liaison.getByLabel(`${OWN_COSTS}对应哪一项`).click();
    await liaison.getByTitle('个人自付（必需）').click();
    await press(liaison, '按这样重读');
    await expect(liaison.getByText(/正在(认列|和名册核对)/u).first()).toBeVisible();
  });

  await test.step('every row is accounted for, and the rejected ones go home as a workbook', async () => {
    await expect(liaison.getByRole('button', { name: /^提交 .* 行$/u })).toBeVisible();
    const [read = 0, matched = 0, unmatched = 0, rejected = 0] = await equation(liaison);
    expect(read).toBe(607);
    expect(read).toBe(matched + unmatched + rejected);
    expect(matched).toBe(384);
    await expectAccessible(liaison);
    const [download] = await Promise.all([liaison.waitForEvent('download'), press(liaison, '下载退回表')]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/u);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await press(liaison, /^提交 .* 行$/u);
    await expect(liaison.getByText(/已提交$/u).first()).toBeVisible();
  });
  const datasetId = liaison.url().split('/').at(-1) ?? '';

  await test.step('what was pointed out is remembered, and nobody else opens the file', async () => {
    await upload(liaison, OCTOBER.replace('10', '11'), laterFile(patients.slice(0, 4), { ownCosts: OWN_COSTS }));
    await expect(liaison.getByRole('button', { name: /^提交 .* 行$/u })).toBeVisible();
    await press(liaison, '撤回');
    const { page: other } = await person('马文彬', 'department');
    const shown = async (id: string): Promise<string | null> => {
      await other.goto(`/department/datasets/${id}`);
      await expect(other.getByRole('main')).toContainText('没有');
      return other.getByRole('main').textContent();
    };
    expect(await shown(datasetId)).toBe(await shown('019d0000-0000-7000-8000-000000000000'));
    await other.goto('about:blank');
  });

  const { page: county } = await person('苏文琼', 'county');
  await test.step('the county compares, publishes and dispatches', async () => {
    await county.goto(`/county/datasets/${datasetId}`);
    await press(county, '开始比对');
    await expect(county).toHaveURL(/\/runs\/[0-9a-f-]{36}$/u);
    await press(county, /^发布 .* 户的线索$/u);
    await expectAccessible(county);
    await press(county, /^派发 .* 张到乡镇$/u);
    await expect(county.getByText('线索都已派到乡镇')).toBeVisible();
  });
  const runId = county.url().split('/').at(-1) ?? '';
  const countyDesk = await signInAtDesk(origin, 'xian1');
  const cards = await cardsOf(countyDesk, runId);
  const cardOf = ({ headName }: Patient): string => {
    const card = cards.find((one) => one.headName === headName);
    if (!card) throw new Error(`No card for ${headName}`);
    return card.id;
  };
  expect(cards).toHaveLength(patients.length);

  const { page: township } = await person('尹春华', 'township');
  await test.step('the township gives the cards to the village', async () => {
    for (const patient of patients) {
      await township.goto(`/township/clues/${cardOf(patient)}?runId=${runId}`);
      await press(township, '分派到村');
      await expect(township.getByRole('dialog').getByText('已派到村，待核实')).toBeVisible();
    }
    await expectAccessible(township);
  });

  const { page: phone } = await person('李四妹', 'village');
  const settle = async (patient: Patient, finding: string, more: () => Promise<void>): Promise<void> => {
    await phone.goto(`/village/clues/${cardOf(patient)}`);
    await press(phone, '开始核实');
    await phone
      .getByRole('button', { name: /^核实 /u })
      .first()
      .click();
    await answer(phone, '核实下来是', finding);
    await more();
    await phone.getByLabel('看到的情况').fill('入户看过，和本人、住院发票都对了一遍。');
    await press(phone, '交核实结果');
    await expect(phone).toHaveURL(new RegExp(`/clues/${cardOf(patient)}$`, 'u'));
    await expect(phone.getByText(finding).first()).toBeVisible();
  };

  await test.step('a confirmed risk opens an admission', async () => {
    await phone.goto('/village/');
    await expect(phone.getByText(risk.headName).first()).toBeVisible();
    await settle(risk, '风险属实', async () => {});
    await press(phone, '开始纳入申请');
    await press(phone, '开始这户的申请');
    await expect(phone).toHaveURL(/\/village\/cases\/[0-9a-f-]{36}$/u);
    await phone.goto(`/village/clues/${cardOf(risk)}`);
    await press(phone, '办结');
    await phone.getByLabel('办结说明').fill('已开始纳入申请，按程序走。');
    await press(phone, '办结这条线索');
    await expect(phone.getByText('已办结').first()).toBeVisible();
  });

  await test.step('our own mistake is corrected, and the register says by whom', async () => {
    await settle(ours, '我方数据有误', async () => {
      await phone.getByPlaceholder(/项目名/u).fill('普通话');
      const registered = await phone.getByText(/·[是否]$/u).textContent();
      await press(phone, /^是这项/u);
      await answer(phone, '正确的值', registered?.endsWith('是') ? '否' : '是');
    });
    await press(phone, /^更正登记信息/u);
    await phone.getByLabel('怎么改的').fill('问过本人，不会讲。');
    await press(phone, '登记整改结果');
    await expect(phone.getByText('已整改，待复核').first()).toBeVisible();
  });

  await test.step('a mistake of the bureau goes back to it, and it answers in its portal', async () => {
    await settle(theirs, '部门数据有误', async () => {
      await phone.getByLabel('实际情况').fill('没有住过院，是同名的人。');
    });
    await liaison.goto('/department/rectifications?state=OPEN');
    await liaison.getByText('部门数据更正').last().click();
    await liaison.getByLabel('核对下来怎样，改了什么').fill('查了结算单，是另一个人，名单已更正。');
    await press(liaison, '交整改结果');
    await expect(liaison.getByText('已整改，待复核').first()).toBeVisible();
    await expectAccessible(liaison);
  });

  await test.step('a policy that was not delivered becomes a task of the bureau', async () => {
    await settle(policy, '政策未落实', async () => {
      await phone.getByLabel('没有落实的政策').fill('大病保险没有报。');
    });
    await liaison.goto('/department/rectifications?state=OPEN');
    await liaison.getByText('落实政策').last().click();
    await liaison.getByLabel('核对下来怎样，改了什么').fill('已补报大病保险，月底到账。');
    await press(liaison, '交整改结果');
    await expect(liaison.getByText('已整改，待复核').first()).toBeVisible();
  });

  await test.step('a false positive ends the card at once', async () => {
    await settle(nothing, '误报，无需处理', async () => {});
    await expect(phone.getByText('已办结').first()).toBeVisible();
  });

  await test.step('a card of another village is not there', async () => {
    const neighbour = await signInAtDesk(origin, 'cun1');
    const { clues } = await neighbour.ask('{ clues(first: 1) { edges { node { id } } } }');
    const shown = async (id: string): Promise<string | null> => {
      await phone.goto(`/village/clues/${id}`);
      await expect(phone.getByRole('main')).toContainText('没有');
      return phone.getByRole('main').textContent();
    };
    expect(await shown(clues.edges[0].node.id)).toBe(await shown('019d0000-0000-7000-8000-000000000000'));
    await phone.goto('about:blank');
  });

  await test.step('the township looks at what was put right, and closes the cards', async () => {
    for (const patient of [ours, theirs, policy]) {
      await township.goto(`/township/clues/${cardOf(patient)}?runId=${runId}`);
      await township.getByRole('link', { name: /ZG\d/u }).click();
      await township.getByRole('dialog').getByRole('button', { name: '复核通过', exact: true }).click();
      await expect(township.getByRole('dialog').getByText('已闭合')).toBeVisible();
      await township.goto(`/township/clues/${cardOf(patient)}?runId=${runId}`);
      await township.getByLabel('办结说明').fill('已复核，改好了。');
      await press(township, '办结');
      await expect(township.getByRole('dialog').getByText('已办结')).toBeVisible();
    }
  });

  await test.step('the county sees the township closed, and the same check stays silent', async () => {
    await county.goto(`/county/runs/${runId}`);
    await expect(county.getByRole('row', { name: new RegExp(`^\\S+ ${TOWNSHIP}`, 'u') })).toContainText('5');
    await expect(county.getByText('办结 5，共 5')).toBeVisible();
    await expectAccessible(county);

    const december = laterFile(patients, { ownCosts: OWN_COSTS });
    const { findings: again } = await compareWithoutScreens({
      liaison: await signInAtDesk(origin, 'yibao'),
      county: await signInAtDesk(origin, 'xian1'),
      bytes: Buffer.concat([december, Buffer.from('\r\n')]),
      name: OCTOBER.replace('10', '12'),
    });
    const ofPatients = again.filter(({ headName }) => patients.some((patient) => patient.headName === headName));
    expect(ofPatients.filter(({ isSuppressed }) => isSuppressed).map(({ headName }) => headName)).toEqual([
      nothing.headName,
    ]);
    expect(ofPatients).toHaveLength(patients.length);
  });
});
