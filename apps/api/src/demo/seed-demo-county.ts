import type { PrismaClient } from '@shouwang/database';
import { areaPathOf } from '@shouwang/domain';
import { hashPassword } from '../accounts/password-hash.ts';
import type { Services } from '../platform/context.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts';

/** Demo accounts that are not there yet; existing ones keep the password somebody gave them. */
const seedDemoAccounts = async (prisma: PrismaClient): Promise<number> => {
  const present = await prisma.account.findMany({ where: { isDemo: true }, select: { username: true } });
  const usernames = new Set(present.map(({ username }) => username));
  const missing = DEMO_ACCOUNTS.filter(({ username }) => !usernames.has(username));
  if (missing.length === 0) return 0;
  // One hash for all: the password is printed on the first page anyway.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { username, name, role, areaCode, department } of missing) {
    await prisma.account.create({
      data: {
        username,
        name,
        role,
        areaCode,
        areaPath: areaPathOf(areaCode),
        department: department ?? null,
        personKey: `demo-${username}`,
        passwordHash,
        isDemo: true,
      },
    });
  }
  return missing.length;
};

/**
 * Fills an empty demonstration: accounts for every role. The county's areas and parameters are there already.
 * @returns how many accounts were added
 */
export const seedDemoCounty = async ({ database, log }: Services): Promise<number> => {
  const accounts = await seedDemoAccounts(database.prisma);
  if (accounts > 0) log.info({ accounts }, 'demo accounts added');
  return accounts;
};

/**
 * Outside demo mode nobody signs in with a demo account: those that a demonstration left behind are disabled.
 * @returns how many were
 */
export const disableDemoAccounts = async (prisma: PrismaClient, now: Date): Promise<number> => {
  const left = { isDemo: true, disabledAt: null };
  await prisma.session.updateMany({ where: { account: left, revokedAt: null }, data: { revokedAt: now } });
  const { count } = await prisma.account.updateMany({
    where: left,
    data: { disabledAt: now, version: { increment: 1 } },
  });
  return count;
};
