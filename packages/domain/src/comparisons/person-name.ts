/** Characters that are written where a minority name has its middle dot (DOMAIN D.4: 中点). */
const MIDDLE_DOTS = /[•・‧∙⋅.]/g;

/** Names of Chinese characters only are their own normal form; nearly all names are. */
const ONLY_HAN = /^[\u4e00-\u9fff]*$/;

/**
 * The form in which names are compared: full-width and compatibility forms made plain (NFKC), no white space, one kind
 * of middle dot (department comparison, step 5).
 */
export function normaliseName(name: string): string {
  if (ONLY_HAN.test(name)) return name;
  return name.normalize('NFKC').replace(/\s+/g, '').replace(MIDDLE_DOTS, '·');
}
