import {
  type CombinedError,
  type Fault,
  faultOf,
  newIdempotencyKey,
  type ResultOf,
  useClient,
  type VariablesOf,
} from '@shouwang/graphql-client';
import { useCallback, useRef, useState } from 'react';
import type { ConflictAnswer, RefusalLine } from '../sync/refusals.ts';

/** How the last try of a write on a desk ended. Accepted, it is `idle` again. */
export type WriteState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalLine[] }
  | { readonly kind: 'conflict'; readonly conflict: ResultOf<typeof ConflictAnswer> }
  | { readonly kind: 'fault'; readonly fault: Fault };

type Mutation = Parameters<ReturnType<typeof useClient>['mutation']>[0];

type Accepted<Data> = Exclude<NonNullable<Data[keyof Data]>, { __typename: 'Refused' } | { __typename: 'Conflict' }>;

const endOf = (data: unknown, error: CombinedError | undefined): WriteState => {
  const [answer] = Object.values((data ?? {}) as Record<string, { readonly __typename?: string } | null>);
  if (!answer) return { kind: 'fault', fault: error ? faultOf(error) : { kind: 'fault' } };
  if (answer.__typename === 'Refused') {
    return { kind: 'refused', refusals: (answer as unknown as { refusals: RefusalLine[] }).refusals };
  }
  if (answer.__typename === 'Conflict') {
    return { kind: 'conflict', conflict: answer as unknown as ResultOf<typeof ConflictAnswer> };
  }
  return { kind: 'idle' };
};

/**
 * One act of a person at a desk: sends the mutation with a key of its own, so that pressing again after a lost answer
 * is the same act. Other variables are another act.
 * @returns `send` gives the accepted object, or undefined when `state` says why not
 */
export const useWrite = <Document extends Mutation>(document: Document) => {
  const client = useClient();
  const [state, setState] = useState<WriteState>({ kind: 'idle' });
  const open = useRef<{ readonly act: string; readonly key: string } | null>(null);
  const send = useCallback(
    async (
      variables: Omit<VariablesOf<Document>, 'idempotencyKey'>,
    ): Promise<Accepted<ResultOf<Document>> | undefined> => {
      const act = JSON.stringify(variables);
      const idempotencyKey = open.current?.act === act ? open.current.key : newIdempotencyKey();
      open.current = { act, key: idempotencyKey };
      setState({ kind: 'busy' });
      const { data, error } = await client
        .mutation<unknown, Record<string, unknown>>(document, { ...variables, idempotencyKey })
        .toPromise();
      const end = endOf(data, error);
      setState(end);
      // Only after a fault it is open whether the server has it.
      if (end.kind !== 'fault') open.current = null;
      if (end.kind !== 'idle') return undefined;
      return Object.values(data as Record<string, Accepted<ResultOf<Document>>>)[0];
    },
    [client, document],
  );
  const clear = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, send, clear };
};
