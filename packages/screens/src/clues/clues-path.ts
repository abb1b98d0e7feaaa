/** Which clue cards a list shows, as its address carries it. */
export type ClueListFilter = {
  readonly state?: string;
  readonly areaCode?: string;
  readonly ruleId?: string;
  readonly runId?: string;
  readonly overdue?: boolean;
  readonly text?: string;
};

/** What stands after the address of the list, or of a card opened from it: `?runId=…&overdue=1`, or nothing. */
export const clueListSearch = (filter: ClueListFilter): string => {
  const search = new URLSearchParams();
  for (const key of ['state', 'areaCode', 'ruleId', 'runId', 'text'] as const) {
    const value = filter[key];
    if (value) search.set(key, value);
  }
  if (filter.overdue) search.set('overdue', '1');
  const text = search.toString();
  return text && `?${text}`;
};

/** Reads the filter back out of an address. */
export const readClueListFilter = (search: string): ClueListFilter => {
  const params = new URLSearchParams(search);
  const part = (key: 'state' | 'areaCode' | 'ruleId' | 'runId' | 'text') => {
    const value = params.get(key);
    return value ? { [key]: value } : {};
  };
  return {
    ...part('state'),
    ...part('areaCode'),
    ...part('ruleId'),
    ...part('runId'),
    ...part('text'),
    ...(params.get('overdue') === '1' ? { overdue: true } : {}),
  };
};

/** The address of the list of clue cards that a number counts. */
export const cluesPath = (filter: ClueListFilter): string => `/clues${clueListSearch(filter)}`;
