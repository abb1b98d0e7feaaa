export { findPhrase, type LabelKey, type PhraseKey, phrase, phrasesOf } from './phrase.ts';
export { isRefusalCode, type RefusalCode, refusalSentence } from './refusal-sentence.ts';
export type { ParamValue } from './sentence-params.ts';
