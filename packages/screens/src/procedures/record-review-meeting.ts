import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Records one democratic review meeting for several households. */
export const RecordReviewMeeting = graphql(
  `
    mutation RecordReviewMeeting($input: ReviewMeetingInput!) {
      recordReviewMeeting(input: $input) {
        ... on CaseBatch { __typename cases { id version } refusals { caseId headName refusals { code sentence field } } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
