import { phrase } from '@shouwang/phrases';
import { FormulaLine } from '@shouwang/ui';
import { type IncomeStatement, incomeBlocks } from '../../visit/income-lines.ts';
import type { VisitPartProps } from './visit-part-props.ts';

export type IncomeResultProps = Pick<VisitPartProps, 'draft' | 'lastYear'> & {
  readonly statement: IncomeStatement;
  /** Yuan per person and year. */
  readonly line: number;
};

/** What the income comes to while it is filled in: the figure, the formula in full, the gap to the line. */
export function IncomeResult({ draft, lastYear, statement, line }: IncomeResultProps) {
  const blocks = incomeBlocks(draft, lastYear.amounts);
  return (
    <FormulaLine
      look="sentence"
      terms={blocks.map(({ label, total, sign }) => ({ label, value: total, sign: sign < 0 ? '−' : '+' }))}
      net={{ label: phrase('procedures.netIncome'), value: statement.netIncome }}
      divisor={{ count: statement.memberCount, unit: '人' }}
      result={{ label: phrase('households.income'), value: statement.netIncomePerCapita }}
      line={{ label: phrase('procedures.line'), value: line }}
    />
  );
}
