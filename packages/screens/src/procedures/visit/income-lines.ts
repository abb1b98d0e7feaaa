import {
  admissionIncomePeriod,
  type Facts,
  type IncomePeriod,
  type IndicatorKey,
  incomeTotals,
  indicator,
  isIncomeJump,
  STATEMENT_BLOCKS,
} from '@shouwang/domain';
import type { VisitDraft } from './visit-draft.ts';

/** One line of a statement with what is known of it. */
export type IncomeLineState = {
  readonly key: IndicatorKey;
  readonly label: string;
  /** Yuan as filled in; null: not yet. */
  readonly amount: number | null;
  /** Yuan of last year's statement; null: nothing is known. */
  readonly before: number | null;
  /** The amount differs from last year's by more than half and nobody has confirmed it. */
  readonly asksJump: boolean;
};

/** One of the five blocks: its lines, its sum, and whether every line known last year is answered. */
export type IncomeBlockState = {
  readonly key: IndicatorKey;
  readonly label: string;
  readonly sign: 1 | -1;
  readonly total: number;
  readonly isComplete: boolean;
  readonly lines: readonly IncomeLineState[];
};

// A change by more than half is asked about, never refused.
const largeChange = 0.5;

const yuan = (fen: number): number => fen / 100;

const factsOf = (amounts: VisitDraft['amounts']): Facts =>
  Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, amount.toFixed(2)]));

/**
 * The five blocks of the statement as filled in.
 * @param lastYear yuan by indicator key, from the register
 */
export const incomeBlocks = (
  { amounts, confirmedJumps }: Pick<VisitDraft, 'amounts' | 'confirmedJumps'>,
  lastYear: Readonly<Record<string, number>>,
): IncomeBlockState[] => {
  const totals = incomeTotals(factsOf(amounts), undefined);
  return STATEMENT_BLOCKS.map(({ total, lines, sign }) => {
    const states = lines.map((key): IncomeLineState => {
      const amount = amounts[key] ?? null;
      const before = lastYear[key] ?? null;
      return {
        key,
        label: indicator(key).label,
        amount,
        before,
        asksJump:
          amount !== null &&
          before !== null &&
          isIncomeJump(amount, before, largeChange) &&
          !confirmedJumps.includes(key),
      };
    });
    return {
      key: total,
      label: indicator(total).label,
      sign,
      total: yuan(totals[total as keyof typeof totals] ?? 0),
      isComplete:
        states.some(({ amount }) => amount !== null) &&
        states.every(({ amount, before, asksJump }) => !asksJump && (amount !== null || !before)),
      lines: states,
    };
  });
};

/** What the visit form declares as 收支: totals in yuan, with the lines behind them. */
export type IncomeStatement = {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly memberCount: number;
  readonly wage: number;
  readonly production: number;
  readonly property: number;
  readonly transfer: number;
  readonly productionExpense: number;
  readonly netIncome: number;
  readonly netIncomePerCapita: number;
  readonly claimIncome: number;
  readonly compliantOutOfPocket: number;
  readonly lines: Readonly<Record<string, number>>;
};

/** Spending and claims that bear on the judgement but are not income. */
export const BESIDE_INCOME = ['claimIncome', 'compliantOutOfPocket'] as const satisfies readonly IndicatorKey[];

const isLine = (key: string): boolean => STATEMENT_BLOCKS.some(({ lines }) => lines.some((line) => line === key));

/**
 * The statement as it is handed in, computed to the fen by the domain.
 * @param memberCount people who share life and income; the share per head is 0 when there is nobody
 */
export const incomeStatement = (
  amounts: VisitDraft['amounts'],
  memberCount: number,
  period: IncomePeriod,
): IncomeStatement => {
  const totals = incomeTotals(factsOf(amounts), memberCount);
  return {
    periodStart: period.start,
    periodEnd: period.end,
    memberCount,
    wage: yuan(totals.wageIncome),
    production: yuan(totals.productionIncome),
    property: yuan(totals.propertyIncome),
    transfer: yuan(totals.transferIncome),
    productionExpense: yuan(totals.productionExpense),
    netIncome: yuan(totals.netIncome),
    netIncomePerCapita: yuan(totals.netIncomePerCapita ?? 0),
    claimIncome: amounts.claimIncome ?? 0,
    compliantOutOfPocket: amounts.compliantOutOfPocket ?? 0,
    lines: Object.fromEntries(Object.entries(amounts).filter(([key]) => isLine(key))),
  };
};

/** The period that the server fixed for the case, else the twelve months of a rolling admission. */
export const incomePeriodOf = (
  fixed: { readonly periodStart: string; readonly periodEnd: string } | null,
  today: string,
): IncomePeriod => (fixed === null ? admissionIncomePeriod(today) : { start: fixed.periodStart, end: fixed.periodEnd });
