/** Digits and letters that nobody mixes up when reading them off a stamped page: no I, L, O, U (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const PREFIX = 'SW1:';

/** The code of a paper from random bytes: 100 bits, so that it cannot be guessed. @param bytes at least 20 */
export function paperCodeFrom(bytes: Uint8Array): string {
  return [...bytes.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** What the two-dimensional code on the page says. It names nobody and no place. */
export function qrTextOf(code: string): string {
  return `${PREFIX}${code}`;
}

/** The code as it stands under the picture, for whoever must type it. */
export function spacedPaperCode(code: string): string {
  return code.replace(/(.{5})(?=.)/gu, '$1-');
}

/**
 * Reads a code that was scanned or typed, in small letters or with gaps; what is taken for another sign is put right.
 * @returns undefined for anything else, such as the code on a parcel
 */
export function readPaperCode(text: string): string | undefined {
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/^SW1:/u, '')
    .replace(/[\s-]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
  return bare.length === LENGTH && [...bare].every((sign) => SIGNS.includes(sign)) ? bare : undefined;
}
