/** Characters with which a spreadsheet program begins a formula, also in their full-width forms, and what hides them. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet program would take this text for a formula when it reads it from CSV. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** Text that no spreadsheet program executes: an apostrophe in front of what looks like a formula. */
export function neutraliseFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
