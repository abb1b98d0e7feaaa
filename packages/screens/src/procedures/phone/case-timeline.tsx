import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { formatDateShort, Timeline, type TimelineItem } from '@shouwang/ui';
import { markKindOf } from '../../states/mark-kind-of.ts';

export const CaseTimelineCase = graphql(`
  fragment CaseTimeline_ProcedureCase on ProcedureCase {
    events {
      id
      label
      mark
      at
      occurredOn
      line
    }
    plannedSteps {
      step
      label
      limit
      isCurrent
    }
    workingDay
    workingDayLimit
  }
`);

/** What happened in a case, where it stands today, and what comes. */
export function CaseTimeline({ procedureCase }: { readonly procedureCase: FragmentOf<typeof CaseTimelineCase> }) {
  const { events, plannedSteps, workingDay, workingDayLimit } = readFragment(CaseTimelineCase, procedureCase);
  const items: TimelineItem[] = [
    ...events.map(({ id, label, mark, at, occurredOn, line }) => ({
      key: id,
      mark: markKindOf(mark),
      date: formatDateShort(occurredOn ?? at),
      title: label,
      note: line,
    })),
    ...plannedSteps.map(
      ({ step, label, limit, isCurrent }, index): TimelineItem => ({
        // A step may come twice: a case that was returned is submitted again.
        key: `${index} ${step}`,
        mark: isCurrent ? 'lamp' : 'idle',
        title: label,
        ...(limit === null ? {} : { note: limit }),
      }),
    ),
  ];
  return (
    <>
      {workingDay !== null && workingDayLimit !== null && (
        <p className="sw-note">{phrase('procedures.workingDay', { n: workingDay, limit: workingDayLimit })}</p>
      )}
      <Timeline items={items} />
    </>
  );
}
