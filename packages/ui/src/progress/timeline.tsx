import './timeline.css';
import type { ReactNode } from 'react';
import { Mark } from '../marks/mark.tsx';
import type { MarkKind } from '../marks/mark-kind.ts';

export interface TimelineItem {
  key: string;
  /** `lamp` is today's step, one per line; `idle` one still to come. */
  mark: MarkKind;
  /** `10-28`; left out for steps to come. */
  date?: string;
  title: ReactNode;
  /** One line: who, and with what result. */
  note?: ReactNode;
}

export interface TimelineProps {
  items: readonly TimelineItem[];
  /** `column`: note under the title. `row`: date, title and note in one line, on a narrow side sheet. */
  look?: 'column' | 'row';
}

/** 轨迹: what happened, in order, each step with its mark. A returned step stays where it happened. */
export function Timeline({ items, look = 'column' }: TimelineProps) {
  return (
    <ol className={`sw-timeline sw-timeline-${look}`}>
      {items.map(({ key, mark, date, title, note }) => {
        const ahead = mark === 'idle';
        return (
          <li
            key={key}
            className={ahead ? 'sw-timeline-ahead' : undefined}
            aria-current={mark === 'lamp' ? 'step' : undefined}
          >
            <Mark kind={mark} />
            {(date !== undefined || look === 'row') && <span className="sw-timeline-date">{date}</span>}
            <span className="sw-timeline-title">{title}</span>
            {note && <span className="sw-timeline-note">{note}</span>}
          </li>
        );
      })}
    </ol>
  );
}
