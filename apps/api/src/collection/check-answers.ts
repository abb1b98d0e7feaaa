import {
  answeredFacts,
  collectedKeysOf,
  type Facts,
  type FormAnswers,
  type FormRecord,
  HOUSEHOLD_FORM,
  type IndicatorKey,
  indicator,
  isIndicatorKey,
  keysOf,
  statementFaults,
} from '@shouwang/domain';
import type { Refusal } from '../platform/refusal.ts';
import type { ValueSources } from './form-sources.ts';

/** One filled-in value. */
export type CollectedAnswer = { readonly rowId: string; readonly key: string; readonly text: string };

/** Where a person finds a refused value: the row and the indicator. */
export const fieldOf = ({ rowId, key }: Pick<CollectedAnswer, 'rowId' | 'key'>): string => `${rowId}.${key}`;

const ASKED = {
  household: new Set(HOUSEHOLD_FORM.flatMap((part) => collectedKeysOf(part, 'household'))),
  person: new Set(HOUSEHOLD_FORM.flatMap((part) => collectedKeysOf(part, 'person'))),
} as const satisfies Readonly<Record<string, ReadonlySet<IndicatorKey>>>;

const AMOUNTS: readonly IndicatorKey[] = HOUSEHOLD_FORM.flatMap((part) => keysOf(part, 'household')).filter(
  (key) => indicator(key).type === 'money' && indicator(key).entry === 'collected',
);

const labelOf = (key: string): string => (isIndicatorKey(key) ? indicator(key).label : key);

const refusalOfAnswer = (
  { household, members }: FormRecord,
  sources: ValueSources,
  answer: CollectedAnswer,
): Refusal | undefined => {
  const row = [household, ...members].find(({ id }) => id === answer.rowId);
  const isAsked = row !== undefined && isIndicatorKey(answer.key) && ASKED[row.entity].has(answer.key);
  if (!isAsked) {
    return { code: 'COLLECTION_NOT_ASKED', params: { indicator: labelOf(answer.key) }, field: fieldOf(answer) };
  }
  if (!row.locked.includes(answer.key)) return undefined;
  const department = sources.of(row.id, answer.key)?.lockedBy ?? '';
  return { code: 'COLLECTION_LOCKED', params: { indicator: labelOf(answer.key), department }, field: fieldOf(answer) };
};

const refusalsOfStatement = (facts: Facts, householdId: string): Refusal[] =>
  statementFaults(facts, AMOUNTS).map((fault): Refusal => {
    const field = fieldOf({ rowId: householdId, key: fault.key });
    if (fault.kind === 'NEGATIVE') return { code: 'COLLECTION_NEGATIVE', params: { line: labelOf(fault.key) }, field };
    return { code: 'COLLECTION_NOT_INCOME', params: { what: fault.what.label, line: labelOf(fault.line) }, field };
  });

/** Everything that stands against the answers, beyond values that cannot be read (COL-3, INC-4). */
export const refusalsOfAnswers = (
  record: FormRecord,
  sources: ValueSources,
  given: readonly CollectedAnswer[],
  answers: FormAnswers,
): Refusal[] => [
  ...given.flatMap((answer) => refusalOfAnswer(record, sources, answer) ?? []),
  ...refusalsOfStatement(answeredFacts(record.household, answers), record.household.id),
];
