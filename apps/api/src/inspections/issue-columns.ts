import type { Prisma } from '@shouwang/database';
import { type IssueRecords, issueDueOn, type ProcedureEvent } from '@shouwang/domain';

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The columns of an issue that say what was found: of the raising, and again of every correction of the draft. */
export const raisedColumns = (raised: NonNullable<IssueRecords['raise']>) => ({
  missionId: raised.missionId ?? null,
  source: raised.source,
  category: raised.category,
  level: raised.level,
  title: raised.title,
  description: raised.description,
  requirement: raised.requirement,
  areaPath: raised.areaPath,
  householdId: raised.householdId ?? null,
  personId: raised.personId ?? null,
  responsibleAreaPath: raised.responsibleAreaPath ?? null,
  responsibleDepartment: raised.responsibleDepartment ?? null,
  responsiblePerson: raised.responsiblePerson ?? null,
  countsInAssessment: raised.countsInAssessment,
});

/** The last day for rectifying, as lists sort by it. */
export const dueColumn = (records: IssueRecords): Date => {
  const dueOn = issueDueOn(records);
  if (!dueOn) throw new Error('An issue without a last day');
  return midnight(dueOn);
};

type Taken = {
  readonly event: ProcedureEvent;
  readonly records: IssueRecords;
  readonly actorName: string;
  readonly now: Date;
};

/** What single steps leave in columns that lists show, beside state and last day. */
const COLUMNS: Readonly<Record<string, (taken: Taken) => Prisma.IssueUncheckedUpdateInput>> = {
  edit: ({ records }) => (records.raise ? raisedColumns(records.raise) : {}),
  issue: ({ now }) => ({ issuedAt: now }),
  accept: ({ records }) => ({ responsiblePerson: records.accept?.responsiblePerson ?? null }),
  submit: ({ event, now }) => ({
    rectification: event.text,
    rectifiedByPerson: event.actorPersonId,
    submittedAt: now,
  }),
  verify: ({ actorName }) => ({ verifiedBy: actorName }),
  sendBack: ({ records }) => ({ returnCount: records.sendBack?.returnCount ?? 0, verifiedBy: null }),
  chase: ({ records }) => ({
    chaseCount: records.chase?.chaseCount ?? 0,
    lastChasedOn: records.chase ? midnight(records.chase.chasedOn) : null,
  }),
  admonish: ({ now }) => ({ admonishedAt: now }),
};

/** The columns that a step changes besides state, last day and version. */
export const columnsOfStep = (taken: Taken): Prisma.IssueUncheckedUpdateInput =>
  COLUMNS[taken.event.step]?.(taken) ?? {};
