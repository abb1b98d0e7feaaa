import './day-bar.css';
import './stage-bar.css';
import { useDisplayMode } from '../theme/display-mode.ts';

export interface DayBarProps {
  /** What runs, for assistive tools: `公示第 3 榜`. */
  label: string;
  /** One segment a day, as printed: `11-08`. */
  days: readonly string[];
  /** Which of them is today; days before it have run, -1 when it has not begun. */
  today: number;
}

/** The stage bar with one segment a day. In elder mode the heading says it in words, so nothing is drawn. */
export function DayBar({ label, days, today }: DayBarProps) {
  const { elder } = useDisplayMode();
  if (elder) return null;
  return (
    <ol className="sw-days" aria-label={label}>
      {days.map((day, index) => (
        <li
          key={day}
          className={index <= today ? 'sw-day sw-day-run' : 'sw-day'}
          aria-current={index === today ? 'date' : undefined}
        >
          {index === today && <span className="sw-stage-lamp sw-day-lamp" />}
          {day}
        </li>
      ))}
    </ol>
  );
}
