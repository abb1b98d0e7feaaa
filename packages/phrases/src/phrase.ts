import { type Book, book } from './book.ts';
import { fillSentence, type ParamsOf, type ParamValue } from './sentence-params.ts';

/** Every sentence has one address: `<feature>.<key>`, for example `accounts.signIn`. */
export type PhraseKey = {
  [Feature in keyof Book & string]: `${Feature}.${keyof Book[Feature] & string}`;
}[keyof Book & string];

/** The addresses of sentences without a brace: names and labels, which a manifest may carry around. */
export type LabelKey = { [Key in PhraseKey]: ParamsOf<SentenceAt<Key>> extends [] ? Key : never }[PhraseKey];

type SentenceAt<Key extends string> = Key extends `${infer Feature}.${infer Rest}`
  ? Feature extends keyof Book
    ? Rest extends keyof Book[Feature]
      ? Book[Feature][Rest] & string
      : never
    : never
  : never;

const findSentence = (key: string): string | undefined => {
  const dot = key.indexOf('.');
  const feature: Readonly<Record<string, string>> | undefined = book[key.slice(0, dot) as keyof Book];
  return feature?.[key.slice(dot + 1)];
};

/**
 * The sentence at `key` with its braces filled.
 * A missing key or a forgotten brace is a compile error, so at run time there is always a sentence.
 */
export const phrase = <Key extends PhraseKey>(key: Key, ...params: ParamsOf<SentenceAt<Key>>): string =>
  fillSentence(findSentence(key) ?? key, (params[0] ?? {}) as Readonly<Record<string, ParamValue>>);

/** Every sentence of a feature by its key, for a list to choose from. */
export const phrasesOf = (feature: keyof Book): readonly (readonly [key: string, sentence: string])[] =>
  Object.entries(book[feature]);

/** The same for a key put together at run time from data (a state, a code); undefined when no such sentence exists. */
export const findPhrase = (key: string, params: Readonly<Record<string, ParamValue>> = {}): string | undefined => {
  const sentence = findSentence(key);
  return sentence === undefined ? undefined : fillSentence(sentence, params);
};
