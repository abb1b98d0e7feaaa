import { type ComparisonFinding, Prisma, updateRows } from '@shouwang/database';
import { DATASET_FACTS, DATASETS, type DatasetKey, findCheck, shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { type NewClue, raiseClues } from '../clues/raise-clues.ts';
import { hasConsented } from '../consents/live-consent.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { notFound, Refused } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { keptFromNow } from './dataset-parameters.ts';
import { FACTS_JOB } from './dataset-status.ts';
import { runActions } from './run-actions.ts';

type NamedFinding = ComparisonFinding & { readonly personName: string | null };

/** Findings of a household become the reasons of one card. Two rows about one person and check are one reason. */
const cluesOf = (
  run: { readonly id: string; readonly datasetId: string },
  findings: readonly NamedFinding[],
): NewClue[] => {
  const byHousehold = new Map<string, NamedFinding[]>();
  for (const finding of findings) {
    const known = byHousehold.get(finding.householdId) ?? [];
    const isRepeated = known.some(({ ruleId, personId }) => ruleId === finding.ruleId && personId === finding.personId);
    if (!isRepeated) known.push(finding);
    byHousehold.set(finding.householdId, known);
  }
  return [...byHousehold].map(([householdId, found]) => ({
    householdId,
    areaPath: found[0]?.areaPath ?? '',
    reportedName: null,
    reportedPhoneSealed: null,
    source: 'DEPARTMENT',
    isUrgent: found.some(({ ruleId }) => findCheck(ruleId)?.isUrgent === true),
    reasons: found.map(({ personId, personName, ruleId, department, rowNumber, detail, amount }) => ({
      personId,
      personName,
      ruleId,
      riskType: findCheck(ruleId)?.riskType ?? null,
      department,
      datasetId: run.datasetId,
      runId: run.id,
      rowNumber,
      detail,
      amount: amount?.toString() ?? null,
    })),
  }));
};

/** What was found of people whose consent has ended meanwhile goes with it (CON-6). */
const dropUnconsented = (
  { db, now }: Step,
  { id, datasetKey }: { readonly id: string; readonly datasetKey: string },
): Promise<number> => {
  const consented = hasConsented(Prisma.sql`f."personId"`, datasetKey as DatasetKey, shanghaiDateOf(now));
  return db.$executeRaw`DELETE FROM "ComparisonFinding" f WHERE f."runId" = ${id}::uuid AND NOT ${consented}`;
};

const readFindings = async ({ db }: Step, runId: string): Promise<NamedFinding[]> => {
  const findings = await db.comparisonFinding.findMany({
    where: { runId, isSuppressed: false },
    orderBy: [{ areaPath: 'asc' }, { householdId: 'asc' }, { id: 'asc' }],
  });
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(findings.map(({ personId }) => personId))] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return findings.map((finding) => ({ ...finding, personName: nameOf.get(finding.personId) ?? null }));
};

/**
 * Makes clue cards of a run's findings: one open card per household, with a reason for each check and person. What the
 * file says of people and households then goes into the register, by a job.
 * @throws Refused, Conflict
 */
export const publishComparisonRun = (
  context: Context,
  input: { readonly id: string; readonly version: number; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { id, version, idempotencyKey } = input;
  return runUseCase(context, { name: 'comparison.publish', idempotencyKey, input }, async (step) => {
    const { db, actor, now } = step;
    const run = isUuid(id) ? await db.comparisonRun.findUnique({ where: { id } }) : null;
    if (!run) throw notFound();
    allow(context, 'publish', 'ComparisonRun', run);
    const refusals = runActions.publish.refusals(run);
    if (refusals.length > 0 && run.version === version) throw new Refused(refusals);
    const { count } = await db.comparisonRun.updateMany({
      where: { id, version, status: 'DONE' },
      data: { status: 'PUBLISHED', publishedAt: now, publishedById: actor.accountId, version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'ComparisonRun', id, currentVersion: run.version });
    await db.dataset.updateMany({
      where: { id: run.datasetId, status: 'SUBMITTED' },
      data: {
        status: 'PUBLISHED',
        retentionUntil: await keptFromNow(step, run.areaPath),
        version: { increment: 1 },
      },
    });
    await dropUnconsented(step, run);
    const findings = await readFindings(step, id);
    const clues = cluesOf(run, findings);
    const raised = await raiseClues(context, step, clues);
    const reasonOf = new Map(
      clues.flatMap(({ householdId, reasons }, at) =>
        reasons.map(({ ruleId, personId }, index) => [
          `${householdId} ${ruleId} ${personId}`,
          raised[at]?.[index]?.reasonId ?? null,
        ]),
      ),
    );
    await updateRows(
      db,
      'ComparisonFinding',
      { key: { id: 'uuid' }, set: { clueReasonId: 'uuid' } },
      findings.map((one) => ({
        id: one.id,
        clueReasonId: reasonOf.get(`${one.householdId} ${one.ruleId} ${one.personId}`) ?? null,
      })),
    );
    if (DATASET_FACTS[run.datasetKey as DatasetKey]) {
      await queueJob(step, {
        kind: FACTS_JOB,
        title: phrase('comparisons.jobFacts', { label: DATASETS[run.datasetKey as DatasetKey].label }),
        payload: { runId: id },
        areaPath: run.areaPath,
        department: run.department,
      });
    }
    step.audit({
      objectType: 'ComparisonRun',
      objectId: id,
      areaPath: run.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
      detail: { runNo: run.runNo, cards: clues.length, findings: findings.length },
    });
    return { id };
  });
};
