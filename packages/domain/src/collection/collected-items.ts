import type { PartState } from './form-questions.ts';
import { FORM_PART_KEYS, type FormPartKey } from './household-form.ts';

/**
 * Which parts of the yearly form have to be done before a work item of the round counts as collected (notice 一(三)1, 3).
 * The items of one household are one visit: its form settles all of them.
 */
const PARTS_OF_ITEM = {
  HOUSEHOLD_BASIC: FORM_PART_KEYS.filter((key) => key !== 'work'),
  HOUSEHOLD_WORK: ['work'],
  HOUSEHOLD_LOCATION: ['basics'],
} as const satisfies Readonly<Record<string, readonly FormPartKey[]>>;

export type CollectedItem = keyof typeof PARTS_OF_ITEM;

/**
 * The work items that the form of a household has settled.
 * @param states how far each part is; one that is absent has not been begun
 * @param isLocated the register knows where the house is
 */
export function collectedItems(
  states: Readonly<Partial<Record<FormPartKey, PartState>>>,
  isLocated: boolean,
): readonly CollectedItem[] {
  return (Object.keys(PARTS_OF_ITEM) as CollectedItem[]).filter(
    (item) =>
      PARTS_OF_ITEM[item].every((part) => states[part] === 'DONE') && (item !== 'HOUSEHOLD_LOCATION' || isLocated),
  );
}
