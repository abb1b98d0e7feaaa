import { describe, expect, it } from 'vitest';
import { showAs } from './mask.ts';

const mask = (text: string) => `${text.slice(0, 1)}*`;

describe('a value', () => {
  it.each([
    ['full', '杨玉梅', '杨玉梅'],
    ['masked', '杨玉梅', '杨*'],
    ['hidden', '杨玉梅', null],
    ['masked', null, null],
    ['full', undefined, null],
  ] as const)('seen as %s: %j is shown as %j', (visibility, value, shown) => {
    expect(showAs(visibility, value, mask)).toBe(shown);
  });
});
