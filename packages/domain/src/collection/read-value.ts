import type { CodeList } from '../codelists/code-list.ts';
import { CODE_LISTS } from '../codelists/code-lists.ts';
import { MULTI_VALUE_SEPARATOR, readCode, readCodes } from '../codelists/read-code.ts';
import { YES_NO } from '../codelists/yes-no.ts';
import { readDate, readMonth, writeCalendar } from './calendar-text.ts';
import { type IndicatorKey, indicator } from './catalogue.ts';
import { type CellProblem, type CellProblemCode, cellProblem } from './cell-problem.ts';
import type { Indicator } from './indicator.ts';
import { isDecimalText, tidyNumberText } from './number-text.ts';

/** A value as canonical exchange text; an empty text means that the cell is empty. */
export interface ReadValue {
  readonly text: string;
  readonly problem?: CellProblem;
}

const PROTECTED = /^="(.*)"$/su;
const LEADING_APOSTROPHES = /^['’‘＇]+/u;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d*)?[eE][+-]?\d+$/u;
const FLOAT_TAIL = /\.0+$/u;

const MAY_BE_PROTECTED = /^[='’‘＇]/u;

/** Staff protect long numbers as `="5329…"` or with a leading apostrophe (DOMAIN E.2). */
function unprotect(text: string): string {
  if (!MAY_BE_PROTECTED.test(text)) return text;
  return text.replace(PROTECTED, '$1').replace(LEADING_APOSTROPHES, '');
}

/** Numbers that are names: identity numbers, phones, household numbers. */
function tidyDigits(text: string): string {
  if (/^\d+$/u.test(text)) return text;
  return unprotect(text.replace(/\s+/gu, '')).normalize('NFKC').replace(FLOAT_TAIL, '').toUpperCase();
}

type Reading = { readonly text: string; readonly problem?: CellProblemCode };

function readDigits(text: string, { type }: Indicator): Reading {
  const tidy = tidyDigits(text);
  if (SCIENTIFIC.test(tidy)) return { text: tidy, problem: 'NUMBER_DAMAGED' };
  if (type === 'digits' && !/^\d*$/u.test(tidy)) return { text: tidy, problem: 'DIGITS_EXPECTED' };
  return { text: tidy };
}

function readNumber(text: string, { type }: Indicator): Reading {
  const tidy = tidyNumberText(unprotect(text.trim()));
  if (!isDecimalText(tidy)) return { text: tidy, problem: 'NUMBER_UNREADABLE' };
  if (type !== 'integer') return { text: tidy };
  const whole = tidy.replace(FLOAT_TAIL, '');
  return whole.includes('.') ? { text: whole, problem: 'NUMBER_NOT_WHOLE' } : { text: whole };
}

function readCalendar(text: string, { type, format }: Indicator): Reading {
  const written = unprotect(text.trim());
  const value = type === 'date' ? readDate(written) : readMonth(written);
  if (value === undefined) return { text: written, problem: type === 'date' ? 'DATE_UNREADABLE' : 'MONTH_UNREADABLE' };
  return { text: format === undefined ? value : writeCalendar(value, format) };
}

function readListed(text: string, { type, codeList, keepsUnknownLabel }: Indicator): Reading {
  const list: CodeList | undefined = type === 'boolean' ? YES_NO : codeList && CODE_LISTS[codeList];
  if (list === undefined) throw new Error('An indicator of type code needs its code list');
  const written = unprotect(text.trim());
  const read = type === 'codes' ? readCodes(list, written) : readCode(list, written);
  if (read.ok) return { text: read.value };
  const unknown = [read.unknown].flat().join(MULTI_VALUE_SEPARATOR);
  return { text: unknown, problem: keepsUnknownLabel ? 'LABEL_UNLISTED' : 'CODE_UNKNOWN' };
}

function readTexts(text: string): Reading {
  const values = text.split(/[,，、;；]/u).map((value) => value.trim());
  return { text: [...new Set(values)].filter((value) => value !== '').join(MULTI_VALUE_SEPARATOR) };
}

/** Free text stays as written: full-width punctuation belongs to a sentence, a compatibility character to a name. */
function readText(text: string): Reading {
  const written = text.trim();
  return { text: written.startsWith('=') ? written.replace(PROTECTED, '$1').trim() : written };
}

function readAs(text: string, declared: Indicator): Reading {
  switch (declared.type) {
    case 'text':
      return readText(text);
    case 'texts':
      return readTexts(text);
    case 'digits':
    case 'idNumber':
    case 'phone':
    case 'account':
      return readDigits(text, declared);
    case 'integer':
    case 'decimal':
    case 'money':
      return readNumber(text, declared);
    case 'date':
    case 'month':
      return readCalendar(text, declared);
    case 'code':
    case 'codes':
    case 'boolean':
      return readListed(text, declared);
  }
}

/**
 * Brings a written value of an indicator to its canonical text. Only what the exchange cannot carry is an error (an
 * unknown label, a number that a spreadsheet destroyed); everything else is kept and warned about.
 * @param label what the cell is called where it was written; default: the indicator's label
 */
export function readValue(key: IndicatorKey, written: string, label: string = indicator(key).label): ReadValue {
  if (written.trim() === '') return { text: '' };
  const { text, problem } = readAs(written, indicator(key));
  return problem === undefined ? { text } : { text, problem: cellProblem(problem, key, label, text) };
}
