/** What the clue card and the items that follow from it refuse beyond the engine's own reasons. */
export interface ClueRefusalParams {
  /** Some reasons of the card have not been verified. */
  REASONS_UNVERIFIED: { count: number };
}
