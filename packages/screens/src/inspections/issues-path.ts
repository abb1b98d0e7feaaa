const keys = ['bucket', 'state', 'source', 'category', 'level', 'areaCode', 'missionId', 'text'] as const;

type Key = (typeof keys)[number];

/** Which issues a list shows, as its address carries it. */
export type IssueListFilter = { readonly [key in Key]?: string };

/** What stands after the address of the list, or of an issue opened from it: `?bucket=overdue`, or nothing. */
export const issueListSearch = (filter: IssueListFilter): string => {
  const search = new URLSearchParams();
  for (const key of keys) {
    const value = filter[key];
    if (value) search.set(key, value);
  }
  const text = search.toString();
  return text && `?${text}`;
};

/** Reads the filter back out of an address. */
export const readIssueListFilter = (search: string): IssueListFilter => {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = params.get(key);
      return value ? [[key, value] as const] : [];
    }),
  );
};

/** The address of the list of issues that a number counts. */
export const issuesPath = (filter: IssueListFilter = {}): string => `/issues${issueListSearch(filter)}`;

/** The list as it opens: what is not closed, unless the address says which heap or state. */
export const shownFilter = (filter: IssueListFilter): IssueListFilter =>
  filter.bucket || filter.state ? filter : { ...filter, bucket: 'open' };
