const keys = ['bucket', 'ruleId', 'owner', 'areaCode', 'householdId'] as const;

/** Which issues a list shows, as its address carries it. */
export type QualityFilter = { readonly [key in (typeof keys)[number]]?: string };

/** What stands after the address of the list, or of an issue opened from it: `?bucket=errors`, or nothing. */
export const qualitySearch = (filter: QualityFilter): string => {
  const search = new URLSearchParams();
  for (const key of keys) {
    const value = filter[key];
    if (value) search.set(key, value);
  }
  const text = search.toString();
  return text && `?${text}`;
};

/** Reads the filter back out of an address. */
export const readQualityFilter = (search: string): QualityFilter => {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = params.get(key);
      return value ? [[key, value] as const] : [];
    }),
  );
};

/** The address of the list of issues that a number counts. */
export const qualityPath = (filter: QualityFilter = {}, id?: string): string =>
  `/quality${id === undefined ? '' : `/${id}`}${qualitySearch(filter)}`;

/** The list as it opens: what has to be put right, unless the address says which heap. */
export const shownQuality = (filter: QualityFilter): QualityFilter =>
  filter.bucket ? filter : { ...filter, bucket: 'open' };
