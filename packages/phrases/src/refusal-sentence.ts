import { type Book, book } from './book.ts';
import { fillSentence, type ParamValue } from './sentence-params.ts';

type RefusalCodeIn<Keys> = Keys extends `refusal.${infer Code}` ? Code : never;

/**
 * Every refusal code that has a sentence: the part after `refusal.` of a key in any feature's file.
 * A feature ties its domain codes to its sentences with
 * `satisfies Record<`refusal.${ProcedureRefusal['code']}`, string>`, so a code without a sentence does not compile.
 */
export type RefusalCode = { [Feature in keyof Book]: RefusalCodeIn<keyof Book[Feature]> }[keyof Book];

const prefix = 'refusal.';

const sentences: ReadonlyMap<string, string> = new Map(
  Object.values(book).flatMap((feature) =>
    Object.entries<string>(feature).flatMap(([key, sentence]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), sentence] as const] : [],
    ),
  ),
);

/**
 * What a person reads when something is refused: which rule, which numbers, how to fix it.
 * @param code the refusal's code as the domain names it
 * @param params the refusal's numbers and names; those the sentence has no brace for are left out
 */
export const refusalSentence = (code: RefusalCode, params: Readonly<Record<string, ParamValue>> = {}): string =>
  fillSentence(sentences.get(code) ?? code, params);

/** Is this text a refusal code that has a sentence? */
export const isRefusalCode = (text: string): text is RefusalCode => sentences.has(text);
