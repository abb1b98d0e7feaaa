import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { findPhrase } from '@shouwang/phrases';
import { InboxRow } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { workPath } from '../work-path.ts';

export const TodayRowItem = graphql(`
  fragment TodayRow_InboxItem on InboxItem {
    id
    mark
    title
    category
    risks
    line
    lateness
    verb
    target {
      kind
      id
    }
    householdId
  }
`);

export type TodayRowProps = {
  readonly item: FragmentOf<typeof TodayRowItem>;
  /** Key of the group, for the word that stands for it in elder mode. */
  readonly group: string;
  /** The first row of the page has the filled button. */
  readonly isFirst: boolean;
};

// Elder mode has room for one word: how late, else what kind of row it is.
const tagOf = (group: string, lateness: string | null): string =>
  lateness?.split('，').at(-1) ?? findPhrase(`inbox.tag.${group}`) ?? '';

/** One thing to do today: the row opens the household, the button does the work. */
export function TodayRow({ item, group, isFirst }: TodayRowProps) {
  const { mark, title, category, risks, line, lateness, verb, target, householdId } = readFragment(TodayRowItem, item);
  const [, navigate] = useLocation();
  const local = useLocalPlace();
  return (
    <InboxRow
      mark={markKindOf(mark)}
      title={title}
      glyphs={householdGlyphs(category, risks)}
      line={local(line)}
      tag={tagOf(group, lateness)}
      first={isFirst}
      verb={{ label: verb, onPress: () => navigate(workPath(target)) }}
      {...(lateness === null ? {} : { late: lateness })}
      {...(householdId === null ? {} : { onOpen: () => navigate(`/households/${householdId}`) })}
    />
  );
}
