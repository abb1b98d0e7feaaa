import type { Services } from '../platform/context.ts';

const DAY_MS = 86_400_000;
/** Sessions are kept a while to answer who was signed in when (TRUST 5.7). */
const SESSION_DAYS = 30;

/** Removes sessions that ended a month ago, and counts of failed tries that nobody added to for a day. */
export const forgetOldSignIns = async ({
  database: { prisma },
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<void> => {
  const now = (await clock.now(prisma)).getTime();
  await prisma.session.deleteMany({ where: { expiresAt: { lt: new Date(now - SESSION_DAYS * DAY_MS) } } });
  await prisma.signInThrottle.deleteMany({
    where: { lastFailedAt: { lt: new Date(now - DAY_MS) }, key: { not: { startsWith: 'device|' } } },
  });
};
