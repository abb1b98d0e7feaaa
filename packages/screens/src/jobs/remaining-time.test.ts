import { describe, expect, it } from 'vitest';
import { remainingTime } from './remaining-time.ts';

const startedAt = '2021-11-10T02:00:00.000Z';
const secondsIn = (seconds: number): number => Date.parse(startedAt) + seconds * 1_000;

describe('the time that a job still takes', () => {
  it.each([
    [10, 250, 1000, '约 30 秒'],
    [10, 999, 1000, '约 1 秒'],
    [60, 100, 1000, '约 9 分钟'],
  ])('after %i s and %i of %i: %s', (seconds, done, total, words) => {
    expect(remainingTime({ startedAt, done, total }, secondsIn(seconds))).toBe(words);
  });

  it.each([
    ['it waits', { startedAt: null, done: 0, total: 10 }],
    ['its end is not known', { startedAt, done: 5, total: null }],
    ['it has hardly begun', { startedAt, done: 1, total: 1000 }],
    ['it is done', { startedAt, done: 10, total: 10 }],
    ['there is nothing to do', { startedAt, done: 0, total: 0 }],
  ])('is not said while %s', (_why, job) => {
    expect(remainingTime(job, secondsIn(10))).toBeUndefined();
  });
});
