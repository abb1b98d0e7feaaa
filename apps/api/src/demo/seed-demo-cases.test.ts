import { aHousehold } from '@shouwang/database/testing';
import { areaPathOf } from '@shouwang/domain';
import { expect, test } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { seedDemoCases } from './seed-demo-cases.ts';
import { seedDemoCounty } from './seed-demo-county.ts';

const api = await anApi();

test('the demonstration has cases in every stage, made by its own people, and is made once', async () => {
  await seedDemoCounty(api.services);
  for (const [code, name, count] of [
    ['532929102206', '汤涧村委会', 13],
    ['532929101203', '象麓村委会', 2],
  ] as const) {
    for (let index = 0; index < count; index += 1) {
      await aHousehold()
        .inVillage({ code, name, path: areaPathOf(code) })
        .with(1)
        .children()
        .in(api.prisma);
    }
  }
  expect(await seedDemoCases(api.services)).toBe(15);
  const states = await api.prisma.procedureCase.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
  expect(Object.fromEntries(states.map(({ state, _count }) => [state, _count]))).toEqual({
    APPLIED: 1,
    CHECKED: 1,
    CHECKING: 1,
    COUNTY_APPROVED: 1,
    DRAFT: 1,
    PUBLISHED: 2,
    RETURNED_TO_VILLAGE: 1,
    SUBMITTED: 4,
    TOWNSHIP_APPROVED: 2,
    VISITED: 1,
  });
  expect(await seedDemoCases(api.services)).toBe(0);
});
