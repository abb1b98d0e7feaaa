import type { IsoDate } from '../calendar/iso-date.ts';

/** One recorded change of one fact; an empty text is no value. */
export interface FactChange {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** The day from which `after` is true. */
  readonly effectiveOn: IsoDate;
  readonly recordedAt: Date;
}

/** Which state of the register is asked for: true on this day, as it was known at this moment. */
export interface AsOf {
  readonly validOn: IsoDate;
  readonly knownAt: Date;
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The order in which things were recorded. Ids are made in the order of time, so they decide within one moment. */
export function byRecording(one: FactChange, other: FactChange): number {
  return one.recordedAt.getTime() - other.recordedAt.getTime() || order(one.id, other.id);
}

/** The order in which things became true; of what is true from the same day, the later recording is the better one. */
export function byEffect(one: FactChange, other: FactChange): number {
  return order(one.effectiveOn, other.effectiveOn) || byRecording(one, other);
}

/**
 * The value of a fact on a day, as it was known at a moment: that of the last change that was true and known by then;
 * without one, the value that the row came with.
 * @param changes every change of the fact, in any order
 * @param now what the row says today: what it came with, as long as nothing has changed
 */
export function factAsOf(changes: readonly FactChange[], now: string, { validOn, knownAt }: AsOf): string {
  const last = changes
    .filter((change) => change.effectiveOn <= validOn && change.recordedAt <= knownAt)
    .reduce<FactChange | undefined>((best, one) => (best && byEffect(best, one) > 0 ? best : one), undefined);
  if (last) return last.after;
  const first = changes.reduce<FactChange | undefined>(
    (best, one) => (best && byRecording(best, one) < 0 ? best : one),
    undefined,
  );
  return first ? first.before : now;
}

/** Where a new value stands in the history of its fact. */
export interface FactPlace {
  readonly effectiveOn: IsoDate;
  /** What the register has said of that day until now. */
  readonly before: string;
  /** Nothing newer is known: from now on the row itself says the new value. */
  readonly isPresent: boolean;
}

/**
 * Places a new value in the history of its fact. What became true later stays true, whoever hears of the earlier day
 * afterwards.
 * @param effectiveOn absent for a correction: it holds from the day from which the wrong value was said to hold
 * @param rowFrom the first day of the row
 */
export function placeFact(
  changes: readonly FactChange[],
  now: string,
  { effectiveOn, rowFrom }: { readonly effectiveOn: IsoDate | undefined; readonly rowFrom: IsoDate },
): FactPlace {
  const last = changes.toSorted(byEffect).at(-1);
  const day = effectiveOn ?? last?.effectiveOn ?? rowFrom;
  const knownAt = new Date(8_640_000_000_000_000);
  return {
    effectiveOn: day,
    before: factAsOf(changes, now, { validOn: day, knownAt }),
    isPresent: last === undefined || last.effectiveOn <= day,
  };
}

/** When a row came into the register, and from which day it is true. */
export interface RowOrigin {
  readonly existsFrom: IsoDate;
  readonly createdAt: Date;
}

/**
 * Did the register have a row on a day, as it was known at a moment? A row is true from its first day; a fact that is
 * recorded later for an earlier day takes the row back to that day.
 * @param changes every change of the fact `inRegister` of the row
 */
export function existsAsOf(
  changes: readonly FactChange[],
  { existsFrom, createdAt }: RowOrigin,
  { validOn, knownAt }: AsOf,
): boolean {
  const origin: FactChange = { id: '', before: '', after: '是', effectiveOn: existsFrom, recordedAt: createdAt };
  const last = [origin, ...changes]
    .filter((change) => change.effectiveOn <= validOn && change.recordedAt <= knownAt)
    .toSorted(byEffect)
    .at(-1);
  return last?.after === '是';
}

/** What a recorded change is beside those recorded before it. */
export type ChangeMark =
  /** Became true after what was known. */
  | 'CHANGE'
  /** Says of the same day something else than was known. */
  | 'CORRECTION'
  /** Came in for an earlier day than what was known. */
  | 'LATE';

/** Marks each change by what it does to what was known, so that nothing about the past changes unseen. */
export function markChanges(changes: readonly FactChange[]): ReadonlyMap<string, ChangeMark> {
  const marks = new Map<string, ChangeMark>();
  let lastDay = '';
  for (const { id, effectiveOn } of changes.toSorted(byRecording)) {
    marks.set(id, effectiveOn > lastDay ? 'CHANGE' : effectiveOn === lastDay ? 'CORRECTION' : 'LATE');
    if (effectiveOn > lastDay) lastDay = effectiveOn;
  }
  return marks;
}
