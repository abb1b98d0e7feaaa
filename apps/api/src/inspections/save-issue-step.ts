import { newId, type Prisma } from '@shouwang/database';
import type { AcceptedStep, IssueRecords, ProcedureEvent } from '@shouwang/domain';
import { exactlyOne } from '../platform/exactly-one.ts';
import type { Step } from '../platform/run-use-case.ts';
import { columnsOfStep, dueColumn } from './issue-columns.ts';
import { issueRecordsOf, type LoadedIssue } from './load-issue.ts';

/** An accepted step as a row of the issue's history. */
export const eventRow = ({ actor }: Step, event: ProcedureEvent, areaPath: string) => ({
  // In ascending order, because an issue may be raised and issued in one act, at one moment.
  id: newId(),
  areaPath,
  step: event.step,
  fromState: event.fromState,
  toState: event.toState,
  actorId: event.actorAccountId,
  actorPerson: event.actorPersonId,
  actorName: actor.name,
  actorRole: event.actorRole,
  at: event.at,
  text: event.text,
  input: {
    ...(event.data as Prisma.InputJsonObject),
    ...(event.occurredOn && { occurredOn: event.occurredOn }),
    ...(event.outcome && { outcome: event.outcome }),
  },
});

/**
 * Writes an accepted step: one conditional update of the issue and one event, both or none.
 * @param objectLabel when the step names another object
 * @throws Conflict when somebody was faster
 */
export const saveIssueStep = async (
  step: Step,
  row: LoadedIssue,
  { toState, event, ending, changes }: AcceptedStep<IssueRecords>,
  objectLabel?: string,
): Promise<void> => {
  const { db, now, actor } = step;
  const records: IssueRecords = { ...issueRecordsOf(row), ...changes.records };
  const { count } = await db.issue.updateMany({
    where: { id: row.id, version: row.version, state: row.state },
    data: {
      ...columnsOfStep({ event, records, actorName: actor.name, now }),
      ...(objectLabel && { objectLabel }),
      state: toState,
      dueOn: dueColumn(records),
      records: records as Prisma.InputJsonObject,
      closedAt: ending ? now : null,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  await exactlyOne(step, count, { type: 'Issue', id: row.id, currentVersion: row.version });
  await db.issueEvent.create({ data: { ...eventRow(step, event, row.areaPath), issueId: row.id } });
  step.audit({
    action: `issue.${event.step}`,
    objectType: 'Issue',
    objectId: row.id,
    areaPath: row.areaPath,
    ...(row.householdId && { householdId: row.householdId }),
    versionBefore: row.version,
    versionAfter: row.version + 1,
    detail: { issueNo: row.issueNo, from: event.fromState, to: event.toState },
  });
};
