/** How many people of an area are the same in both books, and how many are not. */
export type Equality = {
  readonly same: number;
  readonly different: number;
  readonly missingThere: number;
  readonly missingHere: number;
};

/** The figures of several areas together. */
export const sumOf = (figures: readonly Equality[]): Equality =>
  figures.reduce(
    (sum, one) => ({
      same: sum.same + one.same,
      different: sum.different + one.different,
      missingThere: sum.missingThere + one.missingThere,
      missingHere: sum.missingHere + one.missingHere,
    }),
    { same: 0, different: 0, missingThere: 0, missingHere: 0 },
  );

/**
 * The share of equal people among all that stand in one of the two books (XLS-10), in per cent with one decimal, rounded
 * down: 100 means that nobody differs. Null where there is nobody.
 */
export const equalityOf = ({ same, different, missingThere, missingHere }: Equality): number | null => {
  const all = same + different + missingThere + missingHere;
  return all === 0 ? null : Math.floor((same * 1000) / all) / 10;
};
