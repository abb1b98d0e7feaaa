import { fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { AmountText } from './amount-text.tsx';
import { CountLink } from './count-link.tsx';
import { Figure } from './figure.tsx';
import { formatBytes } from './format-bytes.ts';
import { formatCount } from './format-count.ts';
import { formatDateFull, formatDateShort, formatDay, formatStamp, formatTime } from './format-date.ts';
import { formatYuan } from './format-yuan.ts';
import { plainFigures, usePlainFigureCopy } from './plain-figures.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('figures in sentences', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1284, '1 284'],
    [21430, '21 430'],
    [1000000, '1 000 000'],
    [-6000, '− 6 000'],
  ])('%d is written %s', (value, text) => {
    expect(spaced(formatCount(value))).toBe(text);
  });

  it.each([
    [21430, '21 430 元'],
    [4651.74, '4 651.74 元'],
    [0.1 + 0.2, '0.3 元'],
    [1.005, '1.01 元'],
    [-0.001, '0 元'],
  ])('%d yuan is written %s', (yuan, text) => {
    expect(spaced(formatYuan(yuan))).toBe(text);
  });

  it('never breaks between groups or before the unit', () => {
    expect(formatCount(21430, '户')).not.toMatch(/ /);
  });

  it('refuses what is no number, instead of writing NaN on a page', () => {
    expect(() => formatCount(Number.NaN)).toThrow(RangeError);
    expect(() => formatYuan(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('any whole number can be copied back as plain digits', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(plainFigures(formatCount(value))).toBe(String(value));
      }),
    );
  });

  it('plain figures leave dates and words alone', () => {
    expect(plainFigures('11-12 24 时期满，第 3 榜')).toBe('11-12 24 时期满，第 3 榜');
  });

  it.each([
    [512, '512 B'],
    [4_404_019, '4.2 MB'],
    [39_845_888, '38 MB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(spaced(formatBytes(bytes))).toBe(text);
  });
});

describe('days and times, as read in China', () => {
  it('a plain day stays that day in every time zone of the computer', () => {
    expect(formatDateShort('2021-11-10')).toBe('11-10');
    expect(formatDateFull('2021-11-10')).toBe('2021-11-10');
    expect(formatDay('2021-11-10')).toBe('11月10日 周三');
  });

  it('a moment is shown on the clock of China', () => {
    expect(formatStamp('2021-11-10T02:32:00Z')).toBe('11-10 10:32');
    expect(formatTime(new Date('2021-11-09T16:05:00Z'))).toBe('00:05');
    expect(formatDay('2021-11-09T16:05:00Z')).toBe('11月10日 周三');
  });

  it('what is no date is refused', () => {
    expect(() => formatDay('soon')).toThrow('not a date');
  });
});

describe('Figure', () => {
  it('looks grouped but its text is plain digits, so copying and finding give 1284567', () => {
    const { container } = render(<Figure value={1284567} />);
    expect(container.textContent).toBe('1284567');
    expect(container.querySelectorAll('.sw-figure-thousand')).toHaveLength(2);
  });

  it('keeps the fen of an amount and drops empty places', () => {
    const { container } = render(<AmountText value={4651.7} />);
    expect(container.textContent).toBe('4651.7元');
  });
});

describe('CountLink', () => {
  it('names what it counts and opens its list', () => {
    const open = vi.fn();
    render(<CountLink value={1284} label="待入户" onOpen={open} />);
    fireEvent.click(screen.getByRole('button', { name: '待入户 1284' }));
    expect(open).toHaveBeenCalledOnce();
  });

  it('zero has no list', () => {
    render(<CountLink value={0} label="待入户" href="/list" />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('0')).toBeTruthy();
  });
});

function Page() {
  usePlainFigureCopy();
  return <p>自付 {formatYuan(21430)}，差 1 天</p>;
}

describe('copying text with figures', () => {
  function copy(selected: string): Record<string, string> {
    const taken: Record<string, string> = {};
    vi.spyOn(document, 'getSelection').mockReturnValue({ toString: () => selected } as Selection);
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { setData: (kind: string, text: string) => (taken[kind] = text) } });
    document.dispatchEvent(event);
    vi.restoreAllMocks();
    return taken;
  }

  it('gives plain digits', () => {
    render(<Page />);
    expect(copy(`自付 ${formatYuan(21430)}`)).toEqual({ 'text/plain': '自付 21430\u00a0元' });
  });

  it('leaves other text to the browser', () => {
    render(<Page />);
    expect(copy('差 1 天')).toEqual({});
  });
});
