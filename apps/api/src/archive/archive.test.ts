import { aHousehold, jiuzhou, nuodeng } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { beforeAll, expect, test } from 'vitest';
import { openedCase, staffOf } from '../../testing/a-case.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { addMeasure, pairHelper } from '../../testing/help-acts.ts';

const api = await anApi();
api.clock.set(TEST_NOW);

const ARCHIVE = `query Archive($id: ID!) { householdArchive(householdId: $id) {
  household { id } kinds { key count } entries { id on kind title line mark target { kind id } } } }`;

type Entry = {
  readonly id: string;
  readonly on: string;
  readonly kind: string;
  readonly title: string;
  readonly line: string;
};
type Archive = { readonly kinds: readonly { key: string; count: number }[]; readonly entries: readonly Entry[] };

const archiveFor = async (who: ApiClient, id: string): Promise<Archive | null> =>
  (await who.ask(ARCHIVE, { id }).data()).householdArchive;

let household: Awaited<ReturnType<typeof prepared>>;

/** A monitored household with help, a helper, a broken rule and a case that has just been opened. */
const prepared = async () => {
  const built = await aHousehold().inVillage(nuodeng).monitored('MARGINAL').in(api.prisma);
  const staff = await staffOf(api);
  await addMeasure(staff.clerk, built.id, { startsOn: '2021-10-01' }, '2021-10-01').data();
  await pairHelper(staff.lead, built.id).data();
  await api.prisma.qualityIssue.create({
    data: {
      ruleId: 'DQ-H-001',
      subjectId: built.id,
      householdId: built.id,
      areaPath: nuodeng.path,
      severity: 'ERROR',
      valueKey: 'x',
      state: 'OPEN',
      firstSeenAt: TEST_NOW,
      lastSeenAt: TEST_NOW,
    },
  });
  await openedCase(api, staff.clerk, { procedure: 'ELIMINATION', household: built });
  return built;
};

beforeAll(async () => {
  household = await prepared();
});

test('[ARC-1] tells of everything, newest first, who and what, each leading to its object', async () => {
  const officer = await api.signedInAs('COUNTY_OFFICER');
  const archive = await archiveFor(officer, household.id);
  const kinds = new Set(archive?.entries.map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(expect.arrayContaining(['help', 'monitoring', 'procedure', 'quality']));
  const days = archive?.entries.map(({ on }) => on) ?? [];
  expect(days).toEqual(days.toSorted().reverse());
  const titles = archive?.entries.map(({ title }) => title) ?? [];
  expect(titles).toEqual(expect.arrayContaining(['帮扶措施：医疗救助', '李建国开始结对帮扶', '数据质量问题 DQ-H-001']));
  const measure = archive?.entries.find(({ line }) => line.includes('登记'));
  expect(measure?.line).toMatch(/^.+，登记/u);
});

test('[ARC-2] each count is the number of its entries', async () => {
  const officer = await api.signedInAs('COUNTY_OFFICER');
  const archive = await archiveFor(officer, household.id);
  for (const { key, count } of archive?.kinds ?? []) {
    expect([key, count]).toEqual([key, archive?.entries.filter(({ kind }) => kind === key).length]);
  }
  expect(archive?.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(archive?.entries.length);
});

test.each(ROLE_NAMES)('[ARC-2] %s reads it only where that role reads the household', async (role) => {
  const client = await api.signedInAs(role);
  const { household: readable } = await client
    .ask('query H($id: ID!) { household(id: $id) { id } }', { id: household.id })
    .data();
  expect((await archiveFor(client, household.id)) !== null).toBe(readable !== null);
});

test('[ARC-2] for somebody from elsewhere, and for an id that is none, there is nothing', async () => {
  const stranger = await api.signedInAs('VILLAGE_CLERK', { in: jiuzhou });
  expect(await archiveFor(stranger, household.id)).toBeNull();
  expect(await archiveFor(stranger, 'nothing')).toBeNull();
});
