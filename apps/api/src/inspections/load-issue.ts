import type { Prisma, Reader } from '@shouwang/database';
import {
  type Department,
  type IssueFacts,
  type IssueRecords,
  isRole,
  type ProcedureCase,
  type ProcedureEvent,
} from '@shouwang/domain';

/** Everything of an issue that decisions and screens look at, in one reading. */
export const issueParts = {
  events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  evidence: { orderBy: { uploadedAt: 'asc' }, include: { file: true } },
  mission: { include: { members: { select: { account: { select: { personKey: true } } } } } },
} as const satisfies Prisma.IssueInclude;

export type LoadedIssue = Prisma.IssueGetPayload<{ include: typeof issueParts }>;

/** @returns null when there is no such issue; who may see it is asked by the caller. */
export const findIssue = (db: Reader, id: string): Promise<LoadedIssue | null> =>
  db.issue.findUnique({ where: { id }, include: issueParts });

/** What the steps have established, by step. */
export const issueRecordsOf = ({ records }: Pick<LoadedIssue, 'records'>): IssueRecords => records as IssueRecords;

type StoredInput = { readonly occurredOn?: string; readonly outcome?: string };

const eventOf = (row: LoadedIssue['events'][number]): ProcedureEvent => {
  if (!isRole(row.actorRole)) throw new Error(`Event ${row.id} has the unknown role ${row.actorRole}`);
  const { occurredOn, outcome } = row.input as StoredInput;
  return {
    step: row.step,
    outcome: outcome ?? null,
    fromState: row.fromState,
    toState: row.toState,
    at: row.at,
    occurredOn: occurredOn ?? null,
    actorAccountId: row.actorId,
    actorPersonId: row.actorPerson,
    actorRole: row.actorRole,
    reasonCodes: [],
    text: row.text,
    data: row.input,
    // Nothing of an issue is undone, so that what a step replaced is not kept.
    before: {},
  };
};

/** The issue as the engine decides on it: files count as contributions of who sent them. */
export const engineIssueOf = (row: LoadedIssue): ProcedureCase<IssueRecords> => ({
  state: row.state,
  events: row.events.map(eventOf),
  records: issueRecordsOf(row),
  contributions: row.evidence.map(({ step, uploadedByPerson }) => ({ step, personId: uploadedByPerson })),
});

/** What the engine must know besides the issue itself. Superseded files do not count any more. */
export const issueFactsOf = (row: LoadedIssue): IssueFacts => ({
  responsible: { areaPath: row.responsibleAreaPath, department: row.responsibleDepartment as Department | null },
  teamPersonIds: row.mission?.members.map(({ account }) => account.personKey) ?? [],
  evidence: row.evidence
    .filter(({ supersededById }) => supersededById === null)
    .map(({ id, kind, uploadedAt }) => ({ id, kind, attachedAt: uploadedAt })),
});
