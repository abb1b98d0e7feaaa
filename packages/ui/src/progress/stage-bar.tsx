import './stage-bar.css';
import { StatusWord } from '../marks/status-word.tsx';
import { useDisplayMode } from '../theme/display-mode.ts';

export interface Stage {
  key: string;
  label: string;
  /** Dates and days left, in words: `10-16 至 11-15，第 26 天，还剩 5 天`. */
  note: string;
  /** Length, in days. */
  days: number;
}

export interface StageBarProps {
  stages: readonly Stage[];
  /** Which stage today falls in; stages before it are past. */
  present: number;
  /** How far through it today is, from 0 to 1. */
  progress: number;
  /** `labelled`: every stage named under its segment. `compact`: only the present one, for a phone. */
  look?: 'labelled' | 'compact';
}

const when = (index: number, present: number): 'past' | 'present' | 'future' =>
  index === present ? 'present' : index < present ? 'past' : 'future';

/** The stages of a round in proportion, with the lamp at today. In elder mode it is a sentence. */
export function StageBar({ stages, present, progress, look = 'labelled' }: StageBarProps) {
  const { elder } = useDisplayMode();
  const current = stages[present];
  const reached = `${Math.min(1, Math.max(0, progress)) * 100}%`;
  if (elder && current) {
    return (
      <p className="sw-stages-sentence">
        <StatusWord kind="lamp">
          {current.label}，{current.note}
        </StatusWord>
      </p>
    );
  }
  return (
    <div className={`sw-stages sw-stages-${look}`}>
      <ol style={{ gridTemplateColumns: stages.map(({ days }) => `minmax(0, ${days}fr)`).join(' ') }}>
        {stages.map((stage, index) => {
          const place = when(index, present);
          return (
            <li
              key={stage.key}
              className={`sw-stage sw-stage-${place}`}
              aria-current={place === 'present' ? 'step' : undefined}
            >
              {place === 'present' && (
                <>
                  <span className="sw-stage-reached" style={{ width: reached }} />
                  <span className="sw-stage-lamp" style={{ left: reached }} />
                </>
              )}
              <span className={look === 'compact' ? 'sw-hidden-text' : undefined}>
                <b className="sw-stage-label">{stage.label}</b>
                <span className="sw-stage-note">{stage.note}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {look === 'compact' && current && (
        <div className="sw-stages-now" aria-hidden="true">
          <b>{current.label}</b>
          <span>{current.note}</span>
        </div>
      )}
    </div>
  );
}
