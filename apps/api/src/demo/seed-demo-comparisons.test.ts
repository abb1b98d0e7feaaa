import { expect, test } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { countySmall, importCountySmall } from '../../testing/county-small.ts';
import { seedDemoComparisons } from './seed-demo-comparisons.ts';
import { seedDemoCounty } from './seed-demo-county.ts';

const api = await anApi();

test('the demonstration has two compared files with cards in many states, made by its own people, and made once', async () => {
  await seedDemoCounty(api.services);
  await importCountySmall(api);
  const datasets = {
    'medical-costs': countySmall('departments/医保局_住院费用累计_202109.csv'),
    'minimum-allowance': countySmall('departments/民政局_农村低保_202109.xlsx'),
  };
  const clues = await seedDemoComparisons(api.services, datasets);
  expect(clues).toBeGreaterThan(50);
  const states = await api.prisma.clue.groupBy({ by: ['state'], _count: true });
  expect(states.map(({ state }) => state)).toEqual(expect.arrayContaining(['NEW', 'DISPATCHED']));
  expect(await api.prisma.comparisonRun.count({ where: { status: 'PUBLISHED' } })).toBe(2);
  expect(await seedDemoComparisons(api.services, datasets)).toBe(0);
});
