import { newId, type QualityIssue, type RuleWaiver } from '@shouwang/database';
import {
  type QualityIssueState,
  RULE_WAIVER,
  UNSETTLED_STATES,
  type WaiverFacts,
  type WaiverRecords,
} from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { openDeclared, type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { OPEN_WAIVERS } from './issue-filter.ts';

const KIND = { subject: 'RuleWaiver', template: RULE_WAIVER } as const;

/** What decisions about a waiver look at besides itself. */
export const waiverFactsOf = (
  issue: Pick<QualityIssue, 'state' | 'valueKey'>,
  asked: Pick<RuleWaiver, 'valueKey'> = issue,
): WaiverFacts => ({
  evidence: [],
  issueState: issue.state as QualityIssueState,
  isSameValue: issue.valueKey === asked.valueKey,
});

/** The issue, held still until the transaction ends. */
const holdIssue = async ({ db }: Step, id: string): Promise<QualityIssue | null> => {
  if (!isUuid(id)) return null;
  await db.$queryRaw`SELECT id FROM "QualityIssue" WHERE id = ${id}::uuid FOR UPDATE`;
  return db.qualityIssue.findUnique({ where: { id } });
};

/**
 * Asks that a broken rule may stand as it is, with the reason, what proves it, and until when (QUA-12).
 * @throws Refused: nothing was written
 */
export const requestWaiver = (
  context: Context,
  input: { readonly issueId: string; readonly request?: unknown; readonly idempotencyKey: string },
): Promise<{ readonly issueId: string }> => {
  const { issueId, request, idempotencyKey } = input;
  return runUseCase(context, { name: 'waiver.request', idempotencyKey, input: { issueId, request } }, async (step) => {
    const { db, actor, now } = step;
    const issue = await holdIssue(step, issueId);
    if (!issue) throw notFound();
    allow(context, 'read', 'QualityIssue', issue);
    const { areaPath, householdId, severity, valueKey } = issue;
    if ((await db.ruleWaiver.count({ where: { issueId, state: { in: [...OPEN_WAIVERS] } } })) > 0) {
      refuse('WAIVER_ASKED_ALREADY', {});
    }
    await openDeclared(context, step, KIND, areaPath, { data: request }, waiverFactsOf(issue), ({ state, records }) => {
      const asked = (records as unknown as WaiverRecords).request;
      if (!asked) throw new Error('An accepted request has its content');
      return db.ruleWaiver.create({
        data: {
          id: newId(),
          issueId,
          householdId,
          areaPath,
          severity,
          state,
          records,
          reason: asked.reason,
          until: dayColumn(asked.until),
          valueKey,
          requestedBy: actor.name,
          createdById: actor.accountId,
          createdAt: now,
        },
      });
    });
    return { issueId };
  });
};

/** A granted waiver silences its issue, as long as the value is the one for which it was asked (QUA-9). */
const silence = async (step: Step, issue: QualityIssue, { valueKey, until }: RuleWaiver): Promise<void> => {
  const { count } = await step.db.qualityIssue.updateMany({
    where: { id: issue.id, valueKey, state: { in: [...UNSETTLED_STATES] } },
    data: { state: 'WAIVED', waivedKey: valueKey, waivedUntil: until, version: { increment: 1 } },
  });
  await exactlyOne(step, count, { type: 'QualityIssue', id: issue.id, currentVersion: issue.version });
};

/**
 * Takes a step of a waiver: endorse, decline, grant, refuse, withdraw.
 * @throws Refused, Conflict: nothing was written
 */
export const takeWaiverStep = (
  context: Context,
  input: TakenStep & { readonly waiverId: string; readonly idempotencyKey: string },
): Promise<{ readonly issueId: string }> => {
  const { waiverId, idempotencyKey, ...taken } = input;
  return runUseCase(context, { name: 'waiver.step', idempotencyKey, input: { waiverId, taken } }, async (step) => {
    const { db, actor } = step;
    const row = isUuid(waiverId) ? await db.ruleWaiver.findUnique({ where: { id: waiverId } }) : null;
    const issue = row && (await holdIssue(step, row.issueId));
    if (!row || !issue) throw notFound();
    const facts = async () => waiverFactsOf(issue, row);
    const decidedBy = taken.step === 'grant' || taken.step === 'refuse' ? { decidedBy: actor.name } : {};
    const { toState } = await takeDeclaredStep(context, step, KIND, row, taken, facts, (where, data) =>
      db.ruleWaiver.updateMany({ where, data: { ...data, ...decidedBy } }),
    );
    if (toState === 'GRANTED') await silence(step, issue, row);
    return { issueId: row.issueId };
  });
};
