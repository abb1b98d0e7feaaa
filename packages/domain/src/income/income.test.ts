import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countyRows } from '../../testing/national-sheet.ts';
import { type Facts, indicator } from '../collection/catalogue.ts';
import { fenText, readFen } from '../collection/number-text.ts';
import { admissionIncomePeriod, campaignIncomePeriod } from './income-period.ts';
import { incomeTotals, perCapita, STATEMENT_BLOCKS, totalFacts } from './income-statement.ts';

const money = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
const lineKeys = STATEMENT_BLOCKS.flatMap((block) => block.lines);

describe('[REG-32] an income statement', () => {
  it('of the county data adds up to the totals that the export carries', () => {
    for (const { facts } of countyRows('householdRegister')) {
      const computed = totalFacts(facts, Number(facts.memberCountForIncome));
      for (const [key, text] of Object.entries(computed)) {
        expect(readFen(text), key).toBe(readFen(facts[key as keyof Facts]));
      }
    }
  });

  it('has in each block the lines of that section of the catalogue', () => {
    for (const { total, lines } of STATEMENT_BLOCKS) {
      for (const line of lines) expect(indicator(line).section).toBe(indicator(total).section);
    }
  });

  it('is exact where floating point is not', () => {
    const facts: Facts = { migrantWage: '0.1', otherWageIncome: '0.2', cropExpense: '0.3' };
    expect(incomeTotals(facts, 1).netIncome).toBe(0);
  });

  it('counts income up and expense down, line by line', () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: lineKeys.length, maxLength: lineKeys.length }), (amounts) => {
        const facts = Object.fromEntries(lineKeys.map((key, at) => [key, fenText(amounts[at] ?? 0)])) as Facts;
        const expected = STATEMENT_BLOCKS.reduce(
          (net, { lines, sign }) =>
            net + sign * lines.reduce((sum, line) => sum + (amounts[lineKeys.indexOf(line)] ?? 0), 0),
          0,
        );
        expect(incomeTotals(facts, 1).netIncome).toBe(expected);
      }),
    );
  });

  it('takes a total as written when no line of it is filled in', () => {
    const totals = incomeTotals({ wageIncome: '12000', transferIncome: '800.50', productionExpense: '300' }, 2);
    expect(totals).toMatchObject({ wageIncome: 1_200_000, netIncome: 1_250_050, netIncomePerCapita: 625_025 });
  });

  it('adds claims and takes off compliant spending for the reference', () => {
    const facts: Facts = { wageIncome: '30000', claimIncome: '3500', compliantOutOfPocket: '18000' };
    expect(incomeTotals(facts, 3)).toMatchObject({ incomeReference: 1_550_000, incomeReferencePerCapita: 516_667 });
  });

  it('has no share per head without people', () => {
    for (const members of [undefined, 0, -1, 1.5, Number.NaN]) expect(perCapita(100, members)).toBeUndefined();
    expect(totalFacts({}, undefined)).not.toHaveProperty('netIncomePerCapita');
  });

  it.each([
    [100, 3, 33],
    [200, 3, 67],
    [5, 2, 3],
    [-5, 2, -3],
    [-1, 3, 0],
    [0, 7, 0],
  ])('of %i fen gives %i people %i each', (fen, members, share) => {
    expect(perCapita(fen, members)).toBe(share);
  });
});

describe('[REG-33] the income period', () => {
  it.each([
    ['2021-06-18', '2020-06-01', '2021-05-31'],
    ['2021-01-31', '2020-01-01', '2020-12-31'],
    ['2024-03-01', '2023-03-01', '2024-02-29'],
  ])('of an admission identified on %s is %s to %s', (identifiedOn, start, end) => {
    expect(admissionIncomePeriod(identifiedOn)).toEqual({ start, end });
  });

  it('of a campaign ends on 30 September', () => {
    expect(campaignIncomePeriod(2021)).toEqual({ start: '2020-10-01', end: '2021-09-30' });
  });
});
