import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { existsAsOf, type FactChange, factAsOf, placeFact } from './fact-history.ts';

const day = (number: number): string => `2021-09-${String(number).padStart(2, '0')}`;
const at = (number: number): Date => new Date(Date.UTC(2021, 9, number));
const LAST = new Date(8_640_000_000_000_000);

/** What somebody tells the register, one after the other: `value` is true from a day on. */
type Told = { readonly value: string; readonly effectiveOn: string };

/** Records told values as the register does. */
function record(origin: string, told: readonly Told[]) {
  const changes: FactChange[] = [];
  let now = origin;
  told.forEach(({ value, effectiveOn }, index) => {
    const place = placeFact(changes, now, { effectiveOn, rowFrom: day(1) });
    const id = String(index).padStart(3, '0');
    changes.push({ id, before: place.before, after: value, effectiveOn, recordedAt: at(1 + index) });
    if (place.isPresent) now = value;
  });
  return { changes, now };
}

/** The simplest way to the answer: tell everything again that was known, and write day after day over each other. */
function replay(origin: string, told: readonly Told[], validOn: string, known: number): string {
  const days = Array.from({ length: 28 }, (_, index) => day(index + 1));
  let value = origin;
  for (const each of days.filter((one) => one <= validOn)) {
    for (const one of told.slice(0, known)) if (one.effectiveOn === each) value = one.value;
  }
  return value;
}

const history = fc.array(
  fc.record({ value: fc.constantFrom('', '甲', '乙', '丙'), effectiveOn: fc.integer({ min: 1, max: 28 }).map(day) }),
  { maxLength: 12 },
);

describe('a fact', () => {
  it('[HIS-1] on a day as known at a moment is what telling everything again comes to', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 28 }), fc.nat(12), (told, on, known) => {
        const { changes, now } = record('原', told);
        const asOf = { validOn: day(on), knownAt: new Date(at(1 + known).getTime() - 1) };
        expect(factAsOf(changes.toReversed(), now, asOf)).toBe(replay('原', told, day(on), known));
      }),
    );
  });

  it('[HIS-2] is on the row what it is on the last day, whatever came in late', () => {
    fc.assert(
      fc.property(history, (told) => {
        const { changes, now } = record('原', told);
        expect(now).toBe(factAsOf(changes, now, { validOn: day(28), knownAt: LAST }));
      }),
    );
  });

  it('[HIS-1] answers the same however much is recorded afterwards', () => {
    fc.assert(
      fc.property(history, history, fc.integer({ min: 1, max: 28 }), (told, later, on) => {
        const before = record('原', told);
        const after = record('原', [...told, ...later]);
        const asOf = { validOn: day(on), knownAt: new Date(at(1 + told.length).getTime() - 1) };
        expect(factAsOf(after.changes, after.now, asOf)).toBe(factAsOf(before.changes, before.now, asOf));
      }),
    );
  });

  it('[HIS-3] is corrected from the day from which the wrong value was said to hold', () => {
    const { changes, now } = record('无', [{ value: '错', effectiveOn: day(10) }]);
    expect(placeFact(changes, now, { effectiveOn: undefined, rowFrom: day(1) })).toEqual({
      effectiveOn: day(10),
      before: '错',
      isPresent: true,
    });
    expect(placeFact([], '错', { effectiveOn: undefined, rowFrom: day(3) }).effectiveOn).toBe(day(3));
  });
});

describe('[HIS-4] a row', () => {
  const origin = { existsFrom: day(20), createdAt: at(1) };
  const earlier: FactChange = { id: '1', before: '', after: '是', effectiveOn: day(5), recordedAt: at(3) };

  it.each([
    [day(20), at(1), true],
    [day(19), at(2), false],
    [day(5), at(3), true],
    [day(5), at(2), false],
    [day(4), at(9), false],
    [day(25), new Date(at(1).getTime() - 1), false],
  ])('on %s as known at %s: %s', (validOn, knownAt, isThere) => {
    expect(existsAsOf([earlier], origin, { validOn, knownAt })).toBe(isThere);
  });
});
