import { describe, expect, it } from 'vitest';
import { stagesOfRound } from './stages.ts';

const declared = [
  { key: 'TRAINING', label: '动员培训', startsOn: '2021-10-08', endsOn: '2021-10-15', isCurrent: false },
  { key: 'COLLECTION', label: '采集', startsOn: '2021-10-16', endsOn: '2021-11-15', isCurrent: true },
  { key: 'ENTRY', label: '录入', startsOn: '2021-11-15', endsOn: '2021-11-30', isCurrent: false },
];

describe('the stage bar', () => {
  it('says what is over, how many days are left, and what is still to come', () => {
    const round = stagesOfRound(declared, '2021-11-10');
    expect(round?.present).toBe(1);
    expect(round?.stages.map(({ note }) => note)).toEqual([
      '10-15 止，已完成',
      '11-15 止，还剩 5 天',
      '11-15 至 11-30',
    ]);
    expect(stagesOfRound(declared, '2021-11-15')?.stages[1]?.note).toBe('11-15 止，今天最后一天');
  });

  it('has no lamp when no stage is the present one', () => {
    expect(
      stagesOfRound(
        declared.map((stage) => ({ ...stage, isCurrent: false })),
        '2021-12-31',
      ),
    ).toBeUndefined();
  });
});
