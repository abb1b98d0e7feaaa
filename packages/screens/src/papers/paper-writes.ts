import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Makes a paper of a case, or of cases of one village on one list. */
export const MakePaper = graphql(
  `
    mutation MakePaper($paper: String!, $caseIds: [ID!]!, $postedOn: Date, $idempotencyKey: String!) {
      makePaper(paper: $paper, caseIds: $caseIds, postedOn: $postedOn, idempotencyKey: $idempotencyKey) {
        __typename
        ... on Paper {
          id
        }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

/** Files scanned, stamped pages by the code on them. */
export const FilePaper = graphql(
  `
    mutation FilePaper($code: String!, $fileIds: [ID!]!, $idempotencyKey: String!) {
      filePaper(code: $code, fileIds: $fileIds, idempotencyKey: $idempotencyKey) {
        __typename
        ... on Paper {
          id
          title
          filedPages
          caseIds
        }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

/** Orders papers of all running cases of an area, or everything of one case. */
export const OrderPaperBatch = graphql(
  `
    mutation OrderPaperBatch($areaCode: ID, $caseId: ID, $papers: [String!]!, $idempotencyKey: String!) {
      orderPaperBatch(areaCode: $areaCode, caseId: $caseId, papers: $papers, idempotencyKey: $idempotencyKey) {
        __typename
        ... on Job {
          id
        }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);
