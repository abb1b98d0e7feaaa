import { findPaper, isWithin } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../areas/area-directory.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';
import { BATCH_JOB, type BatchRequest, MOST_BATCH_CASES } from './batch-request.ts';

/** The cases that a batch is about, as its own rows say it. */
export const casesOfBatch = (context: Context, areaPath: string, caseId: string | null | undefined) =>
  caseId
    ? { AND: [visible(context, 'ProcedureCase'), { id: caseId }] }
    : { AND: [visible(context, 'ProcedureCase'), { closedAt: null, areaPath: { startsWith: areaPath } }] };

const scopeOf = async (
  context: Context,
  { db, actor }: Step,
  { areaCode, caseId }: BatchRequest,
): Promise<{ readonly areaPath: string; readonly name: string }> => {
  if (caseId) {
    const one = isUuid(caseId)
      ? await db.procedureCase.findUnique({ where: { id: caseId }, include: { household: true } })
      : null;
    if (!one) throw notFound();
    allow(context, 'read', 'ProcedureCase', one);
    return { areaPath: one.areaPath, name: one.household.headName };
  }
  const area = (await areaDirectory(context.prisma, db)).get(areaCode ?? '');
  if (!area || !isWithin(area.path, actor.areaPath)) throw notFound();
  return { areaPath: area.path, name: area.name };
};

/**
 * Orders papers of many cases at once, or everything of one household with cover and index, as one archive (PAP-10).
 * @throws Refused: nothing was ordered
 */
export const orderBatch = (
  context: Context,
  input: BatchRequest & { readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, ...request } = input;
  return runUseCase(context, { name: 'paper.batch', idempotencyKey, input: request }, async (step) => {
    const { areaPath, name } = await scopeOf(context, step, request);
    allow(context, 'make', 'Paper', { areaPath });
    const papers = [...new Set(request.papers)];
    if (papers.length === 0) refuse('PAPER_BATCH_EMPTY', {}, 'papers');
    if (papers.some((key) => !findPaper(key))) refuse('INPUT_INVALID', { reason: phrase('papers.unknown') }, 'papers');
    const total = await step.db.procedureCase.count({ where: casesOfBatch(context, areaPath, request.caseId) });
    if (total === 0) refuse('PAPER_BATCH_NOBODY', {}, 'areaCode');
    if (total > MOST_BATCH_CASES) refuse('PAPER_BATCH_TOO_LARGE', { n: total, limit: MOST_BATCH_CASES }, 'areaCode');
    const { id } = await queueJob(step, {
      kind: BATCH_JOB,
      title: request.caseId ? phrase('papers.job.household', { name }) : phrase('papers.job.area', { area: name }),
      payload: { ...request, papers, areaPath, name },
      areaPath: step.actor.areaPath,
      total,
    });
    step.audit({ objectType: 'Job', objectId: id, areaPath, detail: { ...request, papers, total } });
    return { id };
  });
};
