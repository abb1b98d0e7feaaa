import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Field } from './field.tsx';
import { NumberBox } from './number-box.tsx';
import { UnchangedButton } from './unchanged-button.tsx';

function Income({ onChange, decimals = 2 }: { onChange: (value: number | null) => void; decimals?: number }) {
  const [value, setValue] = useState<number | null>(8400);
  return (
    <Field
      label="务工收入"
      required
      help="税后"
      error={value !== null && value > 100000 ? '一年最多 100 000 元' : undefined}
    >
      {(control) => (
        <NumberBox
          {...control}
          value={value}
          decimals={decimals}
          unit="元"
          onChange={(next) => {
            setValue(next);
            onChange(next);
          }}
        />
      )}
    </Field>
  );
}

const box = (): HTMLInputElement => screen.getByRole('textbox') as HTMLInputElement;

const type = (text: string): void => {
  fireEvent.focus(box());
  fireEvent.change(box(), { target: { value: text } });
};

describe('NumberBox', () => {
  it('is grouped while it rests and plain while it is edited', () => {
    render(<Income onChange={vi.fn()} />);
    expect(box().value).toBe('8\u00a0400');
    fireEvent.focus(box());
    expect(box().value).toBe('8400');
    fireEvent.change(box(), { target: { value: '16800.5' } });
    fireEvent.blur(box());
    expect(box().value).toBe('16\u00a0800.5');
  });

  it.each([
    ['１６８００', 16800],
    ['16,800', 16800],
    ['16 800', 16800],
    ['16\u00a0800', 16800],
    ['−300', -300],
    ['12.5', 12.5],
  ])('takes %s for %d, as typed with an input method or pasted from a table', (text, value) => {
    const change = vi.fn();
    render(<Income onChange={change} />);
    type(text);
    expect(change).toHaveBeenLastCalledWith(value);
  });

  it('an empty box is no number, not zero', () => {
    const change = vi.fn();
    render(<Income onChange={change} />);
    type('');
    expect(change).toHaveBeenLastCalledWith(null);
  });

  it('words are refused with a word and stay to be mended; the last number holds', () => {
    const change = vi.fn();
    render(<Income onChange={change} />);
    type('八千');
    expect(change).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('只填数字');
    fireEvent.blur(box());
    expect(box().value).toBe('八千');
  });

  it('more places than allowed are refused', () => {
    const change = vi.fn();
    render(<Income onChange={change} decimals={0} />);
    type('12.5');
    expect(change).not.toHaveBeenCalled();
  });
});

describe('Field', () => {
  it('its label, help and error belong to the control', () => {
    render(<Income onChange={vi.fn()} />);
    type('200000');
    const described = box().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['税后', '一年最多 100 000 元']);
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText(/务工收入/)).toBe(box());
  });
});

describe('UnchangedButton', () => {
  it('says which value stays', () => {
    const use = vi.fn();
    render(<UnchangedButton of="种植业收入" onUse={use} />);
    fireEvent.click(screen.getByRole('button', { name: '种植业收入 未变化' }));
    expect(use).toHaveBeenCalledOnce();
  });
});
