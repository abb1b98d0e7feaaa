import { checkCharacter } from '@shouwang/domain';

const CODE_OF_ZERO = 48;
const HIGH_DIGITS = 9;

/**
 * The seventeen digits of a valid number as two integers (nine and eight digits); the check character follows from them.
 * Numbers are packed straight from the bytes of a file.
 */
export function packHigh(codes: ArrayLike<number>, start: number): number {
  let value = 0;
  for (let i = 0; i < HIGH_DIGITS; i++) value = value * 10 + ((codes[start + i] ?? 0) - CODE_OF_ZERO);
  return value;
}

/** The last eight of the seventeen digits. */
export function packLow(codes: ArrayLike<number>, start: number): number {
  let value = 0;
  for (let i = HIGH_DIGITS; i < 17; i++) value = value * 10 + ((codes[start + i] ?? 0) - CODE_OF_ZERO);
  return value;
}

/** The eighteen characters again. */
export function unpackId(high: number, low: number): string {
  const first17 = `${String(high).padStart(HIGH_DIGITS, '0')}${String(low).padStart(8, '0')}`;
  return `${first17}${checkCharacter(first17)}`;
}

/** Digits 7-14, the birth date as an integer (19700314). */
export function birthOf(high: number, low: number): number {
  return (high % 1000) * 100_000 + Math.floor(low / 1000);
}

/** Whether digit 17 is odd: male. */
export function isMale(low: number): boolean {
  return low % 2 === 1;
}

/** Spreads a packed number over a table whose size is a power of two. */
export function hashId(high: number, low: number): number {
  let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}
