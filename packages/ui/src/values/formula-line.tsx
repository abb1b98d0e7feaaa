import './formula-line.css';
import type { ReactNode } from 'react';
import { Figure } from '../figures/figure.tsx';
import { LineGap, type ThresholdLine } from './line-gap.tsx';

export interface FormulaTerm {
  label: string;
  /** In yuan, without sign; the sign stands in front. */
  value: number;
  sign: '+' | '−';
}

export interface FormulaLineProps {
  terms: readonly FormulaTerm[];
  /** What the terms come to, in yuan. */
  net: { label: string; value: number };
  /** What it is divided by: `{ count: 4, unit: '人' }`. */
  divisor: { count: number; unit: string };
  result: { label: string; value: number };
  /** The line the result is held against. */
  line?: ThresholdLine;
  /** `columns`: each figure under its name, on a wide page. `sentence`: large result, formula in brackets, gap. */
  look?: 'columns' | 'sentence';
}

const isBelow = (result: number, line: ThresholdLine | undefined): boolean => line !== undefined && result < line.value;

const Part = ({ label, children }: { label: string; children: ReactNode }) => (
  <span className="sw-formula-part">
    <span className="sw-formula-label">{label}</span>
    {children}
  </span>
);

/** A calculation in full: terms, net, divisor, result, and how far the result is from the line. */
export function FormulaLine({ terms, net, divisor, result, line, look = 'columns' }: FormulaLineProps) {
  const tone = isBelow(result.value, line) ? 'sw-formula-result sw-tone-todo' : 'sw-formula-result';
  if (look === 'sentence') {
    return (
      <div className="sw-formula-sentence">
        <div className="sw-formula-head">
          <span className="sw-second">{result.label}</span>
          <span>
            <b className="sw-formula-figure">
              <Figure value={result.value} decimals={2} />
            </b>
            <span className="sw-formula-unit">元</span>
          </span>
        </div>
        <div className="sw-second">
          (
          {terms.map((term, index) => (
            <span key={term.label}>
              {index > 0 || term.sign === '−' ? `${index > 0 ? ' ' : ''}${term.sign} ` : ''}
              <Figure value={term.value} decimals={2} />
            </span>
          ))}
          ) ÷ <Figure value={divisor.count} /> {divisor.unit}
        </div>
        {line && <LineGap value={result.value} line={line} />}
      </div>
    );
  }
  return (
    <div className="sw-formula">
      {terms.map((term, index) => (
        <span key={term.label} className="sw-formula-term">
          {(index > 0 || term.sign === '−') && <span className="sw-formula-sign">{term.sign}</span>}
          <Part label={term.label}>
            <b>
              <Figure value={term.value} decimals={2} />
            </b>
          </Part>
        </span>
      ))}
      <span className="sw-formula-term">
        <span className="sw-formula-sign">=</span>
        <Part label={net.label}>
          <b>
            <Figure value={net.value} decimals={2} />
          </b>
        </Part>
      </span>
      <span className="sw-formula-term">
        <span className="sw-formula-sign">
          ÷ <Figure value={divisor.count} /> {divisor.unit} =
        </span>
        <Part label={result.label}>
          <b className={tone}>
            <Figure value={result.value} decimals={2} />
          </b>
        </Part>
      </span>
    </div>
  );
}
