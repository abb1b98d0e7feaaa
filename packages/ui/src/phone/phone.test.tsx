import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FigureRow } from '../sheets/figure-row.tsx';
import { setDisplayMode } from '../theme/display-mode.ts';
import { BottomBar } from './bottom-bar.tsx';
import { BottomSheet } from './bottom-sheet.tsx';
import { InboxRow } from './inbox-row.tsx';
import { NumberField } from './number-field.tsx';
import { PhonePage } from './phone-page.tsx';

const row = (more: Partial<Parameters<typeof InboxRow>[0]> = {}) => (
  <ul>
    <InboxRow
      mark="overdue"
      title="杨树森"
      line="二组·入户核查"
      late="过 1 天"
      onOpen={vi.fn()}
      verb={{ label: '去核查', onPress: vi.fn() }}
      {...more}
    />
  </ul>
);

describe('InboxRow', () => {
  it('the row opens the household, the button does the work', () => {
    const open = vi.fn();
    const press = vi.fn();
    render(row({ onOpen: open, verb: { label: '去核查', onPress: press } }));
    fireEvent.click(screen.getByText('二组·入户核查'));
    fireEvent.click(screen.getByRole('button', { name: '去核查 杨树森' }));
    expect(open).toHaveBeenCalledOnce();
    expect(press).toHaveBeenCalledOnce();
  });

  it('only the first row has the filled button; in elder mode each card has', () => {
    render(row());
    expect(screen.getByRole('button', { name: /去核查/ }).className).toContain('sw-button-tinted');
    act(() => setDisplayMode({ elder: true }));
    return vi.waitFor(() =>
      expect(screen.getByRole('button', { name: /去核查/ }).className).toContain('sw-button-filled'),
    );
  });

  it('swipes in normal mode, and never in elder mode', async () => {
    const swipe = { label: '改期', onPress: vi.fn() };
    const { container, unmount } = render(row({ swipe }));
    await vi.waitFor(() => expect(container.querySelector('.adm-swipe-action')).not.toBeNull(), { timeout: 5000 });
    unmount();
    setDisplayMode({ elder: true });
    const elder = render(row({ swipe }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(elder.container.querySelector('.adm-swipe-action')).toBeNull();
  });
});

describe('elder mode', () => {
  it('the three sums become one sentence', () => {
    setDisplayMode({ elder: true });
    const { container } = render(
      <FigureRow
        items={[
          { label: '户待入户', value: 12, href: '#1' },
          { label: '户公示中', value: 7, href: '#2' },
        ]}
      />,
    );
    expect(container.textContent).toBe('12 户待入户，7 户公示中。');
  });

  it('switching one mode leaves the other', () => {
    setDisplayMode({ sun: true });
    setDisplayMode({ elder: true });
    setDisplayMode({ elder: false });
    expect(document.documentElement.hasAttribute('data-sun')).toBe(true);
    expect(document.documentElement.hasAttribute('data-elder')).toBe(false);
  });
});

describe('PhonePage and BottomBar', () => {
  it('the page is named, the way back is a button, the present place and what waits are told', () => {
    const back = vi.fn();
    render(
      <PhonePage
        title="入户核查"
        onBack={back}
        foot={
          <BottomBar
            label="主菜单"
            add={{ label: '新登记', href: '#add' }}
            items={[
              { href: '#today', label: '今日', icon: 'today', current: true },
              { href: '#homes', label: '农户', icon: 'home' },
              { href: '#sync', label: '同步', icon: 'sync', waiting: { count: 120, label: '120 条待传' } },
              { href: '#me', label: '我的', icon: 'me' },
            ]}
          />
        }
      >
        内容
      </PhonePage>,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('入户核查');
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(back).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('aria-label') ?? link.textContent)).toEqual([
      '今日',
      '农户',
      '新登记',
      '同步99+，120 条待传',
      '我的',
    ]);
    expect(screen.getByRole('link', { name: '今日' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('NumberField', () => {
  it('offers last year’s value and asks about a jump without blocking', () => {
    const change = vi.fn();
    const unchanged = vi.fn();
    const confirm = vi.fn();
    render(
      <NumberField
        label="务工收入"
        value={8400}
        onChange={change}
        unit="元"
        last={25200}
        onUnchanged={unchanged}
        jump={{ question: '比去年少 16 800 元，是否属实？', onConfirm: confirm }}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: '务工收入 未变化' }));
    fireEvent.click(screen.getByRole('button', { name: '属实' }));
    fireEvent.change(screen.getByLabelText('务工收入'), { target: { value: '9000' } });
    expect([unchanged, confirm].map((called) => called.mock.calls.length)).toEqual([1, 1]);
    expect(change).toHaveBeenCalledWith(9000);
  });
});

describe('BottomSheet', () => {
  it('rises when opened, holds the focus, and Esc closes it', async () => {
    const close = vi.fn();
    render(
      <BottomSheet open title="改到哪天" onClose={close}>
        <button type="button">11-12</button>
      </BottomSheet>,
    );
    const sheet = await screen.findByRole('dialog', { name: '改到哪天' }, { timeout: 5000 });
    // The focus moves in once the dialog has been painted.
    await waitFor(() => expect(sheet.contains(document.activeElement)).toBe(true), { timeout: 5000 });
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(close).toHaveBeenCalledOnce();
  });
});
