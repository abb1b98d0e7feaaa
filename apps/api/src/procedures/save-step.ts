import type { Prisma } from '@shouwang/database';
import {
  type AcceptedStep,
  deadlineOf,
  type IdentificationRecords,
  type ProcedureEvent,
  stateSince,
  totalClockOf,
} from '@shouwang/domain';
import { keepCaseConsents } from '../consents/keep-case-consents.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import type { Step } from '../platform/run-use-case.ts';
import type { Circumstances } from './circumstances.ts';
import { draftsOf, engineCaseOf, type LoadedCase, recordsOf, templateOf } from './load-case.ts';

type Change = {
  readonly toState: string;
  readonly event: ProcedureEvent;
  readonly records: Partial<IdentificationRecords>;
};

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Who acted last under a duty, by person: what the lists show and the reports count. */
const personOf = (row: LoadedCase, { event }: Change) => {
  const template = templateOf(row);
  const duty = template.steps.find(({ key }) => key === event.step)?.duty;
  return {
    ...(event.step === 'submit' && { submittedByPerson: event.actorPersonId }),
    ...(duty === 'REVIEW' && { reviewedByPerson: event.actorPersonId }),
    ...(duty === 'APPROVE' && { approvedByPerson: event.actorPersonId }),
  };
};

/**
 * Writes an accepted step or undoing: one conditional update of the case and one event, both or none. Columns that
 * lists sort and filter by are worked out from the declaration, never by hand.
 * @throws Conflict when somebody was faster
 */
export const saveStep = async (
  step: Step,
  row: LoadedCase,
  version: number,
  change: Change,
  { parameters, now }: Circumstances,
): Promise<void> => {
  const template = templateOf(row);
  const events = [...engineCaseOf(row).events, change.event];
  const records: IdentificationRecords = { ...recordsOf(row), ...change.records };
  const declared = template.states[change.toState];
  const since = stateSince(events) ?? now;
  const deadline = deadlineOf({ template, state: change.toState, since, records, parameters });
  const total = totalClockOf({ template, events, parameters, now });
  // A form in preparation is used up by its step; who prepared it stays known, because that person may not review.
  const drafts = draftsOf(row);
  const used = drafts[change.event.step];
  const { count } = await step.db.procedureCase.updateMany({
    where: { id: row.id, version, state: row.state },
    data: {
      state: change.toState,
      facts: records as Prisma.InputJsonObject,
      ...(used && { drafts: { ...drafts, [change.event.step]: { ...used, data: null } } as Prisma.InputJsonObject }),
      category: records.countyApprove?.category ?? null,
      stateSince: since,
      deadlineAt: deadline?.at ?? null,
      totalDeadlineAt: total?.deadline.at ?? null,
      isReturned: declared?.isReturned === true,
      ...(change.event.step.startsWith('returnTo') && { lastReturnText: change.event.text }),
      closedAt: declared?.ending ? now : null,
      ...personOf(row, change),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  await exactlyOne(step, count, { type: 'ProcedureCase', id: row.id, currentVersion: row.version });
  await keepCaseConsents(
    step,
    row,
    { records: recordsOf(row), ending: template.states[row.state]?.ending },
    { records, ending: declared?.ending },
  );
  const { event } = change;
  await step.db.procedureEvent.create({
    data: {
      caseId: row.id,
      areaPath: row.areaPath,
      caseVersion: version + 1,
      step: event.step,
      outcome: event.outcome,
      fromState: event.fromState,
      toState: event.toState,
      actorId: event.actorAccountId,
      actorPerson: event.actorPersonId,
      actorName: step.actor.name,
      actorRole: event.actorRole,
      at: event.at,
      occurredOn: event.occurredOn ? midnight(event.occurredOn) : null,
      reasonCodes: [...event.reasonCodes],
      text: event.text,
      input: event.data as Prisma.InputJsonObject,
      before: event.before as Prisma.InputJsonObject,
    },
  });
  step.audit({
    action: `procedure.${event.step}`,
    objectType: 'ProcedureCase',
    objectId: row.id,
    areaPath: row.areaPath,
    householdId: row.householdId,
    versionBefore: version,
    versionAfter: version + 1,
    detail: { procedure: row.procedure, from: event.fromState, to: event.toState, outcome: event.outcome },
  });
};

/** What an accepted step changes of the case. */
export const changeOf = ({ toState, event, changes }: AcceptedStep<IdentificationRecords>): Change => ({
  toState,
  event,
  records: changes.records,
});
