import { GraphqlProvider } from '@shouwang/graphql-client';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DatasetScreen } from './dataset-screen.tsx';

type Client = ComponentProps<typeof GraphqlProvider>['value'];

const action = (name: string, label: string, sentence?: string) => ({
  name,
  label,
  allowed: sentence === undefined,
  refusals: sentence === undefined ? [] : [{ sentence }],
});

const dataset = (change: object) => ({
  __typename: 'Dataset',
  id: 'd1',
  key: 'medical-costs',
  label: '住院费用累计',
  departmentLabel: '医保局',
  period: '202109',
  fileName: '医保局.csv',
  fileSize: 58_000,
  encoding: 'gb18030',
  headerRow: 3,
  status: 'MATCHED',
  statusLabel: '已核对，待提交',
  refusal: null,
  columns: [{ position: 0, header: '姓名', key: 'name', label: '姓名', isRequired: true }],
  readRows: 602,
  matchedRows: 379,
  unmatchedRows: 217,
  rejectedRows: 6,
  exactRows: 376,
  idOnlyRows: 3,
  nameOnlyRows: 1,
  notInRegisterRows: 216,
  rejections: [{ key: 'ID_EMPTY', label: '没有身份证号', count: 6 }],
  rejectWorkbookUrl: null,
  rows: { totalCount: 0, pageInfo: { hasNextPage: false }, edges: [] },
  uploadedBy: '董晓燕',
  uploadedAt: '2021-11-10T02:28:00Z',
  submittedAt: null,
  legalBasis: '履行防止返贫监测法定职责所必需',
  retentionUntil: '2021-12-10',
  destroyedAt: null,
  sameAs: null,
  job: null,
  run: null,
  version: 2,
  actions: [action('correctColumns', '改认列'), action('submit', '提交比对'), action('withdraw', '撤回')],
  ...change,
});

const open = (change: object, answer: object = { __typename: 'Dataset', id: 'd1', version: 3 }) => {
  const mutation = vi.fn(() => ({ toPromise: async () => ({ data: { answer } }) }));
  const data = { dataset: dataset(change), datasetKinds: [{ key: 'medical-costs', columns: [], rules: [] }] };
  const client = {
    executeQuery: () => (sink: (signal: unknown) => void) => {
      sink({ tag: 0, 0: () => undefined });
      const push = Object.assign([{ data, stale: false, hasNext: false }], { tag: 1 });
      sink(push);
    },
    mutation,
    suspense: false,
  } as unknown as Client;
  render(
    <GraphqlProvider value={client}>
      <DatasetScreen id="d1" />
    </GraphqlProvider>,
  );
  return mutation;
};

describe('DatasetScreen', () => {
  it('accounts for every row, and a cause opens its rows', () => {
    open({});
    expect(screen.getByRole('link', { name: '没有身份证号 6' }).getAttribute('href')).toContain(
      '/datasets/d1?outcome=REJECTED&reason=ID_EMPTY',
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when the rows do not add up', () => {
    open({ rejectedRows: 5 });
    expect(screen.getByRole('alert').textContent).toContain('对不上');
  });

  it('a refused file says why and how to mend it, and cannot be submitted', () => {
    open({
      status: 'REFUSED',
      statusLabel: '没有读',
      columns: [],
      refusal: { sentence: '文件加了密码。请取消密码再传。' },
    });
    expect(screen.getByRole('alert').textContent).toContain('文件加了密码。请取消密码再传。');
    expect(screen.getByRole('link', { name: '重新选文件' }).getAttribute('href')).toContain(
      '/datasets/new/medical-costs',
    );
    expect(screen.queryByRole('button', { name: /^提交 / })).toBeNull();
  });

  it('says what the file rests on and until when it is kept, and afterwards that it is gone', () => {
    open({});
    expect(screen.getByText('履行防止返贫监测法定职责所必需')).toBeTruthy();
    expect(screen.getByText('保存到 2021-12-10，到期销毁原文件和没对上的行。')).toBeTruthy();
    cleanup();
    open({ destroyedAt: '2021-12-10T17:00:00Z' });
    expect(screen.getByText(/^2021-12-11 保存期满/u)).toBeTruthy();
  });

  it('whoever may compare it does so from here', () => {
    open({ status: 'SUBMITTED', submittedAt: '2021-11-10T02:28:00Z', actions: [action('startRun', '开始比对')] });
    expect(screen.getByRole('button', { name: '开始比对' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
  });

  it('submits the version that was looked at, and shows why it was refused', async () => {
    const mutation = open(
      {},
      { __typename: 'Refused', refusals: [{ code: 'X', sentence: '核对完才能提交。', field: null }] },
    );
    fireEvent.click(screen.getByRole('button', { name: '提交 379 行' }));
    await waitFor(() => expect(screen.getByText('核对完才能提交。')).toBeTruthy());
    expect(mutation).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ id: 'd1', version: 2 }));
  });
});
