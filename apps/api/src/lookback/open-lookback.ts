import { insertRows, newId, type Transaction } from '@shouwang/database';
import {
  areaCodeOf,
  findAreaLevel,
  LOOKBACK,
  LOOKBACK_CASE,
  LOOKBACK_SINCE,
  openCase,
  shanghaiDateOf,
} from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { countyPathOf, dayColumn } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from '../procedures/circumstances.ts';
import { saveEvents } from '../procedures/declared/declared-events.ts';
import { openDeclared, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';

const SCOPES: readonly string[] = ['COUNTY', 'TOWNSHIP', 'VILLAGE'];

/** Every episode since 2019 that was not removed, of households that are there (LBK-1). */
const findEpisodes = (db: Transaction, areaPath: string) =>
  db.monitoringCase.findMany({
    where: {
      areaPath: { startsWith: areaPath },
      status: { in: ['OPEN', 'ELIMINATED'] },
      identifiedMonth: { gte: LOOKBACK_SINCE },
      household: { status: 'ACTIVE' },
    },
    select: { id: true, householdId: true, areaPath: true },
    orderBy: { id: 'asc' },
  });

const insertCases = async (
  context: Context,
  step: Step,
  lookbackId: string,
  episodes: Awaited<ReturnType<typeof findEpisodes>>,
): Promise<void> => {
  const { db, now, actor } = step;
  const accepted = acceptedOrRefused(
    openCase({
      ...circumstancesIn(context, await momentOf(step), actor.areaPath),
      template: LOOKBACK_CASE,
      facts: undefined as never,
      input: {},
    }),
  );
  const rows = episodes.map(({ id, householdId, areaPath }) => ({
    id: newId(),
    lookbackId,
    monitoringCaseId: id,
    householdId,
    areaPath,
    state: accepted.toState,
    records: {},
    isDrawn: false,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }));
  await insertRows(
    db,
    'LookbackCase',
    {
      id: 'uuid',
      lookbackId: 'uuid',
      monitoringCaseId: 'uuid',
      householdId: 'uuid',
      areaPath: 'text',
      state: 'text',
      records: 'jsonb',
      isDrawn: 'bool',
      version: 'int4',
      createdAt: 'timestamp',
      updatedAt: 'timestamp',
    },
    rows,
  );
  await saveEvents(
    step,
    rows.map(({ id, areaPath }) => ({ object: { subject: 'LookbackCase', id, areaPath }, event: accepted.event })),
  );
};

/**
 * Opens a look-back of the county, a township or a village over every case since 2019.
 * @throws Refused NOT_FOUND, FORBIDDEN, LOOKBACK_OVERLAPS, LOOKBACK_NOTHING_TO_CHECK
 */
export const openLookback = (
  context: Context,
  input: { readonly title: string; readonly areaCode: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, title, areaCode } = input;
  return runUseCase(context, { name: 'lookback.open', idempotencyKey, input }, async (step) => {
    const { db, now, actor } = step;
    const area = (await areaDirectory(context.prisma, db)).get(areaCode);
    if (!area || area.isEnded || !SCOPES.includes(findAreaLevel(area.code) ?? '')) throw notFound();
    // Two that are opened at once would hold the same cases: the second waits and sees the first.
    await db.$queryRaw`SELECT code FROM "Area" WHERE code = ${areaCodeOf(countyPathOf(area.path))} FOR UPDATE`;
    const episodes = await findEpisodes(db, area.path);
    const openedOn = shanghaiDateOf(now);
    const kind = { subject: 'Lookback', template: LOOKBACK } as const;
    const opened = await openDeclared(
      context,
      step,
      kind,
      area.path,
      { data: { title, areaCode } },
      { evidence: [], openCases: 0 },
      async (data) => {
        const under = await db.lookbackCase.findFirst({
          where: { closedAt: null, monitoringCaseId: { in: episodes.map(({ id }) => id) } },
          include: { lookback: { select: { title: true } } },
        });
        if (under) refuse('LOOKBACK_OVERLAPS', { title: under.lookback.title }, 'areaCode');
        if (episodes.length === 0) refuse('LOOKBACK_NOTHING_TO_CHECK', { area: area.name }, 'areaCode');
        return db.lookback.create({
          data: {
            ...data,
            id: newId(),
            areaPath: area.path,
            title: title.trim(),
            openedOn: dayColumn(openedOn),
            createdById: actor.accountId,
            createdAt: now,
          },
        });
      },
    );
    await insertCases(context, step, opened.id, episodes);
    return opened;
  });
};

/**
 * Ends a look-back of which every case is closed.
 * @throws Refused, Conflict
 */
export const closeLookback = (
  context: Context,
  input: { readonly lookbackId: string; readonly version: number; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, lookbackId, version } = input;
  return runUseCase(context, { name: 'lookback.close', idempotencyKey, input }, async (step) => {
    const { db } = step;
    const row = isUuid(lookbackId) ? await db.lookback.findUnique({ where: { id: lookbackId } }) : null;
    const kind = { subject: 'Lookback', template: LOOKBACK } as const;
    await takeDeclaredStep(
      context,
      step,
      kind,
      row,
      { step: 'close', version },
      async () => ({ evidence: [], openCases: await db.lookbackCase.count({ where: { lookbackId, closedAt: null } }) }),
      (where, data) => db.lookback.updateMany({ where, data }),
    );
    return { id: lookbackId };
  });
};
