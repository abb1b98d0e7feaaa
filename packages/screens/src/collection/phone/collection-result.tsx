import { indicator, readFen, STATEMENT_BLOCKS } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { FormulaLine } from '@shouwang/ui';
import { statementOf } from '../collection-draft.ts';
import type { Collection } from '../use-collection.ts';

const yuan = (text: string | undefined): number => (readFen(text) ?? 0) / 100;

/** What the year's income comes to while it is filled in: the figure, the formula in full, the gap to the line. */
export function CollectionResult({ of: { form, record, draft } }: { readonly of: Collection }) {
  const { computed, memberCount, perCapita } = statementOf(form, record, draft);
  return (
    <FormulaLine
      look="sentence"
      terms={STATEMENT_BLOCKS.map(({ total, sign }) => ({
        label: indicator(total).label,
        value: yuan(computed[total]),
        sign: sign < 0 ? ('−' as const) : ('+' as const),
      }))}
      net={{ label: phrase('procedures.netIncome'), value: yuan(computed.netIncome) }}
      divisor={{ count: memberCount, unit: '人' }}
      result={{ label: phrase('households.income'), value: perCapita }}
      line={{ label: phrase('procedures.line'), value: Number(form.line) }}
    />
  );
}
