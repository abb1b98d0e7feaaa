import { insertRows, newId } from '@shouwang/database';
import { type IsoDate, isIndicatorKey } from '@shouwang/domain';
import type { Step } from '../platform/run-use-case.ts';
import { findRound, planOf } from './find-round.ts';

const ENTRY = {
  id: 'uuid',
  campaignId: 'uuid',
  householdId: 'uuid',
  areaPath: 'text',
  month: 'text',
  effectiveOn: 'date',
  fields: 'text[]',
  recordedBy: 'text',
  recordedById: 'uuid',
  recordedAt: 'timestamp',
} as const;

type WrittenFact = { readonly indicatorKey: string; readonly effectiveOn: IsoDate };

type PlacedFact = WrittenFact & { readonly householdId: string; readonly areaPath: string };

/** One entry for each household and day, with its fields. */
const entriesOf = (facts: readonly PlacedFact[]) => {
  const entries = new Map<string, Omit<PlacedFact, 'indicatorKey'> & { readonly fields: Set<string> }>();
  for (const { indicatorKey, ...place } of facts) {
    const name = `${place.householdId} ${place.effectiveOn}`;
    const entry = entries.get(name) ?? { ...place, fields: new Set<string>() };
    entry.fields.add(indicatorKey);
    entries.set(name, entry);
  }
  return [...entries.values()];
};

/**
 * Shows facts of many households of a county that came about after the cut-off of a published round in the monthly queues
 * of their villages (CAM-10). The values are in the register; the queue says which fields of which household, by the day
 * from which they are true.
 */
export const queueHouseholdsForMonth = async (
  { db, actor, now }: Pick<Step, 'db' | 'actor' | 'now'>,
  areaPath: string,
  facts: readonly PlacedFact[],
): Promise<void> => {
  const round = await findRound(db, areaPath);
  if (!round) return;
  const { cutoffOn } = planOf(round);
  const late = facts.filter(({ effectiveOn, indicatorKey }) => effectiveOn > cutoffOn && isIndicatorKey(indicatorKey));
  const rows = entriesOf(late).map(({ fields, effectiveOn, ...place }) => ({
    ...place,
    id: newId(),
    campaignId: round.id,
    month: effectiveOn.slice(0, 7),
    effectiveOn,
    fields: [...fields],
    recordedBy: actor.name,
    recordedById: actor.accountId,
    recordedAt: now,
  }));
  if (rows.length > 0) await insertRows(db, 'MonthlyQueueEntry', ENTRY, rows);
};

/** The same for the facts of one household. */
export const queueForMonth = (
  step: Step,
  {
    facts,
    ...place
  }: { readonly householdId: string; readonly areaPath: string; readonly facts: readonly WrittenFact[] },
): Promise<void> =>
  queueHouseholdsForMonth(
    step,
    place.areaPath,
    facts.map(({ indicatorKey, effectiveOn }) => ({ ...place, indicatorKey, effectiveOn })),
  );
