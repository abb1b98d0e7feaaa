import { expect, test } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { areaDirectory, forgetAreas } from './area-directory.ts';

const api = await anApi();

test('areas can be looked up inside a transaction, also when nobody has read them yet', async () => {
  forgetAreas(api.prisma);
  const county = await api.prisma.$transaction(async (db) => (await areaDirectory(api.prisma, db)).get('532929'), {
    timeout: 5_000,
  });
  expect(county?.name).toBe('云龙县');
});
