import { phrase } from '@shouwang/phrases';

export type EpisodeStripProps = {
  readonly episodes: readonly {
    readonly episode: number;
    /** `YYYYMM` */
    readonly identifiedMonth: string;
    readonly eliminatedMonth: string | null;
  }[];
  /** `YYYY-MM-DD` */
  readonly today: string;
};

const monthsOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(4, 6)) - 1;
const shownMonth = (month: string): string => `${month.slice(0, 4)}.${month.slice(4, 6)}`;

/** The times in which a household was monitored, as bars over the years. */
export function EpisodeStrip({ episodes, today }: EpisodeStripProps) {
  const now = monthsOf(today.replaceAll('-', '').slice(0, 6));
  const first = Math.min(now, ...episodes.map(({ identifiedMonth }) => monthsOf(identifiedMonth)));
  const start = Math.floor(first / 12) * 12;
  const end = Math.ceil((now + 1) / 12) * 12;
  const at = (month: number): string => `${((month - start) / (end - start)) * 100}%`;
  const years = Array.from({ length: (end - start) / 12 }, (_, index) => start / 12 + index);
  return (
    <div className="sa-strip">
      <ul className="sa-strip-bars">
        {episodes.map(({ episode, identifiedMonth, eliminatedMonth }) => {
          const from = monthsOf(identifiedMonth);
          const to = eliminatedMonth ? monthsOf(eliminatedMonth) : now;
          return (
            <li key={episode}>
              <span
                className={eliminatedMonth ? 'sa-bar' : 'sa-bar sa-bar-open'}
                style={{ marginInlineStart: at(from), width: `max(6px, ${((to - from + 1) / (end - start)) * 100}%)` }}
              />
              <span className="sw-note">
                {phrase('archive.episode', {
                  n: episode,
                  from: shownMonth(identifiedMonth),
                  to: eliminatedMonth ? shownMonth(eliminatedMonth) : phrase('archive.untilNow'),
                })}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="sa-strip-years sw-note" aria-hidden="true">
        {years.map((year) => (
          <span key={year} style={{ insetInlineStart: at(year * 12) }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}
