import type { IndicatorKey } from '../collection/catalogue.ts';
import { isSameValue } from '../households/compare-record.ts';
import { maskedText } from '../identity/mask.ts';

/**
 * What an exported cell that comes back means:
 * `SAME` file and register agree, or the cell is still masked as it was given out;
 * `EDITED` only the file was changed: an ordinary change;
 * `OUTDATED` only the register was changed since the export: the file's value is old and is left alone;
 * `CONFLICT` both were changed, differently: a person chooses.
 */
export type CellMerge = 'SAME' | 'EDITED' | 'OUTDATED' | 'CONFLICT';

/** The three values of a cell; an empty text is an empty cell. */
export interface CellValues {
  /** When the file was exported; undefined when nobody can say. */
  readonly exported: string | undefined;
  readonly inFile: string;
  readonly now: string;
}

const same = (key: string, one: string, other: string): boolean =>
  one === other || isSameValue(key as IndicatorKey, one, other);

/** Is this what the value looks like to somebody who may not see it? Then the file says nothing about it. */
export function isMaskOf(key: IndicatorKey, inFile: string, value: string): boolean {
  return value !== '' && inFile !== value && inFile === maskedText(key, value);
}

/** Decides what becomes of a cell that was exported, perhaps edited, and imported again. */
export function mergeValue(key: IndicatorKey, { exported, inFile, now }: CellValues): CellMerge {
  if (same(key, inFile, now) || isMaskOf(key, inFile, now)) return 'SAME';
  if (exported === undefined) return 'CONFLICT';
  if (same(key, inFile, exported) || isMaskOf(key, inFile, exported)) return 'OUTDATED';
  return same(key, now, exported) ? 'EDITED' : 'CONFLICT';
}

/** Looks like a masked number: nobody has such a value, so it is never written over one. */
export function looksMasked(text: string): boolean {
  return text.includes('***');
}
