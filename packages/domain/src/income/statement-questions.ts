import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { fenOf } from '../collection/fact-values.ts';
import { STATEMENT_BLOCKS } from './income-statement.ts';
import { lineFen } from './line-parts.ts';
import { LINE_NOTES, type NotIncome, notIncomeIn } from './not-income.ts';

/** Something about a statement that a person is asked and that never blocks (SCREENS 收入测算). */
export type StatementQuestion =
  | {
      readonly kind: 'JUMP';
      readonly key: IndicatorKey;
      /** Fen. */
      readonly before: number;
      readonly amount: number;
    }
  | { readonly kind: 'MAY_BE_NO_INCOME'; readonly key: IndicatorKey; readonly what: NotIncome };

/**
 * Differs an amount from last year's by more than the share? Exactly the share is no jump; what was nothing last year
 * is news, not a jump.
 * @param share 0.5 for a half
 */
export function isIncomeJump(amount: number, before: number, share: number): boolean {
  return before > 0 && Math.abs(amount - before) > before * share;
}

/** Every line of the statement, in the order of the form. */
export const STATEMENT_LINES: readonly IndicatorKey[] = STATEMENT_BLOCKS.flatMap((block) => block.lines);

/**
 * What has to be asked about a statement: lines that jumped against last year, and notes that may mean no income.
 * @param confirmed keys of lines and notes whose question a person has answered with 属实
 */
export function statementQuestions(
  facts: Facts,
  lastYear: Facts,
  { jumpShare, confirmed }: { readonly jumpShare: number; readonly confirmed: ReadonlySet<string> },
): readonly StatementQuestion[] {
  const jumps = STATEMENT_LINES.flatMap((key): StatementQuestion[] => {
    const before = lineFen(lastYear, key);
    const amount = lineFen(facts, key);
    return isIncomeJump(amount, before, jumpShare) ? [{ kind: 'JUMP', key, before, amount }] : [];
  });
  const doubtful = notIncomeIn(facts).flatMap(({ note, found }): StatementQuestion[] =>
    found.verdict === 'asked' ? [{ kind: 'MAY_BE_NO_INCOME', key: note, what: found }] : [],
  );
  return [...jumps, ...doubtful].filter(({ key }) => !confirmed.has(key));
}

/** What a statement may not hold: certain non-income, and amounts below zero (DQ-N-003, DQ-N-022). */
export type StatementFault =
  | { readonly kind: 'NO_INCOME'; readonly key: IndicatorKey; readonly line: IndicatorKey; readonly what: NotIncome }
  | { readonly kind: 'NEGATIVE'; readonly key: IndicatorKey };

/** Everything in a statement that cannot be saved. */
export function statementFaults(facts: Facts, keys: readonly IndicatorKey[]): readonly StatementFault[] {
  const negative = keys
    .filter((key) => fenOf(facts, key) < 0)
    .map((key): StatementFault => ({ kind: 'NEGATIVE', key }));
  const certain = notIncomeIn(facts).flatMap(({ note, found }): StatementFault[] =>
    found.verdict === 'refused' ? [{ kind: 'NO_INCOME', key: note, line: LINE_NOTES[note], what: found }] : [],
  );
  return [...negative, ...certain];
}
