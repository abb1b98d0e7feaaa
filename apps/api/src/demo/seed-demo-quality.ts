import { areaPathOf } from '@shouwang/domain';
import { settableClock } from '../platform/clock.ts';
import type { Services } from '../platform/context.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { recheckRegister } from '../quality/recheck-register.ts';

/** So long ago that some of what was found is late by now, and some is not. */
const CHECKED_DAYS_AGO = 8;
const DAY_MS = 86_400_000;
const COUNTY = '532929';

/**
 * Asks all quality rules about the demonstration's register, as of some days ago; nothing when that was done.
 * @returns how many issues there are
 */
export const seedDemoQuality = async (services: Services): Promise<number> => {
  const { prisma } = services.database;
  // Saves alone check single households; a village is checked only by a pass over the register.
  if ((await prisma.qualityIssue.count({ where: { householdId: null } })) > 0) return 0;
  if ((await prisma.household.count()) === 0) return 0;
  const now = await services.clock.now(prisma);
  const clock = settableClock(new Date(now.getTime() - CHECKED_DAYS_AGO * DAY_MS));
  const work = inlineWork(operatorContext({ ...services, clock }, 'COUNTY_OFFICER'));
  const { opened, still } = await recheckRegister(work, { areaPath: areaPathOf(COUNTY) });
  return opened + still;
};
