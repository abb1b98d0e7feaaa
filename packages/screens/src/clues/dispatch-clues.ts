import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Sends clue cards, or all of a run that still wait for it, to the townships of their households. */
export const DispatchClues = graphql(
  `
    mutation DispatchClues($clueIds: [ID!], $runId: ID, $dueOn: Date, $idempotencyKey: String!) {
      dispatchClues(clueIds: $clueIds, runId: $runId, dueOn: $dueOn, idempotencyKey: $idempotencyKey) {
        ... on Dispatched { __typename clueCount clues { id state stateLabel version } }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
