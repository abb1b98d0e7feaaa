import { expect, type Page } from '@playwright/test';
import { bringToMeeting, openAdmission, readCase } from '../../support/case-at-desk.ts';
import { signInAtDesk } from '../../support/desk.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import {
  announce,
  atReviewDesk,
  decide,
  fileSpotCheck,
  orderComparison,
  recordComparison,
  returnForApplication,
  spotCheck,
  stands,
  typeNumber,
} from '../../support/office-desk.ts';
import { fill, press } from '../../support/on-screen.ts';
import type { Portal } from '../../support/people.ts';
import { haveRegister } from '../../support/register.ts';
import { dayOf, travel } from '../../support/server-clock.ts';
import { test } from '../../support/story.ts';
import {
  apply,
  correctApplication,
  explainHits,
  holdMeeting,
  isHandedIn,
  openFromClue,
  postList,
  recordObjection,
  settleObjection,
  submit,
  takeListDown,
  visit,
} from '../../support/village-phone.ts';

test.setTimeout(420_000);

type Listed = {
  readonly id: string;
  readonly headName: string;
  readonly procedureCases: readonly unknown[];
  readonly clues: readonly unknown[];
};

/** Two households that nobody is busy with, and whose heads no other household's head is named like. */
const untouched = (households: readonly Listed[]): readonly [Listed, Listed] => {
  const [one, other] = households.filter(
    ({ headName, procedureCases, clues }) =>
      procedureCases.length === 0 &&
      clues.length === 0 &&
      households.filter((household) => household.headName === headName).length === 1,
  );
  if (!one || !other) throw new Error('every household of the village is busy');
  return [one, other];
};

