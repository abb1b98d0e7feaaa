import './outcome-equation.css';
import { CountLink } from '../figures/count-link.tsx';
import { formatCount } from '../figures/format-count.ts';
import { Mark } from '../marks/mark.tsx';
import type { MarkKind } from '../marks/mark-kind.ts';
import { words } from '../words.ts';
import { type Proportion, ProportionBar } from './proportion-bar.tsx';

export interface OutcomeCause {
  label: string;
  count: number;
  href?: string;
}

export interface Outcome {
  label: string;
  count: number;
  href?: string;
  /** Why they ended there, with their own counts. */
  causes?: readonly OutcomeCause[];
}

export interface OutcomePart extends Outcome {
  mark: MarkKind;
  tone: Proportion['tone'];
}

export interface OutcomeEquationProps {
  total: Outcome;
  /** Must come to the total; when they do not, the reader is told. */
  parts: readonly OutcomePart[];
  /** `行`. */
  unit: string;
}

const Causes = ({ causes }: { causes: readonly OutcomeCause[] }) => (
  <ul className="sw-equation-causes">
    {causes.map(({ label, count, href }) => (
      <li key={label}>
        <span>{label}</span>
        {href === undefined ? formatCount(count) : <CountLink value={count} href={href} label={label} />}
      </li>
    ))}
  </ul>
);

/** 读到 = 对上 + 没对上 + 退回: every row read is accounted for, in one line, in proportion, with its causes. */
export function OutcomeEquation({ total, parts, unit }: OutcomeEquationProps) {
  const sum = parts.reduce((soFar, { count }) => soFar + count, 0);
  const columns: ReadonlyArray<Outcome & { mark?: MarkKind }> = [total, ...parts];
  return (
    <div className="sw-equation">
      <div className="sw-equation-line">
        {columns.map((outcome, index) => (
          <div key={outcome.label} className="sw-equation-column">
            {index > 0 && <span className="sw-equation-sign">{index === 1 ? '=' : '+'}</span>}
            <span className="sw-equation-label">
              {outcome.mark && <Mark kind={outcome.mark} label={null} />}
              {outcome.label}
            </span>
            <span>
              <b className="sw-equation-figure">
                {outcome.href === undefined ? (
                  formatCount(outcome.count)
                ) : (
                  <CountLink value={outcome.count} href={outcome.href} label={outcome.label} />
                )}
              </b>{' '}
              {unit}
            </span>
          </div>
        ))}
      </div>
      <ProportionBar parts={parts.map(({ label, count, tone }) => ({ key: label, value: count, tone }))} />
      {sum !== total.count && (
        <p className="sw-equation-mismatch" role="alert">
          <Mark kind="overdue" label={null} />
          {words.equation.mismatch(formatCount(total.count), formatCount(sum))}
        </p>
      )}
      <div className="sw-equation-line">
        {columns.map(({ label, causes = [] }) => (
          <div key={label} className="sw-equation-column">
            <Causes causes={causes} />
          </div>
        ))}
      </div>
    </div>
  );
}
