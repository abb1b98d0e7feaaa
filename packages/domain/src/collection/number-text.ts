/**
 * Numbers as text. The register keeps a number exactly as it was written (`3.10` stays `3.10`); these functions read it
 * without floating point where money is concerned.
 */

const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/u;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** A yuan in fen: thresholds are declared in yuan, amounts are compared in fen. */
export const YUAN = 100;

/** Half-width, no white space, no thousands separators; the digits stay as written. */
export function tidyNumberText(text: string): string {
  if (DECIMAL.test(text)) return text;
  const tidy = text.normalize('NFKC').replace(/\s+/gu, '');
  return GROUPED.test(tidy) ? tidy.replaceAll(',', '') : tidy;
}

/** Is the text a plain decimal number? Scientific notation is not. */
export function isDecimalText(text: string): boolean {
  return DECIMAL.test(text);
}

/** The number of a decimal text for areas, distances and coordinates; undefined when it is empty or no number. */
export function readDecimal(text: string | undefined): number | undefined {
  return text !== undefined && isDecimalText(text) ? Number(text) : undefined;
}

/** The whole number of a text; `4.0` is 4, `7.5` is none. */
export function readInteger(text: string | undefined): number | undefined {
  const value = readDecimal(text);
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

/**
 * An amount of money in fen, exactly; a third decimal is rounded half away from zero. Undefined when the text is empty,
 * no number, or beyond what a whole number holds (90 billion yuan).
 */
export function readFen(text: string | undefined): number | undefined {
  if (text === undefined || !isDecimalText(text)) return undefined;
  const negative = text.startsWith('-');
  const [yuan = '', decimals = ''] = text.replace(/^[+-]/u, '').split('.');
  const padded = `${decimals}000`;
  const fen = Number(yuan) * 100 + Number(padded.slice(0, 2)) + (Number(padded[2]) >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(fen)) return undefined;
  return negative && fen !== 0 ? -fen : fen;
}

/** Fen as yuan text with two decimals, or none when the amount is whole: `123456` is `1234.56`, `120000` is `1200`. */
export function fenText(fen: number): string {
  const absolute = Math.abs(fen);
  const decimals = absolute % 100;
  const yuan = `${fen < 0 ? '-' : ''}${Math.trunc(absolute / 100)}`;
  return decimals === 0 ? yuan : `${yuan}.${String(decimals).padStart(2, '0')}`;
}