test('a household goes from a clue to the monitored list, each step on the screen of whose it is', async ({
  person,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  await haveRegister(origin);
  const ownList = await signInAtDesk(origin, 'cun1');
  const { households } = await ownList.ask(
    '{ households(filter: { monitoringStatus: "NONE" }, first: 100) { edges { node { id headName procedureCases { id } clues { id } } } } }',
  );
  const [{ id: householdId, headName }, neighbour] = untouched(
    households.edges.map(({ node }: { node: Listed }) => node),
  );

  const { page: clerk } = await person('杨玉梅', 'village');
  let caseId = '';

  await test.step('the clerk registers a clue, finds the risk real and opens the case', async () => {
    caseId = await openFromClue(clerk, headName);
  });

  await test.step('the clerk hands in the application with its papers', async () => {
    await apply(clerk, caseId);
    await expectAccessible(clerk);
    await press(clerk, '交申请和授权');
    await isHandedIn(clerk);
  });

  await test.step('what lies in another village looks like what does not exist', async () => {
    const foreign = await signInAtDesk(origin, 'cun2');
    const theirs = await foreign.ask('{ households(first: 1) { edges { node { id } } } }');
    const shown = async (id: string): Promise<string | null> => {
      await clerk.goto(`/village/households/${id}`);
      await expect(clerk.getByRole('main')).toContainText('没有');
      return clerk.getByRole('main').textContent();
    };
    expect(await shown(theirs.households.edges[0].node.id)).toBe(await shown('019d0000-0000-7000-8000-000000000000'));
  });

  await test.step('the village visits with the township', async () => {
    await visit(clerk, caseId);
    await expectAccessible(clerk);
    await press(clerk, '交入户核查');
    await isHandedIn(clerk);
  });

  const { page: lead } = await person('赵立本', 'village');
  await test.step('the county orders the comparison and records what it found; the lead explains the hit', async () => {
    const { page: county } = await person('苏文琼', 'county');
    await orderComparison(county, caseId);
    await recordComparison(county, caseId, '名下有一辆小型轿车，状态正常');
    await expectAccessible(county);
    await county.getByRole('button', { name: /^登记比对结果/u }).click();
    await stands(county, '疑点待核实说明');
    await explainHits(lead, caseId);
  });

  const today = dayOf(new Date());
  await test.step('one meeting decides on two households, and agrees to one of them', async () => {
    // The neighbours' way up to the meeting is another story's.
    const officer = await signInAtDesk(origin, 'xian1');
    const neighbourCase = await openAdmission(ownList, neighbour.id);
    await bringToMeeting({ clerk: ownList, officer }, neighbourCase, today);
    await holdMeeting(clerk, caseId, 26, [
      { headName, agree: 25 },
      { headName: neighbour.headName, agree: 3, opinion: '儿女都有固定工作，大家认为没有返贫风险。' },
    ]);
    await expectAccessible(clerk);
    await press(clerk, '交 2 户的评议结果');
    await isHandedIn(clerk);
    expect((await readCase(ownList, neighbourCase)).state).toBe('REJECTED_VILLAGE');
  });

  await test.step('the list hangs; an objection is looked into and answered; nobody takes it down early', async () => {
    await postList(clerk, caseId);
    await recordObjection(clerk, caseId);
    await settleObjection(clerk, caseId);
    await clerk.goto(`/village/publicity?caseId=${caseId}`);
    await expect(clerk.getByText(/^公示还差 \d 天/u)).toBeVisible();
    await expectAccessible(clerk);
    // Leaves the portal before the sessions grow old.
    for (const page of [clerk, lead]) await page.goto('about:blank');
  });

  const now = await travel(origin, 12);
  const onDuty = async (name: string, portal: Portal): Promise<Page> => {
    const { page: own } = await person(name, portal);
    await own.clock.setFixedTime(now);
    return own;
  };
  const clerkLater = await onDuty('杨玉梅', 'village');
  const leadLater = await onDuty('赵立本', 'village');
  await test.step('the list comes down and the lead hands the case in', async () => {
    await takeListDown(clerkLater, caseId);
    await submit(leadLater, caseId);
  });

  await test.step('whoever handed it in finds no way to pass it', async () => {
    await leadLater.goto(`/village/cases/${caseId}/steps/townshipApprove`);
    await expect(leadLater.getByText('现在是“待乡镇审核”，这一步还不能办')).toBeVisible();
    await leadLater.goto(`/township/review/${caseId}`);
    await expect(leadLater.getByText('您的账号属于村级门户')).toBeVisible();
    expect((await readCase(await signInAtDesk(origin, 'cun1'), caseId)).state).toBe('SUBMITTED');
  });

  const township = await onDuty('字秀英', 'township');
  await test.step('the township returns it once, the village puts it right, the lead hands it in again', async () => {
    await returnForApplication(township, caseId);
    await expect(township.getByRole('status').getByText(`${headName}：退回`)).toBeVisible();
    await correctApplication(clerkLater, caseId);
    await submit(leadLater, caseId);
  });

  await test.step('the township goes to see, passes it, takes that back, and passes it', async () => {
    await spotCheck(township, caseId);
    await fileSpotCheck(township);
    await expectAccessible(township);
    await decide(township, '通过');
    // The next case has opened; taken back, this one stands open again.
    await expect(township).not.toHaveURL(new RegExp(caseId, 'u'));
    await press(township, /^撤销/u);
    await expect(township).toHaveURL(new RegExp(caseId, 'u'));
    // The record that was filed the first time still stands.
    await spotCheck(township, caseId);
    await decide(township, '通过');
    await expect(township.getByText(`${headName}：乡镇审核通过`)).toBeVisible();
  });

  await test.step('the county approves it', async () => {
    const county = await onDuty('何立新', 'county');
    await atReviewDesk(county, 'county', caseId);
    await expectAccessible(county);
    await fill(county, { 审批批次号: '2026-12-01' });
    await decide(county, '通过');
    await expect(county.getByText(`${headName}：审批同意`)).toBeVisible();
  });

  await test.step('announced and entered, the household is monitored', async () => {
    const { household } = await readCase(await signInAtDesk(origin, 'zhen1'), caseId);
    const householdNo = household.householdNo ?? '';
    await announce(township, caseId);
    await typeNumber(township, caseId, '登记已录入全国系统', householdNo);
    await stands(township, '已录入');
    await typeNumber(township, caseId, '回填户编号，纳入监测', householdNo);
    await stands(township, '已纳入监测');
    await clerkLater.goto(`/village/households/${householdId}`);
    await expect(clerkLater.getByRole('main')).toContainText('监测');
    await expectAccessible(clerkLater);
  });
});
