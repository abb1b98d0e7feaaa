import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/iso-date.ts';
import { type DatasetParameters, datasetDueOn, retainedUntil } from './dataset-keeping.ts';

const parameters: DatasetParameters = {
  'dataset.monthlyDueDay': 10,
  'dataset.yearlyDueMonth': 11,
  'dataset.retentionDays': 30,
};

describe('[CMP-12] a file is due', () => {
  it.each([
    ['MONTH', '2021-11-05', null, '2021-11-10'],
    ['MONTH', '2021-11-25', null, '2021-11-10'],
    ['MONTH', '2021-11-25', '2021-10-31', '2021-11-10'],
    ['MONTH', '2021-11-25', '2021-11-01', '2021-12-10'],
    ['MONTH', '2021-12-25', '2021-12-12', '2022-01-10'],
    ['YEAR', '2021-10-15', null, '2021-11-30'],
    ['YEAR', '2021-12-15', null, '2021-11-30'],
    ['YEAR', '2021-12-15', '2021-11-02', '2022-11-30'],
    ['TERM', '2021-10-15', '2020-12-31', '2021-11-30'],
  ] as const)('%s: on %s, last handed in on %s, until %s', (period, today, submittedOn, dueOn) => {
    expect(datasetDueOn({ period }, today, submittedOn, parameters)).toBe(dueOn);
  });

  it('on the last day of a month that is shorter than the county’s day', () => {
    const late = { ...parameters, 'dataset.monthlyDueDay': 31 };
    expect(datasetDueOn({ period: 'MONTH' }, '2022-02-03', null, late)).toBe('2022-02-28');
  });

  it('never in the past once it was handed in within the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 31 }), (days, day) => {
        const today = addDays('2020-01-01', days);
        const own = { ...parameters, 'dataset.monthlyDueDay': day };
        expect(datasetDueOn({ period: 'MONTH' }, today, today, own) > today).toBe(true);
      }),
    );
  });
});

describe('[CMP-13] a file is kept', () => {
  it('for the county’s days after the last thing that was done with it', () => {
    expect(retainedUntil('2021-11-25', parameters)).toBe('2021-12-25');
    expect(retainedUntil('2021-11-25', { ...parameters, 'dataset.retentionDays': 0 })).toBe('2021-11-25');
  });
});
