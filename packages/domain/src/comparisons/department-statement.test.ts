import { expect, it } from 'vitest';
import { judgeStatement, statementDay } from './department-statement.ts';

const insured = { key: 'residentMedical', text: '是', department: 'MEDICAL_INSURANCE' } as const;
const months = { key: 'workMonths', text: '9', department: 'HR_SOCIAL' } as const;
const payment = { key: 'minimumLivingPayment', text: '3600', department: 'CIVIL_AFFAIRS' } as const;

it.each([
  [insured, '是', true, 'EQUAL', false],
  [payment, '3600.00', false, 'EQUAL', false],
  [insured, '', false, 'NEW', true],
  [months, '', false, 'NEW', true],
  [insured, '否', false, 'CHANGED', true],
  [insured, '否', true, 'CONFLICT', true],
  [payment, '4800', true, 'CONFLICT', true],
  [months, '3', false, 'CHANGED', false],
  [months, '3', true, 'CONFLICT', false],
] as const)(
  '[FAC-4] %j beside “%s” (collected: %s) is %s, taken: %s',
  (stated, registered, isCollected, kind, isTaken) => {
    expect(judgeStatement(stated, { registered, isCollected })).toEqual({ kind, isTaken });
  },
);

it.each([
  ['202109', '2021-10-15', '2021-09-30'],
  ['202102', '2021-10-15', '2021-02-28'],
  ['202110', '2021-10-15', '2021-10-15'],
  ['2020', '2021-10-15', '2020-12-31'],
  ['2021', '2021-10-15', '2021-10-15'],
  [null, '2021-10-15', '2021-10-15'],
])('[FAC-5] a file of %s that came on %s is true on %s', (period, receivedOn, day) => {
  expect(statementDay(period, receivedOn)).toBe(day);
});

it.each([
  ['2021', '2021-10-20', '2021-09-30'],
  ['2021', '2021-11-30', '2021-09-30'],
  ['2021', '2021-12-01', '2021-12-01'],
  ['2021', '2021-08-02', '2021-08-02'],
  ['202111', '2021-11-20', '2021-11-20'],
  ['2020', '2021-10-20', '2020-12-31'],
  [null, '2021-10-20', '2021-10-20'],
])('[FAC-5] in the round of 2021 a file of %s that comes on %s is true on %s', (period, receivedOn, day) => {
  expect(statementDay(period, receivedOn, { year: 2021, cutoffOn: '2021-09-30', lockOn: '2021-11-30' })).toBe(day);
});
