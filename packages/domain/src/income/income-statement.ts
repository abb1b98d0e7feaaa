import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { fenOf } from '../collection/fact-values.ts';
import { fenText } from '../collection/number-text.ts';
import { isMadeOfParts, lineFen } from './line-parts.ts';

/** One of the five blocks of an income statement (DOMAIN B.5): its total and the lines that make it up. */
export interface StatementBlock {
  readonly total: IndicatorKey;
  readonly lines: readonly IndicatorKey[];
  /** Income adds to the net income, expense takes away. */
  readonly sign: 1 | -1;
}

export const STATEMENT_BLOCKS: readonly StatementBlock[] = [
  { total: 'wageIncome', lines: ['migrantWage', 'publicPostIncome', 'otherWageIncome'], sign: 1 },
  {
    total: 'productionIncome',
    lines: ['cropIncome', 'livestockIncome', 'forestFruitIncome', 'otherProductionIncome'],
    sign: 1,
  },
  { total: 'propertyIncome', lines: ['assetDividend', 'landTransferIncome', 'otherPropertyIncome'], sign: 1 },
  {
    total: 'transferIncome',
    lines: [
      'familyPlanningPayment',
      'minimumLivingPayment',
      'extremePovertyPayment',
      'pensionIncome',
      'ecologicalCompensation',
      'industryReward',
      'employmentReward',
      'otherTransferIncome',
    ],
    sign: 1,
  },
  {
    total: 'productionExpense',
    lines: ['cropExpense', 'livestockExpense', 'forestFruitExpense', 'otherProductionExpense'],
    sign: -1,
  },
];

/** The sums of a statement in fen. */
export interface IncomeTotals {
  readonly wageIncome: number;
  readonly productionIncome: number;
  readonly propertyIncome: number;
  readonly transferIncome: number;
  readonly productionExpense: number;
  /** 家庭纯收入 */
  readonly netIncome: number;
  /** 纳入监测对象的收入参考范围 = net income + claims − compliant out-of-pocket spending. */
  readonly incomeReference: number;
  /** Undefined when the number of people is unknown or not positive. */
  readonly netIncomePerCapita?: number;
  readonly incomeReferencePerCapita?: number;
}

/** The sum of a block: of its lines, or the total as written when no line is filled in. */
function blockSum(facts: Facts, { total, lines }: StatementBlock): number {
  if (lines.every((line) => facts[line] === undefined && !isMadeOfParts(facts, line))) return fenOf(facts, total);
  return lines.reduce((sum, line) => sum + lineFen(facts, line), 0);
}

/**
 * An amount per head, rounded half away from zero to the fen.
 * @param fen amount of the household
 * @param members people who share life and income in the year; undefined or not positive gives undefined
 */
export function perCapita(fen: number, members: number | undefined): number | undefined {
  if (members === undefined || !Number.isInteger(members) || members <= 0) return undefined;
  const share = Math.floor((Math.abs(fen) * 2 + members) / (members * 2));
  return fen < 0 && share !== 0 ? -share : share;
}

/** Computes a statement exactly in fen (DOMAIN B.5). The divisor is the year's number of people (年度家庭人口数). */
export function incomeTotals(facts: Facts, members: number | undefined): IncomeTotals {
  const sums = Object.fromEntries(STATEMENT_BLOCKS.map((block) => [block.total, blockSum(facts, block)]));
  const netIncome = STATEMENT_BLOCKS.reduce((net, { total, sign }) => net + sign * (sums[total] ?? 0), 0);
  const incomeReference = netIncome + fenOf(facts, 'claimIncome') - fenOf(facts, 'compliantOutOfPocket');
  return {
    wageIncome: sums.wageIncome ?? 0,
    productionIncome: sums.productionIncome ?? 0,
    propertyIncome: sums.propertyIncome ?? 0,
    transferIncome: sums.transferIncome ?? 0,
    productionExpense: sums.productionExpense ?? 0,
    netIncome,
    incomeReference,
    netIncomePerCapita: perCapita(netIncome, members),
    incomeReferencePerCapita: perCapita(incomeReference, members),
  };
}

/** The lines that are sums of parts, as facts. */
function summedLines(facts: Facts): Facts {
  const lines = STATEMENT_BLOCKS.flatMap((block) => block.lines).filter((line) => isMadeOfParts(facts, line));
  return Object.fromEntries(lines.map((line) => [line, fenText(lineFen(facts, line))]));
}

/** The computed totals and summed lines as facts, ready to be stored beside what was filled in. */
export function totalFacts(facts: Facts, members: number | undefined): Facts {
  const totals = incomeTotals(facts, members);
  return {
    ...summedLines(facts),
    wageIncome: fenText(totals.wageIncome),
    productionIncome: fenText(totals.productionIncome),
    propertyIncome: fenText(totals.propertyIncome),
    transferIncome: fenText(totals.transferIncome),
    productionExpense: fenText(totals.productionExpense),
    netIncome: fenText(totals.netIncome),
    incomeReference: fenText(totals.incomeReference),
    ...(totals.netIncomePerCapita !== undefined && { netIncomePerCapita: fenText(totals.netIncomePerCapita) }),
  };
}
