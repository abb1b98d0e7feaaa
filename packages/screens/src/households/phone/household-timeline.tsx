import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { AppLink, formatDateFull, Timeline } from '@shouwang/ui';
import { targetPath } from '../../inbox/target-path.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';

export const HouseholdTimelineEntry = graphql(`
  fragment HouseholdTimeline_TimelineEntry on TimelineEntry {
    id
    on
    title
    line
    mark
    target {
      kind
      id
    }
  }
`);

/** What happened to the household, each entry leading to its object. */
export function HouseholdTimeline({
  entries,
}: {
  readonly entries: readonly FragmentOf<typeof HouseholdTimelineEntry>[];
}) {
  const items = readFragment(HouseholdTimelineEntry, entries).map(({ id, on, title, line, mark, target }) => ({
    key: id,
    mark: markKindOf(mark),
    date: formatDateFull(on),
    title: target ? <AppLink href={targetPath(target)}>{title}</AppLink> : title,
    note: line,
  }));
  return <Timeline items={items} />;
}
