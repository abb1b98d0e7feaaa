import { type IndicatorKey, indicator } from './catalogue.ts';
import { cellProblem } from './cell-problem.ts';
import { type ReadValue, readValue } from './read-value.ts';

/**
 * A cell of a sheet as the reader of spreadsheets hands it over. `number` is a cell stored as a number, `date` one
 * shown as a date (its text is the date or the serial number), `formula` any cell with a formula, whatever it shows.
 */
export interface SourceCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';
}

/** A spreadsheet keeps 15 digits of a number; of a longer one the end is lost. */
const EXACT_DIGITS = 15;

/** A number cell holds binary fractions: 0.1 may be stored as 0.10000000000000001. */
function shortestDecimal(text: string): string {
  const value = Number(text);
  const shortest = String(value);
  return Number.isFinite(value) && !shortest.includes('e') ? shortest : text;
}

/** Reads one cell of an indicator's column. Formulas are never evaluated, damaged numbers never guessed (E.2). */
export function readCell(key: IndicatorKey, cell: SourceCell, label: string = indicator(key).label): ReadValue {
  if (cell.kind === 'formula') return { text: '', problem: cellProblem('FORMULA_CELL', key, label, cell.text) };
  if (cell.kind === 'error') return { text: '', problem: cellProblem('ERROR_CELL', key, label, cell.text) };
  if (cell.kind !== 'number') return readValue(key, cell.text, label);
  const { type } = indicator(key);
  if (type === 'idNumber' || type === 'digits') {
    const digits = cell.text.replace(/\D/gu, '');
    if (/e/iu.test(cell.text) || digits.length > EXACT_DIGITS) {
      return { text: '', problem: cellProblem('NUMBER_DAMAGED', key, label, cell.text) };
    }
  }
  return readValue(key, shortestDecimal(cell.text), label);
}
