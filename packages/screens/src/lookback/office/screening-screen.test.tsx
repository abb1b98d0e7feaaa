import { GraphqlProvider } from '@shouwang/graphql-client';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ScreeningScreen } from './screening-screen.tsx';

type Client = ComponentProps<typeof GraphqlProvider>['value'];

const START = { name: 'start', label: '开始排查', allowed: true, refusals: [] };

const classes = [
  { number: 1, label: '一般农户应纳未纳', ruleId: 'SCREEN-1', leadsTo: 'ADMISSION', cards: 19 },
  { number: 3, label: '已消除风险户收入低于底线', ruleId: 'SCREEN-3', leadsTo: 'ROLLBACK', cards: 0 },
];

const job = (change: object) => ({
  __typename: 'Job',
  id: 'j1',
  title: '四类对象排查',
  status: 'DONE',
  done: 1_200,
  total: null,
  progressLabel: null,
  startedAt: '2021-11-10T02:28:00Z',
  finishedAt: '2021-11-10T02:29:00Z',
  failure: null,
  result: { byClass: { 1: 19, 2: 0, 3: 2, 4: 0 }, cards: 20, suppressed: 1 },
  actions: [],
  ...change,
});

const open = (screening: object, answer: object = { __typename: 'Job', id: 'j2', status: 'QUEUED' }) => {
  const mutation = vi.fn(() => ({ toPromise: async () => ({ data: { startScreening: answer } }) }));
  const client = {
    executeQuery: () => (sink: (signal: unknown) => void) => {
      sink({ tag: 0, 0: () => undefined });
      const data = { screening: { __typename: 'Screening', classes, lastJob: null, actions: [], ...screening } };
      sink(Object.assign([{ data, stale: false, hasNext: false }], { tag: 1 }));
    },
    mutation,
    suspense: false,
  } as unknown as Client;
  render(
    <GraphqlProvider value={client}>
      <ScreeningScreen />
    </GraphqlProvider>,
  );
  return mutation;
};

describe('四类对象排查', () => {
  it('every figure opens its cards, and says what a confirmed one leads to', () => {
    open({ actions: [START], lastJob: job({}) });
    const figure = screen.getByRole('link', { name: /19/ });
    expect(figure.getAttribute('href')).toContain('/clues?ruleId=SCREEN-1');
    expect(screen.getByText('风险消除回退')).toBeTruthy();
    expect(screen.getByText(/列出 21 户次，20 张线索卡，1 户次以前已经说明/)).toBeTruthy();
  });

  it('whose it is starts it; before the first time it says so', async () => {
    const mutation = open({ actions: [START] });
    expect(screen.getByText('还没有排查过')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '开始排查' }));
    await waitFor(() => expect(mutation).toHaveBeenCalledOnce());
  });

  it('nobody else finds a button', () => {
    open({ lastJob: job({}) });
    expect(screen.queryByRole('button', { name: '开始排查' })).toBeNull();
  });

  it('one that is under way shows how far it is, and is not started twice', () => {
    const mutation = open({ actions: [START], lastJob: job({ status: 'RUNNING', result: null, done: 500 }) });
    expect(screen.getByText('正在逐户核对')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '开始排查' }));
    expect(mutation).not.toHaveBeenCalled();
  });

  it('a refusal stands where it was pressed', async () => {
    const sentence = '已经有一次排查在跑，等它跑完，或者先停下它。';
    open(
      { actions: [START] },
      { __typename: 'Refused', refusals: [{ code: 'SCREENING_UNDER_WAY', sentence, field: null }] },
    );
    fireEvent.click(screen.getByRole('button', { name: '开始排查' }));
    await waitFor(() => expect(screen.getByText(sentence)).toBeTruthy());
  });
});
