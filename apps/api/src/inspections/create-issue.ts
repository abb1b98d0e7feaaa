import { newId, type Prisma } from '@shouwang/database';
import { areaCodesOf, areaPathOf, ISSUE, openCase, shanghaiDateOf } from '@shouwang/domain';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { nextNumber } from '../platform/running-number.ts';
import { addEvidence, type NewEvidence } from '../procedures/attach-evidence.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from '../procedures/circumstances.ts';
import { dueColumn, raisedColumns } from './issue-columns.ts';
import { type IssuePlace, placeIssue } from './place-issue.ts';
import { eventRow } from './save-issue-step.ts';
import { takeIssueStepWithin } from './take-issue-step.ts';
import { withoutNulls } from './without-nulls.ts';

/** An issue as its finder hands it in. */
export type NewIssue = IssuePlace & {
  readonly source: string;
  readonly category: string;
  readonly level: string;
  readonly title: string;
  readonly description: string;
  readonly requirement: string;
  readonly responsibleDepartment?: string | null | undefined;
  readonly responsiblePerson?: string | null | undefined;
  readonly dueOn: string;
  readonly countsInAssessment?: boolean | null | undefined;
  readonly evidence: readonly NewEvidence[];
  /** Issued in the same act; otherwise it stays a draft of its team. */
  readonly issueNow: boolean;
  readonly idempotencyKey: string;
};

/** 问题编号 D-2021-007: year and running number of the county, whoever raises it. */
const nextIssueNo = async (db: Step['db'], areaPath: string, year: string): Promise<string> => {
  const county = areaCodesOf(areaPath).find((code) => code.length === 6) ?? '';
  const running = await nextNumber(db, `issue/${year}/${areaPathOf(county)}`);
  return `D-${year}-${String(running).padStart(3, '0')}`;
};

/**
 * Raises an issue with its evidence, and issues it at once when asked (DOMAIN C.10).
 * @throws Refused
 */
export const createIssue = (context: Context, input: NewIssue): Promise<{ readonly id: string }> => {
  const { idempotencyKey, evidence, issueNow, areaCode, responsibleAreaCode, ...fields } = input;
  return runUseCase(context, { name: 'issue.raise', idempotencyKey, input }, async (step) => {
    const { db, actor, now } = step;
    const placed = await placeIssue(context, step, { ...fields, areaCode, responsibleAreaCode });
    const { areaPath, responsibleAreaPath, objectLabel } = placed;
    const { missionId = null, responsibleDepartment = null } = fields;
    allow(context, 'inspect', 'Issue', { areaPath, missionId, responsibleDepartment, responsibleAreaPath });
    const { event, toState, changes } = acceptedOrRefused(
      openCase({
        ...circumstancesIn(context, await momentOf(step), areaPath),
        template: ISSUE,
        facts: {
          responsible: { areaPath: responsibleAreaPath ?? null, department: null },
          teamPersonIds: [],
          evidence: [],
        },
        input: { data: withoutNulls({ ...fields, areaPath, responsibleAreaPath }) },
      }),
    );
    const raised = changes.records.raise;
    if (!raised) throw new Error('An issue was raised without its record');
    const issueNo = await nextIssueNo(db, areaPath, shanghaiDateOf(now).slice(0, 4));
    const { id } = await db.issue.create({
      data: {
        id: newId(),
        issueNo,
        ...raisedColumns(raised),
        objectLabel,
        state: toState,
        dueOn: dueColumn(changes.records),
        raisedById: actor.accountId,
        raisedByPerson: actor.personId,
        raisedBy: actor.name,
        records: changes.records as Prisma.InputJsonObject,
        createdAt: now,
        updatedAt: now,
        events: { create: eventRow(step, event, areaPath) },
      },
    });
    for (const file of evidence) {
      const owner = { step: 'issue', areaPath, issueId: id, department: raised.responsibleDepartment ?? null };
      await addEvidence(step, owner, { ...file, kind: 'issueEvidence' });
    }
    step.audit({
      objectType: 'Issue',
      objectId: id,
      areaPath,
      ...(raised.householdId && { householdId: raised.householdId }),
      versionAfter: 1,
      detail: { issueNo },
    });
    if (issueNow) await takeIssueStepWithin(context, step, { issueId: id, version: 1, step: 'issue' });
    return { id };
  });
};
