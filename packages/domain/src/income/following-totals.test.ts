import { expect, it } from 'vitest';
import { followingTotals } from './following-totals.ts';

const before = {
  minimumLivingPayment: '1200',
  transferIncome: '1200',
  netIncome: '1200',
  memberCountForIncome: '2',
  netIncomePerCapita: '600',
} as const;

it('[FAC-6] sums follow a line that changed', () => {
  expect(followingTotals(before, { ...before, minimumLivingPayment: '3600' })).toMatchObject({
    transferIncome: '3600',
    netIncome: '3600',
    netIncomePerCapita: '1800',
  });
  expect(followingTotals(before, before)).not.toHaveProperty('transferIncome');
});

it('[FAC-6] sums that did not follow from their lines are left alone', () => {
  const own = { ...before, transferIncome: '5000' };
  expect(followingTotals(own, { ...own, minimumLivingPayment: '3600' })).toEqual({});
});
