import { aHousehold, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { clueActs } from '../../testing/a-clue.ts';
import { anApi } from '../../testing/an-api.ts';
import { aMission, letIssueBeLate, raiseIssue, takeIssueStep } from '../../testing/an-issue.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
const mission = await aMission(api);
const township = await api.signedInAs('TOWNSHIP_OFFICER');
const village = await api.signedInAs('VILLAGE_CLERK');

const raised = async (changes: object): Promise<string> =>
  (await raiseIssue(mission.inspector, { missionId: mission.id, ...changes }).data()).createIssue.id;

await raised({ title: '后天到期', dueOn: '2021-10-22' });
await raised({ title: '今天到期', dueOn: '2021-10-20' });
const late = await raised({ title: '逾期的' });
await letIssueBeLate(api, late, '2021-10-18');
await raised({ title: '还没下发', issueNow: false });
const returned = await raised({ title: '退回的' });
await api.prisma.issue.update({ where: { id: returned }, data: { state: 'RECTIFYING', returnCount: 1 } });

const household = await aHousehold().inVillage(nuodeng).headedBy('杨国华').in(api.prisma);
const aCase = async (state: string, columns: object) =>
  api.prisma.procedureCase.create({
    data: {
      caseNo: `T-${state}-${JSON.stringify(columns).length}`,
      procedure: 'ADMISSION',
      procedureVersion: '2021-1',
      state,
      householdId: household.id,
      areaPath: nuodeng.path,
      openedById: household.id,
      startedOn: new Date('2021-10-18T00:00:00Z'),
      ...columns,
    },
  });
await aCase('DRAFT', { deadlineAt: new Date('2021-10-19T00:00:00+08:00') });

const neighbours = await aHousehold().inVillage(nuodeng).headedBy('李四妹').in(api.prisma);
await clueActs(village).report({ householdId: neighbours.id, areaCode: nuodeng.code }).data();

type Row = {
  title: string;
  verb: string;
  lateness: string | null;
  target: { kind: string; id: string };
  dueAt: string | null;
};
type Group = { key: string; label: string; totalCount: number; items: Row[] };

const INBOX = `{ inbox { groups { key label totalCount items { title verb lateness dueAt target { kind id } } }
  sums { key label count } nextDeadline { title } stages { key } } viewer { menuCounts { key count } } }`;

const read = async (client: ApiClient) => {
  const { inbox, viewer } = await client.ask(INBOX).data();
  return { groups: inbox.groups as Group[], inbox, menuCounts: viewer.menuCounts as { key: string; count: number }[] };
};

const titlesOf = (groups: Group[]) =>
  Object.fromEntries(groups.map(({ key, items }) => [key, items.map(({ title }) => title)]));

describe('the inbox', () => {
  it('stands in the order of urgency: late, today, returned, the rest by its day', async () => {
    const { groups, inbox } = await read(township);
    expect(groups.map(({ key }) => key)).toEqual(['overdue', 'dueToday', 'returned', 'newClue', 'waiting']);
    expect(titlesOf(groups)).toMatchObject({
      overdue: ['逾期的'],
      newClue: ['李四妹'],
      dueToday: ['今天到期'],
      returned: ['退回的'],
      waiting: ['后天到期'],
    });
    expect(groups[0]?.items[0]).toMatchObject({
      verb: '认领',
      lateness: '过 2 天',
      target: { kind: 'issue', id: late },
    });
    expect(inbox.nextDeadline.title).toBe('今天到期');
  });

  it('shows the village its late case and not the issues that the township answers', async () => {
    const { groups } = await read(village);
    expect(titlesOf(groups)).toMatchObject({ overdue: ['杨国华'], newClue: ['李四妹'], waiting: [] });
    expect(groups[3]?.items[0]).toMatchObject({ verb: '开始核实', target: { kind: 'clue' } });
    expect(groups[0]?.items[0]).toMatchObject({ lateness: '过 2 天', target: { kind: 'case' } });
  });

  it('shows a team its drafts and what it has to verify, and whom to chase', async () => {
    const { groups } = await read(mission.inspector);
    expect(titlesOf(groups)).toMatchObject({ overdue: ['逾期的'], waiting: expect.arrayContaining(['还没下发']) });
    expect(groups[0]?.items[0]?.verb).toBe('督办');
    const supervisor = await api.signedInAs('SUPERVISOR');
    expect(titlesOf((await read(supervisor)).groups)).toMatchObject({ overdue: ['逾期的'], waiting: [] });
    await takeIssueStep(api, supervisor, late, 'chase').data();
    expect(titlesOf((await read(supervisor)).groups)).toMatchObject({ overdue: [] });
  });

  it.each(ROLE_NAMES)('of %s offers only verbs that are allowed, and counts every row once', async (role) => {
    const client = role === 'INSPECTOR' ? mission.inspector : await api.signedInAs(role);
    const { groups, inbox, menuCounts } = await read(client);
    const items = groups.flatMap((group) => group.items);
    for (const { verb, target } of items.filter(({ target: { kind } }) => kind !== 'mission')) {
      const field = target.kind === 'case' ? 'procedureCase' : target.kind;
      const { [field]: row } = await client
        .ask(`query Row($id: ID!) { ${field}(id: $id) { actions { label allowed } } }`, { id: target.id })
        .data();
      const allowed = row.actions.filter((action: { allowed: boolean }) => action.allowed);
      expect([...allowed.map(({ label }: { label: string }) => label), '查看']).toContain(verb);
    }
    expect(groups.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(items.length);
    const today = menuCounts.find(({ key }) => key === 'today')?.count ?? 0;
    expect(today).toBe(items.length);
    expect(inbox.stages).toEqual([]);
  });

  it('shows who acts in another area nothing of this one', async () => {
    const stranger = await api.signedInAs('DEPARTMENT_LIAISON');
    expect((await read(stranger)).groups.every(({ totalCount }) => totalCount === 0)).toBe(true);
  });
});

describe('the overview', () => {
  const OVERVIEW = `{ overview { exceptions { sentence verb mark target { kind id } } funnel { key count }
    townships { areaCode areaName households people monitoredOpen inProcedure overdue openClues openIssues }
    monitored { key count } stages { key } } }`;

  it('names exceptions first, each with the way to its most urgent object', async () => {
    const { overview } = await mission.officer.ask(OVERVIEW).data();
    expect(overview.exceptions.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      '1 件程序超过了时限',
      '1 个问题过了整改期限',
    ]);
    expect(overview.exceptions[1].target).toEqual({ kind: 'issue', id: late });
  });

  it('has the townships in the order of their codes, with figures of what the viewer may see', async () => {
    const { overview } = await mission.officer.ask(OVERVIEW).data();
    const codes = overview.townships.map(({ areaCode }: { areaCode: string }) => areaCode);
    expect(codes).toEqual([...codes].sort());
    const own = overview.townships.find(({ areaCode }: { areaCode: string }) => areaCode === nuodengTownship.code);
    expect(own).toMatchObject({ households: 2, people: 2, inProcedure: 1, overdue: 1, openClues: 1, openIssues: 4 });
    const admin = await api.signedInAs('SYS_ADMIN');
    const { overview: hidden } = await admin.ask(OVERVIEW).data();
    const figures = hidden.townships.flatMap(({ areaCode, areaName, ...rest }: Record<string, unknown>) =>
      Object.values(rest),
    );
    expect(new Set(figures)).toEqual(new Set([0]));
    expect(hidden.exceptions).toEqual([]);
  });
});
