import type { Account } from '@shouwang/database';
import { gongguoqiaoTownship, jiuzhou, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { ISSUE, ROLE_NAMES, type Role } from '@shouwang/domain';
import type { RefusalCode } from '@shouwang/phrases';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPhoto } from '../../testing/a-photo.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import { aMission, raiseIssue, takeIssueStep } from '../../testing/an-issue.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
const mission = await aMission(api);
const township = await api.signedInAs('TOWNSHIP_OFFICER');
const supervisor = await api.signedInAs('SUPERVISOR');

beforeEach(() => api.clock.set(TEST_NOW));

const find =
  'query Issue($id: ID!) { issue(id: $id) { id issueNo state mark actions { name allowed } events { step } } }';

const raised = async (changes: object = {}): Promise<string> => {
  const { createIssue } = await raiseIssue(mission.inspector, { missionId: mission.id, ...changes }).data();
  return createIssue.id;
};

const stepped = async (client: ApiClient, id: string, step: string, input: object = {}) =>
  (await takeIssueStep(api, client, id, step, { ...input }).data()).takeIssueStep;

/** The same three people signed in again on another evening: sessions do not outlast the days between. */
const onDay = (day: string) => {
  api.clock.set(new Date(`${day}T23:50:00+08:00`));
  return Promise.all(
    [supervisor, mission.inspector, mission.officer].map(({ account }) => api.signedInTo(account as Account)),
  ) as Promise<[ApiClient, ApiClient, ApiClient]>;
};

const later = (minutes: number) => api.clock.set(new Date(TEST_NOW.getTime() + minutes * 60_000));

const ACCEPTED = { data: { responsiblePerson: '字秀英' } };
const RECTIFYING = { data: { plan: '逐户补拍' } };

/** An issue on which the township has handed in its result. */
const submitted = async (changes: object = {}): Promise<string> => {
  const id = await raised(changes);
  await stepped(township, id, 'accept', ACCEPTED);
  await stepped(township, id, 'rectify', RECTIFYING);
  const evidence = [await aPhoto(township, 'rectification')];
  await stepped(township, id, 'submit', { text: '已全部补齐', evidence });
  return id;
};

