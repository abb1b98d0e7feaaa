import type { IsoDate } from '../calendar/iso-date.ts';
import { type HelpOfCase, hasUncoveredRisk } from '../measures/measure-gaps.ts';
import { expiredMembers } from '../measures/work-team.ts';
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

/**
 * Has the village brought what the round asks of a household's help (notice 一(三)2)? A household that is helped has a
 * plan, something in hand, and an answer to each risk; of one whose risk is gone what was done is on record.
 */
export const areMeasuresCollected = (
  help: Pick<HelpOfCase, 'isEliminated' | 'risks' | 'groupsInHand'> & { readonly hasPlan: boolean },
): boolean => help.groupsInHand.size > 0 && (help.isEliminated || (help.hasPlan && !hasUncoveredRisk(help)));

/** Has the village brought its pairing (notice 一(三)6)? Every monitored household has somebody who helps. */
export const isPairingCollected = (helpersOfEach: readonly number[]): boolean =>
  helpersOfEach.every((helpers) => helpers > 0);

/** Has the village brought its work team (notice 一(三)6)? There is one, and nobody's term has run out. */
export const isTeamCollected = (
  members: readonly { readonly name: string; readonly endsOn: IsoDate | undefined }[],
  on: IsoDate,
): boolean => members.length > 0 && expiredMembers(members, on).length === 0;
