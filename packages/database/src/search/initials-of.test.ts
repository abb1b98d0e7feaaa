import { expect, test } from 'vitest';
import { initialsOf, searchInitialsOf } from './initials-of.ts';

test.each([
  ['杨国华', 'ygh'],
  ['阿普·扎西', 'apzx'],
  ['李 志红', 'lzh'],
  ['吕安', 'la'],
  ['', ''],
  ['？', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a household is found by the initials of each member', () => {
  expect(searchInitialsOf(['杨国华', '李志红', '杨光辉'])).toBe('ygh lzh');
});
