import { groupDigits } from './group-digits.ts';
import { plainDecimal } from './plain-decimal.ts';

/** Between thousands by GB/T 15835: a quarter-em space. `plainFigures` takes it out again when text is copied. */
export const QUARTER_EM = '\u2005';

/** A figure and its unit stay on one line. */
const NO_BREAK = '\u00a0';

/**
 * A number for a sentence: `1 284`, `1 284 户`, `− 6 000`. Thousands are parted by a quarter-em space. Not for years,
 * row numbers, codes and phone numbers, which are never grouped.
 *
 * @param unit stands after the figure, e.g. `户`
 * @param decimals places kept at most; trailing zeros fall away
 */
export function formatCount(value: number, unit?: string, decimals = 0): string {
  const { negative, whole, fraction } = plainDecimal(value, decimals);
  const figure = `${negative ? '− ' : ''}${groupDigits(whole).join(QUARTER_EM)}${fraction && `.${fraction}`}`;
  return unit ? `${figure}${NO_BREAK}${unit}` : figure;
}
