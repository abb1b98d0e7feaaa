import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MaskedValue } from './masked-value.tsx';

const MASKED = '532***********1234';
const PLAIN = '532929197001011234';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-11-10T02:32:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
});

function open(onReveal: (purpose: string) => Promise<string>): void {
  render(<MaskedValue label="证件号码" masked={MASKED} purposes={['核对证件', '录入系统']} onReveal={onReveal} />);
  fireEvent.click(screen.getByRole('button', { name: '看证件号码' }));
}

const press = async (name: string): Promise<void> => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
};

describe('MaskedValue', () => {
  it('without the right to look there is no eye', () => {
    render(<MaskedValue label="证件号码" masked={MASKED} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks what for, shows the value, says that the look was recorded, and masks itself after thirty seconds', async () => {
    const reveal = vi.fn(async () => PLAIN);
    open(reveal);
    await press('录入系统');
    await press('看 30 秒');
    expect(reveal).toHaveBeenCalledWith('录入系统');
    expect(screen.getByText(PLAIN)).toBeTruthy();
    expect(screen.getByText('10:32 已记录查看')).toBeTruthy();

    act(() => vi.advanceTimersByTime(29_999));
    expect(screen.queryByText(PLAIN)).toBeTruthy();
    act(() => vi.advanceTimersByTime(1));
    expect(screen.queryByText(PLAIN)).toBeNull();
    expect(screen.getByText(MASKED)).toBeTruthy();
    expect(screen.getByText('10:32 已记录查看')).toBeTruthy();
  });

  it('a purpose in one’s own words must say something', async () => {
    const reveal = vi.fn(async () => PLAIN);
    open(reveal);
    await press('写一句');
    await press('看 30 秒');
    expect(reveal).not.toHaveBeenCalled();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 补办残疾证 ' } });
    await press('看 30 秒');
    expect(reveal).toHaveBeenCalledWith('补办残疾证');
  });

  it('a look that fails shows nothing and says so', async () => {
    open(async () => {
      throw new Error('refused');
    });
    await press('看 30 秒');
    expect(screen.getByText(/没看成/)).toBeTruthy();
    expect(screen.queryByText(/已记录查看/)).toBeNull();
    expect(screen.getByText(MASKED)).toBeTruthy();
  });

  it('the masked text cannot be copied, the shown one can', async () => {
    open(async () => PLAIN);
    expect(fireEvent.copy(screen.getByText(MASKED))).toBe(false);
    await press('看 30 秒');
    expect(fireEvent.copy(screen.getByText(PLAIN))).toBe(true);
  });

  it('Esc closes the question and gives the focus back to the eye', () => {
    render(<MaskedValue label="证件号码" masked={MASKED} purposes={['核对证件']} onReveal={async () => PLAIN} />);
    const eye = screen.getByRole('button', { name: '看证件号码' });
    eye.focus();
    fireEvent.click(eye);
    expect(screen.getByRole('dialog', { name: '看证件号码做什么' }).contains(document.activeElement)).toBe(true);
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(eye);
  });
});
