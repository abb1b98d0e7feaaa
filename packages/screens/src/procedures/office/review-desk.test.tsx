import { GraphqlProvider } from '@shouwang/graphql-client';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReviewDesk } from './review-desk.tsx';

type Client = ComponentProps<typeof GraphqlProvider>['value'];
type Operation = { readonly query: { readonly definitions: readonly unknown[] }; readonly variables: object };

const action = (name: string, label: string, sentence?: string) => ({
  name,
  label,
  allowed: sentence === undefined,
  refusals: sentence === undefined ? [] : [{ sentence }],
});

const aCase = (id: string, headName: string, differs: object = {}) => ({
  __typename: 'ProcedureCase',
  id,
  caseNo: `2021-${id}`,
  procedure: 'ADMISSION',
  procedureLabel: '新增监测对象识别',
  procedureVersion: '2021-1',
  proposedCategoryLabel: '边缘易致贫户',
  category: null,
  risks: ['ILLNESS'],
  state: 'SUBMITTED',
  stateLabel: '待乡镇审核',
  mark: 'todo',
  version: 7,
  versionHash: `hash of ${id}`,
  headName,
  areaName: '诺邓镇 永安村',
  memberCount: 4,
  headIdMasked: null,
  deadlineAt: '2021-11-11T00:00:00+08:00',
  closedAt: null,
  isReturned: false,
  lastReturnText: null,
  facts: {},
  income: null,
  findings: [],
  changes: [],
  opinion: '同意纳入',
  objections: [],
  events: [],
  plannedSteps: [],
  evidence: [],
  requiredEvidence: [],
  workingDay: 10,
  workingDayLimit: 15,
  household: { id: `h-${id}`, groupName: '三组', members: [] },
  actions: [action('townshipApprove', '乡镇审核通过'), action('returnToVillage', '退回村级')],
  ...differs,
});

const finding = {
  ruleId: 'DQ-M-031',
  severity: 'ERROR',
  title: '民主评议早于入户核查',
  sentence: '评议 10-28，入户 10-29。',
  fix: '更正日期。',
  waiver: null,
  blocks: true,
};

const asked = vi.fn<(name: string, variables: object) => unknown>();

/** A client that answers the queue, the case asked for, and every write as `asked` says. */
const clientOf = (cases: readonly ReturnType<typeof aCase>[]): Client => {
  const site = { now: '2021-11-10T10:32:00+08:00' };
  const answerOf = ({ query, variables }: Operation): unknown => {
    const text = JSON.stringify(query.definitions[0]);
    if (text.includes('"ReviewDesk"')) {
      return { site, procedureCases: { totalCount: cases.length, edges: cases.map((node) => ({ node })) } };
    }
    const { id } = variables as { id?: string };
    if (text.includes('"DeskCase"')) return { site, procedureCase: cases.find((one) => one.id === id) ?? null };
    return { answer: null };
  };
  const source = (operation: Operation) => (sink: (signal: unknown) => void) => {
    sink({ tag: 0, 0: () => undefined });
    sink(Object.assign([{ data: answerOf(operation), stale: false, hasNext: false }], { tag: 1 }));
  };
  const write = (operation: Operation) => {
    const name = JSON.stringify(operation.query.definitions[0]).includes('"undoStep"') ? 'undoStep' : 'takeStep';
    return (sink: (signal: unknown) => void) => {
      sink({ tag: 0, 0: () => undefined });
      const data = { [name]: asked(name, operation.variables) };
      sink(Object.assign([{ data, stale: false, hasNext: false }], { tag: 1 }));
      sink(0);
    };
  };
  return { executeQuery: source, executeMutation: write, suspense: false } as unknown as Client;
};

const open = (cases: readonly ReturnType<typeof aCase>[], id?: string): void => {
  render(
    <GraphqlProvider value={clientOf(cases)}>
      <ReviewDesk {...(id === undefined ? {} : { id })} />
    </GraphqlProvider>,
  );
};

const press = (key: string): void => {
  fireEvent.keyDown(document.body, { key });
};

