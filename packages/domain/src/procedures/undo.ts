import type { Actor } from '../accounts/roles.ts';
import { type Deadline, deadlineOf, stateSince } from './deadline.ts';
import type { ProcedureParameters } from './procedure-parameters.ts';
import type { BaseFacts, ProcedureCase, ProcedureEvent, ProcedureTemplate } from './procedure-template.ts';
import { type ProcedureRefusal, refusal } from './refusal.ts';
import { UNDO_STEP } from './standing-events.ts';

/** What an accepted undoing means for the case. Nothing is erased: the undoing is an event of its own. */
export interface AcceptedUndo {
  readonly toState: string;
  readonly event: ProcedureEvent;
  readonly deadline: Deadline | null;
  readonly deadlineAt: Date | null;
  /** Records as they were before; null: the step had no record before. */
  readonly records: Readonly<Record<string, unknown>>;
}

export type UndoDecision = { readonly accepted: AcceptedUndo } | { readonly refusals: readonly ProcedureRefusal[] };

/**
 * Takes back a person's own last decision (a review or an approval), shortly after it and when nobody has acted since.
 * Acts in the village are mended, not taken back: papers have been signed under them; nor is a decision that has taken
 * effect in the register.
 */
export function decideUndo<State extends string, Records extends object, Facts extends BaseFacts>(asked: {
  readonly template: ProcedureTemplate<State, Records, Facts>;
  readonly case: ProcedureCase<Records>;
  readonly actor: Actor;
  readonly parameters: ProcedureParameters;
  readonly now: Date;
}): UndoDecision {
  const { template, actor, now, parameters } = asked;
  const { events } = asked.case;
  const last = events.at(-1);
  const step = template.steps.find((candidate) => candidate.key === last?.step);
  const isDecision = (step?.duty === 'REVIEW' || step?.duty === 'APPROVE') && step.takesEffect !== true;
  if (last === undefined || last.fromState === null || !isDecision)
    return { refusals: [refusal('UNDO_NO_DECISION', {})] };
  if (last.actorAccountId !== actor.accountId) return { refusals: [refusal('UNDO_NOT_OWN', {})] };
  const seconds = parameters['procedure.undoSeconds'];
  if (now.getTime() - last.at.getTime() > seconds * 1000) return { refusals: [refusal('UNDO_TOO_LATE', { seconds })] };

  const event: ProcedureEvent = {
    step: UNDO_STEP,
    outcome: null,
    fromState: last.toState,
    toState: last.fromState,
    at: now,
    occurredOn: null,
    actorAccountId: actor.accountId,
    actorPersonId: actor.personId,
    actorRole: actor.role,
    reasonCodes: [],
    text: null,
    data: {},
    before: {},
  };
  const since = stateSince([...events, event]) ?? now;
  const records = { ...asked.case.records, ...last.before };
  const deadline = deadlineOf({ template, state: event.toState, since, records, parameters });
  return {
    accepted: { toState: event.toState, event, deadline, deadlineAt: deadline?.at ?? null, records: last.before },
  };
}
