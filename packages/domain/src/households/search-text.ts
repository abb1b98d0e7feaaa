/** What someone who types into the search field of the register means. */
export type RegisterSearch =
  | { readonly by: 'none' }
  /** Part of a name. */
  | { readonly by: 'name'; readonly text: string }
  /** First letters of the syllables, lower case: `lzh`. */
  | { readonly by: 'initials'; readonly text: string }
  /** Last four of an identity number, the X in upper case. */
  | { readonly by: 'idLast4'; readonly text: string }
  /** Beginning of a household number. */
  | { readonly by: 'householdNo'; readonly text: string }
  /** A whole identity number. */
  | { readonly by: 'idNumber'; readonly text: string };

const MIDDLE_DOTS = /[•・‧∙⋅.]/gu;

/** A name as it is searched: half-width, no white space, one kind of middle dot. */
export function searchName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').replace(MIDDLE_DOTS, '·');
}

/** Reads a search: four characters with the X of an identity number, letters, digits, else a name. */
export function readSearch(typed: string): RegisterSearch {
  const text = searchName(typed);
  if (text === '') return { by: 'none' };
  if (/^\d{3}[\dXx]$/u.test(text)) return { by: 'idLast4', text: text.toUpperCase() };
  if (/^\d{17}[\dXx](?:\d{2}(?:B\d)?)?$/iu.test(text)) return { by: 'idNumber', text: text.toUpperCase() };
  if (/^\d+$/u.test(text)) return { by: 'householdNo', text };
  if (/^[A-Za-z]+$/u.test(text)) return { by: 'initials', text: text.toLowerCase() };
  return { by: 'name', text };
}

/**
 * The initials of a name, for search by `lzh`.
 * @param initialOf first letter of a character's pinyin; an empty text for a character without one
 */
export function nameInitials(name: string, initialOf: (character: string) => string): string {
  return [...searchName(name)]
    .map((character) => (/[A-Za-z]/u.test(character) ? character : initialOf(character)))
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
}
