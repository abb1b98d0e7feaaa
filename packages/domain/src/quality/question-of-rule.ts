import { indicator } from '../collection/catalogue.ts';
import { collectedKeysOf, type FormPartKey, partOfKey } from '../collection/household-form.ts';
import type { QualityRuleHead } from './quality-rules.ts';

/** Where the yearly form asks a value: a part, the household or a member, an indicator. */
export interface FormPlace {
  readonly part: FormPartKey;
  /** Empty for any member: the rule is about the household, the question about people. */
  readonly rowId: string;
  readonly key: string;
}

/**
 * The first question of the yearly form at which a broken rule can be put right; undefined where the form does not ask
 * any of its values.
 */
export const questionOfRule = (
  { shows }: Pick<QualityRuleHead, 'shows'>,
  { householdId, personId }: { readonly householdId: string; readonly personId: string | undefined },
): FormPlace | undefined => {
  for (const key of shows) {
    const { entity } = indicator(key);
    const part = partOfKey(key);
    if (!part || (entity !== 'household' && entity !== 'person') || !collectedKeysOf(part, entity).includes(key))
      continue;
    return { part: part.key as FormPartKey, rowId: entity === 'household' ? householdId : (personId ?? ''), key };
  }
  return undefined;
};
