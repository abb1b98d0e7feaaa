import { readDate, readMonth } from '../collection/calendar-text.ts';
import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { fenText, readInteger, tidyNumberText } from '../collection/number-text.ts';
import { readValue } from '../collection/read-value.ts';
import { wordOf } from './cell-words.ts';
import type { ComparedRow } from './check.ts';
import type { ComparisonSettings } from './comparison-settings.ts';
import type { DatasetKey } from './dataset.ts';
import { monthsInPeriod, monthsWorked } from './months-in-period.ts';
import { schoolStatusOf } from './school-roll.ts';

/** A person's part of an amount of the household. The amount is known when all its parts are. */
export interface HouseholdShare {
  readonly key: IndicatorKey;
  readonly fen: number;
  /** How many parts the file says that there are. */
  readonly parts: number;
}

/** What one row says of its person and the household, as canonical text. */
export interface RowStatement {
  readonly person: Facts;
  readonly share?: HouseholdShare;
}

/** Which indicators the columns of a dataset give (C.8 谁提供谁负责). */
export interface DatasetFacts {
  readonly person: readonly IndicatorKey[];
  readonly household: readonly IndicatorKey[];
  /** Of somebody with several rows none says which is the year's. */
  readonly isOfOneRow?: true;
  /** What a row with the same number and name says; what its cells do not say for certain is left out. */
  stateOf(row: ComparedRow, settings: ComparisonSettings): RowStatement;
}

const NOTHING: RowStatement = { person: {} };

/** Written values as canonical text; what is empty or cannot be read is no fact. */
function canonical(written: { readonly [Key in IndicatorKey]?: string }): Facts {
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, text]) => {
      const read = readValue(key as IndicatorKey, text);
      return read.text === '' || read.problem !== undefined ? [] : [[key, read.text]];
    }),
  );
}

/** A column that says in which state a row is: absent or empty says nothing against it. */
function isStated(row: ComparedRow, column: string, words: readonly string[]): boolean {
  const word = wordOf(row, column);
  return word === '' || words.includes(word);
}

function insured(row: ComparedRow, { incomeMonths }: ComparisonSettings): RowStatement {
  const ofYear = isStated(row, 'year', [incomeMonths.to.slice(0, 4)]);
  if (!ofYear || !isStated(row, 'paymentStatus', ['已缴费', '正常参保', '正常'])) return NOTHING;
  const insurance = wordOf(row, 'insurance');
  if (insurance.includes('职工')) return { person: { employeeMedical: '是' } };
  return insurance.includes('居民') ? { person: { residentMedical: '是' } } : NOTHING;
}

function allowanceShare(row: ComparedRow, settings: ComparisonSettings): HouseholdShare | undefined {
  const start = readMonth(row.text('startMonth'));
  const parts = readInteger(tidyNumberText(row.text('peopleCount')));
  const monthly = row.fen('monthlyAmount');
  if (start === undefined || parts === undefined || parts < 1 || monthly <= 0) return undefined;
  const months = monthsInPeriod(start, settings.currentMonth, settings);
  return months === 0 ? undefined : { key: 'minimumLivingPayment', fen: monthly * months, parts };
}

function onAllowance(row: ComparedRow, settings: ComparisonSettings): RowStatement {
  if (wordOf(row, 'status') !== '在保') return NOTHING;
  const share = allowanceShare(row, settings);
  return { person: { minimumLivingAllowance: '农村低保' }, ...(share && { share }) };
}

/** 肢体 is 肢体残疾. */
function disabilityCategory(word: string): string {
  return word === '' || word.endsWith('残疾') ? word : `${word}残疾`;
}

function certified(row: ComparedRow): RowStatement {
  if (wordOf(row, 'status') !== '正常') return NOTHING;
  return {
    person: canonical({
      disabilityCategory: disabilityCategory(wordOf(row, 'category')),
      disabilityGrade: wordOf(row, 'grade'),
      disabilityCertYear: (readDate(row.text('issuedOn')) ?? readMonth(row.text('issuedOn')) ?? '').slice(0, 4),
    }),
  };
}

function enrolled(row: ComparedRow): RowStatement {
  if (wordOf(row, 'attendance') !== '在读') return NOTHING;
  return { person: canonical({ schoolStatus: schoolStatusOf(row), schoolName: row.text('school') }) };
}

function atWork(row: ComparedRow, settings: ComparisonSettings): RowStatement {
  const months = monthsWorked(row, settings);
  if (months === 0) return NOTHING;
  const place = ['workProvince', 'workPrefecture', 'workCounty'].map((column) => row.text(column)).join('');
  return {
    person: canonical({
      workLocation: place,
      workMonths: String(months),
      enterpriseName: row.text('enterprise'),
    }),
  };
}

/**
 * The datasets that give facts. None says anything by leaving somebody out: who is missing from a list may be on that of
 * another county or have a row that was rejected, which is a clue and not a fact.
 */
export const DATASET_FACTS: Readonly<Partial<Record<DatasetKey, DatasetFacts>>> = {
  'medical-costs': {
    person: ['medicalAssistance'],
    household: [],
    stateOf: (row) => (row.fen('medicalAssistance') > 0 ? { person: { medicalAssistance: '是' } } : NOTHING),
  },
  'medical-insured': { person: ['residentMedical', 'employeeMedical'], household: [], stateOf: insured },
  'minimum-allowance': {
    person: ['minimumLivingAllowance'],
    household: ['minimumLivingPayment'],
    stateOf: onAllowance,
  },
  disability: {
    person: ['disabilityCategory', 'disabilityGrade', 'disabilityCertYear'],
    household: [],
    stateOf: certified,
  },
  students: { person: ['schoolStatus', 'schoolName'], household: [], stateOf: enrolled },
  'migrant-work': {
    person: ['workLocation', 'workMonths', 'enterpriseName'],
    household: [],
    isOfOneRow: true,
    stateOf: atWork,
  },
};

/**
 * What several rows of a person say together: what they disagree about, none of them says.
 * @param statements of EXACT rows only
 */
export function agreedFacts(statements: readonly RowStatement[], { isOfOneRow }: DatasetFacts): Facts {
  if (isOfOneRow && statements.length > 1) return {};
  const [first, ...others] = statements;
  return Object.fromEntries(
    Object.entries(Object.assign({}, first?.person, ...others.map(({ person }) => person)) as Facts).filter(
      ([key, text]) => statements.every(({ person }) => (person[key as IndicatorKey] ?? text) === text),
    ),
  );
}

/**
 * The household's amounts: the sum of its shares, when there are exactly as many as the file says that there are. Several
 * equal ones may be the household's amount written at each of its people: they say nothing.
 */
export function sharedFacts(shares: readonly HouseholdShare[]): Facts {
  const keys = [...new Set(shares.map(({ key }) => key))];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const own = shares.filter((share) => share.key === key);
      const isWhole = own.every(({ parts }) => parts === own.length);
      const isOfPeople = own.length === 1 || own.some(({ fen }) => fen !== own[0]?.fen);
      return isWhole && isOfPeople ? [[key, fenText(own.reduce((sum, { fen }) => sum + fen, 0))]] : [];
    }),
  );
}
