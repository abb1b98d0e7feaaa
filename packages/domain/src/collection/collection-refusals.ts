/** What the yearly form and the county form refuse beyond unreadable values. */
export interface CollectionRefusalParams {
  /** A key that the form does not ask: computed, decided elsewhere, or of another form. */
  COLLECTION_NOT_ASKED: { indicator: string };
  /** A department has given the value; it is mended in the department's file. */
  COLLECTION_LOCKED: { indicator: string; department: string };
  /** No department has said anything of the value. */
  COLLECTION_NOT_STATED: { indicator: string };
  COLLECTION_NOT_INCOME: { what: string; line: string };
  COLLECTION_NEGATIVE: { line: string };
  /** The day must lie in the year of the form, not after its cut-off. */
  COLLECTION_DAY_OUTSIDE: { from: string; to: string };
  COLLECTION_HOUSEHOLD_CLOSED: Record<never, never>;
  COUNTY_FIELD_NAME_MISSING: Record<never, never>;
  COUNTY_FIELD_NAME_TAKEN: { name: string };
  COUNTY_FIELD_YEARS: Record<never, never>;
  COUNTY_VALUE_UNREADABLE: { field: string; value: string };
}
