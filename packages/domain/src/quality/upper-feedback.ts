import type { IsoDate } from '../calendar/iso-date.ts';
import { readDate } from '../collection/calendar-text.ts';
import { refusal } from '../procedures/refusal.ts';
import { CHECKED_RULES, QUALITY_RULES, type QualityRuleHead } from './quality-rules.ts';

/** Who has listed the problems (国家和省级反馈的数据质量评估, notice 二(四)). */
export const FEEDBACK_SOURCES = { NATIONAL: '国家反馈', PROVINCE: '省级反馈', PREFECTURE: '州市反馈' } as const;
export type FeedbackSource = keyof typeof FEEDBACK_SOURCES;

/** What the columns of 上级反馈问题清单 are called; the first name is the one that is shown. */
export const FEEDBACK_COLUMNS = {
  text: ['问题描述', '问题内容', '具体问题', '存在问题', '疑点描述', '规则名称', '规则描述', '问题'],
  householdNo: ['户编号', '户编码', '家庭编号', '户号'],
  idNumber: ['证件号码', '身份证号', '身份证号码', '公民身份号码', '成员证件号码'],
  headIdNumber: ['户主证件号码', '户主身份证号', '户主身份证号码', '户主证件号'],
  name: ['姓名', '成员姓名', '人员姓名'],
  headName: ['户主姓名', '户主'],
  dueOn: ['整改期限', '整改时限', '完成时限', '截止日期'],
} as const;
export type FeedbackColumn = keyof typeof FEEDBACK_COLUMNS;

/** The most lines of one workbook; a larger one is imported in parts. */
export const MOST_FEEDBACK_LINES = 2000;

/** One problem as the upper level has listed it. */
export interface FeedbackLine {
  readonly text: string;
  readonly householdNo: string | undefined;
  /** Of the person it is about. */
  readonly idNumber: string | undefined;
  readonly headIdNumber: string | undefined;
  readonly dueOn: IsoDate | undefined;
}

/** Texts that say the same: without white space and marks, half-width. */
export const feedbackTextKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toUpperCase()
    .slice(0, 300);

/**
 * Reads a line of the workbook.
 * @param cells trimmed texts by column; a column that the workbook has not is left out
 */
export const readFeedbackLine = (cells: Readonly<Partial<Record<FeedbackColumn, string>>>) => {
  const cell = (column: FeedbackColumn): string | undefined =>
    cells[column]?.replace(/^['＇]/u, '').trim() || undefined;
  const text = cell('text');
  if (text === undefined || feedbackTextKey(text) === '') return refusal('FEEDBACK_TEXT_MISSING', {});
  const householdNo = cell('householdNo');
  const idNumber = cell('idNumber')?.toUpperCase();
  const headIdNumber = cell('headIdNumber')?.toUpperCase();
  if (!householdNo && !idNumber && !headIdNumber) return refusal('FEEDBACK_NAMES_NOBODY', {});
  const due = cell('dueOn');
  const dueOn = readDate(due);
  if (due !== undefined && dueOn === undefined) return refusal('FEEDBACK_DAY_BAD', { day: due.slice(0, 30) });
  return { text: text.slice(0, 500), householdNo, idNumber, headIdNumber, dueOn } satisfies FeedbackLine;
};

const rulesAboutPeople: ReadonlySet<string> = new Set(
  [QUALITY_RULES.person, QUALITY_RULES.member, QUALITY_RULES.workSpell].flat().map(({ id }) => id),
);
const rulesAboutVillages: ReadonlySet<string> = new Set(QUALITY_RULES.village.map(({ id }) => id));

/** The rules to which a problem of a household or a person can belong: those that the register answers by itself. */
export const FEEDBACK_RULES: readonly QualityRuleHead[] = CHECKED_RULES.filter(({ id }) => !rulesAboutVillages.has(id));

/** Whether an issue of the rule is about a person, so that a line that names one is about that person. */
export const isRuleAboutPerson = (ruleId: string): boolean => rulesAboutPeople.has(ruleId);

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, at) => text.slice(at, at + 2)));

/** How much two texts have in common by pairs of characters: 0 nothing, 1 all (Dice). */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size);
};

const titlePairs = new Map(FEEDBACK_RULES.map(({ id, title }) => [id, pairsOf(feedbackTextKey(title))]));

/** Below this a text and the name of a rule share no more than a word such as 务工. */
const LEAST_LIKENESS = 0.3;

/** The rules whose names are most like a text, the most like first; a rule that the text names by its number alone. */
export const suggestRules = (text: string, most = 3): QualityRuleHead[] => {
  const number = /DQ-[A-Z]-\d{3}/u.exec(text.normalize('NFKC').toUpperCase())?.[0];
  const named = FEEDBACK_RULES.find(({ id }) => id === number);
  if (named) return [named];
  const pairs = pairsOf(feedbackTextKey(text));
  return FEEDBACK_RULES.map((rule) => ({ rule, like: likeness(pairs, titlePairs.get(rule.id) ?? new Set()) }))
    .filter(({ like }) => like >= LEAST_LIKENESS)
    .toSorted((one, other) => other.like - one.like)
    .slice(0, most)
    .map(({ rule }) => rule);
};
