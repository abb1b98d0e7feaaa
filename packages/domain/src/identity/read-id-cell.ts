import {
  convertId15,
  findBirthDateInId,
  findIdNumberProblem,
  ID_NUMBER_LENGTHS,
  type IdNumberProblem,
  idKey,
} from './id-number.ts';

/** Why the cell of an identity number cannot be used. */
export type IdCellProblem = IdNumberProblem | 'ID_DAMAGED' | 'ID_EMPTY';

/** A cell as a file holds it: `isNumber` for a cell that a spreadsheet stores as a number (also one shown as a date). */
export interface IdCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** What was changed on the way from the cell to the number; nothing when it stood there as it should, plain or as `="…"`. */
export type IdCellNote = 'ID15_CONVERTED' | 'ID_NORMALISED';

/** A usable number with its key, or the reason why the row is rejected. */
export type IdCellReading =
  | { readonly ok: true; readonly idNumber: string; readonly idKey: string; readonly note?: IdCellNote }
  | { readonly ok: false; readonly reason: IdCellProblem };

/** How strictly a cell is read. */
export interface IdCellRules {
  /** The last possible birth date, `2021-09-30`. */
  readonly latestBirthOn: string;
  /** Allowed lengths; disability certificates have 20 or 22 characters. */
  readonly lengths?: readonly number[];
}

const WRAPPER = /^="(.*)"$/;
const LEADING_APOSTROPHES = /^['’‘＇]+/;
const SCIENTIFIC = /^\d+(\.\d*)?[eE][+-]?\d{1,3}$/;
const FLOAT_TAIL = /^(\d{15,18})\.0$/;

function tidy(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(WRAPPER, '$1')
    .replace(LEADING_APOSTROPHES, '')
    .replace(/[０-９Ｘｘ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * Reads the cell of an identity number as offices really send it: `="5329…"`, leading apostrophes, spaces, full-width
 * digits, lower-case x, a tail `.0`, fifteen digits. A number that a spreadsheet has turned into a float has lost its last
 * digits for good and is never guessed (department comparison, steps 1-3; E.2).
 */
export function readIdCell(cell: IdCell, rules: IdCellRules): IdCellReading {
  if (cell.isNumber) return { ok: false, reason: 'ID_DAMAGED' };
  const tidied = tidy(cell.text);
  if (tidied === '') return { ok: false, reason: 'ID_EMPTY' };
  if (SCIENTIFIC.test(tidied)) return { ok: false, reason: 'ID_DAMAGED' };

  const text = tidied.replace(FLOAT_TAIL, '$1').toUpperCase();
  const converted = convertId15(text);
  if (converted !== undefined && findBirthDateInId(converted) === undefined) return { ok: false, reason: 'ID_DATE' };

  const idNumber = converted ?? text;
  const reason = findIdNumberProblem(idNumber, rules.latestBirthOn, rules.lengths ?? ID_NUMBER_LENGTHS);
  if (reason !== undefined) return { ok: false, reason };

  const reading = { ok: true, idNumber, idKey: idKey(idNumber) } as const;
  if (converted !== undefined) return { ...reading, note: 'ID15_CONVERTED' };
  return idNumber === cell.text.replace(WRAPPER, '$1') ? reading : { ...reading, note: 'ID_NORMALISED' };
}
