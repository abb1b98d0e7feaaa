import { phrase } from '@shouwang/phrases';
import { ROWS_WITHOUT_PURPOSE } from '../../exports/export-request.ts';
import { allow, may } from '../../platform/allow.ts';
import type { Context } from '../../platform/context.ts';
import { isUuid } from '../../platform/is-uuid.ts';
import { queueJob } from '../../platform/jobs/queue-job.ts';
import { notFound, refuse } from '../../platform/refusal.ts';
import { runUseCase } from '../../platform/run-use-case.ts';
import { visible } from '../../platform/visible.ts';
import type { LineKind } from './compare-books.ts';
import { LINES_JOB, type LinesOrder } from './export-lines.job.ts';

const KINDS: ReadonlySet<string> = new Set<LineKind>(['MISSING_THERE', 'MISSING_HERE', 'DIFFERENT']);

/**
 * Orders the lists of a comparison as a workbook.
 * @throws Refused NOT_FOUND, FORBIDDEN, EXPORT_PURPOSE_MISSING, NOTHING_TO_EXPORT
 */
export const startLinesExport = (
  context: Context,
  input: LinesOrder & { readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, ...order } = input;
  return runUseCase(context, { name: 'reconciliation.export', idempotencyKey, input: order }, async (step) => {
    const { reconciliationId: id, kind } = order;
    const { areaPath } = step.actor;
    const found = isUuid(id) ? await step.db.reconciliation.findUnique({ where: { id } }) : null;
    if (!found || !may(context, 'read', 'Reconciliation', found)) throw notFound();
    allow(context, 'export', 'Household', { areaPath });
    if (order.isUnmasked && !may(context, 'exportUnmasked', 'Person', { areaPath }))
      refuse('FORBIDDEN', {}, 'isUnmasked');
    if (kind !== null && !KINDS.has(kind)) refuse('INPUT_INVALID', { reason: kind }, 'kind');
    const total = await step.db.reconciliationLine.count({
      where: { AND: [visible(context, 'ReconciliationLine'), { reconciliationId: id, ...(kind && { kind }) }] },
    });
    if (total === 0) refuse('RECONCILED_NOTHING');
    const purpose = order.purpose.trim().slice(0, 500);
    if ((order.isUnmasked || total > ROWS_WITHOUT_PURPOSE) && !purpose) {
      refuse('EXPORT_PURPOSE_MISSING', { limit: ROWS_WITHOUT_PURPOSE }, 'purpose');
    }
    const job = await queueJob(step, {
      kind: LINES_JOB,
      title: phrase(kind ? `reconciliation.list.${kind}` : 'reconciliation.list.ALL'),
      payload: { ...order, purpose },
      areaPath,
      total,
    });
    step.audit({ objectType: 'Job', objectId: job.id, areaPath, purpose, detail: { ...order, purpose, total } });
    return { id: job.id };
  });
};
