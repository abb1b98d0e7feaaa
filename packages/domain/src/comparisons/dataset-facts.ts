import type { IsoDate } from '../calendar/iso-date.ts';
import type { CodeList } from '../codelists/code-list.ts';
import { DISABILITY_CATEGORY, DISABILITY_GRADE } from '../codelists/health-and-labour.ts';
import { readCode } from '../codelists/read-code.ts';
import { readDate, readMonth } from '../collection/calendar-text.ts';
import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { wordOf } from './cell-words.ts';
import type { ComparedRow } from './check.ts';
import type { DatasetKey } from './dataset.ts';
import { schoolStatusOf } from './education-checks.ts';

/** What the rows of a department's file say about people, in indicators that the department owns (C.8, 谁提供谁负责). */
export interface DatasetFacts {
  /** Everything that a row may state. */
  readonly keys: readonly IndicatorKey[];
  /** What a row states; undefined when it states nothing. */
  of(row: ComparedRow): Facts | undefined;
}

const labelIn = (list: CodeList, text: string): string | undefined => {
  const read = readCode(list, text);
  return read.ok && read.value !== '' ? read.value : undefined;
};

const stated = (facts: Readonly<Record<string, string | undefined>>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== undefined && text !== ''));

/** 险种 as offices write it: 城乡居民…, 居民医保, 职工基本医疗保险. */
const insuranceOf = (row: ComparedRow): 'resident' | 'employee' | undefined => {
  const word = wordOf(row, 'insurance');
  if (word.includes('职工')) return 'employee';
  return word.includes('居民') ? 'resident' : undefined;
};

const isPaid = (row: ComparedRow): boolean => {
  const word = wordOf(row, 'paymentStatus');
  return word === '' || word.startsWith('已') || word.includes('正常') || word.includes('参保');
};

/**
 * Which datasets give facts to the register. What is absent from a file says nothing here: it is a question (a clue),
 * never a fact.
 */
export const DATASET_FACTS: Readonly<Partial<Record<DatasetKey, DatasetFacts>>> = {
  'medical-insured': {
    keys: ['residentMedical', 'employeeMedical'],
    of: (row) => {
      const insurance = insuranceOf(row);
      if (insurance === undefined || !isPaid(row)) return undefined;
      return insurance === 'resident'
        ? { residentMedical: '是', employeeMedical: '否' }
        : { residentMedical: '否', employeeMedical: '是' };
    },
  },
  'minimum-allowance': {
    keys: ['minimumLivingAllowance'],
    of: (row) => {
      const status = wordOf(row, 'status');
      if (status === '在保') return { minimumLivingAllowance: '农村低保' };
      return status === '停保' ? { minimumLivingAllowance: '未享受' } : undefined;
    },
  },
  disability: {
    keys: ['disabilityCategory', 'disabilityGrade', 'disabilityCertYear'],
    of: (row) => {
      if (wordOf(row, 'status') !== '正常') return undefined;
      const category = wordOf(row, 'category');
      return stated({
        disabilityCategory: labelIn(DISABILITY_CATEGORY, category.endsWith('残疾') ? category : `${category}残疾`),
        disabilityGrade: labelIn(DISABILITY_GRADE, wordOf(row, 'grade')),
        disabilityCertYear: (readDate(row.text('issuedOn')) ?? readMonth(row.text('issuedOn')))?.slice(0, 4),
      });
    },
  },
  students: {
    keys: ['schoolStatus', 'schoolName'],
    of: (row) =>
      wordOf(row, 'attendance') === '在读'
        ? stated({ schoolStatus: schoolStatusOf(row), schoolName: row.text('school') })
        : undefined,
  },
};

/**
 * What several rows about one person state together: whoever is insured in one of them is insured; of two other values
 * the later row's stands.
 */
export function mergeStated(one: Facts, other: Facts): Facts {
  const merged: Record<string, string | undefined> = { ...one, ...other };
  for (const [key, text] of Object.entries(one)) if (text === '是') merged[key] = '是';
  return merged as Facts;
}

const lastDay = (period: string): IsoDate | undefined => {
  const [, year, month] = /^(\d{4})-?(\d{2})?$/u.exec(period) ?? [];
  if (year === undefined) return undefined;
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).toISOString().slice(0, 10);
};

/**
 * The day from which the facts of a file are true: the last of its period, but not one that has not come. What a file of
 * the year or of a term states during a round is true at the round's cut-off, so that it belongs to the round.
 * @param period `YYYYMM` or `YYYY`; null when the office did not say
 * @param handedInOn the day on which the file came
 * @param cutoffOn of the round in which it is published; null between rounds
 */
export function factsDayOf(period: string | null, handedInOn: IsoDate, cutoffOn: IsoDate | null): IsoDate {
  const end = (period === null ? undefined : lastDay(period)) ?? handedInOn;
  const day = end < handedInOn ? end : handedInOn;
  const isOfTheRound = period !== null && period.length === 4 && cutoffOn?.startsWith(period) === true;
  return isOfTheRound && cutoffOn !== null && cutoffOn < day ? cutoffOn : day;
}
