import { insertRows, newId, type Prisma } from '@shouwang/database';
import { BACKFILL_FILE_KINDS, backfillForm, dayOfBackfilled, findVillageCode, readForm } from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { addEvidence, type NewEvidence } from '../procedures/attach-evidence.ts';
import { stepLookbackCases } from './take-lookback-steps.ts';

/** One household of a meeting, with its votes. */
export type BackfilledHousehold = {
  readonly caseId: string;
  readonly version: number;
  readonly votes?: { readonly agree: number; readonly against: number; readonly abstain: number } | null | undefined;
};

/**
 * Makes up for papers of many households of a village at once (LBK-7 to LBK-9): one meeting, one list, one set of files.
 * All of them or none; every household that stands in the way says why.
 * @throws CaseBatchRefused, Refused, Conflict: nothing was written
 */
export const recordBackfill = (
  context: Context,
  input: {
    readonly lookbackId: string;
    readonly content?: unknown;
    readonly households: readonly BackfilledHousehold[];
    readonly evidence: readonly NewEvidence[];
    readonly idempotencyKey: string;
  },
): Promise<{ readonly caseIds: readonly string[] }> => {
  const { lookbackId, content, households, evidence, idempotencyKey } = input;
  return runUseCase(context, { name: 'lookback.backfill', idempotencyKey, input }, async (step) => {
    const { db, actor, now } = step;
    const { areaPath } = actor;
    const lookback = isUuid(lookbackId) ? await db.lookback.findUnique({ where: { id: lookbackId } }) : null;
    if (!lookback) throw notFound();
    allow(context, 'read', 'Lookback', lookback);
    allow(context, 'answer', 'LookbackCase', { areaPath });
    if (!findVillageCode(areaPath)) throw notFound();
    const read = readForm(backfillForm, content ?? {});
    if ('refusals' in read) throw new Refused(read.refusals);
    const { data } = read;
    const backfillId = newId();
    await db.lookbackBackfill.create({
      data: {
        id: backfillId,
        lookbackId,
        areaPath,
        doneOn: dayColumn(data.doneOn),
        content: data as unknown as Prisma.InputJsonObject,
        createdById: actor.accountId,
        createdBy: actor.name,
        createdAt: now,
      },
    });
    for (const file of evidence) {
      if (!BACKFILL_FILE_KINDS.includes(file.kind)) refuse('EVIDENCE_KIND_UNKNOWN', { kind: file.kind }, 'kind');
      await addEvidence(step, { step: 'backfill', areaPath, backfillId }, file);
    }
    const rows = await stepLookbackCases(
      context,
      step,
      'backfill',
      households.map(({ caseId, version, votes }) => ({ caseId, version, data: { ...data, ...(votes && { votes }) } })),
      evidence.map(({ kind, fileId }) => ({ id: fileId, kind, attachedAt: now })),
    );
    if (rows.some((row) => row.lookbackId !== lookbackId)) throw notFound();
    const votesOf = new Map(households.map(({ caseId, votes }) => [caseId, votes]));
    await insertRows(
      db,
      'BackfilledPaper',
      {
        id: 'uuid',
        backfillId: 'uuid',
        lookbackCaseId: 'uuid',
        monitoringCaseId: 'uuid',
        householdId: 'uuid',
        areaPath: 'text',
        paper: 'text',
        doneOn: 'date',
        isBackfilled: 'bool',
        agree: 'int4',
        against: 'int4',
        abstain: 'int4',
        createdAt: 'timestamp',
      },
      rows.flatMap((row) =>
        [...new Set(data.papers)].map((paper) => ({
          id: newId(),
          backfillId,
          lookbackCaseId: row.id,
          monitoringCaseId: row.monitoringCaseId,
          householdId: row.householdId,
          areaPath: row.areaPath,
          paper,
          doneOn: dayOfBackfilled(paper, data),
          isBackfilled: true,
          ...(paper.startsWith('REVIEW') && votesOf.get(row.id)),
          createdAt: now,
        })),
      ),
    );
    step.audit({
      objectType: 'LookbackBackfill',
      objectId: backfillId,
      areaPath,
      detail: { lookbackId, papers: data.papers, doneOn: data.doneOn, households: rows.length },
    });
    return { caseIds: rows.map(({ id }) => id) };
  });
};
