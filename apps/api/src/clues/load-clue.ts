import type { Prisma, Reader } from '@shouwang/database';
import {
  type ClueFacts,
  type ClueRecords,
  type FollowUp,
  isRole,
  type ProcedureCase,
  type ProcedureEvent,
  type Verification,
} from '@shouwang/domain';

/** Everything of a card that decisions and screens look at, in one reading. */
export const clueParts = {
  household: { select: { id: true, headName: true, monitoringStatus: true, category: true, risks: true } },
  reasons: { orderBy: { id: 'asc' }, include: { rectificationItems: { select: { id: true, state: true } } } },
  events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  procedureCases: { select: { id: true } },
} as const satisfies Prisma.ClueInclude;

export type LoadedClue = Prisma.ClueGetPayload<{ include: typeof clueParts }>;

/** @returns null when there is no such card; who may see it is asked by the caller. */
export const findClue = (db: Reader, id: string): Promise<LoadedClue | null> =>
  db.clue.findUnique({ where: { id }, include: clueParts });

type EventRow = LoadedClue['events'][number];

const eventOf = (row: EventRow): ProcedureEvent => {
  if (!row.actorRole || !isRole(row.actorRole))
    throw new Error(`Event ${row.id} has the unknown role ${row.actorRole}`);
  return {
    step: row.kind,
    outcome: null,
    fromState: row.fromState,
    toState: row.toState,
    at: row.at,
    occurredOn: null,
    actorAccountId: row.actorId ?? '',
    actorPersonId: row.actorPerson ?? '',
    actorRole: row.actorRole,
    reasonCodes: [],
    text: row.text,
    data: row.input,
    before: {},
  };
};

/** The card as the engine decides on it. */
export const engineClueOf = (row: Pick<LoadedClue, 'state' | 'events' | 'records'>): ProcedureCase<ClueRecords> => ({
  state: row.state,
  events: row.events.map(eventOf),
  records: row.records as ClueRecords,
});

type VerifiedReason = Pick<LoadedClue['reasons'][number], 'verificationInput'>;

const followUpOf = ({ verificationInput }: VerifiedReason): FollowUp | undefined =>
  (verificationInput as { readonly followUp?: FollowUp } | null)?.followUp;

/** The procedure that a confirmed risk asks for; null when none does. */
export const procedureToOpen = (reasons: readonly VerifiedReason[]): string | null =>
  reasons.flatMap((reason) => {
    const followUp = followUpOf(reason);
    return followUp?.kind === 'PROCEDURE' ? [followUp.procedure] : [];
  })[0] ?? null;

/** What the verification started and is not finished: items that are open, and a risk whose procedure nobody opened. */
const openFollowUpsOf = ({ reasons, procedureCases }: LoadedClue): number => {
  const items = reasons
    .flatMap(({ rectificationItems }) => rectificationItems)
    .filter(({ state }) => state !== 'CLOSED');
  const needsCase = reasons.some((reason) => followUpOf(reason)?.kind === 'PROCEDURE');
  return items.length + (needsCase && procedureCases.length === 0 ? 1 : 0);
};

/** What the engine must know besides the card itself. */
export const clueFactsOf = (row: LoadedClue): ClueFacts => ({
  evidence: [],
  household: row.household && {
    monitoringStatus: row.household.monitoringStatus as NonNullable<ClueFacts['household']>['monitoringStatus'],
  },
  reasons: row.reasons.map(({ id, ruleId, amount, verification }) => ({
    id,
    ruleId,
    amount: amount === null ? null : Number(amount),
    verification: verification as Verification | null,
  })),
  openFollowUps: openFollowUpsOf(row),
});
