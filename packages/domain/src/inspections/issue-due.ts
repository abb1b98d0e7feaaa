import { daysBetween, type IsoDate } from '../calendar/iso-date.ts';
import type { IssueRecords } from './issue-forms.ts';

/** The last day for rectifying an issue: that of the issue, or the later one of a return or an extension. */
export function issueDueOn(records: IssueRecords): IsoDate | undefined {
  const days = [records.raise?.dueOn, records.sendBack?.dueOn, records.extend?.dueOn];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** The states in which the responsible unit owes something: only in them an issue can be overdue. */
export const OWED_STATES = ['ISSUED', 'ACCEPTED', 'RECTIFYING'] as const;

/** Days by which an issue is late; 0 when it is not, or when it is not the unit's turn. */
export function issueDaysLate(state: string, dueOn: IsoDate, today: IsoDate): number {
  const isOwed = (OWED_STATES as readonly string[]).includes(state);
  return isOwed ? Math.max(0, daysBetween(dueOn, today)) : 0;
}
