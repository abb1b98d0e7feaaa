import { type Facts, type IndicatorKey, indicator, maskedText } from '@shouwang/domain';
import { householdFacts } from '../households/household-columns.ts';
import { personFacts } from '../households/person-columns.ts';
import { isIdentity } from '../households/sealed-text.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';

/** The row of the register that holds an indicator, as far as a correction needs it. */
export type RegisterSubject = {
  readonly entity: 'household' | 'person';
  readonly id: string;
  readonly facts: Facts;
  /** A value as an item may keep it: what names or reaches a person is masked. */
  shown(text: string): string;
};

/** Numbers that the national system gives are not corrected from a clue. */
const FIXED: readonly IndicatorKey[] = ['householdNo', 'personNo'];

/**
 * Finds whose indicator it is: the household's own, or the person's whom the reason is about.
 * @returns undefined when the indicator belongs to neither, or the reason names no person
 */
export const findRegisterSubject = async (
  { services: { crypto } }: Context,
  { db }: Step,
  { householdId, personId }: { readonly householdId: string; readonly personId: string | null },
  key: IndicatorKey,
): Promise<RegisterSubject | undefined> => {
  if (FIXED.includes(key)) return undefined;
  const shown = (text: string): string => (isIdentity(key) ? maskedText(key, text) : text);
  const { entity } = indicator(key);
  if (entity === 'household') {
    const household = await db.household.findUniqueOrThrow({ where: { id: householdId } });
    return { entity, id: householdId, facts: householdFacts(crypto, household), shown };
  }
  if (entity !== 'person' || personId === null) return undefined;
  const person = await db.person.findFirst({ where: { id: personId, householdId } });
  return person ? { entity, id: personId, facts: personFacts(crypto, person), shown } : undefined;
};
