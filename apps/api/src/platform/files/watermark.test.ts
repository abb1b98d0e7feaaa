import { expect, it } from 'vitest';
import { watermarkRows } from './watermark.ts';

const actor = { name: '李明', role: 'COUNTY_OFFICER' } as const;
const at = new Date('2021-10-20T10:00:00+08:00');

it('a list of more than 50 rows says who took it out, when and what for; a shorter one does not', () => {
  expect(watermarkRows(actor, { at, rowCount: 50, purpose: '县里开会' })).toEqual([]);
  expect(watermarkRows(actor, { at, rowCount: 51, purpose: '县里开会' })).toEqual([
    '李明（县级业务员） 于 2021-10-20 10:00 导出 51 行，用途：县里开会。内部资料，不得外传。',
  ]);
});
