/** Where the yearly form of a household asks a value on a phone: its part, standing open at the question. */
export const formPathAt = (
  householdId: string,
  { part, rowId, key }: { readonly part: string; readonly rowId: string; readonly key: string },
): string => `/collection/${householdId}/${part}?${new URLSearchParams({ at: `${rowId}.${key}` })}`;

/** The question that an address asks for: the row's id and the indicator. */
export const questionAt = (search: string): string | undefined => new URLSearchParams(search).get('at') ?? undefined;
