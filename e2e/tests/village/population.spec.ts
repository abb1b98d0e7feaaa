import { expect } from '@playwright/test';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { answer, fill, photograph, press } from '../../support/on-screen.ts';
import { haveRegister } from '../../support/register.ts';
import { test } from '../../support/story.ts';

test.setTimeout(180_000);

type Listed = { readonly headName: string; readonly procedureCases: readonly unknown[] };

test('a child is born: the village registers it, the township confirms it, the register has it', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const { ask } = await signInAtDesk(origin, 'cun1');
  const { households } = await ask(
    '{ households(filter: { monitoringStatus: "NONE" }, first: 100) { edges { node { headName procedureCases { id } } } } }',
  );
  const listed: Listed[] = households.edges.map(({ node }: { node: Listed }) => node);
  // The other stories of the village begin at the head of the list.
  const free = listed.findLast(
    ({ headName, procedureCases }) =>
      procedureCases.length === 0 && listed.filter((other) => other.headName === headName).length === 1,
  );
  const headName = free?.headName ?? '';

  const { page } = await person('杨玉梅', 'village');
  await test.step('the clerk says who was born, with the paper', async () => {
    await page.goto('/village/cases/new?procedure=POPULATION_CHANGE');
    await page.getByPlaceholder('姓名').or(page.getByRole('searchbox')).first().fill(headName);
    await page
      .getByRole('button', { name: /选这户/u })
      .first()
      .click();
    await press(page, '开始登记');
    await page.getByRole('link', { name: '填写变更', exact: true }).last().click();
    await press(page, '增加一人');
    await answer(page, '为什么增加', '新生儿');
    await answer(page, '性别', '女');
    await fill(page, { 姓名: '新小云', 出生日期: '2021-09-12' });
    await page.getByLabel('民族').selectOption({ label: '白族' });
    await page.getByLabel('与户主关系').first().selectOption({ label: '之孙女' });
    await photograph(page, '变更佐证');
    await expectAccessible(page);
    await press(page, '存好变更');
    await expect(page).toHaveURL(/\/village\/cases\/[0-9a-f-]{36}$/u);
    await expect(page.getByRole('main')).toContainText('新小云');
  });
  const caseId = page.url().split('/').at(-1) ?? '';

  await test.step('the lead hands it in', async () => {
    const { page: lead } = await person('赵立本', 'village');
    await lead.goto(`/village/cases/${caseId}`);
    await lead.getByRole('link', { name: '报乡镇确认', exact: true }).last().click();
    await press(lead, '报乡镇确认');
    await expect(lead).not.toHaveURL(/steps/u);
  });

  await test.step('the township reads what has changed and confirms it', async () => {
    const { page: township } = await person('字秀英', 'township');
    await township.goto(`/township/review/${caseId}`);
    await expect(township.getByRole('main')).toContainText('新小云');
    await expectAccessible(township);
    await township
      .getByRole('button', { name: /确认变更/u })
      .last()
      .click();
    await expect
      .poll(
        async () =>
          (await ask('query($id: ID!) { procedureCase(id: $id) { state } }', { id: caseId })).procedureCase.state,
      )
      .toBe('CHANGE_EFFECTIVE');
  });

  await test.step('the household has one more', async () => {
    const { procedureCase } = await ask(
      'query($id: ID!) { procedureCase(id: $id) { household { id members { name relationToHead isActiveMember } } } }',
      { id: caseId },
    );
    expect(procedureCase.household.members).toContainEqual({
      name: '新小云',
      relationToHead: '之孙女',
      isActiveMember: true,
    });
    await page.goto(`/village/households/${procedureCase.household.id}`);
    await expect(page.getByRole('main')).toContainText('新小云');
  });
});
