import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { words } from '../words.ts';
import { GlyphChip } from './glyph-chip.tsx';
import { Mark } from './mark.tsx';
import { type MarkKind, toneOfMark } from './mark-kind.ts';
import { StatusWord } from './status-word.tsx';

const KINDS = Object.keys(toneOfMark) as MarkKind[];

describe('marks', () => {
  it.each(KINDS)('%s has a name of its own', (kind) => {
    render(<Mark kind={kind} />);
    expect(screen.getByRole('img', { name: words.marks[kind] })).toBeTruthy();
  });

  it('no two kinds have the same shape, so that colour is never the only signal', () => {
    const shapes = KINDS.map((kind) => render(<Mark kind={kind} />).container.querySelector('svg')?.innerHTML);
    expect(new Set(shapes).size).toBe(KINDS.length);
  });

  it('beside its word a mark is silent', () => {
    const { container } = render(<StatusWord kind="overdue">逾期，过 6 天</StatusWord>);
    expect(screen.queryByRole('img')).toBeNull();
    expect(container.textContent).toBe('逾期，过 6 天');
  });

  it('字记 says the full word', () => {
    render(<GlyphChip glyph="病" name="因病，风险未消除" open />);
    expect(screen.getByRole('img', { name: '因病，风险未消除' }).textContent).toBe('病');
  });
});
