/** Most characters a cell of a spreadsheet program can hold. */
const MAX_CELL_CHARACTERS = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML does not allow
const FORBIDDEN = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Text inside an element or attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The text of a cell: characters that XML forbids are written as `_x000B_`, as spreadsheet programs do. */
export function cellText(text: string): string {
  // A longer text would make the program call the whole file damaged.
  const shown = text.length > MAX_CELL_CHARACTERS ? `${text.slice(0, MAX_CELL_CHARACTERS - 1)}…` : text;
  return escapeXml(
    shown
      .replace(LOOKS_ESCAPED, '_x005F_')
      .replace(LONE_SURROGATE, '\ufffd')
      .replace(FORBIDDEN, (character) => `_x${hex(character)}_`),
  );
}
