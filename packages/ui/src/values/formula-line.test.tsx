import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FormulaLine } from './formula-line.tsx';

const formula = (result: number, look: 'columns' | 'sentence') => (
  <FormulaLine
    look={look}
    terms={[
      { label: '工资性', value: 14400, sign: '+' },
      { label: '经营支出', value: 6000, sign: '−' },
    ]}
    net={{ label: '纯收入', value: 8400 }}
    divisor={{ count: 4, unit: '人' }}
    result={{ label: '人均', value: result }}
    line={{ label: '监测底线', value: 6000 }}
  />
);

const text = (result: number, look: 'columns' | 'sentence' = 'sentence'): string =>
  (render(formula(result, look)).container.textContent ?? '').replaceAll('\u00a0', ' ');

describe('FormulaLine', () => {
  it('writes the calculation in full', () => {
    expect(text(2100)).toContain('(14400 − 6000) ÷ 4 人');
    expect(text(2100, 'columns')).toContain('工资性14400−经营支出6000=纯收入8400÷ 4 人 =人均2100');
  });

  it.each([
    [5862, '低于监测底线 6 000 元，差 138 元'],
    [6000, '正好是监测底线 6 000 元'],
    [7164, '高于监测底线 6 000 元，多 1 164 元'],
  ])('%d is held against the line', (result, sentence) => {
    expect(text(result)).toContain(sentence);
  });

  it('only what is below the line is marked, and in amber, never red', () => {
    const { container } = render(formula(5862, 'sentence'));
    expect(container.querySelector('.sw-gap.sw-tone-todo .sw-mark')).not.toBeNull();
    expect(container.innerHTML).not.toContain('overdue');
  });
});
