import { insertRows, newId, type Prisma, type QualityIssue, type Transaction, updateRows } from '@shouwang/database';
import {
  compareFindings,
  type IsoDate,
  type KnownIssue,
  type ParameterRow,
  procedureParametersAt,
  type QualityIssueState,
  type QualitySeverity,
  qualityIssueDueOn,
  shanghaiDateOf,
} from '@shouwang/domain';
import type { FoundIssue } from './found-issue.ts';

/** How many issues a check has opened, closed and so on. */
export type IssueCounts = {
  readonly opened: number;
  readonly still: number;
  readonly reopened: number;
  readonly closed: number;
  /** Waived, and silent still. */
  readonly quiet: number;
};

const KNOWN = {
  id: true,
  ruleId: true,
  subjectId: true,
  state: true,
  waivedKey: true,
  waivedUntil: true,
} as const satisfies Prisma.QualityIssueSelect;

type KnownRow = Pick<QualityIssue, keyof typeof KNOWN>;

const knownIssue = ({ state, waivedKey, waivedUntil, ...row }: KnownRow): KnownIssue => ({
  ...row,
  state: state as QualityIssueState,
  waiver:
    waivedKey === null || waivedUntil === null
      ? undefined
      : { valueKey: waivedKey, until: waivedUntil.toISOString().slice(0, 10) },
});

const SEEN = {
  householdId: 'uuid',
  personId: 'uuid',
  areaPath: 'text',
  severity: 'text',
  department: 'text',
  facts: 'jsonb',
  valueKey: 'text',
  lastSeenAt: 'timestamp',
} as const;

const NEW = {
  id: 'uuid',
  ruleId: 'text',
  subjectId: 'text',
  ...SEEN,
  state: 'text',
  dueOn: 'date',
  firstSeenAt: 'timestamp',
} as const;

const REOPENED = {
  ...SEEN,
  state: 'text',
  dueOn: 'date',
  fixedAt: 'timestamp',
  closedAt: 'timestamp',
  waivedKey: 'text',
  waivedUntil: 'date',
} as const;

const CLOSED = { state: 'text', closedAt: 'timestamp' } as const;

/** The moment of a check: by which clock and which deadlines. */
export type CheckMoment = { readonly now: Date; readonly parameterRows: readonly ParameterRow[] };

/** The last day of an issue that is opened now. */
export const dueOnOf = (
  { severity, areaPath }: { readonly severity: string; readonly areaPath: string },
  { now, parameterRows }: CheckMoment,
): IsoDate | null => {
  const today = shanghaiDateOf(now);
  const parameters = procedureParametersAt(parameterRows, areaPath, today);
  return qualityIssueDueOn(severity as QualitySeverity, today, parameters) ?? null;
};

/**
 * Compares what a check has found with the rows that it could have found again, and writes what became of them (QUA-6).
 * To be called in the transaction in which the checked households were read and are held still.
 * @param known where the rows lie that the check could have found again
 */
export const writeIssueChanges = async (
  db: Transaction,
  known: Prisma.QualityIssueWhereInput,
  found: readonly FoundIssue[],
  moment: CheckMoment,
): Promise<IssueCounts> => {
  const { now } = moment;
  const rows = await db.qualityIssue.findMany({ where: known, select: KNOWN });
  const changes = compareFindings(rows.map(knownIssue), found, shanghaiDateOf(now));
  const opened = changes.flatMap((change) => (change.kind === 'OPENED' ? [change.finding] : []));
  const again = (kinds: readonly string[]) =>
    changes.flatMap((change) =>
      (change.kind === 'STILL' || change.kind === 'QUIET' || change.kind === 'REOPENED') && kinds.includes(change.kind)
        ? [{ ...change.finding, id: change.issue.id, lastSeenAt: now }]
        : [],
    );
  const closed = changes.flatMap((change) => (change.kind === 'CLOSED' ? [change.issue.id] : []));
  const reopened = again(['REOPENED']);
  await insertRows(
    db,
    'QualityIssue',
    NEW,
    opened.map((finding) => ({
      ...finding,
      id: newId(),
      state: 'OPEN',
      dueOn: dueOnOf(finding, moment),
      firstSeenAt: now,
      lastSeenAt: now,
    })),
    { onConflict: 'skip' },
  );
  await updateRows(db, 'QualityIssue', { key: { id: 'uuid' }, set: SEEN }, again(['STILL', 'QUIET']));
  await updateRows(
    db,
    'QualityIssue',
    { key: { id: 'uuid' }, set: REOPENED, increment: ['version', 'reopenedCount'] },
    reopened.map((finding) => ({
      ...finding,
      state: 'REOPENED',
      dueOn: dueOnOf(finding, moment),
      fixedAt: null,
      closedAt: null,
      waivedKey: null,
      waivedUntil: null,
    })),
  );
  await updateRows(
    db,
    'QualityIssue',
    { key: { id: 'uuid' }, set: CLOSED, increment: ['version'] },
    closed.map((id) => ({ id, state: 'CLOSED', closedAt: now })),
  );
  const countOf = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  return {
    opened: opened.length,
    still: countOf('STILL'),
    reopened: reopened.length,
    closed: closed.length,
    quiet: countOf('QUIET'),
  };
};
