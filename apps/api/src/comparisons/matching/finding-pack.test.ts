import { COMPARISON_CHECKS } from '@shouwang/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packFindings, unpackFindings } from './finding-pack.ts';

const finding = fc.record({
  ruleId: fc.constantFrom(...COMPARISON_CHECKS.map(({ id }) => id as string)),
  personId: fc.uuid(),
  householdId: fc.uuid(),
  areaPath: fc.constantFrom('53/5329/532929/', '53/5329/532929/532929101/532929101205/'),
  row: fc.option(fc.integer({ min: 1, max: 0xffff_ffff })),
  detail: fc.string({ unit: fc.constantFrom('住', '院', '1', '“', '\u{2a6d6}'), maxLength: 40 }),
  amountFen: fc.option(fc.maxSafeInteger()),
});

it('findings come out of a pack as they went in', () => {
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const { bytes, count } = packFindings(findings);
      expect(count).toBe(findings.length);
      expect(unpackFindings(bytes)).toEqual(findings);
    }),
  );
});
