import { readDecimal } from '@shouwang/domain';
import type { StepCase } from '../step-case.ts';

type RegisteredValue = StepCase['household']['sections'][number]['values'][number];

/** What the register knows of last year's income and spending, by indicator key. */
export type LastYear = {
  /** Yuan. Zero is left out: nothing was there, so nothing is asked about. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, NonNullable<RegisteredValue['provenance']>>>;
};

/** Last year's statement from the register, overruled by what the server sends with the case. */
export const lastYearOf = ({ household, income }: StepCase): LastYear => {
  const values = household.sections.flatMap((section) => section.values);
  const known: readonly (readonly [string, string | null])[] = [
    ...values.map(({ key, text }) => [key, text] as const),
    ...(income?.lines ?? []).map(({ key, before }) => [key, before] as const),
  ];
  const amounts = known.flatMap(([key, text]) => {
    const amount = readDecimal(text ?? undefined);
    return amount ? [[key, amount] as const] : [];
  });
  const sources = values.flatMap(({ key, provenance }) => (provenance ? [[key, provenance] as const] : []));
  return { amounts: Object.fromEntries(amounts), sources: Object.fromEntries(sources) };
};
