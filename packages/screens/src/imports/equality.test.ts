import { describe, expect, it } from 'vitest';
import { equalityOf, sumOf } from './equality.ts';

describe('[XLS-10] the equality of an area', () => {
  it.each([
    [{ same: 4, different: 0, missingThere: 0, missingHere: 0 }, 100],
    [{ same: 1999, different: 1, missingThere: 0, missingHere: 0 }, 99.9],
    [{ same: 19999, different: 0, missingThere: 1, missingHere: 0 }, 99.9],
    [{ same: 0, different: 0, missingThere: 0, missingHere: 3 }, 0],
    [{ same: 0, different: 0, missingThere: 0, missingHere: 0 }, null],
  ])('of %o is %o per cent: 100 only when nobody differs', (figures, share) => {
    expect(equalityOf(figures)).toBe(share);
  });

  it('of a county is that of its townships together', () => {
    const township = { same: 3, different: 1, missingThere: 0, missingHere: 1 };
    expect(sumOf([township, township])).toEqual({ same: 6, different: 2, missingThere: 0, missingHere: 2 });
  });
});
