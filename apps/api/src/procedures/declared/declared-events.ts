import { type DeclaredEvent, newId, type Reader } from '@shouwang/database';
import { isRole, type ProcedureEvent } from '@shouwang/domain';
import type { Step } from '../../platform/run-use-case.ts';

/** What moves by a declaration and is no case. */
export type DeclaredSubject =
  | 'Campaign'
  | 'FunctionWindow'
  | 'JointReview'
  | 'CampaignSummary'
  | 'DivisionChange'
  | 'AssistancePlan'
  | 'AssistanceMeasure'
  | 'Pairing'
  | 'WorkTeam'
  | 'Lookback'
  | 'LookbackCase'
  | 'RuleWaiver';

type NamedStep = { readonly key: string; readonly label: string };

const eventOf = (row: DeclaredEvent): ProcedureEvent => {
  if (!isRole(row.actorRole)) throw new Error(`Event ${row.id} has the unknown role ${row.actorRole}`);
  return {
    step: row.step,
    outcome: null,
    fromState: row.fromState,
    toState: row.toState,
    at: row.at,
    occurredOn: row.occurredOn?.toISOString().slice(0, 10) ?? null,
    actorAccountId: row.actorId,
    actorPersonId: row.actorPerson,
    actorRole: row.actorRole,
    reasonCodes: [],
    text: row.text,
    data: {},
    before: {},
  };
};

/**
 * What happened to an object, oldest first, as rows and as the engine decides with it. The table has no readers of its
 * own: whoever was shown the object is shown its course, through the services' client.
 */
export const eventsOf = async (
  db: Reader,
  subjectId: string,
): Promise<{ readonly rows: readonly DeclaredEvent[]; readonly events: readonly ProcedureEvent[] }> => {
  const rows = await db.declaredEvent.findMany({ where: { subjectId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return { rows, events: rows.map(eventOf) };
};

/** What happened to an object as people read it: each event with the words of its step in the declaration. */
export const courseOf = async (
  db: Reader,
  { opening, steps }: { readonly opening: NamedStep; readonly steps: readonly NamedStep[] },
  subjectId: string,
): Promise<(DeclaredEvent & { readonly label: string })[]> => {
  const labels = new Map([opening, ...steps].map(({ key, label }) => [key, label]));
  const { rows } = await eventsOf(db, subjectId);
  return rows.map((row) => ({ ...row, label: labels.get(row.step) ?? row.step }));
};

type EventObject = { readonly subject: DeclaredSubject; readonly id: string; readonly areaPath: string };

const rowOf = (actorName: string, object: EventObject, event: ProcedureEvent): DeclaredEvent => ({
  id: newId(),
  subject: object.subject,
  subjectId: object.id,
  areaPath: object.areaPath,
  step: event.step,
  fromState: event.fromState,
  toState: event.toState,
  actorId: event.actorAccountId,
  actorPerson: event.actorPersonId,
  actorName,
  actorRole: event.actorRole,
  at: event.at,
  occurredOn: event.occurredOn === null ? null : new Date(`${event.occurredOn}T00:00:00Z`),
  text: event.text,
});

/** Writes an accepted step down. */
export const saveEvent = (step: Step, object: EventObject, event: ProcedureEvent): Promise<void> =>
  saveEvents(step, [{ object, event }]);

/** Writes accepted steps of many objects down. */
export const saveEvents = async (
  { db, actor }: Step,
  taken: readonly { readonly object: EventObject; readonly event: ProcedureEvent }[],
): Promise<void> => {
  await db.declaredEvent.createMany({ data: taken.map(({ object, event }) => rowOf(actor.name, object, event)) });
};

/** What happened to many objects, oldest first, by object, as the engine decides with it. */
export const eventsOfAll = async (
  db: Reader,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ProcedureEvent[]>> => {
  const rows = await db.declaredEvent.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const bySubject = new Map<string, ProcedureEvent[]>();
  for (const row of rows) {
    const known = bySubject.get(row.subjectId);
    if (known) known.push(eventOf(row));
    else bySubject.set(row.subjectId, [eventOf(row)]);
  }
  return bySubject;
};
