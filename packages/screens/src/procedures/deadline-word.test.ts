import { expect, test } from 'vitest';
import { deadlineWord, lastDayOf } from './deadline-word.ts';

const endOf = (nextDay: string) => `${nextDay}T00:00:00+08:00`;

test('a limit ends at 24时 and belongs to that day, not to the next', () => {
  expect(lastDayOf(endOf('2021-11-11'))).toBe('2021-11-10');
});

test.each([
  ['2021-11-10', { word: '过 1 天', isPressing: true }],
  ['2021-11-11', { word: '今天', isPressing: true }],
  ['2021-11-12', { word: '11-11', isPressing: false }],
])('a limit up to the start of %s, seen on 2021-11-10', (next, word) => {
  expect(deadlineWord(endOf(next), '2021-11-10')).toEqual(word);
});

test('without a limit there is no word', () => {
  expect(deadlineWord(null, '2021-11-10')).toEqual({ word: '', isPressing: false });
});
