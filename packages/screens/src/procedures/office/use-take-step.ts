import {
  type CombinedError,
  type Fault,
  faultOf,
  graphql,
  newIdempotencyKey,
  useMutation,
  type VariablesOf,
} from '@shouwang/graphql-client';
import { useCallback, useRef, useState } from 'react';
import { ConflictAnswer, type RefusalLine, RefusedAnswer } from '../../sync/refusals.ts';
import { TakeStep } from '../take-step.ts';

const UndoStep = graphql(
  `
    mutation UndoStep($caseId: ID!, $version: Int!, $idempotencyKey: String!) {
      undoStep(caseId: $caseId, version: $version, idempotencyKey: $idempotencyKey) {
        ... on ProcedureCase { __typename id version }
        ...Refusals_Refused
        ...Conflict_Conflict
      }
    }
  `,
  [RefusedAnswer, ConflictAnswer],
);

type Answer =
  | { readonly __typename: 'ProcedureCase'; readonly id: string; readonly version: number }
  | { readonly __typename: 'Refused'; readonly refusals: readonly RefusalLine[] }
  | { readonly __typename: 'Conflict'; readonly sentence: string; readonly changedBy: string | null };

/** How a step that was tried at a desk ended. After a `fault` it is open whether the server has it. */
export type StepOutcome =
  | { readonly kind: 'accepted'; readonly id: string; readonly version: number }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalLine[] }
  | { readonly kind: 'conflict'; readonly sentence: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

const outcomeOf = (answer: Answer | undefined, error: CombinedError | undefined): StepOutcome => {
  if (!answer) return { kind: 'fault', fault: error ? faultOf(error) : { kind: 'fault' } };
  switch (answer.__typename) {
    case 'Refused':
      return { kind: 'refused', refusals: answer.refusals };
    case 'Conflict':
      return { kind: 'conflict', sentence: answer.sentence };
    default:
      return { kind: 'accepted', id: answer.id, version: answer.version };
  }
};

/** A step as a person hands it in; the key of the act is ours. */
export type StepToTake = Omit<VariablesOf<typeof TakeStep>['input'], 'idempotencyKey'>;

/** Takes steps of cases. A try that may have reached the server is repeated under the same key, so that it is one act. */
export const useTakeStep = () => {
  const [, take] = useMutation(TakeStep);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<StepOutcome>();
  const open = useRef<{ readonly act: string; readonly key: string } | undefined>(undefined);

  const send = useCallback(
    async (input: StepToTake): Promise<StepOutcome> => {
      const act = JSON.stringify(input);
      const key = open.current?.act === act ? open.current.key : newIdempotencyKey();
      open.current = { act, key };
      setIsBusy(true);
      const { data, error } = await take({ input: { ...input, idempotencyKey: key } });
      const ended = outcomeOf(data?.takeStep, error);
      if (ended.kind !== 'fault') open.current = undefined;
      setIsBusy(false);
      setOutcome(ended);
      return ended;
    },
    [take],
  );
  const forget = useCallback(() => setOutcome(undefined), []);
  return { send, isBusy, outcome, forget };
};

/** Takes back one's own last decision. */
export const useUndoStep = () => {
  const [, undo] = useMutation(UndoStep);
  return useCallback(
    async (caseId: string, version: number): Promise<StepOutcome> => {
      const { data, error } = await undo({ caseId, version, idempotencyKey: newIdempotencyKey() });
      return outcomeOf(data?.undoStep, error);
    },
    [undo],
  );
};
