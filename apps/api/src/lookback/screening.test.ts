import { ROLE_NAMES, type Role } from '@shouwang/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshKey } from '../../testing/a-case.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { importCountySmall, truthRows } from '../../testing/county-small.ts';

const api = await anApi();
const START = `mutation Start($key: String!) { startScreening(idempotencyKey: $key) {
  __typename ... on Job { id } ... on Refused { refusals { code sentence } } } }`;
const BOARD = `{ screening { classes { number ruleId cards } lastJob { status result } actions { name } } }`;
const LIST = `query Cards($rule: String!) { clues(filter: { ruleId: $rule }, first: 100) { totalCount } }`;

const truth = truthRows('truth/screening.csv');
const truthOf = (number: number) => truth.filter((row) => row.class === String(number)).length;

let officer: ApiClient;

const run = async () => {
  await officer.ask(START, { key: freshKey() }).data();
  await api.services.jobs.idle();
};

beforeAll(async () => {
  await importCountySmall(api);
  officer = await api.signedInAs('COUNTY_OFFICER');
});

describe('a screening of the county', () => {
  test('[SCR-5] puts every listed household on its one card, and every figure is the length of its list', async () => {
    await run();
    const { screening } = await officer.ask(BOARD).data();
    expect(screening.lastJob).toMatchObject({ status: 'DONE', result: { suppressed: 0 } });
    for (const { number, ruleId, cards } of screening.classes) {
      expect([number, cards]).toEqual([number, truthOf(number)]);
      expect((await officer.ask(LIST, { rule: ruleId }).data()).clues.totalCount).toBe(cards);
    }
    expect(await api.prisma.clue.count()).toBe(new Set(truth.map(({ householdNo }) => householdNo)).size);
  });

  test('[SCR-5] run again adds nothing; what was explained stays silent', async () => {
    const before = { cards: await api.prisma.clue.count(), reasons: await api.prisma.clueReason.count() };
    await run();
    expect({ cards: await api.prisma.clue.count(), reasons: await api.prisma.clueReason.count() }).toEqual(before);

    const reason = await api.prisma.clueReason.findFirstOrThrow({
      where: { ruleId: 'SCREEN-2' },
      include: { clue: true },
    });
    await api.prisma.suppression.create({
      data: {
        householdId: reason.clue.householdId ?? '',
        ruleId: 'SCREEN-2',
        areaPath: reason.areaPath,
        until: new Date('2030-01-01'),
        amount: null,
        clueReasonId: reason.id,
        reason: '子女每月给赡养费',
      },
    });
    await run();
    const { screening } = await officer.ask(BOARD).data();
    expect(screening.lastJob.result.suppressed).toBe(1);
  });

  test('[SCR-6] is the county’s to order, once at a time', async () => {
    for (const role of ROLE_NAMES.filter((one) => one !== 'COUNTY_OFFICER') as Role[]) {
      const who = await api.signedInAs(role);
      expect((await who.ask(BOARD).data()).screening.actions, role).toEqual([]);
      // Whoever reads runs learns that this is not theirs; to everybody else there is nothing.
      const reads = role === 'COUNTY_APPROVER' || role === 'SUPERVISOR';
      await who.ask(START, { key: freshKey() }).expectRefused(reads ? 'FORBIDDEN' : 'NOT_FOUND');
    }
    await api.prisma.job.create({
      data: {
        kind: 'screening.run',
        title: '四类对象排查',
        payload: {},
        areaPath: '53/5329/532929/',
        status: 'RUNNING',
        requestedById: '00000000-0000-7000-8000-000000000000',
        requestedAt: new Date(),
      },
    });
    await officer.ask(START, { key: freshKey() }).expectRefused('SCREENING_UNDER_WAY');
  });
});
