import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaCodeOf,
  areaCodesOf,
  areaPathOf,
  findAreaLevel,
  findParentCode,
  findVillageCode,
  isWithin,
} from './area-path.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`, 'u'));
const code = fc.constantFrom(2, 4, 6, 9, 12, 15).chain(digits);

describe('[REG-4] an area path', () => {
  it('says which village it names or lies in, and none for a larger area', () => {
    expect(findVillageCode(areaPathOf('532929101205010'))).toBe('532929101205');
    expect(findVillageCode(areaPathOf('532929101205'))).toBe('532929101205');
    expect(findVillageCode(areaPathOf('532929101'))).toBeUndefined();
  });

  it('names every area from the province down and closes each segment', () => {
    expect(areaPathOf('532929101205010')).toBe('53/5329/532929/532929101/532929101205/532929101205010/');
    expect(areaPathOf('53')).toBe('53/');
  });

  it.each([
    ['53', 'PROVINCE', undefined],
    ['5329', 'PREFECTURE', '53'],
    ['532929', 'COUNTY', '5329'],
    ['532929101', 'TOWNSHIP', '532929'],
    ['532929101205', 'VILLAGE', '532929101'],
    ['532929101205010', 'VILLAGE_GROUP', '532929101205'],
    ['53292', undefined, undefined],
    ['53292A', undefined, undefined],
    ['', undefined, undefined],
  ])('of %s is of level %s and lies in %s', (text, level, parent) => {
    expect(findAreaLevel(text)).toBe(level);
    expect(findParentCode(text)).toBe(parent);
  });

  it.each(['', '53292', '5329291012050101', '53292910１'])('is never guessed from %s', (text) => {
    expect(() => areaPathOf(text)).toThrow();
  });

  it('is read back to its code, and its parent path contains it', () => {
    fc.assert(
      fc.property(code, (any) => {
        const path = areaPathOf(any);
        expect(areaCodeOf(path)).toBe(any);
        expect(areaCodesOf(path).at(-1)).toBe(any);
        const parent = findParentCode(any);
        if (parent !== undefined) expect(path).toBe(`${areaPathOf(parent)}${any}/`);
      }),
    );
  });
});

describe('[REG-5] an area contains', () => {
  it('itself and what lies below it', () => {
    expect(isWithin(areaPathOf('532929101205'), areaPathOf('532929101'))).toBe(true);
    expect(isWithin(areaPathOf('532929101'), areaPathOf('532929101'))).toBe(true);
    expect(isWithin(areaPathOf('532929101'), areaPathOf('532929101205'))).toBe(false);
  });

  it('no area whose code merely begins with the same digits', () => {
    expect(isWithin('53/5329/532929/532929101/', '53/5329/53292')).toBe(false);
    expect(isWithin('53/5329/5329291/53292910/', '53/5329/5329291')).toBe(false);
    expect(isWithin('53/5329/532929/5329291010/', '53/5329/532929/532929101/')).toBe(false);
  });

  it('nothing when it is empty', () => {
    expect(isWithin(areaPathOf('532929101'), '')).toBe(false);
    expect(isWithin('', '')).toBe(false);
  });

  it('exactly the codes that begin with its code, when both are area codes', () => {
    fc.assert(
      fc.property(code, code, (inner, outer) => {
        const byCode = inner.startsWith(outer) && findAreaLevel(inner) !== undefined;
        expect(isWithin(areaPathOf(inner), areaPathOf(outer))).toBe(byCode);
      }),
    );
  });
});
