/** Where a row of the inbox, of a timeline or of an exception leads. */
export type TargetOf = { readonly kind: string; readonly id: string };

const pathOfKind: Readonly<Record<string, (id: string) => string>> = {
  household: (id) => `/households/${id}`,
  case: (id) => `/cases/${id}`,
  clue: (id) => `/clues/${id}`,
  rectification: (id) => `/rectifications/${id}`,
  issue: (id) => `/issues/${id}`,
  dataset: (id) => `/datasets/${id}`,
  run: (id) => `/runs/${id}`,
  import: (id) => `/imports/${id}`,
  mission: (id) => `/missions/${id}`,
  round: () => '/campaign',
  divisions: () => '/divisions',
  jointReview: (id) => `/joint-reviews/${id}`,
  summary: () => '/summaries',
  publicityRound: (id) => `/publicity/${id}`,
};

/**
 * The address of an object inside a portal; the same in every portal that shows such objects.
 * A kind that this release does not know leads to the list of today, where its row is.
 */
export const targetPath = ({ kind, id }: TargetOf): string => pathOfKind[kind]?.(id) ?? '/';