describe('an issue', () => {
  it('[INS-1, INS-6] is issued, accepted, rectified, sent back once with a later day, and closed', async () => {
    const id = await submitted();
    later(1);
    const back = await stepped(mission.inspector, id, 'sendBack', { text: '照片不清', dueOn: '2021-10-28' });
    expect(back).toMatchObject({ state: 'RECTIFYING', returnCount: 1, dueOn: '2021-10-28' });
    await takeIssueStep(api, township, id, 'submit', { text: '已重拍' }).expectRefused('EVIDENCE_MISSING');
    later(2);
    const evidence = [await aPhoto(township, 'rectification')];
    expect(await stepped(township, id, 'submit', { text: '已重拍', evidence })).toMatchObject({ state: 'SUBMITTED' });
    expect(await stepped(mission.colleague, id, 'verify')).toMatchObject({ state: 'VERIFIED' });
    expect(await stepped(mission.inspector, id, 'close')).toMatchObject({ state: 'CLOSED', actions: [] });
    const { issue } = await mission.inspector.ask(find, { id }).data();
    expect(issue.mark).toBe('done');
    expect(issue.events.map(({ step }: { step: string }) => step)).toEqual([
      'raise',
      'issue',
      'accept',
      'rectify',
      'submit',
      'sendBack',
      'submit',
      'verify',
      'close',
    ]);
    const trail = await api.prisma.auditEntry.findMany({ where: { objectId: id }, orderBy: { seq: 'asc' } });
    expect(trail.map(({ action }) => action)).toContain('issue.close');
  });

  it('[INS-4] is verified and closed by who raised it or a colleague, never by the unit that rectifies', async () => {
    const id = await submitted();
    for (const step of ['verify', 'close']) {
      await takeIssueStep(api, township, id, step).expectRefused('FORBIDDEN');
      await takeIssueStep(api, supervisor, id, 'verify').expectRefused('NOT_OF_THE_TEAM');
      await takeIssueStep(api, mission.officer, id, 'verify').expectRefused('NOT_OF_THE_TEAM');
    }
    const twin = await api.signedInAs('INSPECTOR', { samePersonAs: township.account as Account });
    await api.prisma.inspectionMissionMember.create({
      data: { missionId: mission.id, accountId: twin.account?.id ?? '' },
    });
    await takeIssueStep(api, twin, id, 'verify').expectRefused('SAME_PERSON');
    await api.prisma.inspectionMissionMember.deleteMany({ where: { accountId: twin.account?.id ?? '' } });
  });

  it('[INS-5] that is disputed is closed when the dispute is upheld and rectified when it is not', async () => {
    for (const [result, state] of [
      ['UPHELD', 'CLOSED'],
      ['REJECTED', 'RECTIFYING'],
    ] as const) {
      const id = await raised();
      await stepped(township, id, 'dispute', { text: '照片在纸质档案里' });
      await takeIssueStep(api, supervisor, id, 'settleDispute', { text: '好', data: { result } }).expectRefused(
        'NOT_OF_THE_TEAM',
      );
      expect(await stepped(mission.inspector, id, 'settleDispute', { text: '已看', data: { result } })).toMatchObject({
        state,
      });
    }
  });

  it('[INS-7, INS-8] is chased when it is late, at most once a day, then admonished; extended it is no longer late', async () => {
    const id = await raised();
    await takeIssueStep(api, supervisor, id, 'chase').expectRefused('NOT_OVERDUE');
    const [watching, raising, county] = await onDay('2021-10-26');
    expect(await stepped(watching, id, 'chase')).toMatchObject({ chaseCount: 1, state: 'ISSUED' });
    await takeIssueStep(api, raising, id, 'chase').expectRefused('CHASED_TODAY');
    api.clock.set(new Date('2021-10-27T00:10:00+08:00'));
    expect(await stepped(county, id, 'chase')).toMatchObject({ chaseCount: 2 });
    const talk = {
      place: '县政府',
      admonished: '字秀英',
      admonishedBy: '苏文琼',
      points: '整改迟缓',
      commitments: '一周内完成',
    };
    expect(await stepped(watching, id, 'admonish', { occurredOn: '2021-10-27', data: talk })).toMatchObject({
      state: 'ISSUED',
    });
    await takeIssueStep(api, raising, id, 'extend', { text: '下雨', dueOn: '2021-10-25' }).expectRefused(
      'NOT_EXTENDED',
    );
    expect(await stepped(raising, id, 'extend', { text: '下雨', dueOn: '2021-11-03' })).toMatchObject({
      dueOn: '2021-11-03',
    });
    await takeIssueStep(api, watching, id, 'chase').expectRefused('NOT_OVERDUE');
  });

  it('[INS-2] as a draft is its team’s alone, and still corrected', async () => {
    const id = await raised({ issueNow: false });
    for (const client of [township, await api.signedInAs('COUNTY_APPROVER')]) {
      expect((await client.ask(find, { id }).data()).issue).toBeNull();
    }
    const [{ fileId } = { fileId: '' }] = await api.prisma.evidence.findMany({ where: { issueId: id } });
    expect((await township.fetch(`/files/${fileId}`)).status).toBe(404);
    const data = {
      source: 'PATROL',
      category: 'ENTRY',
      level: 'SEVERE',
      title: '录入错误',
      description: '户编号录错',
      requirement: '更正',
      areaCode: nuodeng.code,
      responsibleAreaCode: nuodengTownship.code,
      dueOn: '2021-10-29',
    };
    expect(await stepped(mission.inspector, id, 'edit', { data })).toMatchObject({
      dueOn: '2021-10-29',
      state: 'DRAFT',
    });
    await stepped(mission.inspector, id, 'issue');
    expect((await township.ask(find, { id }).data()).issue).toMatchObject({ state: 'ISSUED', mark: 'todo' });
    expect((await township.fetch(`/files/${fileId}`)).status).toBe(200);
  });

  it('[INS-2] is refused without evidence, a clear unit, an area of the mission, or a day ahead', async () => {
    const refusalOf = (changes: object, code: RefusalCode) =>
      raiseIssue(mission.inspector, { missionId: mission.id, ...changes }).expectRefused(code);
    await refusalOf({ evidence: [] }, 'EVIDENCE_MISSING');
    await refusalOf({ responsibleAreaCode: null }, 'RESPONSIBLE_UNIT_UNCLEAR');
    await refusalOf({ areaCode: jiuzhou.code }, 'AREA_OUTSIDE_MISSION');
    await refusalOf({ dueOn: '2021-10-19' }, 'ISSUE_DUE_DAY_PAST');
    await refusalOf({ missionId: null }, 'NOT_FOUND');
    expect(await api.prisma.issue.count({ where: { dueOn: new Date('2021-10-19') } })).toBe(0);
  });

  it('of another township looks, byte for byte, as if it did not exist', async () => {
    const id = await raised();
    const stranger = await api.signedInAs('TOWNSHIP_OFFICER', { in: gongguoqiaoTownship });
    const ids = [id, '019a0000-0000-7000-8000-000000000000', 'not-an-id'];
    const read = await Promise.all(ids.map((one) => stranger.ask(find, { id: one })));
    expect(new Set(read.map(({ text }) => text)).size).toBe(1);
    const act = `mutation Step($input: IssueStepInput!) { takeIssueStep(input: $input) { ... on Refused { refusals { code field } } } }`;
    const acts = await Promise.all(
      ids.map((issueId) =>
        stranger.ask(act, { input: { issueId, version: 2, step: 'accept', ...ACCEPTED, idempotencyKey: issueId } }),
      ),
    );
    expect(new Set(acts.map(({ text }) => text)).size).toBe(1);
  });

  it('is closed by exactly one of twenty who press at once', async () => {
    const id = await submitted();
    await stepped(mission.inspector, id, 'verify');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        takeIssueStep(api, index % 2 ? mission.inspector : mission.colleague, id, 'close'),
      ),
    );
    const states = answers.map(({ data }) => data.takeIssueStep.state ?? 'lost');
    expect(states.filter((state) => state === 'CLOSED')).toHaveLength(1);
    expect(await api.prisma.issueEvent.count({ where: { issueId: id, step: 'close' } })).toBe(1);
  });
});

