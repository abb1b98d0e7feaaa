import { shanghaiDateOf } from '@shouwang/domain';
import type { Chore } from '../platform/every-hour.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { dayColumn } from './find-round.ts';
import { takeWindowStep } from './take-window-step.ts';

/** Windows whose last day is over are shown as expired. The gate judges by the clock and does not wait for this. */
export const expireWindows: Chore = async (services) => {
  const { prisma } = services.database;
  const today = dayColumn(shanghaiDateOf(await services.clock.now(prisma)));
  const over = await prisma.functionWindow.findMany({
    where: { state: 'OPEN', closesOn: { lt: today } },
    select: { id: true, version: true },
    orderBy: { id: 'asc' },
  });
  const context = operatorContext(services, 'COUNTY_OFFICER');
  for (const { id, version } of over) {
    await takeWindowStep(context, { windowId: id, version, step: 'expire', idempotencyKey: `expire-${id}` });
  }
};
