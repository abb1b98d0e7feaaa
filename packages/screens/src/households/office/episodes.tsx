import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { type Fact, FactList, formatYuan, GlyphChips, Sheet, StatusWord } from '@shouwang/ui';
import { householdGlyphs } from '../household-glyphs.ts';
import { monitoringMark } from '../monitoring-word.ts';

export const EpisodesCase = graphql(`
  fragment Episodes_MonitoringCase on MonitoringCase {
    id
    episode
    categoryLabel
    identifiedMonth
    sourceLabel
    risks {
      type
      label
      subtype
      remark
    }
    status
    statusLabel
    lineAtIdentification
    incomePerCapita
    eliminatedMonth
    eliminationMethod
  }
`);

const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(4, 6))}月`;

/** Every time the household was monitored, side by side, the last first. Nothing of an earlier time is overwritten. */
export function Episodes({ cases }: { readonly cases: readonly FragmentOf<typeof EpisodesCase>[] }) {
  const episodes = [...readFragment(EpisodesCase, cases)].sort((one, other) => other.episode - one.episode);
  return (
    <Sheet title={phrase('register.monitoring')} note={phrase('register.episodesNote')}>
      {episodes.length === 0 ? (
        <p className="sw-second">{phrase('households.notMonitored')}</p>
      ) : (
        <div className="so-episodes">
          {episodes.map((one) => {
            const { lineAtIdentification: line, incomePerCapita: income } = one;
            const facts: Array<Fact | false> = [
              {
                label: phrase(one.episode > 1 ? 'register.reflagged' : 'register.identified'),
                value: [monthText(one.identifiedMonth), one.categoryLabel].join('，'),
              },
              {
                label: phrase('register.cause'),
                value: one.risks
                  .map((risk) => [risk.label, risk.subtype, risk.remark].filter(Boolean).join('·'))
                  .join('；'),
              },
              one.sourceLabel !== null && { label: phrase('register.foundBy'), value: one.sourceLabel },
              income !== null && {
                label: phrase('register.incomeThen'),
                value: [
                  formatYuan(Number(income)),
                  line && phrase('register.lineOf', { line: formatYuan(Number(line)) }),
                ]
                  .filter(Boolean)
                  .join('，'),
              },
              one.eliminatedMonth !== null && {
                label: phrase('register.eliminated'),
                value: [monthText(one.eliminatedMonth), one.eliminationMethod].filter(Boolean).join('，'),
              },
            ];
            return (
              <section key={one.id} aria-label={phrase('households.episode', { n: one.episode })}>
                <div className="so-episode-head">
                  <h3>{phrase('households.episode', { n: one.episode })}</h3>
                  <GlyphChips
                    glyphs={householdGlyphs(
                      null,
                      one.risks.map(({ type }) => type),
                      one.status === 'OPEN',
                    )}
                  />
                  <StatusWord kind={monitoringMark(one.status)}>{one.statusLabel}</StatusWord>
                </div>
                <FactList facts={facts.filter((fact) => fact !== false)} />
              </section>
            );
          })}
        </div>
      )}
    </Sheet>
  );
}