describe('who may do what (DOMAIN A.2)', () => {
  const INSPECTING = ['INSPECTOR', 'SUPERVISOR', 'COUNTY_OFFICER'];
  const people: Partial<Record<Role, ApiClient>> = { INSPECTOR: mission.inspector };
  const personOf = async (role: Role) => (people[role] ??= await api.signedInAs(role));

  it.each(ROLE_NAMES)('%s raises issues only as an inspecting role', async (role) => {
    const client = await personOf(role);
    const missionId = role === 'INSPECTOR' ? mission.id : null;
    const { data } = await raiseIssue(client, { missionId, issueNow: false, evidence: [] });
    expect('id' in data.createIssue, JSON.stringify(data)).toBe(INSPECTING.includes(role));
  });

  it.each(ROLE_NAMES)(
    '%s is offered in every state what the declaration gives the role, and nothing else',
    async (role) => {
      const client = await personOf(role);
      const id = await raised();
      for (const state of Object.keys(ISSUE.states)) {
        await api.prisma.issue.update({ where: { id }, data: { state } });
        const { issue } = await client.ask(find, { id }).data();
        const offered = (issue?.actions ?? []).map(({ name }: { name: string }) => name);
        const declared = ISSUE.steps
          .filter(({ from, by }) => (from as readonly string[]).includes(state) && by.includes(role))
          .map(({ key }) => key);
        // A liaison answers for the own department only, the county for what the county must do.
        const isOwn = role !== 'DEPARTMENT_LIAISON';
        expect(
          offered.filter((name: string) => !declared.includes(name)),
          state,
        ).toEqual([]);
        if (isOwn && issue && state !== 'DRAFT') expect(offered, state).toEqual(declared);
      }
    },
  );
});
