import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Navigation } from '../navigation/navigation.tsx';
import { Button } from './button.tsx';
import { ChoiceChips } from './choice-chips.tsx';
import { UndoBar } from './undo-bar.tsx';

describe('UndoBar', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Each second is a render of its own, so time has to pass one by one. */
  const pass = (seconds: number): void => {
    for (let second = 0; second < seconds; second++) act(() => vi.advanceTimersByTime(1000));
  };

  it('stands ten seconds, then goes', () => {
    const expire = vi.fn();
    render(
      <UndoBar onUndo={vi.fn()} onExpire={expire}>
        已退回永安村
      </UndoBar>,
    );
    pass(9);
    expect(expire).not.toHaveBeenCalled();
    expect(screen.getByText('（1 秒）')).toBeTruthy();
    pass(1);
    expect(expire).toHaveBeenCalledOnce();
  });

  it('waits while the pointer or the focus is on it', () => {
    const expire = vi.fn();
    render(
      <UndoBar onUndo={vi.fn()} onExpire={expire}>
        已退回永安村
      </UndoBar>,
    );
    pass(8);
    fireEvent.focus(screen.getByRole('button'));
    pass(60);
    expect(expire).not.toHaveBeenCalled();
    fireEvent.blur(screen.getByRole('button'));
    pass(2);
    expect(expire).toHaveBeenCalledOnce();
  });

  it('is announced once and takes the step back', () => {
    const undo = vi.fn();
    render(
      <UndoBar onUndo={undo} onExpire={vi.fn()}>
        已退回永安村
      </UndoBar>,
    );
    expect(screen.getByRole('status').textContent).toBe('已退回永安村');
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('Button', () => {
  it('a refused button stays reachable, says why, and does nothing', () => {
    const approve = vi.fn();
    render(
      <Button hotkey="A" refusal="先处理 1 条发现才能通过" onClick={approve}>
        通过
      </Button>,
    );
    const button = screen.getByRole('button', { name: '通过' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('先处理 1 条发现才能通过');
    fireEvent.click(button);
    expect(approve).not.toHaveBeenCalled();
  });

  it('a refused submit button does not send its form', () => {
    const submit = vi.fn((event: Event) => event.preventDefault());
    const { container } = render(
      <form>
        <Button type="submit" refusal="还没填完">
          提交
        </Button>
      </form>,
    );
    container.querySelector('form')?.addEventListener('submit', submit);
    fireEvent.click(screen.getByRole('button'));
    expect(submit).not.toHaveBeenCalled();
  });

  it('does not do the same thing twice while it is busy', () => {
    const submit = vi.fn();
    render(
      <Button busy onClick={submit}>
        提交
      </Button>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(submit).not.toHaveBeenCalled();
  });

  it('tells assistive tools its key', () => {
    render(<Button hotkey="Ctrl+S">保存</Button>);
    expect(screen.getByRole('button', { name: '保存' }).getAttribute('aria-keyshortcuts')).toBe('Control+S');
  });
});

describe('links inside a portal', () => {
  it('a plain press goes through the router, a new tab through the browser', () => {
    const navigate = vi.fn();
    render(
      <Navigation navigate={navigate}>
        <Button href="/households/1">看名单</Button>
      </Navigation>,
    );
    const link = screen.getByRole('link', { name: '看名单' });
    expect(fireEvent.click(link)).toBe(false);
    expect(navigate).toHaveBeenCalledWith('/households/1');
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link, { ctrlKey: true });
    expect(navigate).toHaveBeenCalledOnce();
  });
});

describe('ChoiceChips', () => {
  it('shows which are chosen and how many stand behind each', () => {
    const change = vi.fn();
    render(
      <ChoiceChips
        label="状态"
        choices={[
          { value: 'all', label: '全部', count: 14 },
          { value: 'late', label: '逾期', count: 5, mark: 'overdue' },
        ]}
        chosen={['late']}
        onChange={change}
      />,
    );
    expect(screen.getByRole('button', { name: '逾期 5' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: '全部 14' }));
    expect(change).toHaveBeenCalledWith('all');
  });
});
