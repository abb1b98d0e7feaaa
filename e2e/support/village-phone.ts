import { expect, type Page } from '@playwright/test';
import { answer, fill, photograph, press, takePhoto } from './on-screen.ts';

/** What the village does on its phone in an admission, screen by screen. */

/** Registers a clue about a household, finds the risk real and opens the case. Gives the id of the case. */
export const openFromClue = async (page: Page, headName: string): Promise<string> => {
  await page.goto('/village/clues/new');
  await page.getByPlaceholder('姓名').or(page.getByRole('searchbox')).first().fill(headName);
  await page
    .getByRole('button', { name: /选这户/u })
    .first()
    .click();
  await answer(page, '哪方面有风险', '因病');
  await fill(page, { 什么情况: '户主住院，自己花了一万八。' });
  await press(page, '登记这条线索');
  await press(page, '开始核实');
  await page.getByRole('button', { name: /^核实/u }).first().click();
  await answer(page, '核实下来是', '风险属实');
  await fill(page, { 看到的情况: '在家养病，说的和住院发票对得上。' });
  await press(page, '交核实结果');
  await page.getByRole('link', { name: '开始纳入申请' }).click();
  await press(page, '开始这户的申请');
  await expect(page).toHaveURL(/\/village\/cases\/[0-9a-f-]{36}$/u);
  return page.url().split('/').at(-1) ?? '';
};

/** The page of a case, and from there its one filled button. */
export const goOn = async (page: Page, caseId: string, verb: string): Promise<void> => {
  await page.goto(`/village/cases/${caseId}`);
  await page.getByRole('link', { name: verb, exact: true }).last().click();
};

/** A form that was handed in has gone back to where the work goes on. */
export const isHandedIn = (page: Page): Promise<void> => expect(page).not.toHaveURL(/steps|new|objection/u);

/** The application with everybody's signature and both papers. */
export const apply = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '登记申请和授权');
  await fill(page, { 为什么申请: '户主住院，花费大，家里没有别的收入。' });
  for (const hand of await page.getByRole('button', { name: '本人签字' }).all()) await hand.click();
  await photograph(page, '纳入监测申请书');
  await photograph(page, '承诺授权书');
};

const nextPart = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^(下一项|下一步|看一遍)/u })
    .last()
    .click();

/** Income block by block: what is known of last year is unchanged, and somebody earned something away from home. */
const stateIncome = async (page: Page): Promise<void> => {
  for (const block of ['生产经营性收入', '财产性收入', '转移性收入', '生产经营性支出', '工资性收入']) {
    const folded = page.getByRole('button', { name: new RegExp(block, 'u') });
    if ((await folded.count()) > 0) await folded.click();
    const unchanged = page.getByRole('button', { name: /未变化$/u });
    // Each press takes its own button away, the one for all of them takes all.
    while ((await unchanged.count()) > 0) await unchanged.first().click();
  }
  const wage = page.getByLabel('务工收入');
  if ((await wage.inputValue()) === '') await wage.fill('9000');
  await page.getByLabel('合规自付支出').fill('18640');
};

/** 入户核查 in its eight parts: a household that a sudden illness has hit, seen by the village and the township. */
export const visit = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '入户核查');
  await press(page, '人都对，没有变化');
  await nextPart(page);
  await stateIncome(page);
  await nextPart(page);
  for (const question of ['失学辍学', '住房安全', '饮水', '没参加医保']) {
    await answer(page, new RegExp(question, 'u'), '没问题');
  }
  await nextPart(page);
  await answer(page, '有哪些风险', /因病$/u);
  await answer(page, '是不是突发严重困难', '是');
  await fill(page, { 说清突发了什么: '户主重病住院，两个月没有收入，自付一万八千多元。' });
  await nextPart(page);
  await fill(page, { 看到的家庭资产: '一辆三轮车，没有商品房。', 农户自己怎么说: '想纳入，最缺看病的钱。' });
  await nextPart(page);
  await fill(page, { '核查人 2': '字秀英', 核查结论: '情况属实，建议纳入。' });
  await nextPart(page);
  await photograph(page, '农户签字的入户核查表');
  await photograph(page, '入户照片（带位置）');
  await nextPart(page);
};

