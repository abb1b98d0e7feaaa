import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, formatDateShort, GlyphChips, Mark } from '@shouwang/ui';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { deskPath } from './desk-path.ts';

export const InboxRowItem = graphql(`
  fragment InboxRow_InboxItem on InboxItem {
    id
    mark
    title
    category
    risks
    line
    lateness
    dueAt
    verb
    householdId
    target {
      kind
      id
    }
  }
`);

export type InboxRowProps = {
  readonly item: FragmentOf<typeof InboxRowItem>;
  /** The most urgent of the page: its button is the filled one. */
  readonly isFirst: boolean;
};

/** One thing to do: mark, whose, what, until when, and one verb. The name opens the household, the button the work. */
export function InboxRow({ item, isFirst }: InboxRowProps) {
  const { mark, title, category, risks, line, lateness, dueAt, verb, householdId, target } = readFragment(
    InboxRowItem,
    item,
  );
  const path = deskPath(target);
  return (
    <li className="so-inbox-row" data-inbox-row>
      <Mark kind={markKindOf(mark)} />
      <span className="so-inbox-title">
        <AppLink className="so-inbox-name" href={householdId ? `/households/${householdId}` : path}>
          {title}
        </AppLink>
        <GlyphChips glyphs={householdGlyphs(category, risks)} />
      </span>
      <span className="so-inbox-line">{line}</span>
      <span className={lateness ? 'so-inbox-due sw-tone-overdue' : 'so-inbox-due'}>
        {lateness ??
          (dueAt &&
            phrase('procedures.until', {
              // A limit ends with its day: the moment belongs to the day before midnight.
              date: formatDateShort(new Date(Date.parse(dueAt) - 1)),
            }))}
      </span>
      <Button size="small" look={isFirst ? 'filled' : 'tinted'} href={path} aria-label={`${verb} ${title}`}>
        {verb}
      </Button>
    </li>
  );
}
