import type { graphql } from '@shouwang/graphql-client';

type CaseFilter = ReturnType<typeof graphql.scalar<'CaseFilter'>>;

/** What a named list of cases is asked for with, and which of those it then shows. */
export type CaseList = {
  readonly filter: CaseFilter;
  /** Only cases in these states, where the list has more than one. */
  readonly states?: readonly string[];
};

const lists: Readonly<Record<string, CaseList>> = {
  openCases: { filter: { open: true } },
  // A list stays up while an objection against one of its households is looked into.
  inPublicity: { filter: { open: true }, states: ['PUBLISHED', 'OBJECTION_HANDLING'] },
  toVisit: { filter: { state: 'APPLIED' } },
  toReview: { filter: { step: 'review' } },
  toPublish: { filter: { step: 'publish' } },
  returned: { filter: { isReturned: true, open: true } },
};

/**
 * A named list of cases.
 * @param name as the first page's sums and groups are named; a name that is not known gives what waits for the viewer
 */
export const caseListOf = (name: string): CaseList => lists[name] ?? { filter: { waiting: true } };
