import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HotkeyHelp } from './hotkey-help.tsx';
import { useHotkeys } from './use-hotkeys.ts';

interface DeskProps {
  approve: () => void;
  save?: () => void;
}

function Desk({ approve, save = () => undefined }: DeskProps) {
  useHotkeys([
    { keys: 'A', label: '通过', run: approve },
    { keys: 'Ctrl+S', label: '保存', run: save, whileTyping: true },
    { keys: 'Enter', label: '打开', run: approve },
  ]);
  return (
    <>
      <input aria-label="意见" />
      <input type="checkbox" aria-label="选上" />
      <button type="button">退回</button>
      <section role="dialog" aria-modal="true" aria-label="对话">
        <button type="button">关上</button>
      </section>
      <HotkeyHelp />
    </>
  );
}

const key = (target: Element, pressed: string, more: KeyboardEventInit = {}): boolean =>
  fireEvent.keyDown(target, { key: pressed, ...more });

describe('useHotkeys', () => {
  it('a letter does its work, in either case', () => {
    const approve = vi.fn();
    render(<Desk approve={approve} />);
    key(document.body, 'a');
    key(document.body, 'A');
    expect(approve).toHaveBeenCalledTimes(2);
  });

  it('nothing happens while someone types', () => {
    const approve = vi.fn();
    render(<Desk approve={approve} />);
    key(screen.getByLabelText('意见'), 'a');
    expect(approve).not.toHaveBeenCalled();
  });

  it('a tick box is no place to type, so letters work there', () => {
    const approve = vi.fn();
    render(<Desk approve={approve} />);
    key(screen.getByLabelText('选上'), 'a');
    expect(approve).toHaveBeenCalledOnce();
  });

  it('a combination meant for it works while typing, and takes the key from the browser', () => {
    const save = vi.fn();
    render(<Desk approve={vi.fn()} save={save} />);
    expect(key(screen.getByLabelText('意见'), 's', { ctrlKey: true })).toBe(false);
    expect(save).toHaveBeenCalledOnce();
  });

  it('Ctrl+A is not A, a held key is one press, and composing Chinese is typing', () => {
    const approve = vi.fn();
    render(<Desk approve={approve} />);
    key(document.body, 'a', { ctrlKey: true });
    key(document.body, 'a', { repeat: true });
    key(document.body, 'a', { isComposing: true });
    expect(approve).not.toHaveBeenCalled();
  });

  it('Enter on a button presses the button, nothing else', () => {
    const approve = vi.fn();
    render(<Desk approve={approve} />);
    key(screen.getByRole('button', { name: '退回' }), 'Enter');
    expect(approve).not.toHaveBeenCalled();
    key(document.body, 'Enter');
    expect(approve).toHaveBeenCalledOnce();
  });

  it('the page beneath an open dialog hears nothing', () => {
    const approve = vi.fn();
    render(<Desk approve={approve} />);
    key(screen.getByRole('button', { name: '关上' }), 'a');
    expect(approve).not.toHaveBeenCalled();
  });

  it('a component that has gone has taken its keys along', () => {
    const approve = vi.fn();
    const { unmount } = render(<Desk approve={approve} />);
    unmount();
    key(document.body, 'a');
    expect(approve).not.toHaveBeenCalled();
  });
});

describe('HotkeyHelp', () => {
  it('? lists what works here', () => {
    render(<Desk approve={vi.fn()} />);
    act(() => void key(document.body, '?'));
    const help = screen.getByRole('dialog', { name: '快捷键' });
    expect(help.textContent).toContain('通过');
    expect(help.textContent).toContain('保存');
  });

  it('single letters can be switched off, combinations stay (WCAG 2.1.4)', () => {
    const approve = vi.fn();
    const save = vi.fn();
    render(<Desk approve={approve} save={save} />);
    act(() => void key(document.body, '?'));
    fireEvent.click(screen.getByLabelText('用单个字母键'));
    key(document.body, 'a');
    key(document.body, 's', { ctrlKey: true });
    expect(approve).not.toHaveBeenCalled();
    expect(save).toHaveBeenCalledOnce();
  });
});
