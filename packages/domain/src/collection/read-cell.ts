import { type IndicatorKey, indicator } from './catalogue.ts';
import { type CellProblemCode, cellProblem } from './cell-problem.ts';
import { type ReadValue, readValue } from './read-value.ts';

/** How the sheet stores a cell: a date is a number with a date format, a formula is any cell with one. */
export type CellKind = 'text' | 'number' | 'date' | 'formula' | 'empty';

/** What a formula leaves behind that could not be computed, once it is pasted as a value. */
const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/u;

/** A spreadsheet keeps 15 digits of a number; of a longer one the end is lost. */
const EXACT_DIGITS = 15;

/** A number cell holds binary fractions: 0.1 may be stored as 0.10000000000000001. */
function shortestDecimal(text: string): string {
  const value = Number(text);
  const shortest = String(value);
  return Number.isFinite(value) && !shortest.includes('e') ? shortest : text;
}

function refusedCell(code: CellProblemCode, key: IndicatorKey, label: string, text: string): ReadValue {
  return { text: '', problem: cellProblem(code, key, label, text) };
}

/**
 * Reads one cell of an indicator's column. Formulas are never evaluated, damaged numbers never guessed (E.2).
 * @param text what a person sees in the cell
 */
export function readCell(
  key: IndicatorKey,
  text: string,
  kind: CellKind,
  label: string = indicator(key).label,
): ReadValue {
  if (kind === 'formula') return refusedCell('FORMULA_CELL', key, label, text);
  if (text.startsWith('#') && ERROR_TEXT.test(text)) return refusedCell('ERROR_CELL', key, label, text);
  if (kind !== 'number') return readValue(key, text, label);
  const { type } = indicator(key);
  if (type === 'idNumber' || type === 'digits' || type === 'account') {
    if (/e/iu.test(text) || text.replace(/\D/gu, '').length > EXACT_DIGITS) {
      return refusedCell('NUMBER_DAMAGED', key, label, text);
    }
  }
  return readValue(key, shortestDecimal(text), label);
}
