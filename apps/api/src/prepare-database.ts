import { migrate } from '@shouwang/database';
import { areaDirectory } from './areas/area-directory.ts';
import { seedAreas } from './areas/seed-areas.ts';
import { disableDemoAccounts, seedDemoCounty } from './demo/seed-demo-county.ts';
import { seedParameters } from './parameters/seed-parameters.ts';
import type { Services } from './platform/context.ts';

/**
 * Makes a database ready for work, at every start: schema, divisions, parameters; the demonstration or, outside demo
 * mode, no way in for its accounts.
 */
export const prepareDatabase = async ({ database, environment, clock, log }: Services): Promise<void> => {
  const { prisma } = database;
  const applied = await migrate(database);
  if (applied.length > 0) log.info({ applied }, 'migrations applied');
  await seedAreas(prisma);
  const areas = await areaDirectory(prisma);
  const county = [...areas.values()].find(({ level }) => level === 'COUNTY');
  if (county) await seedParameters(prisma, county.path);
  if (environment.isDemo) {
    await seedDemoCounty({ prisma, log });
  } else {
    const disabled = await disableDemoAccounts(prisma, await clock.now(prisma));
    if (disabled > 0) log.warn({ disabled }, 'demo accounts disabled: the server is not in demo mode');
  }
};
