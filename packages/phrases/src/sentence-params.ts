/** The names between braces in a sentence: `'还差 {n} 天，{from} 起'` gives `'n' | 'from'`. */
export type ParamNamesOf<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNamesOf<Rest>
  : never;

/** What may stand in a brace. A number is grouped (1 284); codes, years and phone numbers are passed as text. */
export type ParamValue = string | number;

/** The second argument of `phrase`: absent when the sentence has no brace, else one value per name. */
export type ParamsOf<Sentence extends string> = [ParamNamesOf<Sentence>] extends [never]
  ? []
  : [params: Readonly<Record<ParamNamesOf<Sentence>, ParamValue>>];

// GB/T 15835: groups of three are parted by a quarter-em space, so that a copied list never gains commas.
const quarterEmSpace = '\u2005';

const groupDigits = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, quarterEmSpace);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/**
 * Puts the values into the braces of a sentence.
 * A brace without a value stays readable as written, because half a sentence helps more than an exception on a screen.
 */
export const fillSentence = (sentence: string, params: Readonly<Record<string, ParamValue>>): string =>
  sentence.replace(/\{(\w+)\}/g, (brace, name: string) => {
    const value = params[name];
    if (value === undefined) return brace;
    return typeof value === 'number' ? groupDigits(value) : value;
  });
