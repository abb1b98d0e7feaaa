export interface PlainDecimal {
  negative: boolean;
  /** Digits before the point, at least `'0'`. */
  whole: string;
  /** Digits after the point without trailing zeros, `''` for a whole number. */
  fraction: string;
}

/**
 * Takes a number apart for display, rounded to `decimals` places, half away from zero. Never in exponent form.
 *
 * @param value a finite number; anything else is a mistake of the caller and throws
 */
export function plainDecimal(value: number, decimals = 0): PlainDecimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a figure: ${value}`);
  // Number's own shortest text is rounded, not its binary value, so that 1.005 becomes 1.01 as on paper.
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  const rounded = Number.isFinite(shifted) ? Math.round(shifted) : Math.abs(value) * 10 ** decimals;
  const digits = BigInt(rounded)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = decimals ? digits.slice(0, -decimals) : digits;
  const fraction = decimals ? digits.slice(-decimals).replace(/0+$/, '') : '';
  return { negative: value < 0 && /[1-9]/.test(digits), whole, fraction };
}
