import type { graphql } from '@shouwang/graphql-client';

/** What a list of cases is narrowed to. */
export type CaseListFilter = ReturnType<typeof graphql.scalar<'CaseFilter'>>;

const filters: Readonly<Record<string, CaseListFilter>> = {
  toVisit: { state: 'APPLIED' },
  inPublicity: { state: 'PUBLISHED' },
  toReview: { state: 'CHECKED' },
  toPublish: { state: 'REVIEWED' },
  returned: { isReturned: true },
  open: { open: true },
};

/**
 * The filter of a named list of cases.
 * @param list as the first page's sums are named; a name that is not known gives what waits for the viewer
 */
export const caseFilterOf = (list: string): CaseListFilter => filters[list] ?? { waiting: true };
