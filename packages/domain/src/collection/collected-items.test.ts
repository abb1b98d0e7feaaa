import { describe, expect, it } from 'vitest';
import { collectedItems } from './collected-items.ts';
import { FORM_PART_KEYS, type FormPartKey } from './household-form.ts';

const done = (...parts: readonly FormPartKey[]) => Object.fromEntries(parts.map((part) => [part, 'DONE'] as const));

describe('[COL-9] a work item of the round is collected', () => {
  it('when every part that it asks for is done, and not before', () => {
    for (const left of FORM_PART_KEYS.filter((key) => key !== 'work')) {
      expect(collectedItems(done(...FORM_PART_KEYS.filter((key) => key !== left)), true)).not.toContain(
        'HOUSEHOLD_BASIC',
      );
    }
    expect(collectedItems(done(...FORM_PART_KEYS), true)).toEqual([
      'HOUSEHOLD_BASIC',
      'HOUSEHOLD_WORK',
      'HOUSEHOLD_LOCATION',
    ]);
  });

  it('part by part: the work of the year, and the place once it is known', () => {
    expect(collectedItems(done('work'), true)).toEqual(['HOUSEHOLD_WORK']);
    expect(collectedItems(done('basics'), false)).toEqual([]);
    expect(collectedItems(done('basics'), true)).toEqual(['HOUSEHOLD_LOCATION']);
    expect(collectedItems({ work: 'PARTIAL' }, true)).toEqual([]);
  });
});
