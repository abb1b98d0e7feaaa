import { expect } from '@playwright/test';
import { type Desk, signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { answer, press } from '../../support/on-screen.ts';
import { haveRegister } from '../../support/register.ts';
import { dayOf } from '../../support/server-clock.ts';
import { test } from '../../support/story.ts';

test.setTimeout(300_000);

const RULE = '16周岁以下劳动技能不是无劳动力';

type Child = { readonly householdId: string; readonly personId: string; readonly name: string };
type Value = { readonly key: string; readonly text: string };

/** Children of the village whose 劳动技能 is as it has to be. */
const childrenIn = async ({ ask }: Desk): Promise<readonly Child[]> => {
  const { households } = await ask('{ households(first: 100) { edges { node { id } } } }');
  const children: Child[] = [];
  for (const { node } of households.edges as readonly { node: { id: string } }[]) {
    const { collectionForm } = await ask(
      'query($id: ID!) { collectionForm(householdId: $id) { rows { id entity name values { key text } } } }',
      { id: node.id },
    );
    for (const { id, entity, name, values } of collectionForm.rows) {
      const textOf = (key: string) => (values as Value[]).find((value) => value.key === key)?.text ?? '';
      if (entity === 'person' && textOf('birthDate') > '2014' && textOf('laborSkill') === '无劳动力') {
        children.push({ householdId: node.id, personId: id, name });
      }
    }
    if (children.length > 12) break;
  }
  return children;
};

const stateOf = async ({ ask }: Desk, { householdId }: Child, ruleId: string): Promise<string | undefined> => {
  const { qualityIssues } = await ask(
    `query($f: QualityIssueFilter) { qualityIssues(filter: $f, first: 100) { edges { node { ruleId state } } } }`,
    { f: { householdId } },
  );
  return qualityIssues.edges.find(({ node }: { node: { ruleId: string } }) => node.ruleId === ruleId)?.node.state;
};

test('a wrong value is seen while it is typed, stands on the list, closes when it is put right; another is waived by the county', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const clerk = await signInAtDesk(origin, 'cun1');

  const county = await person('苏文琼', 'county');
  await test.step('the county has its register rechecked; every figure is a list', async () => {
    await county.page.goto('/county/quality');
    await press(county.page, '复查登记册');
    await expect(county.page.getByRole('row').nth(3)).toBeVisible({ timeout: 120_000 });
    await expect(county.page.getByRole('heading', { name: '各地还没改的' })).toBeVisible();
    await expectAccessible(county.page);
  });

  const { page } = await person('杨玉梅', 'village');
  let child: Child | undefined;
  for (const candidate of await childrenIn(clerk)) {
    await page.goto(`/village/collection/${candidate.householdId}`);
    await expect(page.getByText('户情和位置')).toBeVisible();
    if ((await page.getByRole('button', { name: '务工就业没有变化' }).count()) === 1) child = candidate;
    if (child) break;
  }
  if (!child) throw new Error('no household with a child has everything that is required about work');
  const { householdId, personId, name } = child;
  const skill = { part: 'work', at: `${personId}.laborSkill` };
  const handIn = async (): Promise<void> => {
    await press(page, '这一项核对好了');
    await page.goto(`/village/collection/${householdId}`);
    await press(page, /^交这户的采集表|^再交一次/u);
    await expect(page).toHaveURL(new RegExp(`/village/households/${householdId}$`, 'u'));
  };

  await test.step('the cadre sees it beside the question while typing, and may hand it in all the same', async () => {
    await page.goto(`/village/collection/${householdId}/${skill.part}?at=${skill.at}`);
    await answer(page, '劳动技能', '普通劳动力');
    await expect(page.getByText(RULE).first()).toBeVisible();
    await expectAccessible(page);
    await handIn();
    expect(await stateOf(clerk, child, 'DQ-L-002')).toBe('OPEN');
  });

  await test.step('it stands on the household’s card, one press from the question, and closes by itself', async () => {
    await page.goto('/village/quality');
    const issue = page.locator('.sq-issue').filter({ hasText: `${name}：${RULE}` });
    await expect(issue).toBeVisible();
    await expectAccessible(page);
    await issue.getByRole('link', { name: /^去改/u }).click();
    await answer(page, '劳动技能', '无劳动力');
    await expect(page.getByText(RULE)).toHaveCount(0);
    await handIn();
    expect(await stateOf(clerk, child, 'DQ-L-002')).toBe('CLOSED');
    await page.goto('/village/quality');
    await expect(page.getByText(`${name}：${RULE}`)).toHaveCount(0);
  });

  const lead = await person('赵立本', 'village');
  await test.step('the village asks for a waiver with its reason and what proves it', async () => {
    await lead.page.goto('/village/quality');
    await lead.page.getByRole('button', { name: '申请豁免' }).first().click();
    await press(lead.page, '提交豁免申请');
    await expect(lead.page.getByText('“为什么可以这样”没有填。').first()).toBeVisible();
    await lead.page.getByLabel(/^为什么可以这样/u).fill('本人长期在外，户口本上没有登记');
    await lead.page.getByLabel(/^凭什么材料/u).fill('村委会证明，存村档案室');
    await lead.page.getByLabel(/^豁免到哪天/u).fill(dayOf(new Date(Date.now() + 90 * 86_400_000)));
    await press(lead.page, '提交豁免申请');
    await expect(lead.page.getByText(/赵立本申请豁免到/u)).toBeVisible();
    await expectAccessible(lead.page);
  });

  const officer = await person('字秀英', 'township');
  await test.step('the township gives its word', async () => {
    await officer.page.goto('/township/quality?bucket=waiverAsked');
    await officer.page.getByRole('row').nth(1).click();
    await press(officer.page, '同意，报县里');
    await expect(officer.page.getByText(/：待县级审批/u)).toBeVisible();
    await expectAccessible(officer.page);
  });

  const approver = await person('何立新', 'county');
  await test.step('the county grants it, and it is on nobody’s list of work any more', async () => {
    await approver.page.goto('/county/quality?bucket=waiverAsked');
    await approver.page.getByRole('row').nth(1).click();
    await press(approver.page, '批准豁免');
    await expect(approver.page.getByText('已豁免').first()).toBeVisible();
    const { qualityIssues } = await clerk.ask(
      'query($f: QualityIssueFilter) { qualityIssues(filter: $f) { totalCount } }',
      { f: { bucket: 'waived' } },
    );
    expect(qualityIssues.totalCount).toBe(1);
  });

  const liaison = await person('董晓燕', 'department');
  await test.step('a department sees what its own data decide, and that its file puts it right', async () => {
    await liaison.page.goto('/department/quality');
    await liaison.page.getByRole('row').nth(1).click();
    await expect(liaison.page.getByText(/请医保局更正数据文件后重新上传/u).first()).toBeVisible();
    await expectAccessible(liaison.page);
  });
});
