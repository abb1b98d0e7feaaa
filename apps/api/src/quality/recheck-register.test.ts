import { beforeAll, describe, expect, it } from 'vitest';
import { publishedRound } from '../../testing/a-campaign.ts';
import { freshKey } from '../../testing/a-case.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { importCountySmall, truthRows, WORK_AND_VILLAGES } from '../../testing/county-small.ts';

const api = await anApi();
const { prisma } = api;

const START = `mutation Start($areaCode: ID, $key: String!) {
  startQualityRecheck(areaCode: $areaCode, idempotencyKey: $key) {
    __typename ... on Job { id } ... on Refused { refusals { code sentence } } } }`;
const LAST = '{ qualityBoard { lastRecheck { status result done total } actions { name } } }';

let officer: ApiClient;

let seconds = 0;

/** Each a second after the one before: the last one is the last one. */
const recheck = async (who: ApiClient = officer, areaCode: string | null = null) => {
  seconds += 1;
  api.clock.set(new Date(TEST_NOW.getTime() + seconds * 1_000));
  await who.ask(START, { areaCode, key: freshKey() }).data();
  await api.services.jobs.idle();
  return (await who.ask(LAST).data()).qualityBoard.lastRecheck;
};

beforeAll(async () => {
  await importCountySmall(api, WORK_AND_VILLAGES);
  // Its cut-off is the day on which the truth was taken.
  await publishedRound(api);
  officer = await api.signedInAs('COUNTY_OFFICER');
});

describe('[QUA-7] a recheck of the county', () => {
  it('leaves the list equal to what is known to be wrong, each rule once for whom it is about', async () => {
    const done = await recheck();
    const known = new Set(
      truthRows('truth/quality.csv').map((row) => `${row.ruleId} ${row.householdNo} ${row.personNo}`),
    );
    const issues = await prisma.qualityIssue.findMany({ include: { household: true, person: true } });
    const listed = issues.map(({ ruleId, subjectId, household, person }) =>
      [ruleId, household?.householdNo ?? subjectId, person?.personNo ?? ''].join(' '),
    );
    expect(new Set(listed)).toEqual(known);
    expect(listed).toHaveLength(known.size);
    expect(done).toMatchObject({
      status: 'DONE',
      done: 1_200,
      total: 1_200,
      result: { opened: known.size, closed: 0, reopened: 0, households: 1_200, isWholeCounty: true, on: '2021-09-30' },
    });
  });

  it('run again opens nothing, closes nothing, and says when everything was seen last', async () => {
    const before = await prisma.qualityIssue.findMany({ orderBy: { id: 'asc' } });
    expect((await recheck()).result).toMatchObject({ opened: 0, closed: 0, reopened: 0, still: before.length });
    const after = await prisma.qualityIssue.findMany({ orderBy: { id: 'asc' } });
    expect(after.map(({ lastSeenAt: _, ...row }) => row)).toEqual(before.map(({ lastSeenAt: _, ...row }) => row));
    expect(after.every(({ lastSeenAt }) => lastSeenAt.getTime() === TEST_NOW.getTime() + 2_000)).toBe(true);
  });

  it('closes what is gone and reopens what comes back, as the same issue', async () => {
    const issue = await prisma.qualityIssue.findFirstOrThrow({ where: { ruleId: 'DQ-L-001' } });
    const person = await prisma.person.findUniqueOrThrow({ where: { id: issue.personId ?? '' } });
    const facts = person.facts as Record<string, string>;
    await prisma.person.update({ where: { id: person.id }, data: { facts: { ...facts, laborSkill: '普通劳动力' } } });
    await recheck();
    const state = () => prisma.qualityIssue.findUniqueOrThrow({ where: { id: issue.id } });
    expect(await state()).toMatchObject({ state: 'CLOSED', closedAt: expect.any(Date) });
    await prisma.person.update({ where: { id: person.id }, data: { facts } });
    await recheck();
    expect(await state()).toMatchObject({ state: 'REOPENED', closedAt: null, reopenedCount: 1 });
  });

  it('of a township leaves alone what households share with those of other townships', async () => {
    const shared = { ruleId: { in: ['DQ-P-007', 'DQ-H-011'] } };
    const before = await prisma.qualityIssue.findMany({ where: shared, orderBy: { id: 'asc' } });
    expect(before.length).toBeGreaterThan(0);
    const result = (await recheck(officer, '532929101')).result;
    expect(result).toMatchObject({ opened: 0, closed: 0, isWholeCounty: false });
    expect(await prisma.qualityIssue.findMany({ where: shared, orderBy: { id: 'asc' } })).toEqual(before);
  });

  it('keeps nothing sensitive of the values', async () => {
    const texts = JSON.stringify((await prisma.qualityIssue.findMany()).map(({ facts }) => facts));
    expect(texts).not.toMatch(/idNumber|mobile|"phone"|longitude|healthStatus/u);
    expect(texts).not.toMatch(/\d{17}[\dX]/u);
  });
});

describe('who orders a recheck', () => {
  it('the county and its townships, in their own area; one at a time', async () => {
    const village = await api.signedInAs('VILLAGE_CLERK');
    await village.ask(START, { key: freshKey() }).expectRefused('FORBIDDEN');
    const township = await api.signedInAs('TOWNSHIP_OFFICER');
    await township.ask(START, { areaCode: '532929', key: freshKey() }).expectRefused('NOT_FOUND');
    await officer.ask(START, { key: freshKey() }).data();
    await township.ask(START, { key: freshKey() }).expectRefused('RECHECK_UNDER_WAY');
    await api.services.jobs.idle();
    expect((await officer.ask(LAST).data()).qualityBoard.actions.map(({ name }: { name: string }) => name)).toEqual([
      'recheck',
      'export',
    ]);
    expect((await village.ask(LAST).data()).qualityBoard.actions).toEqual([]);
  });
});
