import type { JsonValue } from '@shouwang/graphql-client';
import { comparisonHits, findRecord, type Hit } from './case-records.ts';

/** What a hit turned out to mean (C.13): a hit is a clue, not a refusal. */
export type Disposition = 'EXPLAINED_OK' | 'EXCLUDES' | 'INCOME_TO_ADD';

export const DISPOSITIONS: readonly Disposition[] = ['EXPLAINED_OK', 'INCOME_TO_ADD', 'EXCLUDES'];

export type ExplanationDraft = { disposition: Disposition | null; text: string; amount: number | null };

/** Explanations by `hitKey`. */
export type ExplanationDrafts = { [hit: string]: ExplanationDraft };

export const emptyExplanation: ExplanationDraft = { disposition: null, text: '', amount: null };

/** A hit is one member in one source. */
export const hitKey = ({ personId, source }: Pick<Hit, 'personId' | 'source'>): string => `${personId} ${source}`;

/** How many hits still lack an explanation or the amount it needs. */
export const countUnexplained = (facts: JsonValue, explanations: ExplanationDrafts): number =>
  comparisonHits(facts).filter((hit) => {
    const { disposition, text, amount } = explanations[hitKey(hit)] ?? emptyExplanation;
    return disposition === null || text.trim() === '' || (disposition === 'INCOME_TO_ADD' && amount === null);
  }).length;

/** The explanations as the declared form wants them, in the order of the hits. */
export const explanationsData = (facts: JsonValue, explanations: ExplanationDrafts): JsonValue => ({
  explanations: comparisonHits(facts).flatMap((hit) => {
    const { disposition, text, amount } = explanations[hitKey(hit)] ?? emptyExplanation;
    if (disposition === null) return [];
    return [
      {
        personId: hit.personId,
        source: hit.source,
        disposition,
        text: text.trim(),
        ...(disposition === 'INCOME_TO_ADD' && amount !== null && { amount }),
      },
    ];
  }),
});

/** The accepted explanations again as a form, to be corrected. */
export const explanationsOfFacts = (facts: JsonValue): ExplanationDrafts => {
  const accepted = findRecord(facts, 'explainHits')?.explanations;
  if (!Array.isArray(accepted)) return {};
  return Object.fromEntries(
    accepted.map((one: JsonValue) => {
      const { personId, source, disposition, text, amount } = one as { [field: string]: JsonValue };
      const draft: ExplanationDraft = {
        disposition: DISPOSITIONS.find((known) => known === disposition) ?? null,
        text: String(text ?? ''),
        amount: typeof amount === 'number' ? amount : null,
      };
      return [hitKey({ personId: String(personId), source: String(source) }), draft];
    }),
  );
};
