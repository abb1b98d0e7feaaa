import { phrase } from '@shouwang/phrases';
import { formatDateShort, Sheet } from '@shouwang/ui';
import './week-bars.css';

type Week = { readonly startsOn: string; readonly opened: number; readonly closed: number };

/** What came and what went in each of the last weeks: two bars and their figures. */
export function WeekBars({ weeks }: { readonly weeks: readonly Week[] }) {
  const most = Math.max(1, ...weeks.flatMap(({ opened, closed }) => [opened, closed]));
  const height = (value: number): string => `${Math.round((value / most) * 100)}%`;
  return (
    <Sheet title={phrase('quality.weeks')} note={phrase('quality.weeksNote')}>
      <ol className="sq-weeks">
        {weeks.map(({ startsOn, opened, closed }) => (
          <li key={startsOn}>
            <span className="sq-bars" aria-hidden="true">
              <span className="sq-bar sq-bar-opened" style={{ height: height(opened) }} />
              <span className="sq-bar sq-bar-closed" style={{ height: height(closed) }} />
            </span>
            <span className="sw-note">{formatDateShort(startsOn)}</span>
            <span className="sw-note">{phrase('quality.week', { opened, closed })}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