beforeEach(() => {
  asked.mockReset();
  asked.mockReturnValue({ __typename: 'ProcedureCase', id: '1', version: 8 });
  window.history.replaceState(null, '', '/review');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('审核台', () => {
  test('the most urgent case stands open by itself', () => {
    open([aCase('1', '李正华'), aCase('2', '杨素珍')]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('李正华');
  });

  test('A passes with the hash of what was read, shows what was done and opens the next', async () => {
    open([aCase('1', '李正华'), aCase('2', '杨素珍')]);
    press('a');
    await waitFor(() => expect(window.location.pathname).toBe('/review/2'));
    const [, variables] = asked.mock.calls[0] ?? [];
    expect(variables).toMatchObject({
      input: {
        caseId: '1',
        version: 7,
        versionHash: 'hash of 1',
        step: 'townshipApprove',
        data: { spotChecked: false },
      },
    });
    expect(screen.getByText('李正华：乡镇审核通过')).toBeTruthy();
  });

  test('what was done is taken back with the version that came of it', async () => {
    open([aCase('1', '李正华'), aCase('2', '杨素珍')]);
    press('a');
    fireEvent.click(await screen.findByRole('button', { name: /撤销/ }));
    await waitFor(() =>
      expect(asked).toHaveBeenLastCalledWith('undoStep', expect.objectContaining({ caseId: '1', version: 8 })),
    );
  });

  test('a blocking finding turns passing grey with the reason beside it, and the key does nothing', () => {
    open([aCase('1', '李正华', { findings: [finding] })]);
    const pass = screen.getByRole('button', { name: /通过/ });
    expect(pass.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('先处理 1 条发现才能通过')).toBeTruthy();
    press('a');
    expect(asked).not.toHaveBeenCalled();
  });

  test('passing waits while a scan is on its way into the case file', async () => {
    class UnendingRequest {
      readonly upload = {};
      open(): void {}
      setRequestHeader(): void {}
      send(): void {}
    }
    vi.stubGlobal('XMLHttpRequest', UnendingRequest);
    open([aCase('1', '李正华')]);
    const spotCheck = screen.getByRole('group', { name: /抽查/ });
    fireEvent.click(within(spotCheck).getByRole('button', { name: '是' }));
    const scan = new File(['%PDF'], '抽查记录.pdf', { type: 'application/pdf' });
    fireEvent.change(screen.getByLabelText(/抽查记录/), { target: { files: [scan] } });
    expect(await screen.findByText('材料还在上传，传完再办')).toBeTruthy();
    press('a');
    expect(asked).not.toHaveBeenCalled();
  });

  test('R does nothing before a reason is chosen, and sends it back with one', async () => {
    open([aCase('1', '李正华')]);
    press('r');
    expect(asked).not.toHaveBeenCalled();
    const reasons = screen.getByRole('group', { name: '退回原因' });
    fireEvent.click(within(reasons).getByRole('button', { name: '收入测算不清' }));
    press('r');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      input: { step: 'returnToVillage', reasonCodes: ['INCOME_UNCLEAR'], data: { asks: [{ section: 'visit' }] } },
    });
  });

  test('when somebody was faster nothing is done, it says who, and the newest can be seen', async () => {
    asked.mockReturnValue({ __typename: 'Conflict', sentence: '段永安刚刚也改过。', changedBy: '段永安' });
    open([aCase('1', '李正华'), aCase('2', '杨素珍')]);
    press('a');
    expect(await screen.findByText(/段永安刚刚也改过/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '看最新的' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('李正华');
  });

  test('the chips part the queue by findings', () => {
    open([aCase('1', '李正华', { findings: [finding] }), aCase('2', '杨素珍')]);
    fireEvent.click(screen.getByRole('button', { name: '无 1' }));
    const queue = screen.getByRole('region', { name: '待办队列' });
    expect(within(queue).queryByText('李正华')).toBeNull();
    expect(within(queue).getByText('杨素珍')).toBeTruthy();
  });

  test('an empty desk says so and leads on', () => {
    open([]);
    expect(screen.getByText('没有等您办的件')).toBeTruthy();
  });
});
