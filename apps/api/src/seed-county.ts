import { areaDirectory } from './areas/area-directory.ts';
import { seedAreas } from './areas/seed-areas.ts';
import { seedParameters } from './parameters/seed-parameters.ts';
import type { Services } from './platform/context.ts';

/** How many rows a seeding added. */
export type SeededCounty = { readonly areas: number; readonly parameters: number };

/** Gives an empty database its county: divisions and parameters. What is there already stays as it is. */
export const seedCounty = async ({ database: { prisma } }: Pick<Services, 'database'>): Promise<SeededCounty> => {
  const areas = await seedAreas(prisma);
  const county = [...(await areaDirectory(prisma)).values()].find(({ level }) => level === 'COUNTY');
  return { areas, parameters: county ? await seedParameters(prisma, county.path) : 0 };
};
