import type { Services } from '../platform/context.ts';
import { seedDemoContent } from './seed-demo-content.ts';
import { disableDemoAccounts, seedDemoCounty } from './seed-demo-county.ts';

/**
 * At every start of the server: in demo mode an empty database gets its demonstration; otherwise nobody gets in with an
 * account that a demonstration left behind.
 */
export const keepDemoMode = async (services: Services): Promise<void> => {
  const { environment, clock, log } = services;
  const { prisma } = services.database;
  if (environment.isDemo) {
    await seedDemoCounty(services);
    await seedDemoContent(services);
    return;
  }
  const disabled = await disableDemoAccounts(prisma, await clock.now(prisma));
  if (disabled > 0) log.warn({ disabled }, 'demo accounts disabled: the server is not in demo mode');
};
