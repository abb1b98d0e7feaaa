import { expect, test } from 'vitest';
import { placeOf, villageOf } from './place-words.ts';

test('the group is said once', () => {
  expect(placeOf('功果桥镇 崇沧社区 岩脚组', '岩脚组')).toBe('功果桥镇 崇沧社区 岩脚组');
  expect(placeOf('功果桥镇 崇沧社区', '岩脚组')).toBe('功果桥镇 崇沧社区 岩脚组');
  expect(placeOf('功果桥镇 崇沧社区', null)).toBe('功果桥镇 崇沧社区');
});

test('a case goes back to its village, not to a group', () => {
  expect(villageOf('功果桥镇 崇沧社区 岩脚组')).toBe('崇沧社区');
  expect(villageOf('功果桥镇 汤涧村委会')).toBe('汤涧村委会');
});
