import { expect, it } from 'vitest';
import { referenceDayOf } from './reference-day.ts';

it.each([
  ['云龙县户信息20211120.xlsx', '2021-11-20'],
  ['户信息_2021-9-30_导出.xlsx', '2021-09-30'],
  ['2021年9月30日 监测对象信息.xlsx', '2021-09-30'],
  ['户信息（2021.09.30）.xlsx', '2021-09-30'],
  ['户信息.xlsx', '2021-11-25'],
  ['户信息20211301.xlsx', '2021-11-25'],
  ['户信息20220101.xlsx', '2021-11-25'],
  ['53292920211120001.xlsx', '2021-11-25'],
])('[HIS-6] the reference day of %s is %s', (name, day) => {
  expect(referenceDayOf(name, '2021-11-25')).toBe(day);
});
