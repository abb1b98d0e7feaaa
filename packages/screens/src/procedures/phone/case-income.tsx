import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { FormulaLine } from '@shouwang/ui';

export const CaseIncomeFormula = graphql(`
  fragment CaseIncome_IncomeFormula on IncomeFormula {
    periodStart
    periodEnd
    lines {
      key
      label
      amount
      sign
    }
    netIncome
    memberCount
    perCapita
    line
  }
`);

/** The income of a case in full, against the line in force. */
export function CaseIncome({ income }: { readonly income: FragmentOf<typeof CaseIncomeFormula> }) {
  const formula = readFragment(CaseIncomeFormula, income);
  return (
    <>
      <p className="sw-note">{phrase('procedures.period', { start: formula.periodStart, end: formula.periodEnd })}</p>
      <FormulaLine
        look="sentence"
        terms={formula.lines.map(({ label, amount, sign }) => ({
          label,
          value: Math.abs(Number(amount)),
          sign: sign < 0 ? '−' : '+',
        }))}
        net={{ label: phrase('procedures.netIncome'), value: Number(formula.netIncome) }}
        divisor={{ count: formula.memberCount, unit: '人' }}
        result={{ label: phrase('households.income'), value: Number(formula.perCapita) }}
        line={{ label: phrase('procedures.line'), value: Number(formula.line) }}
      />
    </>
  );
}
