import { describe, expect, test } from 'vitest';
import { book } from './book.ts';
import { findPhrase, phrase } from './phrase.ts';

describe('phrase', () => {
  test('a sentence without braces needs no values', () => {
    expect(phrase('accounts.signIn')).toBe('登录');
  });

  test('a number is grouped by a quarter-em space and text is left as it is', () => {
    expect(phrase('shell.rangeOfTotal', { from: 1, to: 50, total: 21430 })).toBe('第 1—50 条，共 21\u2005430 条');
    expect(phrase('errors.reference', { reference: '202611' })).toBe('编号 202611');
  });

  test('a forgotten value and an unknown key do not compile', () => {
    // @ts-expect-error the sentence has a brace
    phrase('errors.reference');
    // @ts-expect-error there is no such sentence
    phrase('errors.noSuchSentence');
    expect(findPhrase('errors.noSuchSentence')).toBeUndefined();
    expect(findPhrase('nofeature')).toBeUndefined();
  });
});

describe('the phrase book', () => {
  const sentences = Object.entries(book).flatMap(([feature, sentences]) =>
    Object.entries<string>(sentences).map(([key, sentence]) => ({ address: `${feature}.${key}`, key, sentence })),
  );

  test.each(sentences)('$address is a calm sentence with paired braces', ({ sentence }) => {
    expect(sentence.trim()).not.toBe('');
    expect(sentence).not.toMatch(/您确定|温馨提示|请勿|[!！]/);
    expect(sentence.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
  });

  test('a refusal code belongs to one feature only', () => {
    const codes = sentences.filter(({ key }) => key.startsWith('refusal.')).map(({ key }) => key);
    expect(codes).toEqual([...new Set(codes)]);
  });
});
