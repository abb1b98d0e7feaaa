import { expect, type Page } from '@playwright/test';
import { attach, PICTURE, publishApplied, readCase, STEP, takeStep } from '../../support/case-at-desk.ts';
import { freshKey, signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import type { Portal } from '../../support/people.ts';
import { haveRegister } from '../../support/register.ts';
import { dayOf, travel } from '../../support/server-clock.ts';
import { test } from '../../support/story.ts';

test.setTimeout(240_000);

type Listed = {
  readonly id: string;
  readonly headName: string;
  readonly procedureCases: readonly unknown[];
  readonly clues: readonly unknown[];
};

/** A household that nobody is busy with, and whose head no other household's head is named like. */
const untouched = (households: readonly Listed[]): Listed => {
  const found = households.find(
    ({ headName, procedureCases, clues }) =>
      procedureCases.length === 0 &&
      clues.length === 0 &&
      households.filter((other) => other.headName === headName).length === 1,
  );
  if (!found) throw new Error('every household of the village is busy');
  return found;
};

const scan = (name: string) => ({ name: `${name}.png`, mimeType: 'image/png', buffer: PICTURE });

/** Photographs a paper onto its tile and waits until the server has it. */
const photograph = async (page: Page, paper: string): Promise<void> => {
  const heading = page.getByRole('heading', { level: 3, name: new RegExp(`^${paper}`, 'u') });
  const tile = page.locator('section', { has: heading }).last();
  await tile.locator('input[type=file]').setInputFiles(scan(paper));
  await expect(tile.getByRole('img')).toBeVisible();
};

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Answers a question whose answers are all in sight. */
const answer = (page: Page, question: string | RegExp, choice: string): Promise<void> =>
  page.getByRole('group', { name: question }).getByRole('button', { name: choice }).click();

test('a household goes from a clue to the monitored list, each step by whose it is', async ({ person, baseURL }) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const ownList = await signInAtDesk(origin, 'cun1');
  const { households } = await ownList.ask(
    '{ households(filter: { monitoringStatus: "NONE" }, first: 100) { edges { node { id headName procedureCases { id } clues { id } } } } }',
  );
  const { id: householdId, headName } = untouched(households.edges.map(({ node }: { node: Listed }) => node));

  const clerk = await person('杨玉梅', 'village');
  const { page } = clerk;
  await test.step('the clerk registers a clue and finds the risk real', async () => {
    await page.goto(`/village/clues/new`);
    await page.getByPlaceholder('姓名').or(page.getByRole('searchbox')).first().fill(headName);
    await page
      .getByRole('button', { name: /选这户/u })
      .first()
      .click();
    await answer(page, '哪方面有风险', '因病');
    await page.getByLabel('什么情况').fill('户主住院，自己花了一万八。');
    await press(page, '登记这条线索');
    await press(page, '开始核实');
    await page.getByRole('button', { name: /^核实/u }).first().click();
    await answer(page, '核实下来是', '风险属实');
    await page.getByLabel('看到的情况').fill('在家养病，说的和住院发票对得上。');
    await press(page, '交核实结果');
    await page.getByRole('link', { name: '开始纳入申请' }).click();
    await press(page, '开始这户的申请');
    await expect(page).toHaveURL(/\/village\/cases\/[0-9a-f-]{36}$/u);
  });
  const caseId = page.url().split('/').at(-1) ?? '';

  await test.step('the application with its scan', async () => {
    await page.goto(`/village/cases/${caseId}/steps/apply`);
    await page.getByLabel('为什么申请').fill('户主住院，花费大，家里没有别的收入。');
    for (const hand of await page.getByRole('button', { name: '本人签字' }).all()) await hand.click();
    await photograph(page, '纳入监测申请书');
    await photograph(page, '承诺授权书');
    await expectAccessible(page);
    await press(page, '交申请和授权');
    await expect(page).not.toHaveURL(/steps/u);
  });

  await test.step('what lies in another village looks like what does not exist', async () => {
    const neighbour = await signInAtDesk(origin, 'cun2');
    const theirs = await neighbour.ask('{ households(first: 1) { edges { node { id } } } }');
    const shown = async (id: string): Promise<string | null> => {
      await page.goto(`/village/households/${id}`);
      await expect(page.getByRole('main')).toContainText('没有');
      return page.getByRole('main').textContent();
    };
    expect(await shown(theirs.households.edges[0].node.id)).toBe(await shown('019d0000-0000-7000-8000-000000000000'));
    // Leaves the portal before the session grows old.
    await page.goto('about:blank');
  });

  const today = dayOf(new Date());
  await test.step('visit, comparison, meeting and list, handed in without their screens', async () => {
    const officer = await signInAtDesk(origin, 'xian1');
    await publishApplied({ clerk: await signInAtDesk(origin, 'cun1'), officer }, caseId, today);
  });

  const now = await travel(origin, 12);
  const onDuty = async (name: string, portal: Portal): Promise<Page> => {
    const { page: own } = await person(name, portal);
    await own.clock.setFixedTime(now);
    return own;
  };
  await test.step('the list comes down and the lead hands the case in', async () => {
    const clerkLater = await signInAtDesk(origin, 'cun1');
    await attach(clerkLater, caseId, 'closePublicity', 'publicityEndPhoto');
    await takeStep(clerkLater, caseId, 'closePublicity');
    const lead = await signInAtDesk(origin, 'cun1shuji');
    expect(await takeStep(lead, caseId, 'submit')).toBe('SUBMITTED');

    // Whoever handed it in does not judge it, whatever is sent.
    const { version, versionHash } = await readCase(lead, caseId);
    const answered = await lead.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: STEP,
        variables: {
          input: {
            caseId,
            version,
            versionHash,
            step: 'townshipApprove',
            data: { spotChecked: false },
            idempotencyKey: freshKey(),
          },
        },
      }),
    });
    expect(await answered.text()).toContain('"Refused"');
    expect((await readCase(lead, caseId)).state).toBe('SUBMITTED');
  });

  const township = await onDuty('字秀英', 'township');
  await test.step('the township returns it once', async () => {
    await township.goto(`/township/review/${caseId}`);
    await answer(township, '退回原因', '资料不齐');
    const part = township.getByRole('group', { name: '要补正的' }).getByRole('button', { name: '申请和授权' });
    if ((await part.getAttribute('aria-pressed')) !== 'true') await part.click();
    await township.getByLabel('申请和授权要怎么补正').fill('申请书的签字看不清，请重新拍。');
    await township.getByRole('button', { name: /^退回/u }).last().click();
    await expect
      .poll(async () => (await readCase(await signInAtDesk(origin, 'cun1'), caseId)).state)
      .toBe('RETURNED_TO_VILLAGE');
  });

  await test.step('the village puts right what was asked', async () => {
    const phone = await onDuty('杨玉梅', 'village');
    await phone.goto(`/village/cases/${caseId}/steps/correct`);
    await phone.getByLabel('怎么补正的').fill('重新拍了申请书，签字清楚了。');
    await press(phone, '交补正');
    await expect(phone).not.toHaveURL(/correct/u);
    expect(await takeStep(await signInAtDesk(origin, 'cun1shuji'), caseId, 'submit')).toBe('SUBMITTED');
  });

  await test.step('the township passes it, the county approves it', async () => {
    await township.goto(`/township/review/${caseId}`);
    await expectAccessible(township);
    await township.getByRole('button', { name: /通过/u }).last().click();
    const countyDesk = await signInAtDesk(origin, 'xian1shenpi');
    await expect.poll(async () => (await readCase(countyDesk, caseId)).state).toBe('TOWNSHIP_APPROVED');

    const county = await onDuty('何立新', 'county');
    await county.goto(`/county/review/${caseId}`);
    await expectAccessible(county);
    await county
      .getByLabel(/批次|批准/u)
      .first()
      .fill('2026-12-01');
    await county.getByRole('button', { name: /通过/u }).last().click();
    await expect.poll(async () => (await readCase(countyDesk, caseId)).state).toBe('COUNTY_APPROVED');
  });

  await test.step('announced and entered, the household is monitored', async () => {
    const officer = await signInAtDesk(origin, 'zhen1');
    const { household } = await readCase(officer, caseId);
    const householdNo = household.householdNo ?? '';
    await attach(officer, caseId, 'announce', 'announcementPhoto');
    await takeStep(officer, caseId, 'announce', { occurredOn: dayOf(now), data: { place: '村委会' } });
    await takeStep(officer, caseId, 'enter', { occurredOn: dayOf(now), data: { householdNo } });
    expect(await takeStep(officer, caseId, 'beginMonitoring', { data: { householdNo } })).toBe('MONITORED');
    const phone = await onDuty('杨玉梅', 'village');
    await phone.goto(`/village/households/${householdId}`);
    await expect(phone.getByRole('main')).toContainText('监测');
    await expectAccessible(phone);
  });
});
