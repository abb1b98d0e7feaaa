import { z } from 'zod';
import { type IsoDate, shanghaiDateOf } from '../calendar/iso-date.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';

/** A visit of a helper, as the village writes it down. */
export const visitLogForm = z.strictObject({
  helperId: z.string().min(1).meta({ title: '谁去的' }),
  visitedOn: z.iso.date().meta({ title: '哪天去的' }),
  text: z.string().trim().min(1).max(500).meta({ title: '了解到什么、办了什么' }),
});
export type VisitContent = z.output<typeof visitLogForm>;

/** A helper's time with the household. */
export interface HelperTime {
  readonly helperId: string;
  readonly name: string;
  readonly from: IsoDate;
  /** Undefined while it lasts. */
  readonly to: IsoDate | undefined;
}

/** A visit has been made, by somebody who was the household's helper on that day (PAI-4). */
export const visitRefusals = (
  { helperId, visitedOn }: Pick<VisitContent, 'helperId' | 'visitedOn'>,
  helpers: readonly HelperTime[],
  now: Date,
): readonly ProcedureRefusal[] => {
  const today = shanghaiDateOf(now);
  if (visitedOn > today) return [refusal('DAY_IN_FUTURE', { on: visitedOn, today }, 'visitedOn')];
  const times = helpers.filter((helper) => helper.helperId === helperId);
  const [known] = times;
  if (known === undefined) return [refusal('HELPER_UNKNOWN', {}, 'helperId')];
  const wasPaired = times.some(({ from, to }) => from <= visitedOn && (to === undefined || visitedOn <= to));
  return wasPaired ? [] : [refusal('VISIT_OF_STRANGER', { name: known.name, on: visitedOn }, 'visitedOn')];
};
