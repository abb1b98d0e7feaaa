import { graphql } from '@shouwang/graphql-client';
import { ConflictAnswer, RefusedAnswer } from '../sync/refusals.ts';

/** Takes a declared step of a case with the fields of its form. */
export const TakeStep = graphql(
  `
    mutation TakeStep($input: StepInput!) {
      takeStep(input: $input) {
        ... on ProcedureCase { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);
