import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { formatDateShort } from '@shouwang/ui';
import { InboxRow } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { clueMark } from '../clue-mark.ts';

export const ClueRowClue = graphql(`
  fragment ClueRow_Clue on Clue {
    id
    headName
    areaName
    state
    stateLabel
    sourceLabel
    isUrgent
    dueOn
    isOverdue
    category
    risks
  }
`);

/** One clue card of a list. */
export function ClueRow({ clue }: { readonly clue: FragmentOf<typeof ClueRowClue> }) {
  const { id, headName, areaName, state, stateLabel, sourceLabel, isUrgent, dueOn, isOverdue, category, risks } =
    readFragment(ClueRowClue, clue);
  const [, navigate] = useLocation();
  const local = useLocalPlace();
  const until =
    dueOn === null || state === 'CLOSED' ? undefined : phrase('procedures.until', { date: formatDateShort(dueOn) });
  return (
    <InboxRow
      mark={clueMark({ state, isOverdue })}
      title={headName}
      glyphs={householdGlyphs(category, risks)}
      line={[local(areaName), sourceLabel, isUrgent && phrase('clues.urgent')].filter(Boolean).join('·')}
      onOpen={() => navigate(`/clues/${id}`)}
      {...(until !== undefined && isOverdue ? { late: until } : { tag: until ?? stateLabel })}
    />
  );
}
