import { describe, expect, test } from 'vitest';
import {
  answered,
  cellKey,
  comparisonData,
  EMPTY_CELL,
  isOpen,
  proposalsOf,
  proposedDraft,
  restIsNoHit,
} from './comparison-draft.ts';

const sources = [
  { key: 'vehicles', file: { fileName: '机动车_2021.xlsx' } },
  { key: 'real-estate', file: null },
];
const answers = [
  {
    personId: 'head',
    source: 'vehicles',
    outcome: 'HIT',
    rows: [{ rowNumber: 12, text: '车辆类型 小型轿车，状态 正常', otherName: '杨囯华' }],
  },
  { personId: 'head', source: 'real-estate', outcome: null, rows: [] },
  { personId: 'wife', source: 'vehicles', outcome: 'NO_HIT', rows: [] },
  { personId: 'wife', source: 'real-estate', outcome: null, rows: [] },
];
const proposals = proposalsOf(answers, sources);
const hit = proposals.get(cellKey('head', 'vehicles'));

describe('[ADM-24] the table of the comparison', () => {
  test('begins with what the files say, with file and row in the words', () => {
    const draft = proposedDraft(proposals);
    expect(draft[cellKey('head', 'vehicles')]).toEqual({
      outcome: 'HIT',
      detail: '车辆类型 小型轿车，状态 正常；文件里的姓名是“杨囯华”；机动车_2021.xlsx 第 12 行',
    });
    expect(draft[cellKey('wife', 'vehicles')]).toEqual({ outcome: 'NO_HIT', detail: '机动车_2021.xlsx 里没有' });
    expect(draft[cellKey('head', 'real-estate')]).toEqual(EMPTY_CELL);
  });

  test('“rest is no hit” answers what is open and leaves what is answered', () => {
    const keys = answers.map(({ personId, source }) => cellKey(personId, source));
    const draft = restIsNoHit(proposedDraft(proposals), keys);
    expect(draft[cellKey('head', 'vehicles')]?.outcome).toBe('HIT');
    expect(draft[cellKey('head', 'real-estate')]).toEqual({ outcome: 'NO_HIT', detail: '' });
    expect(comparisonData(draft, ['head', 'wife'], ['vehicles', 'real-estate'])).toEqual({
      results: [
        expect.objectContaining({ personId: 'head', source: 'vehicles', outcome: 'HIT' }),
        { personId: 'head', source: 'real-estate', outcome: 'NO_HIT' },
        { personId: 'wife', source: 'vehicles', outcome: 'NO_HIT', detail: '机动车_2021.xlsx 里没有' },
        { personId: 'wife', source: 'real-estate', outcome: 'NO_HIT' },
      ],
    });
  });

  test('the words of a file never stand under another answer, and come back with the file’s own', () => {
    const cell = { outcome: 'HIT', detail: hit?.detail ?? '' } as const;
    const exempt = answered(cell, 'EXEMPT', hit);
    expect(exempt).toEqual({ outcome: 'EXEMPT', detail: '' });
    expect(answered(exempt, 'HIT', hit)).toEqual(cell);
  });

  test('own words survive from hit to exemption, and end with no hit', () => {
    const own = { outcome: 'HIT', detail: '一辆旧三轮车' } as const;
    expect(answered(own, 'EXEMPT', undefined).detail).toBe('一辆旧三轮车');
    expect(answered(own, 'NO_HIT', undefined).detail).toBe('');
  });

  test('a hit or an exemption without words is open', () => {
    expect(isOpen({ outcome: 'HIT', detail: ' ' })).toBe(true);
    expect(isOpen({ outcome: 'EXEMPT', detail: '上月低保核对过' })).toBe(false);
    expect(isOpen({ outcome: 'NO_HIT', detail: '' })).toBe(false);
    expect(isOpen(EMPTY_CELL)).toBe(true);
  });
});
