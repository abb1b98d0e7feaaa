import './step-bar.css';
import { Mark } from '../marks/mark.tsx';

export interface StepBarProps {
  /** Names of the steps, in order. */
  steps: readonly string[];
  /** Which one is open, from 0; those before it are done. */
  current: number;
  /** `numbered`: a wizard on a wide page. `thin`: one segment a step with the open one's number and name, on a phone. */
  look?: 'numbered' | 'thin';
  /** Right of the open step's name, in the thin look: `2020-10-01 至 2021-09-30`. */
  note?: string;
}

/** Where one is in a piece of work with several pages. */
export function StepBar({ steps, current, look = 'numbered', note }: StepBarProps) {
  return (
    <div className={`sw-steps-${look}`}>
      <ol className="sw-steps">
        {steps.map((step, index) => {
          const place = index === current ? 'open' : index < current ? 'done' : 'ahead';
          return (
            <li key={step} className={`sw-step sw-step-${place}`} aria-current={place === 'open' ? 'step' : undefined}>
              <span className="sw-step-number" aria-hidden={look === 'thin' || place === 'done'}>
                {place === 'done' ? <Mark kind="done" label={null} /> : index + 1}
              </span>
              <span className={look === 'thin' ? 'sw-hidden-text' : undefined}>{step}</span>
            </li>
          );
        })}
      </ol>
      {look === 'thin' && (
        <div className="sw-steps-now">
          <b aria-hidden="true">
            <span className="sw-steps-now-number">{current + 1}</span>
            {steps[current]}
          </b>
          {note && <span className="sw-note">{note}</span>}
        </div>
      )}
    </div>
  );
}
