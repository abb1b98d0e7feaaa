import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { deskOf, signInAtDesk } from '../../support/desk.ts';
import { OwnServer } from '../../support/own-server.ts';
import {
  batchIn,
  confirmRegister,
  countHouseholds,
  previewRegister,
  REGISTER,
  readBatch,
} from '../../support/register.ts';

test.setTimeout(420_000);

/** How long after the import was confirmed, and then taken up again, the server dies. */
const MOMENTS_MS = [60, 300, 800] as const;

test('a server killed in the middle of an import has written all of it or nothing, and ends it when it is back', async () => {
  const { server: own, password } = await OwnServer.startEmpty('chongdao');
  try {
    const first = await signInAtDesk(own.origin, 'chongdao', password);
    await first.ask(
      `mutation($c: String!) { changePassword(current: $c, next: "liangcang-2021-qiu") {
         __typename ... on Refused { refusals { code sentence } } } }`,
      { c: password },
    );
    const officer = await signInAtDesk(own.origin, 'chongdao', 'liangcang-2021-qiu');
    const batch = await previewRegister(officer);
    expect(await countHouseholds(officer)).toBe(0);
    await confirmRegister(officer, batch);

    // The session was acknowledged, so it is still one.
    const again = deskOf(own.origin, officer.cookie);
    const seen = new Set<number>();
    for (const moment of MOMENTS_MS) {
      // Confirmed, or taken up again at the start: nothing is asked meanwhile, so that the work is still under way.
      await sleep(moment);
      await own.kill();
      await own.start();
    }
    do seen.add(await countHouseholds(again));
    while ((await readBatch(again, batch.id)).status !== 'CONFIRMED' && (await sleep(50, true)));
    seen.add(await countHouseholds(again));
    // Nobody has ever seen half of it, and in the end nothing is missing.
    expect([...seen].filter((count) => count !== 0)).toEqual([REGISTER.households]);
    expect((await batchIn(again, batch.id, 'CONFIRMED')).newRows).toBe(batch.newRows);
    const { jobs } = await again.ask('{ jobs { title status failure } }');
    expect(jobs.map(({ status }: { status: string }) => status)).toEqual(['DONE', 'DONE']);
  } finally {
    await own.end();
  }
});
