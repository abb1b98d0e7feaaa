import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { FormulaLine, LineGap, SectionHeading } from '@shouwang/ui';

export const CaseFormulaIncome = graphql(`
  fragment CaseFormula_IncomeFormula on IncomeFormula {
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

/** How the income per head was worked out, in full, and how far it is from the line. */
export function CaseFormula({ income }: { readonly income: FragmentOf<typeof CaseFormulaIncome> }) {
  const { periodStart, periodEnd, lines, netIncome, memberCount, perCapita, line } = readFragment(
    CaseFormulaIncome,
    income,
  );
  const threshold = { label: phrase('procedures.line'), value: Number(line) };
  return (
    <section className="so-formula">
      <SectionHeading
        title={phrase('desk.income')}
        note={phrase('procedures.period', { start: periodStart, end: periodEnd })}
      />
      <FormulaLine
        terms={lines.map(({ label, amount, sign }) => ({
          label,
          value: Number(amount),
          sign: sign < 0 ? '−' : '+',
        }))}
        net={{ label: phrase('desk.net'), value: Number(netIncome) }}
        divisor={{ count: memberCount, unit: '人' }}
        result={{ label: phrase('desk.perHead'), value: Number(perCapita) }}
        line={threshold}
      />
      <LineGap value={Number(perCapita)} line={threshold} />
    </section>
  );
}
