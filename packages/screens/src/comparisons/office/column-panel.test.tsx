import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ColumnPanel, type FileColumn } from './column-panel.tsx';

const choices = [
  { key: 'name', label: '姓名', isRequired: true },
  { key: 'idNumber', label: '身份证号', isRequired: true },
  { key: 'outOfPocket', label: '个人自付', isRequired: false },
];

const column = (position: number, header: string, key: string | null): FileColumn => ({
  position,
  header,
  key,
  label: choices.find((choice) => choice.key === key)?.label ?? null,
  isRequired: key !== null,
});

const draw = (columns: readonly FileColumn[], startsOpen: boolean) => {
  const onCorrect = vi.fn();
  render(
    <ColumnPanel
      columns={columns}
      choices={choices}
      note="表头在第 3 行"
      startsOpen={startsOpen}
      refusal={undefined}
      busy={false}
      onCorrect={onCorrect}
    />,
  );
  return onCorrect;
};

const choose = (header: string, label: string): void => {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: `${header}对应哪一项` }));
  const lists = document.querySelectorAll<HTMLElement>('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  const list = lists[lists.length - 1];
  if (!list) throw new Error('no list is open');
  const option = [...list.querySelectorAll<HTMLElement>('.ant-select-item-option')].find(
    (candidate) => candidate.textContent === label,
  );
  if (!option) throw new Error(`${label} is not in the list`);
  fireEvent.click(option);
};

describe('ColumnPanel', () => {
  beforeAll(() => {
    globalThis.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  });

  it('says what each column was taken for, and which are not kept', () => {
    draw([column(0, '患者姓名', 'name'), column(1, '主要诊断', null)], false);
    const rows = screen.getAllByRole('listitem');
    expect(rows[1]?.textContent).toBe('患者姓名姓名');
    expect(rows[2]?.textContent).toBe('主要诊断不用，不保存');
  });

  it('does not read again before every required column is named', () => {
    const onCorrect = draw([column(0, '姓名', 'name'), column(1, '证号', null)], true);
    const button = screen.getByRole('button', { name: '按这样重读' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('还没有指出身份证号是哪一列')).toBeTruthy();
    choose('证号', '身份证号（必需）');
    fireEvent.click(screen.getByRole('button', { name: '按这样重读' }));
    expect(onCorrect).toHaveBeenCalledWith([{ position: 1, key: 'idNumber' }]);
  });

  it('a meaning belongs to one column: choosing it elsewhere frees the first', () => {
    const onCorrect = draw(
      [
        column(0, '姓名', 'name'),
        column(1, '证号', 'idNumber'),
        column(2, '自付一', 'outOfPocket'),
        column(3, '自付二', null),
      ],
      true,
    );
    choose('自付二', '个人自付');
    fireEvent.click(within(document.body).getByRole('button', { name: '按这样重读' }));
    expect(onCorrect).toHaveBeenCalledWith([
      { position: 2, key: null },
      { position: 3, key: 'outOfPocket' },
    ]);
  });
});
