import { gongguoqiaoTownship, jiuzhou, nuodeng, nuodengTownship, yongan } from '@shouwang/database/testing';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { aMission, raiseIssue, takeIssueStep } from '../../testing/an-issue.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
const mission = await aMission(api, [nuodengTownship, gongguoqiaoTownship]);
const township = await api.signedInAs('TOWNSHIP_OFFICER');

const raised = async (changes: object): Promise<string> =>
  (await raiseIssue(mission.inspector, { missionId: mission.id, ...changes }).data()).createIssue.id;

const accept = { data: { responsiblePerson: '字秀英' } };
const late = { dueOn: new Date('2021-10-18T00:00:00Z') };

await raised({ category: 'ENTRY', dueOn: '2021-10-20' });
await raised({ category: 'ENTRY', areaCode: yongan.code, issueNow: false });
await raised({ areaCode: jiuzhou.code, responsibleAreaCode: gongguoqiaoTownship.code, dueOn: '2021-10-22' });
const accepted = await raised({ areaCode: nuodeng.code });
await takeIssueStep(api, township, accepted, 'accept', accept).data();
await api.prisma.issue.update({ where: { id: accepted }, data: late });
const disputed = await raised({ responsibleAreaCode: null, responsibleDepartment: 'HEALTH', category: 'MEASURE' });
await api.prisma.issue.update({ where: { id: disputed }, data: { state: 'DISPUTED', ...late } });
const closed = await raised({ category: 'ENTRY' });
await api.prisma.issue.update({
  where: { id: closed },
  data: { state: 'CLOSED', closedAt: new Date('2021-10-19T09:00:00+08:00') },
});

const people: Readonly<Record<string, ApiClient>> = {
  inspector: mission.inspector,
  county: mission.officer,
  supervisor: await api.signedInAs('SUPERVISOR'),
  township,
  otherTownship: await api.signedInAs('TOWNSHIP_OFFICER', { in: gongguoqiaoTownship }),
  village: await api.signedInAs('VILLAGE_CLERK'),
  department: await api.signedInAs('DEPARTMENT_LIAISON', { department: 'HEALTH' }),
  admin: await api.signedInAs('SYS_ADMIN'),
};

const BOARD = `{ issueBoard { open overdue dueSoon closedThisWeek
  byTownship { key label open due overdue closed } byCategory { key label open due overdue closed } byState { key count } } }`;

const total = async (client: ApiClient, filter: object): Promise<number> => {
  const document = `query Issues($filter: IssueFilter) { issues(filter: $filter) { totalCount } }`;
  return (await client.ask(document, { filter }).data()).issues.totalCount;
};

const BUCKETS = { open: 'open', due: 'dueSoon', overdue: 'overdue', closed: 'closed' } as const;

describe.each(Object.keys(people))('the board of the %s', (name) => {
  const client = people[name] as ApiClient;

  it('has no figure that is not the length of the list behind it', async () => {
    const { issueBoard } = await client.ask(BOARD).data();
    for (const bucket of ['open', 'overdue', 'dueSoon', 'closedThisWeek']) {
      expect(issueBoard[bucket], bucket).toBe(await total(client, { bucket }));
    }
    for (const { key, count } of issueBoard.byState) expect(count, key).toBe(await total(client, { state: key }));
    const filled = (rows: Record<string, unknown>[]) =>
      rows.filter((row) => Object.keys(BUCKETS).some((figure) => row[figure] !== 0));
    const rows = [
      ...filled(issueBoard.byTownship).map((row) => ({ row, filter: { areaCode: row.key } })),
      ...filled(issueBoard.byCategory).map((row) => ({ row, filter: { category: row.key } })),
    ];
    for (const { row, filter } of rows) {
      for (const [figure, bucket] of Object.entries(BUCKETS)) {
        expect(row[figure], `${row.label} ${figure}`).toBe(await total(client, { ...filter, bucket }));
      }
    }
    // Each issue is in one township and one category.
    for (const part of ['byTownship', 'byCategory'] as const) {
      const sum = issueBoard[part].reduce((all: number, { open }: { open: number }) => all + open, 0);
      expect(sum, part).toBe(issueBoard.open);
    }
  });
});

describe('the list of issues', () => {
  it('counts its heaps whatever heap is chosen', async () => {
    const document = `query Issues($filter: IssueFilter) { issues(filter: $filter) { counts { key count } } }`;
    const counts = async (filter: object) => (await mission.officer.ask(document, { filter }).data()).issues.counts;
    const all = await counts({});
    expect(await counts({ bucket: 'overdue' })).toEqual(all);
    const byKey = Object.fromEntries(all.map(({ key, count }: { key: string; count: number }) => [key, count]));
    // A disputed issue waits for the team: it is not late, whatever its day.
    expect(byKey).toMatchObject({
      open: 4,
      overdue: 1,
      dueToday: 1,
      dueSoon: 2,
      disputed: 1,
      closed: 1,
      closedThisWeek: 1,
    });
  });

  it('stands in the order of the last days and is searched by number, title and object', async () => {
    const document = `query Issues($filter: IssueFilter) { issues(filter: $filter) { edges { node { issueNo dueOn objectLabel isOverdue daysLate } } } }`;
    const { issues } = await mission.officer.ask(document, { filter: { bucket: 'open' } }).data();
    const days = issues.edges.map(({ node }: { node: { dueOn: string } }) => node.dueOn);
    expect(days).toEqual([...days].sort());
    expect(await total(mission.officer, { text: '旧州' })).toBe(1);
    expect(await total(mission.officer, { text: issues.edges[0].node.issueNo })).toBe(1);
    expect(await total(mission.officer, { bucket: 'nonsense' })).toBe(0);
  });
});
