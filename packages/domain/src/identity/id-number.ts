/**
 * Chinese identity numbers (GB 11643): six digits of area, eight of birth date, three of order (odd = male), one check
 * character. Disability certificates carry the same eighteen characters followed by two or four more.
 * Nothing here reads a clock: the latest possible birth date is an argument.
 */

/** Why an identity number cannot be used; the code is also the reason of a rejected row (department comparison, step 3). */
export type IdNumberProblem = 'ID_LENGTH' | 'ID_CHARSET' | 'ID_DATE' | 'ID_CHECKSUM';

/** Lengths of an ordinary identity number after conversion. */
export const ID_NUMBER_LENGTHS: readonly number[] = [18];

/** Lengths of a disability certificate number: 18, with kind and grade (20), with a reissue mark as well (22). */
export const DISABILITY_NUMBER_LENGTHS: readonly number[] = [18, 20, 22];

/** Numbers that begin so are placeholders of the national system for people without an identity number (DQ-P-009). */
export const PLACEHOLDER_ID_PREFIX = '999999';

const CHECK_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_BIRTH_ON = '1900-01-01';
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const CODE_OF_ZERO = 48;

function codesOf(text: string): Uint8Array {
  const codes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Anything outside ASCII becomes 0, which is neither a digit nor X.
    codes[i] = code < 128 ? code : 0;
  }
  return codes;
}

/** Whether `year`-`month`-`day` (month 1-12) exists in the calendar. */
function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeapFebruary = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return day <= (isLeapFebruary ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0));
}

/** `2021-09-30` as 20210930; the form in which birth dates are compared. */
export function dateToInteger(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

/**
 * Judges the eighteen characters that start at `start`, given as character codes (for ASCII the bytes of a file), without
 * making a string: the same judgement serves the fast path over bytes and the checks over text.
 * @param latestBirth the last possible birth date as an integer, 20210930
 */
export function findIdNumberProblemAt(
  codes: ArrayLike<number>,
  start: number,
  latestBirth: number,
): Exclude<IdNumberProblem, 'ID_LENGTH'> | undefined {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const digit = (codes[start + i] ?? 0) - CODE_OF_ZERO;
    if (digit < 0 || digit > 9) return 'ID_CHARSET';
    sum += digit * (CHECK_WEIGHTS[i] ?? 0);
  }
  const birth = birthIntegerAt(codes, start);
  const year = Math.floor(birth / 10_000);
  if (year < 1900 || birth > latestBirth || !isCalendarDate(year, Math.floor(birth / 100) % 100, birth % 100)) {
    return 'ID_DATE';
  }
  return codes[start + 17] === CHECK_CHARACTERS.charCodeAt(sum % 11) ? undefined : 'ID_CHECKSUM';
}

/** Digits 7-14 of the number that starts at `start` as an integer (19700314), whether or not such a day exists. */
export function birthIntegerAt(codes: ArrayLike<number>, start: number): number {
  let value = 0;
  for (let i = 6; i < 14; i++) value = value * 10 + ((codes[start + i] ?? 0) - CODE_OF_ZERO);
  return value;
}

/**
 * What is wrong with a number of 18, 20 or 22 characters in half-width upper case, or `undefined` when it can be used.
 * The order is fixed: length, characters, date, check character.
 * @param latestBirthOn the last possible birth date, `2021-09-30`
 */
export function findIdNumberProblem(
  idNumber: string,
  latestBirthOn: string,
  lengths: readonly number[] = ID_NUMBER_LENGTHS,
): IdNumberProblem | undefined {
  if (!lengths.includes(idNumber.length)) return 'ID_LENGTH';
  return findIdNumberProblemAt(codesOf(idNumber), 0, dateToInteger(latestBirthOn));
}

/** The check character of seventeen digits, or `undefined` when one of them is no digit (GB 11643, 6.2). */
export function checkCharacter(first17: string): string | undefined {
  if (!/^\d{17}/.test(first17)) return undefined;
  const sum = CHECK_WEIGHTS.reduce((total, weight, i) => total + weight * (first17.charCodeAt(i) - CODE_OF_ZERO), 0);
  return CHECK_CHARACTERS[sum % 11];
}

/** Whether the first eighteen characters end in the right check character (a lower-case x counts as X); DQ-P-002. */
export function hasValidCheckCharacter(idNumber: string): boolean {
  const key = idKey(idNumber);
  return key.length === 18 && key[17] === checkCharacter(key);
}

/**
 * Whether a registered person can be found by this number: the first eighteen characters have a birth date of the
 * calendar since 1900 and the right check character, and are no placeholder (department comparison, step 5).
 */
export function isUsableIdNumber(idNumber: string): boolean {
  const birthDate = findBirthDateInId(idNumber);
  if (birthDate === undefined || birthDate < EARLIEST_BIRTH_ON) return false;
  return hasValidCheckCharacter(idNumber) && !idNumber.startsWith(PLACEHOLDER_ID_PREFIX);
}

/** A number of the first generation (15 digits, born 19xx) as eighteen characters; `undefined` when it is not 15 digits. */
export function convertId15(idNumber: string): string | undefined {
  if (!/^\d{15}$/.test(idNumber)) return undefined;
  const first17 = `${idNumber.slice(0, 6)}19${idNumber.slice(6)}`;
  return `${first17}${checkCharacter(first17)}`;
}

/** The key by which people are matched: the first eighteen characters, upper case (D.4). */
export function idKey(idNumber: string): string {
  return idNumber.slice(0, 18).toUpperCase();
}

/** The birth date in digits 7-14 as `YYYY-MM-DD`, or `undefined` when they are no day of the calendar (DQ-P-004). */
export function findBirthDateInId(idNumber: string): string | undefined {
  const digits = idNumber.slice(6, 14);
  if (!/^\d{8}$/.test(digits)) return undefined;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  return isCalendarDate(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
}

/** The sex in digit 17 (odd = 男), or `undefined` when it is no digit (DQ-P-006). */
export function findGenderInId(idNumber: string): '男' | '女' | undefined {
  const digit = idNumber[16];
  if (digit === undefined || digit < '0' || digit > '9') return undefined;
  return Number(digit) % 2 === 1 ? '男' : '女';
}

/**
 * How a number is shown to people: `532***********1234`. Of a disability certificate only the first eighteen characters
 * are shown, because the following ones tell kind and grade of the disability.
 */
export function maskIdNumber(idNumber: string): string {
  const shown = idNumber.slice(0, 18);
  if (shown.length < 11) return '*'.repeat(shown.length);
  return `${shown.slice(0, 3)}${'*'.repeat(shown.length - 7)}${shown.slice(-4)}`;
}
