import { addDays, daysBetween, shanghaiDateOf } from '@shouwang/domain';
import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { DayBar, formatDateShort, StatusWord } from '@shouwang/ui';
import './publicity.css';

export const PublicityDaysState = graphql(`
  fragment PublicityDays_PublicityState on PublicityState {
    roundNo
    startsOn
    endsOn
    days
    daysLeft
    place
  }
`);

export type PostedList = {
  readonly roundNo: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly days: number;
  readonly daysLeft: number;
  readonly place: string;
};

// The day of posting is not counted (Civil Code); the bar shows the days that are, weekends of working days included.
const daysOf = ({ startsOn, endsOn, days }: PostedList): string[] => {
  const span = daysBetween(startsOn, endsOn);
  const first = span < days ? startsOn : addDays(startsOn, 1);
  return Array.from({ length: daysBetween(first, endsOn) + 1 }, (_, index) => addDays(first, index));
};

/** How far a posted list has come: the day, the bar with today's lamp, when it may come down. */
export function PublicityDays({
  list,
  today = shanghaiDateOf(new Date()),
}: {
  readonly list: PostedList;
  readonly today?: string;
}) {
  const days = daysOf(list);
  const at = days.indexOf(today);
  const isOver = today > list.endsOn;
  return (
    <>
      <div className="ss-publicity-head">
        <b className="ss-figure">
          {isOver
            ? phrase('procedures.publicityOver')
            : at < 0
              ? phrase('procedures.publicityPosted')
              : phrase('procedures.publicityDay', { n: at + 1 })}
        </b>
        <span className="sw-second">{phrase('procedures.publicityOf', { n: days.length })}</span>
        <StatusWord kind={isOver ? 'todo' : 'doing'}>
          {phrase(isOver ? 'procedures.publicityToClose' : 'procedures.publicityRuns')}
        </StatusWord>
      </div>
      <DayBar
        label={phrase('procedures.publicityRound', { n: list.roundNo })}
        days={days.map(formatDateShort)}
        today={isOver ? days.length : at}
      />
      <p className="sw-second">
        {isOver
          ? phrase('procedures.publicityEnded', { end: formatDateShort(list.endsOn) })
          : phrase('procedures.publicityEnds', { end: formatDateShort(list.endsOn) })}
        {phrase('procedures.publicityPlace', { place: list.place })}
      </p>
    </>
  );
}

/** The same for the publicity of one case. */
export function CasePublicity({ publicity }: { readonly publicity: FragmentOf<typeof PublicityDaysState> }) {
  return <PublicityDays list={readFragment(PublicityDaysState, publicity)} />;
}
