import { graphql, type ResultOf } from '@shouwang/graphql-client';

/** What every refused write answers, read by the code that sends. */
export const RefusedAnswer = graphql(`
  fragment Refusals_Refused on Refused @_unmask {
    __typename
    refusals { code sentence field }
  }
`);

/** What a write answers when somebody else was faster. */
export const ConflictAnswer = graphql(`
  fragment Conflict_Conflict on Conflict @_unmask {
    __typename
    sentence
    currentVersion
    changedBy
    changedAt
  }
`);

/** One reason of a refusal: a sentence to show, at its field when it names one. */
export type RefusalLine = ResultOf<typeof RefusedAnswer>['refusals'][number];
