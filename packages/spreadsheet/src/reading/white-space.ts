const SPACE = 0x20;

/** Number of bytes of the white-space character that ends at `end`, 0 when it is none; non-ASCII ones are those of JS. */
function spaceBefore(bytes: Uint8Array, start: number, end: number): number {
  const last = bytes[end - 1] ?? 0;
  if (last <= SPACE) return last === SPACE || (last >= 9 && last <= 13) ? 1 : 0;
  if (last < 0x80) return 0;
  if (end - start >= 2 && last === 0xa0 && bytes[end - 2] === 0xc2) return 2;
  return end - start >= 3 && isWideSpace(bytes[end - 3] ?? 0, bytes[end - 2] ?? 0, last) ? 3 : 0;
}

/** U+1680, U+2000-200A, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF in UTF-8. */
function isWideSpace(first: number, second: number, third: number): boolean {
  if (first === 0xe2 && second === 0x80) {
    return (third >= 0x80 && third <= 0x8a) || third === 0xa8 || third === 0xa9 || third === 0xaf;
  }
  if (first === 0xe2) return second === 0x81 && third === 0x9f;
  if (first === 0xe3) return second === 0x80 && third === 0x80;
  if (first === 0xef) return second === 0xbb && third === 0xbf;
  return first === 0xe1 && second === 0x9a && third === 0x80;
}

/** Where the text between `start` and `end` ends without trailing white space. */
export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start) {
    const width = spaceBefore(bytes, start, trimmed);
    if (width === 0) break;
    trimmed -= width;
  }
  return trimmed;
}

/** Where the text between `start` and `end` begins without leading white space. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let trimmed = start;
  while (trimmed < end) {
    const first = bytes[trimmed] ?? 0;
    const width = first < 0x80 ? 1 : first === 0xc2 ? 2 : 3;
    if (spaceBefore(bytes, trimmed, Math.min(trimmed + width, end)) !== width) break;
    trimmed += width;
  }
  return trimmed;
}

/**
 * Whether white space may stand at the beginning of a text that starts with this byte; false is certain. Chinese
 * characters start with E3-E9, nearly all of them with E4 and more.
 */
export function mayStartWithSpace(first: number): boolean {
  return first <= SPACE || first === 0xc2 || (first >= 0xe1 && first <= 0xe3) || first === 0xef;
}

/** Whether the text that ends before `end` ends with white space; `start` is where the text begins. */
export function endsWithSpace(bytes: Uint8Array, start: number, end: number): boolean {
  const last = bytes[end - 1] ?? 0;
  if (last > SPACE && last < 0x80) return false;
  return end > start && spaceBefore(bytes, start, end) > 0;
}
