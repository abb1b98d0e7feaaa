import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, type IndicatorKey, indicator } from '../collection/catalogue.ts';
import { computedFacts, sharingMemberCount } from '../collection/computed-facts.ts';
import type { FormRecord } from '../collection/form-questions.ts';
import { fenText } from '../collection/number-text.ts';
import { incomeTotals, STATEMENT_BLOCKS, totalFacts } from './income-statement.ts';
import { LINE_PARTS, lineFen } from './line-parts.ts';
import { LINE_PAYERS } from './line-payers.ts';
import { findNotIncome, LINE_NOTES } from './not-income.ts';
import { STATEMENT_KINDS, type StatementKind, statementPeriod } from './statement-kinds.ts';
import { isIncomeJump, STATEMENT_LINES, statementFaults, statementQuestions } from './statement-questions.ts';

const asking = (facts: Facts, lastYear: Facts, confirmed: readonly string[] = []) =>
  statementQuestions(facts, lastYear, { jumpShare: 0.5, confirmed: new Set(confirmed) });

describe('[INC-1] a statement has a kind, and its period follows from the kind', () => {
  it('the year is the round of the notice, the same for everybody', () => {
    expect(statementPeriod('ANNUAL', { year: 2021 })).toEqual({ start: '2020-10-01', end: '2021-09-30' });
  });

  it.each(Object.keys(STATEMENT_KINDS).filter((kind) => kind !== 'ANNUAL') as StatementKind[])(
    '%s looks back over the twelve months before the month of the day',
    (kind) => {
      expect(statementPeriod(kind, { day: '2021-06-18' })).toEqual({ start: '2020-06-01', end: '2021-05-31' });
    },
  );
});

describe('[INC-2] a line may be filled in by its parts', () => {
  it('has parts that lie in its own section and belong to one line', () => {
    const parts = Object.entries(LINE_PARTS).flatMap(([line, keys]) => {
      for (const key of keys ?? []) expect(indicator(key).section).toBe(indicator(line as IndicatorKey).section);
      return keys ?? [];
    });
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('is the sum of its parts, exactly, and the whole statement with it', () => {
    const money = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(LINE_PARTS) as IndicatorKey[])),
        fc.array(money, { minLength: 8 }),
        (line, fen) => {
          const parts = LINE_PARTS[line] ?? [];
          const facts: Facts = Object.fromEntries(parts.map((part, at) => [part, fenText(fen[at] ?? 0)]));
          const sum = parts.reduce((total, _, at) => total + (fen[at] ?? 0), 0);
          expect(lineFen({ ...facts, [line]: '1' }, line)).toBe(sum);
          expect(incomeTotals(facts, 1).netIncome).toBe(sum);
          expect(totalFacts(facts, 1)[line]).toBe(fenText(sum));
        },
      ),
    );
  });

  it('is as written when no part is filled in', () => {
    expect(lineFen({ publicPostIncome: '6000' }, 'publicPostIncome')).toBe(600_000);
  });
});

describe('[INC-3] the divisor is who shares life and income', () => {
  const record: FormRecord = {
    household: { id: 'h', entity: 'household', facts: { migrantWage: '24000' }, locked: [] },
    members: ['a', 'b', 'c'].map((id) => ({ id, entity: 'person', facts: {}, locked: [] })),
    isMonitored: false,
    referenceDate: '2021-09-30',
  };
  const period = statementPeriod('ANNUAL', { year: 2021 });

  it('counts everybody who is not said to live apart', () => {
    expect(sharingMemberCount(record, {})).toBe(3);
    expect(sharingMemberCount(record, { b: { sharesIncome: '否' }, c: { sharesIncome: '是' } })).toBe(2);
  });

  it('gives the share per head, with the period and last year beside it', () => {
    const facts = computedFacts(
      record,
      { b: { sharesIncome: '否' } },
      { period, lastYear: { netIncomePerCapita: '7800' } },
    );
    expect(facts).toMatchObject({
      netIncome: '24000',
      netIncomePerCapita: '12000',
      memberCountForIncome: '2',
      currentMemberCount: '3',
      incomePeriodStart: '2020-10-01',
      incomePeriodEnd: '2021-09-30',
      lastYearNetIncomePerCapita: '7800',
    });
  });
});

describe('[INC-4] what is no income is refused, what may be none is asked about [DQ-N-022]', () => {
  it.each([
    ['春节慰问金 500', 'RELIEF', 'refused'],
    ['民政临时救助', 'RELIEF', 'refused'],
    ['危房改造补助', 'EARMARKED', 'refused'],
    ['易地搬迁补助', 'EARMARKED', 'refused'],
    ['信用社贷款三万', 'LOAN', 'refused'],
    ['卖房子的钱，卖房 8 万', 'OWN_HOUSE', 'refused'],
    ['高速征地补偿款', 'COMPENSATION', 'asked'],
    ['儿子结婚礼金', 'GIFT', 'asked'],
  ])('%s', (note, id, verdict) => {
    expect(findNotIncome(note)).toMatchObject({ id, verdict });
  });

  it.each(['种粮补贴', '赡养费', '采松茸卖的', ''])('%s is income', (note) => {
    expect(findNotIncome(note)).toBeUndefined();
  });

  it('is certain where a note says both', () => {
    expect(findNotIncome('征地补偿和临时救助')?.verdict).toBe('refused');
  });

  it('stands at the note of its line', () => {
    for (const [note, line] of Object.entries(LINE_NOTES)) {
      const faults = statementFaults({ [note]: '贷款' }, []);
      expect(faults).toMatchObject([{ kind: 'NO_INCOME', key: note, line }]);
    }
  });

  it('refuses amounts below zero [DQ-N-003]', () => {
    expect(statementFaults({ cropIncome: '-1' }, STATEMENT_LINES)).toEqual([{ kind: 'NEGATIVE', key: 'cropIncome' }]);
  });
});

describe('[INC-5] a jump against last year is a question, never a refusal', () => {
  it.each([
    [8400, 25200, true],
    [12600, 25200, false],
    [12599, 25200, true],
    [37801, 25200, true],
    [500, 0, false],
  ])('%i against %i: %s', (amount, before, jumps) => {
    expect(isIncomeJump(amount, before, 0.5)).toBe(jumps);
  });

  it('asks once, until somebody says 属实', () => {
    const facts: Facts = { migrantWage: '8400', publicPostIncome: '6000' };
    const lastYear: Facts = { migrantWage: '25200', publicPostIncome: '6000' };
    expect(asking(facts, lastYear)).toEqual([{ kind: 'JUMP', key: 'migrantWage', before: 2_520_000, amount: 840_000 }]);
    expect(asking(facts, lastYear, ['migrantWage'])).toEqual([]);
    expect(statementFaults(facts, STATEMENT_LINES)).toEqual([]);
  });

  it('asks about a note that may mean no income', () => {
    expect(asking({ otherTransferNote: '征地补偿款' }, {})).toMatchObject([
      { kind: 'MAY_BE_NO_INCOME', key: 'otherTransferNote' },
    ]);
  });
});

describe('[INC-6] a line that a department pays is known by it', () => {
  it('names lines and parts of the statement only', () => {
    const parts = new Set<string>([
      ...STATEMENT_BLOCKS.flatMap(({ lines }) => lines),
      ...Object.values(LINE_PARTS).flat(),
    ]);
    for (const key of Object.keys(LINE_PAYERS)) expect(parts.has(key), key).toBe(true);
  });
});
