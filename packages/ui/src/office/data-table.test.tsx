import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { copiedRows } from './copied-rows.ts';
import type { DataColumn } from './data-column.ts';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { setDensity } from './density.ts';

interface Row {
  no: string;
  name: string;
  amount: number;
}

const ROWS: readonly Row[] = [
  { no: '1', name: '杨树森', amount: 21430 },
  { no: '2', name: '张文秀', amount: 0 },
  { no: '3', name: '=危险', amount: 12.5 },
];

const COLUMNS: ReadonlyArray<DataColumn<Row>> = [
  { key: 'name', title: '姓名', value: (row) => row.name, width: 100 },
  { key: 'amount', title: '自付', value: (row) => row.amount, kind: 'figure', sort: 'down' },
];

const table = (more: Partial<DataTableProps<Row>> = {}) => (
  <DataTable
    label="名单"
    columns={COLUMNS}
    rows={ROWS}
    rowKey={(row) => row.no}
    mark={() => ({ kind: 'todo' })}
    empty="没有"
    {...more}
  />
);

const row = (name: string): HTMLElement => {
  const found = screen.getByText(name).closest('tr');
  if (!found) throw new Error(`no row ${name}`);
  return found;
};

describe('DataTable', () => {
  it('each row starts with its mark; zero is pale and figures are plain text', () => {
    render(table());
    expect(within(row('杨树森')).getByRole('img', { name: '待办' })).toBeTruthy();
    expect(within(row('杨树森')).getByText((_, node) => node?.className === 'sw-figure').textContent).toBe('21430');
    expect(row('张文秀').querySelector('.sw-count-zero')).not.toBeNull();
  });

  it('a row opens by press and by Enter, but not when something in it was pressed', () => {
    const open = vi.fn();
    const columns = [
      ...COLUMNS,
      { key: 'more', title: '', value: () => '', cell: () => <button type="button">打电话</button> },
    ];
    render(table({ onOpen: open, columns }));
    fireEvent.click(screen.getByText('杨树森'));
    fireEvent.keyDown(row('张文秀'), { key: 'Enter' });
    fireEvent.click(within(row('张文秀')).getByRole('button'));
    expect(open.mock.calls.map(([opened]) => opened.name)).toEqual(['杨树森', '张文秀']);
  });

  it('J and K move between rows; an open detail goes along', () => {
    const open = vi.fn();
    render(table({ onOpen: open, openKey: '1' }));
    act(() => void fireEvent.keyDown(document.body, { key: 'j' }));
    act(() => void fireEvent.keyDown(document.body, { key: 'j' }));
    expect(document.activeElement).toBe(row('张文秀'));
    act(() => void fireEvent.keyDown(document.body, { key: 'k' }));
    expect(document.activeElement).toBe(row('杨树森'));
    expect(open.mock.calls.map(([opened]) => opened.no)).toEqual(['1', '2', '1']);
  });

  it('says which way it is sorted and asks for another', () => {
    const sort = vi.fn();
    render(table({ onSort: sort }));
    expect(screen.getByRole('columnheader', { name: /自付/ }).getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(screen.getByRole('button', { name: /自付/ }));
    expect(sort).toHaveBeenCalledWith('amount');
  });

  it('a row that cannot be ticked says why', () => {
    render(
      table({ picked: [], onPick: vi.fn(), unpickable: (candidate) => (candidate.no === '1' ? '有 2 条发现' : null) }),
    );
    const box = screen.getByRole('checkbox', { name: '有 2 条发现' }) as HTMLInputElement;
    expect(box.disabled).toBe(true);
  });

  it('Ctrl+C on a row gives its cells to the spreadsheet', () => {
    render(table({ onOpen: vi.fn() }));
    row('杨树森').focus();
    const taken: Record<string, string> = {};
    fireEvent.copy(row('杨树森'), { clipboardData: { setData: (kind: string, text: string) => (taken[kind] = text) } });
    expect(taken['text/plain']).toBe('杨树森\t21430');
  });

  it('the row height is one choice for all tables, remembered', () => {
    const { container } = render(table());
    expect(container.querySelector('.sw-table')?.getAttribute('data-density')).toBe('standard');
    act(() => setDensity('tight'));
    expect(container.querySelector('.sw-table')?.getAttribute('data-density')).toBe('tight');
    expect(localStorage.getItem('sw.table.density')).toBe('tight');
  });

  it('column widths are drawn with the arrow keys and remembered; broken memory is ignored', () => {
    localStorage.setItem('sw.table.people.widths', '{"name":');
    render(table({ rememberAs: 'people' }));
    fireEvent.keyDown(screen.getByRole('button', { name: '调列宽 姓名，左右键' }), { key: 'ArrowRight' });
    expect(JSON.parse(localStorage.getItem('sw.table.people.widths') ?? '')).toEqual({ name: 48 });
  });
});

describe('copiedRows', () => {
  it('keeps long numbers as text, makes formulas harmless, and one row stays one line', () => {
    const { text, html } = copiedRows([['532929197001011234', '=1+1', '两\n行', 3, null]]);
    expect(text).toBe("532929197001011234\t'=1+1\t两 行\t3\t");
    expect(html).toContain(`<td style="mso-number-format:'\\@'">532929197001011234</td>`);
    expect(html).toContain('<td>3</td>');
  });
});
