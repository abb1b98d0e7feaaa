import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/iso-date.ts';
import { DEFAULT_PROCEDURE_PARAMETERS as parameters } from '../procedures/procedure-parameters.ts';
import { type FoundReason, isSuppressed, placeReason } from './place-reason.ts';

const found: FoundReason = { ruleId: 'X-MED-01', personId: 'p1', amount: 8000 };
const memory = { ruleId: 'X-MED-01', until: '2022-01-16', amount: 8000 };

describe('where a finding goes', () => {
  it('[CLU-10] onto the one open card of the household, once per check and person', () => {
    expect(placeReason(found, null, [], '2021-11-01', parameters)).toBe('ON_NEW_CARD');
    expect(placeReason(found, [], [], '2021-11-01', parameters)).toBe('ON_OPEN_CARD');
    const same = { ruleId: 'X-MED-01', personId: 'p1' };
    expect(placeReason(found, [same], [], '2021-11-01', parameters)).toBe('ALREADY_ON_CARD');
    expect(placeReason(found, [{ ...same, personId: 'p2' }], [], '2021-11-01', parameters)).toBe('ON_OPEN_CARD');
    expect(placeReason(found, [{ ...same, ruleId: 'X-MED-04' }], [], '2021-11-01', parameters)).toBe('ON_OPEN_CARD');
  });

  it.each([
    ['on the last silent day', '2022-01-16', 8000, true],
    ['the day after', '2022-01-17', 8000, false],
    ['with an amount a little higher', '2021-11-01', 9599.99, true],
    ['with an amount 20 % higher', '2021-11-01', 9600, false],
    ['without an amount', '2021-11-01', null, true],
  ])('[CLU-11] a false positive is remembered: %s', (_, on, amount, silent) => {
    expect(isSuppressed({ ...found, amount }, [memory], on, parameters)).toBe(silent);
    expect(placeReason({ ...found, amount }, null, [memory], on, parameters) === 'SUPPRESSED').toBe(silent);
  });

  it('[CLU-11] the memory is of one check, and of an amount only if it had one', () => {
    expect(isSuppressed({ ...found, ruleId: 'X-MED-02' }, [memory], '2021-11-01', parameters)).toBe(false);
    expect(isSuppressed({ ...found, amount: 1e6 }, [{ ...memory, amount: null }], '2021-11-01', parameters)).toBe(true);
  });

  it('[CLU-11] after the silent days every finding speaks again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.option(fc.float({ min: 0, noNaN: true })), (days, amount) => {
        expect(isSuppressed({ ...found, amount }, [memory], addDays(memory.until, days), parameters)).toBe(false);
      }),
    );
  });
});
