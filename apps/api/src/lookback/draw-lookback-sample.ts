import { newId } from '@shouwang/database';
import { drawSample, findVillageCode } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { allow } from '../platform/allow.ts';
import { Conflict } from '../platform/conflict.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { circumstancesIn, momentOf } from '../procedures/circumstances.ts';
import { stepLookbackCases } from './take-lookback-steps.ts';

const ALL = 100;

/**
 * Draws a sample from what the townships of an area have checked and no draw has covered (LBK-6). The seed is recorded:
 * whoever draws again with it gets the same.
 * @throws Refused, Conflict
 */
export const drawLookbackSample = (
  context: Context,
  input: {
    readonly lookbackId: string;
    readonly areaCode: string;
    readonly percent: number;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { lookbackId, areaCode, percent, idempotencyKey } = input;
  return runUseCase(context, { name: 'lookback.draw', idempotencyKey, input }, async (step) => {
    const { db, actor, now } = step;
    const lookback = isUuid(lookbackId) ? await db.lookback.findUnique({ where: { id: lookbackId } }) : null;
    const area = (await areaDirectory(context.prisma, db)).get(areaCode);
    if (!lookback || !area) throw notFound();
    allow(context, 'read', 'Lookback', lookback);
    allow(context, 'sample', 'LookbackCase', { areaPath: area.path });
    if (lookback.state !== 'OPEN') refuse('LOOKBACK_CLOSED');
    const { parameters } = circumstancesIn(context, await momentOf(step), area.path);
    const min = parameters['lookback.samplePercent'];
    if (percent < min) refuse('LOOKBACK_SAMPLE_TOO_SMALL', { min }, 'percent');
    if (percent > ALL) refuse('FIELD_TOO_LARGE', { field: '抽查比例', max: ALL }, 'percent');
    const where = { lookbackId, areaPath: { startsWith: area.path }, state: 'TOWNSHIP_CHECKED', sampleId: null };
    const cases = await db.lookbackCase.findMany({ where, select: { id: true, areaPath: true } });
    if (cases.length === 0) refuse('LOOKBACK_NOTHING_TO_DRAW');
    const seed = newId();
    const drawn = [
      ...drawSample(
        cases.map(({ id, areaPath }) => ({ id, village: findVillageCode(areaPath) ?? areaPath })),
        percent,
        seed,
      ),
    ];
    const sample = await db.lookbackSample.create({
      data: {
        id: newId(),
        lookbackId,
        areaPath: area.path,
        percent,
        seed,
        caseCount: cases.length,
        drawnCount: drawn.length,
        createdById: actor.accountId,
        createdBy: actor.name,
        createdAt: now,
      },
    });
    const data = { sampleId: sample.id, version: { increment: 1 }, updatedAt: now } as const;
    const { count } = await db.lookbackCase.updateMany({
      where: { ...where, id: { in: cases.map(({ id }) => id) } },
      data,
    });
    if (count !== cases.length) throw new Conflict({ version: lookback.version });
    await db.lookbackCase.updateMany({ where: { id: { in: drawn } }, data: { isDrawn: true } });
    step.audit({
      objectType: 'LookbackSample',
      objectId: sample.id,
      areaPath: area.path,
      detail: { lookbackId, percent, seed, cases: cases.length, drawn: drawn.length },
    });
    return { id: sample.id };
  });
};

/**
 * Closes the cases of a draw, once all drawn ones have passed.
 * @throws Refused LOOKBACK_SAMPLE_UNSETTLED, CaseBatchRefused, Conflict
 */
export const closeLookbackSample = (
  context: Context,
  input: { readonly sampleId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { sampleId, idempotencyKey } = input;
  return runUseCase(context, { name: 'lookback.closeSample', idempotencyKey, input }, async (step) => {
    const { db } = step;
    const sample = isUuid(sampleId) ? await db.lookbackSample.findUnique({ where: { id: sampleId } }) : null;
    if (!sample) throw notFound();
    allow(context, 'sample', 'LookbackCase', sample);
    const cases = await db.lookbackCase.findMany({
      where: { sampleId, state: { not: 'CLOSED' } },
      select: { id: true, version: true, state: true, isDrawn: true },
      orderBy: { id: 'asc' },
    });
    const count = cases.filter(({ isDrawn, state }) => isDrawn && state !== 'COUNTY_SAMPLED').length;
    if (count > 0) refuse('LOOKBACK_SAMPLE_UNSETTLED', { count });
    const AT_ONCE = 500;
    for (let start = 0; start < cases.length; start += AT_ONCE) {
      const portion = cases.slice(start, start + AT_ONCE).map(({ id, version }) => ({ caseId: id, version }));
      await stepLookbackCases(context, step, 'close', portion);
    }
    return { id: sampleId };
  });
};
