import { describe, expect, it } from 'vitest';
import { readDeliveries } from './read-deliveries.ts';

const told = (text: string) =>
  readDeliveries(text).map((one) => ('problem' in one ? one.problem.code : Object.values(one.delivery).slice(1)));

describe('a table of what a department has given', () => {
  it.each([
    ['as in the template', '53292900000001\t医疗救助\t1200.50\t2021-10-20', '53292900000001', 1200.5],
    ['by an identity number', "'532929197506150013\t医疗救助\t1,200元\t2021/10/20", '532929197506150013', 1200],
    ['by a number with x', '53292919750615001x\t医疗救助\t1200\t2021.10.20', '53292919750615001X', 1200],
    ['without an amount', '53292900000001\t医疗救助\t\t20211020', '53292900000001', undefined],
    ['by Chinese days', '53292900000001\t医疗救助\t5\t2021年10月20日', '53292900000001', 5],
  ])('[MEA-11] is read %s', (_, text, number, amount) => {
    expect(told(text)).toEqual([[number, 'HEALTH', '医疗救助', amount, '2021-10-20']]);
  });

  it('[MEA-11] is read by its header, in any order, and other columns are left aside', () => {
    const text =
      '姓名\t日期\t项目\t身份证号\t发放金额（元）\t金额\n杨国华\t2021-10-20\t雨露计划\t532929197506150013\t9\t1500';
    expect(told(text)).toEqual([['532929197506150013', 'EDUCATION', '雨露计划', 1500, '2021-10-20']]);
  });

  it.each([
    ['杨国华\t医疗救助\t1\t2021-10-20', 'DELIVERY_NUMBER_MISSING'],
    ['5.32929E+17\t医疗救助\t1\t2021-10-20', 'DELIVERY_NUMBER_MISSING'],
    ['53292900000001\t送米送油\t1\t2021-10-20', 'DELIVERY_OPTION_UNKNOWN'],
    ['53292900000001\t其他\t1\t2021-10-20', 'DELIVERY_OPTION_UNKNOWN'],
    ['53292900000001\t医疗救助\t一千\t2021-10-20', 'DELIVERY_AMOUNT_BAD'],
    ['53292900000001\t医疗救助\t-5\t2021-10-20', 'DELIVERY_AMOUNT_BAD'],
    ['53292900000001\t医疗救助\t1\t2021-02-30', 'DELIVERY_DAY_BAD'],
    ['53292900000001\t医疗救助\t1\t', 'DELIVERY_DAY_BAD'],
  ])('[MEA-11] says what is wrong with %j: %s', (line, code) => {
    expect(told(line)).toEqual([code]);
  });

  it('[MEA-11] loses no line: each is read or says why not', () => {
    expect(told('\n53292900000001\t医疗救助\t1\t2021-10-20\n\nx\ty\n')).toHaveLength(2);
    expect(told('')).toEqual([]);
  });
});
