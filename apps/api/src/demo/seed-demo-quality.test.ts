import { expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { importCountySmall, WORK_AND_VILLAGES } from '../../testing/county-small.ts';
import { seedDemoQuality } from './seed-demo-quality.ts';

const api = await anApi();

it('the demonstration has something to put right, for villages and for departments, some of it late; made once', async () => {
  expect(await seedDemoQuality(api.services)).toBe(0);
  await importCountySmall(api, WORK_AND_VILLAGES);
  expect(await seedDemoQuality(api.services)).toBeGreaterThan(100);
  const count = (where: object) => api.prisma.qualityIssue.count({ where });
  expect(await count({ department: null })).toBeGreaterThan(0);
  expect(await count({ department: 'MEDICAL_INSURANCE' })).toBeGreaterThan(0);
  expect(await count({ dueOn: { lt: new Date('2021-10-20') } })).toBeGreaterThan(0);
  expect(await seedDemoQuality(api.services)).toBe(0);
});
