import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countyRows, readCells } from '../../testing/national-sheet.ts';
import { rowGrouping } from './group-rows.ts';

const person = (number: number, householdNo: string, personNo: string, cells: Record<string, string> = {}) =>
  readCells('householdRegister', number, { 户编号: householdNo, 人编号: personNo, ...cells });

function group(rows: ReturnType<typeof person>[]) {
  const grouping = rowGrouping();
  const problems = rows.flatMap((row) => grouping.add(row));
  const { households, problems: late } = grouping.finish();
  return { households, problems: [...problems, ...late] };
}

describe('[REG-21] rows of one person each become households', () => {
  it('of the county data: every person once, nothing to complain about', () => {
    const rows = countyRows('householdRegister');
    const { households, problems } = group(rows);
    expect(problems).toEqual([]);
    expect(households.map(({ householdNo, members }) => [householdNo, members.length])).toEqual([
      ['532900001058', 1],
      ['532900003032', 3],
      ['532900007960', 3],
    ]);
  });

  it('in whatever order the rows stand', () => {
    const rows = countyRows('householdRegister');
    const numbersOf = (households: ReturnType<typeof group>['households']) =>
      new Map(
        households.map((household) => [household.householdNo, new Set(household.members.map((m) => m.personNo))]),
      );
    const expected = numbersOf(group(rows).households);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(numbersOf(group(shuffled).households)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('and can be taken one household at a time, so that a file is never held as a whole', () => {
    const rows = countyRows('householdRegister');
    const expected = group(rows).households;
    const grouping = rowGrouping();
    const taken = expected.flatMap(({ householdNo }) => {
      for (const row of rows) if (row.facts.householdNo === householdNo) grouping.add(row);
      return grouping.take(householdNo).households;
    });
    expect(taken).toEqual(expected);
    expect(grouping.finish()).toEqual({ households: [], problems: [] });
    expect(grouping.take('never seen')).toEqual({ households: [], problems: [] });
    expect(grouping.add(person(9, '1', expected[0]?.members[0]?.personNo ?? ''))).toMatchObject([
      { code: 'PERSON_TWICE' },
    ]);
  });

  it('and keep household columns apart from those of the person', () => {
    const { households } = group([
      person(4, '1', '11', { 姓名: '杨一', 户类型: '脱贫户', 监测对象类别: '脱贫不稳定户' }),
    ]);
    expect(households[0]?.shared).toEqual({
      householdNo: '1',
      householdType: '脱贫户',
      monitoringCategory: '脱贫不稳定户',
    });
    expect(households[0]?.members[0]?.facts).toEqual({ personNo: '11', name: '杨一' });
  });
});

describe('[REG-22] a row is rejected', () => {
  it('when its person stands in the sheet already, in this household or in another', () => {
    const { households, problems } = group([person(4, '1', '11'), person(5, '1', '11'), person(6, '2', '11')]);
    expect(problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
      [5, 'PERSON_TWICE', 'error'],
      [6, 'PERSON_TWICE', 'error'],
    ]);
    expect(households.map(({ householdNo, rejectedRows }) => [householdNo, rejectedRows])).toEqual([['1', 1]]);
  });

  it('without a household or person number', () => {
    const { households, problems } = group([person(4, '', '11'), person(5, '1', '')]);
    expect(problems.map(({ row, key, code }) => [row, key, code])).toEqual([
      [4, 'householdNo', 'VALUE_MISSING'],
      [5, 'personNo', 'VALUE_MISSING'],
    ]);
    expect(households).toEqual([]);
  });

  it('for an unknown code, and the household then says that its members are not complete', () => {
    const { households } = group([person(4, '1', '11'), person(5, '1', '12', { 劳动技能: '会开车' })]);
    expect(households).toMatchObject([{ members: [{ personNo: '11' }], rejectedRows: 1 }]);
  });

  it('but its number is free for a later good row', () => {
    const { households } = group([person(4, '1', '11', { 劳动技能: '会开车' }), person(5, '1', '11')]);
    expect(households).toMatchObject([{ members: [{ row: 5 }] }]);
  });
});

describe('[REG-23] household columns that differ within a household', () => {
  it.each([
    [
      'the head first',
      [
        ['户主', '脱贫户'],
        ['配偶', '一般农户'],
      ],
      5,
    ],
    [
      'the head later',
      [
        ['配偶', '一般农户'],
        ['户主', '脱贫户'],
      ],
      4,
    ],
  ])('follow the row of the head, with a warning at the other row: %s', (_, [first, second], warned) => {
    const { households, problems } = group([
      person(4, '1', '11', { 与户主关系: first?.[0] ?? '', 户类型: first?.[1] ?? '' }),
      person(5, '1', '12', { 与户主关系: second?.[0] ?? '', 户类型: second?.[1] ?? '' }),
    ]);
    expect(households[0]?.shared.householdType).toBe('脱贫户');
    expect(problems).toMatchObject([
      { row: warned, code: 'HOUSEHOLD_DIFFERS', severity: 'warning', key: 'householdType', value: '一般农户' },
    ]);
  });

  it('contradict nothing when they are blank', () => {
    const { households, problems } = group([
      person(4, '1', '11', { 与户主关系: '户主' }),
      person(5, '1', '12', { 户类型: '脱贫户' }),
    ]);
    expect(problems).toEqual([]);
    expect(households[0]?.shared.householdType).toBe('脱贫户');
  });
});
