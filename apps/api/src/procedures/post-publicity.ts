import { newId } from '@shouwang/database';
import { publicityPeriodOf, shanghaiDateOf } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { nextNumber } from '../platform/running-number.ts';
import { addEvidence, type NewEvidence } from './attach-evidence.ts';
import { takeStepOfAll } from './case-batch.ts';
import { circumstancesIn, momentOf } from './circumstances.ts';
import { getCaseFor } from './get-case-for.ts';

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Posts a list of households in the village (公示): one list, one start photo, a day count by parameter.
 * @throws Refused, CaseBatchRefused, Conflict: nothing was written
 */
export const postPublicity = (
  context: Context,
  input: {
    readonly startsOn: string;
    readonly place: string;
    readonly cases: readonly { readonly caseId: string; readonly version: number }[];
    readonly startPhoto: NewEvidence;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly caseIds: readonly string[] }> => {
  const { idempotencyKey, startsOn, place, cases, startPhoto } = input;
  return runUseCase(context, { name: 'procedure.postPublicity', idempotencyKey, input }, async (step) => {
    const roundId = newId();
    const { db, actor, now } = step;
    for (const { caseId } of cases) {
      const row = await getCaseFor(context, step, 'prepare', caseId);
      await addEvidence(
        step,
        { caseId, step: 'publish', areaPath: row.areaPath },
        { ...startPhoto, kind: 'publicityStartPhoto' },
      );
    }
    const rows = await takeStepOfAll(
      context,
      step,
      cases.map((one) => ({ ...one, step: 'publish', occurredOn: startsOn, data: { roundId, place } })),
    );
    const [first] = rows;
    if (!first) throw notFound();
    const { parameters } = circumstancesIn(context, await momentOf(step), first.areaPath);
    const period = publicityPeriodOf(startsOn, parameters);
    const year = shanghaiDateOf(now).slice(0, 4);
    await db.publicityRound.create({
      data: {
        id: roundId,
        areaPath: actor.areaPath,
        roundNo: await nextNumber(db, `publicity/${year}/${actor.areaPath}`),
        startsOn: midnight(startsOn),
        endsOn: midnight(period.lastDay),
        days: period.days,
        place,
        createdById: actor.accountId,
        items: { create: cases.map(({ caseId }) => ({ caseId })) },
      },
    });
    return { caseIds: rows.map(({ id }) => id) };
  });
};
