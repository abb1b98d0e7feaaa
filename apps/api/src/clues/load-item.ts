import type { Prisma, Reader, RectificationItem } from '@shouwang/database';
import type {
  AcceptedStep,
  Department,
  ProcedureCase,
  ProcedureEvent,
  RectificationFacts,
  RectificationKind,
  RectificationRecords,
} from '@shouwang/domain';
import type { Step } from '../platform/run-use-case.ts';

/** The history of an item lies with its records: it is short, and nobody lists it. */
type StoredEvent = Omit<ProcedureEvent, 'at'> & { readonly at: string; readonly actorName: string };

type StoredRecords = RectificationRecords & { readonly events?: readonly StoredEvent[] };

const storedOf = ({ records }: Pick<RectificationItem, 'records'>): StoredRecords =>
  records as unknown as StoredRecords;

/** The item as the engine decides on it. */
export const engineItemOf = (row: RectificationItem): ProcedureCase<RectificationRecords> => {
  const { events = [], ...records } = storedOf(row);
  return { state: row.state, records, events: events.map((event) => ({ ...event, at: new Date(event.at) })) };
};

/** What the engine must know besides the item itself. */
export const itemFactsOf = ({ kind, department }: RectificationItem): RectificationFacts => ({
  evidence: [],
  kind: kind as RectificationKind,
  department: department as Department | null,
});

/** The columns of an item that follow from an accepted step. */
export const itemColumnsAfter = (
  row: Pick<RectificationItem, 'records'>,
  { actor, now }: Pick<Step, 'actor' | 'now'>,
  { toState, deadline, ending, event, changes }: AcceptedStep<RectificationRecords>,
) => {
  const before = storedOf(row);
  const records = {
    ...before,
    ...changes.records,
    events: [...(before.events ?? []), { ...event, at: event.at.toISOString(), actorName: actor.name }],
  };
  return {
    state: toState,
    records: records as unknown as Prisma.InputJsonObject,
    dueOn: deadline ? new Date(`${deadline.lastDay}T00:00:00Z`) : null,
    closedAt: ending ? now : null,
  };
};

/** @returns null when there is no such item; who may see it is asked by the caller. */
export const findItem = (db: Reader, id: string): Promise<RectificationItem | null> =>
  db.rectificationItem.findUnique({ where: { id } });
