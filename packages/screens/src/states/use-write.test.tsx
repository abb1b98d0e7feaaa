import { GraphqlProvider, graphql } from '@shouwang/graphql-client';
import { act, renderHook } from '@testing-library/react';
import type { ComponentProps, ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { useWrite } from './use-write.ts';

const Act = graphql(`
  mutation UseWriteTest($id: ID!, $version: Int!, $idempotencyKey: String!) {
    submitDataset(id: $id, version: $version, idempotencyKey: $idempotencyKey) {
      ... on Dataset {
        __typename
        id
      }
    }
  }
`);

type Client = ComponentProps<typeof GraphqlProvider>['value'];
type Answer = { readonly data?: unknown; readonly error?: unknown };

const noAnswer: Answer = { error: { graphQLErrors: [], networkError: new Error('offline') } };
const accepted: Answer = { data: { submitDataset: { __typename: 'Dataset', id: 'd1' } } };
const refused: Answer = {
  data: {
    submitDataset: { __typename: 'Refused', refusals: [{ code: 'X', sentence: '核对完才能提交。', field: null }] },
  },
};

const start = (...answers: Answer[]) => {
  const keys: unknown[] = [];
  const client = {
    mutation: (_document: unknown, variables: { idempotencyKey: string }) => {
      keys.push(variables.idempotencyKey);
      return { toPromise: async () => answers.shift() };
    },
  } as unknown as Client;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <GraphqlProvider value={client}>{children}</GraphqlProvider>
  );
  const { result } = renderHook(() => useWrite(Act), { wrapper });
  const press = async (version = 1) => {
    let answer: unknown;
    await act(async () => {
      answer = await result.current.send({ id: 'd1', version });
    });
    return answer;
  };
  return { result, press, keys };
};

describe('useWrite', () => {
  it('pressed again after a lost answer is the same act', async () => {
    const { press, keys, result } = start(noAnswer, accepted);
    expect(await press()).toBeUndefined();
    expect(result.current.state).toMatchObject({ kind: 'fault', fault: { kind: 'network' } });
    expect(await press()).toMatchObject({ id: 'd1' });
    expect(keys[1]).toBe(keys[0]);
    expect(result.current.state.kind).toBe('idle');
  });

  it('other variables, or a try after an answer, are another act', async () => {
    const { press, keys } = start(noAnswer, noAnswer, refused, accepted);
    await press(1);
    await press(2);
    await press(2);
    await press(2);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe(keys[1]);
    expect(keys[3]).not.toBe(keys[2]);
  });

  it('a refusal is kept with its sentence', async () => {
    const { press, result } = start(refused);
    expect(await press()).toBeUndefined();
    expect(result.current.state).toMatchObject({ kind: 'refused', refusals: [{ sentence: '核对完才能提交。' }] });
  });
});
