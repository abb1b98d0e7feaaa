import type { IsoDate } from '../calendar/iso-date.ts';
import type { Department } from '../codelists/department.ts';
import { type IndicatorKey, indicator } from '../collection/catalogue.ts';
import { isSameValue } from '../households/compare-record.ts';
import { payerOf } from '../income/line-payers.ts';

/** The department that answers for an indicator; undefined where the village does. */
export function responsibleDepartment(key: IndicatorKey): Department | undefined {
  const { owner } = indicator(key);
  return owner === 'village' ? payerOf(key) : owner;
}

/**
 * What a department's value is beside that of the register (FAC-4): NEW where there is none, EQUAL, CHANGED where
 * nobody of the village said otherwise, CONFLICT where the village has collected another one.
 */
export type StatementMark = 'NEW' | 'CHANGED' | 'EQUAL' | 'CONFLICT';

export interface Stated {
  readonly kind: StatementMark;
  /** The register takes the department's value: always where the department answers for it, else where there is none. */
  readonly isTaken: boolean;
}

/**
 * Judges a department's value.
 * @param registered as the register has it; empty for none
 * @param isCollected the village has put it there, by the form or a correction
 */
export function judgeStatement(
  { key, text, department }: { readonly key: IndicatorKey; readonly text: string; readonly department: Department },
  { registered, isCollected }: { readonly registered: string; readonly isCollected: boolean },
): Stated {
  if (isSameValue(key, registered, text)) return { kind: 'EQUAL', isTaken: false };
  if (registered === '') return { kind: 'NEW', isTaken: true };
  const isTaken = responsibleDepartment(key) === department;
  return { kind: isCollected ? 'CONFLICT' : 'CHANGED', isTaken };
}

/** The yearly round as far as a file that names its year cares. */
export interface RoundOfFile {
  readonly year: number;
  readonly cutoffOn: IsoDate;
  /** The last day of entry. */
  readonly lockOn: IsoDate;
}

/**
 * The day on which a department's file is true (FAC-5): the last day of the month or year that it names, the day on which
 * it came while that is not over. What it says of a year it says in the round of that year: coming between cut-off and
 * lock, it is true on the cut-off day.
 * @param period `YYYYMM` or `YYYY`; null when the file names none
 * @param round the published round, if any
 */
export function statementDay(period: string | null, receivedOn: IsoDate, round?: RoundOfFile): IsoDate {
  if (period === null) return receivedOn;
  const year = Number(period.slice(0, 4));
  const isOfRound = round !== undefined && period.length === 4 && year === round.year;
  if (isOfRound && receivedOn > round.cutoffOn && receivedOn <= round.lockOn) return round.cutoffOn;
  const month = period.length === 6 ? Number(period.slice(4)) : 12;
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return end < receivedOn ? end : receivedOn;
}
