import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { formatDateShort, SectionHeading, Timeline, type TimelineItem } from '@shouwang/ui';
import { markKindOf } from '../../states/mark-kind-of.ts';

export const CaseCourseCase = graphql(`
  fragment CaseCourse_ProcedureCase on ProcedureCase {
    workingDay
    workingDayLimit
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
  }
`);

export type CaseCourseProps = {
  readonly procedureCase: FragmentOf<typeof CaseCourseCase>;
  /** `row` on a narrow side sheet. */
  readonly look?: 'column' | 'row';
};

/** 办理轨迹: what happened, where the case stands today, what comes; with the total clock. */
export function CaseCourse({ procedureCase, look = 'row' }: CaseCourseProps) {
  const { events, plannedSteps, workingDay, workingDayLimit } = readFragment(CaseCourseCase, procedureCase);
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
        key: `${step} ${index}`,
        mark: isCurrent ? 'lamp' : 'idle',
        title: isCurrent ? <b>{label}</b> : label,
        ...(limit === null ? {} : { note: limit }),
      }),
    ),
  ];
  return (
    <section className="so-course">
      <SectionHeading
        title={phrase('desk.course')}
        aside={
          workingDay !== null &&
          workingDayLimit !== null && (
            <span className="sw-note">
              {phrase('procedures.workingDay', { n: workingDay, limit: workingDayLimit })}
            </span>
          )
        }
      />
      <Timeline items={items} look={look} />
    </section>
  );
}
