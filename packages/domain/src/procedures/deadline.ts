import { addDays, daysBetween, endOfShanghaiDay, type IsoDate, shanghaiDateOf } from '../calendar/iso-date.ts';
import { addCalendarDays, addWorkingDays, type CountedDay, workingDaysBetween } from '../calendar/working-days.ts';
import type { ProcedureParameters } from './procedure-parameters.ts';
import type { BaseFacts, ProcedureEvent, ProcedureTemplate } from './procedure-template.ts';
import { standingEvents } from './standing-events.ts';

/** Until when something must have happened. */
export interface Deadline {
  /** The first instant that is too late (24时 of the last day). */
  readonly at: Date;
  readonly lastDay: IsoDate;
  /** Years whose holidays are not announced yet: the deadline may still move. */
  readonly uncertainYears: readonly number[];
}

function deadlineOn({ on, uncertainYears }: CountedDay): Deadline {
  return { at: endOfShanghaiDay(on), lastDay: on, uncertainYears };
}

/** When the case entered the state it is in: steps that leave it where it is do not start the clock again. */
export function stateSince(events: readonly ProcedureEvent[]): Date | undefined {
  return standingEvents(events).findLast((event) => event.fromState !== event.toState)?.at;
}

/** The deadline of a state that was entered at `since`; null for a final state. */
export function deadlineOf<State extends string, Records extends object, Facts extends BaseFacts>(asked: {
  readonly template: ProcedureTemplate<State, Records, Facts>;
  readonly state: string;
  readonly since: Date;
  readonly records: Records;
  readonly parameters: ProcedureParameters;
}): Deadline | null {
  const limit = asked.template.states[asked.state as State]?.limit;
  if (limit === undefined) return null;
  const dueOn = limit.dueOn?.(asked.records);
  if (dueOn !== undefined) return deadlineOn({ on: dueOn, uncertainYears: [] });
  const from = limit.countsFrom?.(asked.records) ?? shanghaiDateOf(asked.since);
  const isSpecial = limit.special?.applies(asked.records) === true;
  const count = asked.parameters[isSpecial ? limit.special.parameter : limit.parameter];
  return deadlineOn(limit.unit === 'workingDays' ? addWorkingDays(from, count) : addCalendarDays(from, count));
}

/** Working days for which the total clock stood still: those a case spent in returned states. */
function pausedDays(
  states: Readonly<Record<string, { readonly isReturned?: boolean }>>,
  events: readonly ProcedureEvent[],
  now: Date,
): number {
  let paused = 0;
  let returnedOn: IsoDate | undefined;
  for (const event of events) {
    const on = shanghaiDateOf(event.at);
    const isReturned = states[event.toState]?.isReturned === true;
    if (isReturned && returnedOn === undefined) returnedOn = on;
    if (!isReturned && returnedOn !== undefined) {
      paused += workingDaysBetween(returnedOn, on);
      returnedOn = undefined;
    }
  }
  return returnedOn === undefined ? paused : paused + workingDaysBetween(returnedOn, shanghaiDateOf(now));
}

/** How far the total clock of a procedure has run. */
export interface TotalClock {
  readonly deadline: Deadline;
  readonly startedOn: IsoDate;
  /** The limit in working days. */
  readonly limit: number;
  /** Working days used up to `now`, or up to the decision. */
  readonly used: number;
}

/** The total clock of a case: null when the template has none or the clock has not started. */
export function totalClockOf<State extends string, Records extends object, Facts extends BaseFacts>(asked: {
  readonly template: ProcedureTemplate<State, Records, Facts>;
  readonly events: readonly ProcedureEvent[];
  readonly parameters: ProcedureParameters;
  readonly now: Date;
}): TotalClock | null {
  const { totalLimit, states } = asked.template;
  const events = standingEvents(asked.events);
  const start = events.find((event) => event.step === totalLimit?.startsWith);
  if (totalLimit === undefined || start === undefined) return null;
  const end = events.find((event) => totalLimit.endsIn.includes(event.toState));
  const until = end?.at ?? asked.now;
  const startedOn = shanghaiDateOf(start.at);
  const paused = asked.parameters['procedure.clockOnReturn'] === 'PAUSED' ? pausedDays(states, events, until) : 0;
  const limit = asked.parameters[totalLimit.parameter];
  return {
    deadline: deadlineOn(addWorkingDays(startedOn, limit + paused)),
    startedOn,
    limit,
    used: workingDaysBetween(startedOn, shanghaiDateOf(until)) - paused,
  };
}

/** The days of a publicity: the day on which the list is posted is not counted. */
export interface PublicityPeriod {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly days: number;
  /** 24时 of the last day: before it the list may not come down. */
  readonly endsAt: Date;
  readonly uncertainYears: readonly number[];
}

/** The period of a list posted on `startsOn`, by the parameters for its length and kind of days. */
export function publicityPeriodOf(startsOn: IsoDate, parameters: ProcedureParameters): PublicityPeriod {
  const days = parameters['publicity.days'];
  const last: CountedDay =
    parameters['publicity.dayKind'] === 'WORKING'
      ? addWorkingDays(startsOn, days)
      : { on: addDays(startsOn, days), uncertainYears: [] };
  return {
    firstDay: addDays(startsOn, 1),
    lastDay: last.on,
    days,
    endsAt: endOfShanghaiDay(last.on),
    uncertainYears: last.uncertainYears,
  };
}

/** Days that the list still has to hang, the present day included; 0 when the period is over. */
export function publicityDaysLeft(lastDay: IsoDate, now: Date): number {
  return Math.max(0, daysBetween(shanghaiDateOf(now), lastDay) + 1);
}
