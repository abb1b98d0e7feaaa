import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  AppLink,
  Button,
  ChoiceChips,
  EmptyState,
  formatCount,
  formatDateFull,
  Mark,
  NotFound,
  SectionHeading,
  Sheet,
} from '@shouwang/ui';
import { useState } from 'react';
import { targetPath } from '../../inbox/target-path.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { EpisodeStrip } from './episode-strip.tsx';
import './archive-page.css';

const ArchiveQuery = graphql(`
  query HouseholdArchive($id: ID!) {
    site {
      now
    }
    householdArchive(householdId: $id) {
      household {
        id
        headName
        householdNo
        areaName
        householdTypeLabel
        categoryLabel
        monitoringCases {
          episode
          identifiedMonth
          eliminatedMonth
        }
      }
      kinds {
        key
        label
        count
      }
      entries {
        id
        on
        kind
        title
        line
        mark
        target {
          kind
          id
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof ArchiveQuery>;
type Archive = NonNullable<Answer['householdArchive']>;
type Entry = Archive['entries'][number];

const yearOf = ({ on }: Entry): string => on.slice(0, 4);

const Row = ({ entry, kindLabel }: { readonly entry: Entry; readonly kindLabel: string }) => (
  <li className="sa-entry">
    <Mark kind={markKindOf(entry.mark)} label={null} />
    <time className="sw-second" dateTime={entry.on}>
      {formatDateFull(entry.on)}
    </time>
    <span className="sw-note">{kindLabel}</span>
    <span>
      {entry.target ? <AppLink href={targetPath(entry.target)}>{entry.title}</AppLink> : entry.title}
      {entry.line !== '' && <span className="sw-second">　{entry.line}</span>}
    </span>
  </li>
);

const Entries = ({ archive }: { readonly archive: Archive }) => {
  const [kind, setKind] = useState<string | null>(null);
  const [year, setYear] = useState<string | null>(null);
  const { entries, kinds } = archive;
  const years = [...new Set(entries.map(yearOf))];
  const labels = new Map(kinds.map(({ key, label }) => [key, label]));
  const shown = entries.filter(
    (entry) => (kind === null || entry.kind === kind) && (year === null || yearOf(entry) === year),
  );
  if (entries.length === 0) {
    return <EmptyState title={phrase('archive.none')}>{phrase('archive.noneHint')}</EmptyState>;
  }
  return (
    <>
      <div className="sa-choices">
        <ChoiceChips
          label={phrase('archive.kinds')}
          choices={kinds.map(({ key, label, count }) => ({ value: key, label, count }))}
          chosen={kind === null ? [] : [kind]}
          onChange={(chosen) => setKind(chosen === kind ? null : chosen)}
        />
        <ChoiceChips
          label={phrase('archive.years')}
          choices={years.map((one) => ({ value: one, label: phrase('archive.yearOf', { year: one }) }))}
          chosen={year === null ? [] : [year]}
          onChange={(chosen) => setYear(chosen === year ? null : chosen)}
        />
      </div>
      {shown.length === 0 && <p className="sw-second">{phrase('archive.nothingOfThis')}</p>}
      {years
        .filter((one) => shown.some((entry) => yearOf(entry) === one))
        .map((one) => {
          const ofYear = shown.filter((entry) => yearOf(entry) === one);
          return (
            <section key={one}>
              <SectionHeading
                title={phrase('archive.yearOf', { year: one })}
                aside={phrase('archive.count', { n: formatCount(ofYear.length) })}
              />
              <ol className="sa-entries">
                {ofYear.map((entry) => (
                  <Row key={entry.id} entry={entry} kindLabel={labels.get(entry.kind) ?? ''} />
                ))}
              </ol>
            </section>
          );
        })}
    </>
  );
};

/** 一页档案: everything on record about a household in the order of time, to be checked in a minute. */
export function ArchivePage({ householdId }: { readonly householdId: string }) {
  const [result, ask] = useKeptQuery({ query: ArchiveQuery, variables: { id: householdId } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={10}>
      {({ householdArchive: archive, site }) =>
        archive ? (
          <OfficePage
            title={phrase('archive.titleOf', { name: archive.household.headName })}
            note={[
              archive.household.areaName,
              archive.household.householdNo,
              archive.household.householdTypeLabel,
              archive.household.categoryLabel,
            ]
              .filter(Boolean)
              .join('　')}
            tools={
              <>
                <Button size="small" href={`/households/${householdId}`}>
                  {phrase('households.page')}
                </Button>
                <Button size="small" icon="print" onClick={() => window.print()}>
                  {phrase('archive.print')}
                </Button>
              </>
            }
          >
            {archive.household.monitoringCases.length > 0 && (
              <Sheet title={phrase('archive.episodes')}>
                <EpisodeStrip episodes={archive.household.monitoringCases} today={shanghaiDateOf(new Date(site.now))} />
              </Sheet>
            )}
            <Sheet title={phrase('archive.title')}>
              <Entries archive={archive} />
            </Sheet>
          </OfficePage>
        ) : (
          <NotFound title={phrase('households.notHere')} />
        )
      }
    </QueryGate>
  );
}
