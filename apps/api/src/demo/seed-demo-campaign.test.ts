import { aHousehold } from '@shouwang/database/testing';
import { areaPathOf } from '@shouwang/domain';
import { expect, test } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { seedDemoCampaign } from './seed-demo-campaign.ts';
import { seedDemoCounty } from './seed-demo-county.ts';

const api = await anApi();

test('the demonstration has a running round in its collection, a batch at the township, windows, and is made once', async () => {
  await seedDemoCounty(api.services);
  const village = { code: '532929101203', name: '象麓村', path: areaPathOf('532929101203') };
  for (let index = 0; index < 30; index += 1) await aHousehold().inVillage(village).lifted().in(api.prisma);
  expect(await seedDemoCampaign(api.services)).toBe(30 * 2 + 90 * 4 + 1);
  const officer = await api.prisma.account.findUniqueOrThrow({ where: { username: 'xian1' } });
  const { inbox, campaignProgress } = await (await api.signedInTo(officer))
    .ask('{ inbox { stages { key isCurrent } } campaignProgress { level done } }')
    .data();
  expect(inbox.stages.find((stage: { isCurrent: boolean }) => stage.isCurrent).key).toBe('COLLECTION');
  expect(campaignProgress.reduce((sum: number, { done }: { done: number }) => sum + done, 0)).toBeGreaterThan(0);
  expect(await api.prisma.jointReview.findMany()).toMatchObject([{ state: 'SENT' }]);
  expect(await api.prisma.functionWindow.count({ where: { state: 'REQUESTED' } })).toBe(1);
  expect(await seedDemoCampaign(api.services)).toBe(0);
});
