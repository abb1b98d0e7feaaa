export { findPhrase, type PhraseKey, phrase } from './phrase.ts';
export { type RefusalCode, refusalSentence } from './refusal-sentence.ts';
export type { ParamValue } from './sentence-params.ts';
