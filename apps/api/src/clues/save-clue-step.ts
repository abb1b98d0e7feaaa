import { newId, type Prisma } from '@shouwang/database';
import type { AcceptedStep, ClueRecords } from '@shouwang/domain';
import { exactlyOne } from '../platform/exactly-one.ts';
import type { Step } from '../platform/run-use-case.ts';
import type { LoadedClue } from './load-clue.ts';

export const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The columns of a card that follow from an accepted step. */
export const clueColumnsAfter = (
  records: ClueRecords,
  { toState, deadline, ending, changes }: AcceptedStep<ClueRecords>,
  now: Date,
) => {
  const after: ClueRecords = { ...records, ...changes.records };
  return {
    state: toState,
    records: after as Prisma.InputJsonObject,
    isUrgent: after.report?.isUrgent === true || after.addReason?.isUrgent === true,
    dueOn: deadline ? midnight(deadline.lastDay) : null,
    closedAt: ending ? now : null,
    updatedAt: now,
  };
};

/** The line of a card's history that an accepted step leaves. */
export const clueEventRow = (
  { actor }: Pick<Step, 'actor'>,
  clue: { readonly id: string; readonly areaPath: string },
  { event }: AcceptedStep<ClueRecords>,
) => ({
  id: newId(),
  clueId: clue.id,
  areaPath: clue.areaPath,
  kind: event.step,
  fromState: event.fromState,
  toState: event.toState,
  actorId: event.actorAccountId,
  actorPerson: event.actorPersonId,
  actorName: actor.name,
  actorRole: event.actorRole,
  at: event.at,
  text: event.text,
  input: event.data as Prisma.InputJsonObject,
});

/**
 * Writes an accepted step: one conditional update of the card and one event, both or none.
 * @param version that the person read
 * @param more columns that the step sets besides
 * @throws Conflict when somebody was faster
 */
export const saveClueStep = async (
  step: Step,
  row: LoadedClue,
  version: number,
  accepted: AcceptedStep<ClueRecords>,
  more: Prisma.ClueUncheckedUpdateManyInput = {},
): Promise<void> => {
  const { count } = await step.db.clue.updateMany({
    where: { id: row.id, version, state: row.state },
    data: {
      ...clueColumnsAfter(row.records as ClueRecords, accepted, step.now),
      ...more,
      version: { increment: 1 },
    },
  });
  await exactlyOne(step, count, { type: 'Clue', id: row.id, currentVersion: row.version });
  await step.db.clueEvent.create({ data: clueEventRow(step, row, accepted) });
  step.audit({
    action: `clue.${accepted.event.step}`,
    objectType: 'Clue',
    objectId: row.id,
    areaPath: row.areaPath,
    ...(row.householdId && { householdId: row.householdId }),
    versionBefore: version,
    versionAfter: version + 1,
    detail: { from: accepted.fromState, to: accepted.toState },
  });
};
