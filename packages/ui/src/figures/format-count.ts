import { groupDigits } from './group-digits.ts';
import { plainDecimal } from './plain-decimal.ts';

/**
 * Between thousands and before the unit. GB/T 15835 asks for a quarter of a character; this space comes nearest in the
 * fonts at hand and never breaks: `21` at a line's end and `430` on the next would be read as two numbers.
 * `plainFigures` takes it out when text is copied.
 */
const QUARTER_SPACE = '\u00a0';

/**
 * A number for a sentence: `1 284`, `1 284 户`, `− 6 000`. Thousands are parted by a quarter of a character. Not for years,
 * row numbers, codes and phone numbers, which are never grouped.
 *
 * @param unit stands after the figure, e.g. `户`
 * @param decimals places kept at most; trailing zeros fall away
 */
export function formatCount(value: number, unit?: string, decimals = 0): string {
  const { negative, whole, fraction } = plainDecimal(value, decimals);
  const figure = `${negative ? `−${QUARTER_SPACE}` : ''}${groupDigits(whole).join(QUARTER_SPACE)}${fraction && `.${fraction}`}`;
  return unit ? `${figure}${QUARTER_SPACE}${unit}` : figure;
}
