import { newId } from '@shouwang/database';
import { FUNCTION_WINDOW, type WindowRecords } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { openDeclared } from '../procedures/declared/take-declared-step.ts';
import { dayColumn, getRound, lockOnOf } from './find-round.ts';

/**
 * Asks for a function to be opened for an area and some days.
 * @throws Refused NOT_FOUND for an area that is not the acting person's, ROUND_NOT_RUNNING, or what the declaration refuses
 */
export const requestWindow = (
  context: Context,
  input: {
    readonly function: string;
    readonly areaCode: string;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly reason: string;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, areaCode, ...asked } = input;
  return runUseCase(context, { name: 'window.request', idempotencyKey, input: { areaCode, asked } }, async (step) => {
    const { db, actor, now } = step;
    const area = (await areaDirectory(context.prisma, db)).get(areaCode);
    if (!area) throw notFound();
    const round = await getRound(db, actor.areaPath);
    const kind = { subject: 'FunctionWindow', template: FUNCTION_WINDOW } as const;
    const facts = { evidence: [], lockOn: lockOnOf(round) };
    const filled = { data: { ...asked, areaPath: area.path } };
    return openDeclared(context, step, kind, area.path, filled, facts, (data) => {
      const { request } = data.records as unknown as WindowRecords;
      if (!request) throw new Error('An accepted request is on record');
      return db.functionWindow.create({
        data: {
          ...data,
          id: newId(),
          campaignId: round.id,
          function: request.function,
          areaPath: area.path,
          opensOn: dayColumn(request.opensOn),
          closesOn: dayColumn(request.closesOn),
          reason: request.reason,
          requestedBy: actor.name,
          createdAt: now,
        },
      });
    });
  });
};
