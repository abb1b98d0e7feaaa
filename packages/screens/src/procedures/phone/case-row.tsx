import { shanghaiDateOf } from '@shouwang/domain';
import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { InboxRow } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { deadlineWord } from '../deadline-word.ts';

export const CaseRowCase = graphql(`
  fragment CaseRow_ProcedureCase on ProcedureCase {
    id
    procedureLabel
    stateLabel
    mark
    headName
    areaName
    category
    risks
    deadlineAt
    isOverdue
    closedAt
  }
`);

export type CaseRowProps = {
  readonly procedureCase: FragmentOf<typeof CaseRowCase>;
  /** `household`: in a list of cases; `procedure`: in a household's own list, where the name is known. */
  readonly names?: 'household' | 'procedure';
};

/** One case of a list: whose it is, where it stands, until when. */
export function CaseRow({ procedureCase, names = 'household' }: CaseRowProps) {
  const { id, procedureLabel, stateLabel, mark, headName, areaName, category, risks, deadlineAt, isOverdue, closedAt } =
    readFragment(CaseRowCase, procedureCase);
  const [, navigate] = useLocation();
  const local = useLocalPlace();
  const due = closedAt === null ? deadlineWord(deadlineAt, shanghaiDateOf(new Date())) : undefined;
  const until = due?.word && (due.isPressing ? due.word : phrase('procedures.until', { date: due.word }));
  return (
    <InboxRow
      mark={markKindOf(mark)}
      title={names === 'household' ? headName : procedureLabel}
      glyphs={names === 'household' ? householdGlyphs(category, risks) : []}
      line={names === 'household' ? `${local(areaName)}·${stateLabel}` : stateLabel}
      onOpen={() => navigate(`/cases/${id}`)}
      {...(until ? (isOverdue ? { late: until } : { tag: until }) : {})}
    />
  );
}
