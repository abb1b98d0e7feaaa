import { type PaperRefusal, paperRefusal } from './paper-refusals.ts';
import { isListKey, PLACEHOLDER_LISTS, type PlaceholderKey, placeholderOf } from './placeholders.ts';

/** What is put into the braces: a text, or the rows of a list by column. */
export type PaperValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/**
 * What every office font must print: GB 18030-2022, implementation level 1, which is mandatory for products sold in
 * China: 20,902 unified ideographs and those of extension A. Fonts of the official layout (仿宋, 小标宋) go no further;
 * rarer characters come out as a box or as a question mark on the very paper that somebody signs.
 */
const IDEOGRAPHS: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4db5],
  [0x4e00, 0x9fa5],
];

/** Letters, digits and signs that office fonts have; `〓` and U+FFFD stand for characters that were lost already. */
const isSign = (point: number): boolean =>
  point === 0x0a ||
  (point >= 0x20 && point <= 0x7e) ||
  (point >= 0xa0 && point <= 0x17f) ||
  (point >= 0x2010 && point <= 0x2027) ||
  (point >= 0x2030 && point <= 0x205f) ||
  (point >= 0x2100 && point <= 0x22ff) ||
  (point >= 0x2460 && point <= 0x25ff) ||
  (point >= 0x3000 && point <= 0x312f && point !== 0x3013) ||
  (point >= 0xff01 && point <= 0xff5e) ||
  point === 0xffe5;

const isPrintable = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return isSign(point) || IDEOGRAPHS.some(([first, last]) => point >= first && point <= last);
};

/** The characters of a text that the fonts of the papers do not have, each once. */
export function unprintableIn(text: string): readonly string[] {
  return [...new Set([...text.normalize('NFC')].filter((character) => !isPrintable(character)))];
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Everything on a paper that its fonts cannot print, with whose it is (PAP-5): such a paper is not made, because a box
 * in a name is seen only when the page is already signed.
 * @param person the household's head, for values that belong to nobody in particular
 */
export function unprintableOnPaper(values: PaperValues, person: string): readonly PaperRefusal[] {
  const findingsIn = (text: string, where: string, whose: string): readonly PaperRefusal[] =>
    unprintableIn(text).map((character) =>
      paperRefusal('PAPER_CHARACTER_UNPRINTABLE', {
        character,
        codePoint: codePointOf(character),
        where,
        person: whose,
      }),
    );
  return Object.entries(values).flatMap(([key, value]) => {
    if (typeof value === 'string') return findingsIn(value, placeholderOf(key as PlaceholderKey).label, person);
    const columns: Readonly<Record<string, string>> = isListKey(key) ? PLACEHOLDER_LISTS[key].columns : {};
    return value.flatMap((row) =>
      Object.entries(row).flatMap(([column, text]) => findingsIn(text, columns[column] ?? column, row.name ?? person)),
    );
  });
}