/** 入户核查 before a household leaves: its income, nothing unsolved, the risk gone and none new. */
export const exitVisit = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '入户核查');
  await press(page, '人都对，没有变化');
  await nextPart(page);
  await stateIncome(page);
  await nextPart(page);
  for (const question of ['失学辍学', '住房安全', '饮水', '没参加医保']) {
    await answer(page, new RegExp(question, 'u'), '没问题');
  }
  await nextPart(page);
  await answer(page, '识别时的风险消除了吗', '是');
  await answer(page, '有没有出现新的风险', '否');
  await nextPart(page);
  await fill(page, { 农户自己怎么说: '病好了，能干活了。' });
  await nextPart(page);
  await fill(page, { '核查人 2': '字秀英', 核查结论: '收入稳定，风险消除。' });
  await nextPart(page);
  await photograph(page, '农户签字的核查表');
  await photograph(page, '入户照片（带位置）');
  await nextPart(page);
};

/** The lead says what the comparison's hits mean. */
export const explainHits = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '核实说明疑点');
  await answer(page, '查下来', '说得清，不影响');
  await fill(page, { 怎么回事: '是亲戚借他的身份证上的户，车一直不在家里，已去车管所查过。' });
  await press(page, '交核实说明');
  await isHandedIn(page);
};

/** How a household fared in a meeting. */
export type Vote = { readonly headName: string; readonly agree: number; readonly opinion?: string };

/** One meeting about several households, with the papers of the meeting. */
export const holdMeeting = async (
  page: Page,
  caseId: string,
  present: number,
  votes: readonly Vote[],
): Promise<void> => {
  await goOn(page, caseId, '民主评议');
  await fill(page, {
    在哪里开的: '村委会会议室',
    主持人: '赵立本',
    记录人: '杨玉梅',
    应到: '30',
    实到: String(present),
  });
  for (const { headName, agree, opinion } of votes) {
    const household = page.getByRole('listitem').filter({ hasText: headName });
    await household.getByRole('checkbox').check({ force: true });
    await fill(household, { 同意: String(agree), 反对: String(present - agree), 弃权: '0' });
    if (opinion) await fill(household, { 评议意见: opinion });
  }
  await page.getByLabel('会议记录', { exact: false }).first().fill('逐户介绍情况，大家发言后举手表决。');
  for (const paper of ['会议记录照片', '签到表', '评议会照片']) await takePhoto(page, paper);
};

/** Posts the list with the photo of its first day. */
export const postList = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '张榜公示');
  await fill(page, { 贴在哪里: '村委会公示栏' });
  await takePhoto(page, '公示开始照片');
  await press(page, '公示 1 户');
  await isHandedIn(page);
};

/** Somebody objects to a household on the list. */
export const recordObjection = async (page: Page, caseId: string): Promise<void> => {
  await page.goto(`/village/cases/${caseId}/objection`);
  await fill(page, { 谁提的: '三组村民', 说什么: '他家儿子在外面打工，有收入。' });
  await press(page, '登记这条异议');
  await isHandedIn(page);
};

/** The objection is looked into and does not hold. */
export const settleObjection = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '答复异议');
  await answer(page, '查下来', '异议不成立');
  await fill(page, { 怎么核查处理的: '儿子已分户另过，收入没有共享，当面答复了提出人。' });
  await press(page, '交答复');
  await isHandedIn(page);
};

/** Takes the list down with the photo of its last day. */
export const takeListDown = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '公示期满撤榜');
  await takePhoto(page, '公示期满照片');
  await press(page, '撤榜');
  await expect(page).toHaveURL(/\/village\/$/u);
};

/** The lead signs and hands the case in. */
export const submit = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '签字报乡镇');
  await press(page, '签字报乡镇');
  await isHandedIn(page);
};

/** Puts right what the township asked for, with a new photo of the application. */
export const correctApplication = async (page: Page, caseId: string): Promise<void> => {
  await goOn(page, caseId, '补正');
  await fill(page, { 怎么补正的: '重新拍了申请书，签字清楚了。' });
  await press(page, '交补正');
  await isHandedIn(page);
};
