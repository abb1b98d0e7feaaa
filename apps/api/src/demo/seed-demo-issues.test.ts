import { ISSUE } from '@shouwang/domain';
import { expect, test } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { seedAreas } from '../areas/seed-areas.ts';
import { seedDemoCounty } from './seed-demo-county.ts';
import { seedDemoIssues } from './seed-demo-issues.ts';

const api = await anApi();

test('the demonstration has a mission with issues in every state, late ones among them, and is made once', async () => {
  await seedAreas(api.prisma);
  await seedDemoCounty(api.services);
  expect(await seedDemoIssues(api.services)).toBe(12);
  const states = await api.prisma.issue.groupBy({ by: ['state'] });
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(Object.keys(ISSUE.states)));
  expect(await api.prisma.issue.count({ where: { chaseCount: { gt: 0 } } })).toBe(1);
  expect(await api.prisma.inspectionMission.findMany()).toMatchObject([{ state: 'ONGOING' }]);
  expect(await seedDemoIssues(api.services)).toBe(0);
});
