import { refuse } from './table-refusal.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&([^;&]{0,12};)?/g;

/**
 * Text as it is meant: line ends made single, the five named entities and character references resolved. Any other
 * entity could only come from a DOCTYPE.
 */
export function decodeXmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(REFERENCE, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? '';
    const named = NAMED[name];
    if (named !== undefined) return named;
    const digits = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(name);
    const code = digits ? Number.parseInt(digits[1] ?? digits[2] ?? '', digits[1] ? 16 : 10) : 0;
    if (!isXmlCharacter(code)) refuse({ code: 'FILE_CORRUPT' });
    return String.fromCodePoint(code);
  });
}

/** The characters that XML 1.0 allows. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
