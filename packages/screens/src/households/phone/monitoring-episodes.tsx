import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { InboxRow } from '@shouwang/ui/phone';
import { householdGlyphs } from '../household-glyphs.ts';
import { monitoringMark } from '../monitoring-word.ts';

export const MonitoringEpisodesCase = graphql(`
  fragment MonitoringEpisodes_MonitoringCase on MonitoringCase {
    id
    episode
    category
    categoryLabel
    identifiedMonth
    eliminatedMonth
    status
    statusLabel
    risks {
      type
    }
  }
`);

const monthText = (month: string): string => `${month.slice(0, 4)}-${month.slice(4, 6)}`;

/** Every time the household was monitored, the last first. Nothing of an earlier time is overwritten. */
export function MonitoringEpisodes({
  cases,
}: {
  readonly cases: readonly FragmentOf<typeof MonitoringEpisodesCase>[];
}) {
  const episodes = readFragment(MonitoringEpisodesCase, cases);
  if (episodes.length === 0) return <p className="sw-second">{phrase('households.notMonitored')}</p>;
  return (
    <ul>
      {[...episodes]
        .sort((one, other) => other.episode - one.episode)
        .map((episode) => (
          <InboxRow
            key={episode.id}
            mark={monitoringMark(episode.status === 'ELIMINATED' ? 'ELIMINATED' : 'OPEN')}
            title={`${phrase('households.episode', { n: episode.episode })} ${episode.categoryLabel}`}
            glyphs={householdGlyphs(
              null,
              episode.risks.map(({ type }) => type),
              episode.status !== 'ELIMINATED',
            )}
            line={[
              phrase('households.identified', { month: monthText(episode.identifiedMonth) }),
              episode.eliminatedMonth && phrase('households.eliminated', { month: monthText(episode.eliminatedMonth) }),
            ]
              .filter(Boolean)
              .join('，')}
            tag={episode.statusLabel}
          />
        ))}
    </ul>
  );
}
