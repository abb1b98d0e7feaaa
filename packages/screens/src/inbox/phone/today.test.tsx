import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPhone } from '../../../testing/phone-page.tsx';
import { TodayScreen } from './today.tsx';

const item = (id: string, title: string, verb: string, differs: object = {}) => ({
  __typename: 'InboxItem',
  id,
  mark: 'todo',
  title,
  category: null,
  risks: ['ILLNESS'],
  line: '二组·入户核查',
  lateness: null,
  verb,
  target: { __typename: 'Target', kind: 'case', id },
  householdId: `h-${id}`,
  ...differs,
});

const group = (key: string, label: string, items: object[], totalCount = items.length) => ({
  __typename: 'InboxGroup',
  key,
  label,
  totalCount,
  items,
});

const inbox = (differs: object) => ({
  inbox: {
    __typename: 'Inbox',
    asOf: '2026-11-23T10:32:00+08:00',
    groups: [],
    sums: [],
    nextDeadline: null,
    stages: [],
    ...differs,
  },
});

const open = (differs: object | null) =>
  openPhone(<TodayScreen areaName="诺邓村" sums={['openCases']} />, { Today: differs && inbox(differs) });

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-elder');
});

describe('今日', () => {
  test('every group has its name and number, and only the very first row has the filled button', async () => {
    open({
      groups: [
        group('overdue', '逾期', [item('1', '杨树森', '去核查', { mark: 'overdue', lateness: '11-22 到期，过 1 天' })]),
        group('returned', '退回给我', [item('2', '张文秀', '补资料', { mark: 'returned' })]),
      ],
    });
    expect(await screen.findByRole('heading', { name: '逾期 1' })).toBeTruthy();
    expect(screen.getByText('11-22 到期，过 1 天')).toBeTruthy();
    const filled = screen.getAllByRole('button').filter(({ className }) => className.includes('sw-button-filled'));
    expect(filled.map(({ textContent }) => textContent)).toEqual(['去核查']);
  });

  test('the row opens the household, its button goes straight to the step', async () => {
    open({ groups: [group('overdue', '逾期', [item('1', '杨树森', '去核查')])] });
    fireEvent.click(await screen.findByText('杨树森'));
    expect(window.location.pathname).toBe('/households/h-1');
    fireEvent.click(screen.getByRole('button', { name: '去核查 杨树森' }));
    expect(window.location.pathname).toBe('/cases/1/next');
  });

  test('a sum opens its list, and only the sums asked for stand there', async () => {
    open({
      sums: [
        { __typename: 'Count', key: 'openCases', label: '在办', count: 12 },
        { __typename: 'Count', key: 'openIssues', label: '未销号问题', count: 4 },
      ],
    });
    const sum = await screen.findByRole('link', { name: '在办 12' });
    expect(sum.getAttribute('href')).toBe('/cases?list=openCases');
    expect(screen.queryByText('未销号问题')).toBeNull();
  });

  test('more rows than are shown are counted and can be opened', async () => {
    open({ groups: [group('newClue', '新线索', [item('1', '字国良', '受理')], 41)] });
    fireEvent.click(await screen.findByText('还有 40 件'));
    expect(window.location.pathname).toBe('/clues');
  });

  test('nothing to do says what comes next', async () => {
    open({
      nextDeadline: {
        __typename: 'InboxItem',
        title: '公示第 3 榜期满',
        dueAt: '2026-11-25T23:59:00+08:00',
        verb: '看公示',
        target: { __typename: 'Target', kind: 'publicityRound', id: 'r1' },
      },
    });
    expect(await screen.findByText('今天没有待办')).toBeTruthy();
    expect(screen.getByText('下一件 11-25：公示第 3 榜期满')).toBeTruthy();
    expect(screen.getByRole('link', { name: '看公示' }).getAttribute('href')).toBe('/publicity/r1');
  });

  test('without signal it says so, and asks again when told to', async () => {
    const { asked } = open(null);
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }));
    await vi.waitFor(() => expect(asked('Today')).toHaveLength(2));
  });

  test('in elder mode the heading says how much there is to do', async () => {
    document.documentElement.setAttribute('data-elder', '');
    open({ groups: [group('overdue', '逾期', [item('1', '杨树森', '去核查')])] });
    expect(await screen.findByRole('heading', { name: '今日要办 1 件' })).toBeTruthy();
  });
});
