import { aHousehold, gongguoqiaoTownship, jiuzhou, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { ROLE_NAMES } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { aMission, raiseIssue } from '../../testing/an-issue.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
const refused = '... on Refused { refusals { code field } } ... on Conflict { currentVersion }';
const PLAN = `mutation Plan($input: NewMissionInput!) {
  createMission(input: $input) { ... on InspectionMission { id state memberNames members { id } areaCodes } ${refused} }
}`;
const ADVANCE = `mutation Advance($id: ID!, $version: Int!, $report: String, $key: String!) {
  advanceMission(id: $id, version: $version, report: $report, idempotencyKey: $key) {
    ... on InspectionMission { id state version report issueCount actions { name allowed } } ${refused} }
}`;

let plans = 0;
const plan = (client: ApiClient, memberIds: readonly string[], changes: object = {}) => {
  plans += 1;
  const input = {
    title: '督导',
    areaCodes: [nuodengTownship.code],
    startsOn: '2021-10-20',
    endsOn: '2021-10-27',
    purpose: '质量',
  };
  return client.ask(PLAN, { input: { ...input, memberIds, idempotencyKey: `plan-${plans}`, ...changes } });
};

describe('a mission', () => {
  it('[INS-10] shows its areas to its members from the moment it is sent', async () => {
    const household = await aHousehold().inVillage(nuodeng).in(api.prisma);
    const elsewhere = await aHousehold().inVillage(jiuzhou).in(api.prisma);
    const officer = await api.signedInAs('COUNTY_OFFICER');
    const inspector = await api.signedInAs('INSPECTOR');
    const find = 'query H($id: ID!) { household(id: $id) { id } }';
    expect((await inspector.ask(find, { id: household.id }).data()).household).toBeNull();
    const { createMission } = await plan(officer, [inspector.account?.id ?? '']).data();
    expect(createMission).toMatchObject({ state: 'PLANNED', memberNames: ['张丽'], areaCodes: [nuodengTownship.code] });
    expect((await inspector.ask(find, { id: household.id }).data()).household).not.toBeNull();
    expect((await inspector.ask(find, { id: elsewhere.id }).data()).household).toBeNull();
  });

  it('[INS-10] is begun, then reported with a report, after which its open issues are still followed', async () => {
    const officer = await api.signedInAs('COUNTY_OFFICER');
    const inspector = await api.signedInAs('INSPECTOR');
    const { createMission } = await plan(officer, [inspector.account?.id ?? '']).data();
    const { id } = createMission;
    expect((await inspector.ask(ADVANCE, { id, version: 1, key: 'begin' }).data()).advanceMission.state).toBe(
      'ONGOING',
    );
    await inspector.ask(ADVANCE, { id, version: 2, key: 'r1' }).expectRefused('FIELD_MISSING');
    await officer.ask(ADVANCE, { id, version: 2, report: '略', key: 'r2' }).expectRefused('ROLE_NOT_ALLOWED');
    await inspector.ask(ADVANCE, { id, version: 1, report: '共 1 个问题', key: 'r3' }).expectConflict();
    await raiseIssue(inspector, { missionId: id }).data();
    const { advanceMission } = await inspector
      .ask(ADVANCE, { id, version: 2, report: '共 1 个问题', key: 'r4' })
      .data();
    expect(advanceMission).toMatchObject({ state: 'REPORTED', issueCount: 1, actions: [] });
    const list = '{ issues { totalCount } }';
    expect((await inspector.ask(list).data()).issues.totalCount).toBe(1);
    await api.prisma.issue.updateMany({ data: { closedAt: new Date(), state: 'CLOSED' } });
    expect((await inspector.ask(list).data()).issues.totalCount).toBe(0);
  });

  it('[INS-10] is refused with members who do not inspect, no area of the county, or an end before its start', async () => {
    const officer = await api.signedInAs('COUNTY_OFFICER');
    const { id } = await api.anAccount('INSPECTOR');
    await plan(officer, [officer.account?.id ?? '']).expectRefused('MEMBER_NOT_INSPECTOR');
    await plan(officer, ['not-an-id']).expectRefused('MEMBER_NOT_INSPECTOR');
    await plan(officer, [id], { areaCodes: ['999999'] }).expectRefused('NOT_FOUND');
    await plan(officer, [id], { endsOn: '2021-10-19' }).expectRefused('MISSION_ENDS_BEFORE_START');
    await plan(officer, [id], { areaCodes: [] }).expectRefused('FIELD_TOO_FEW');
  });

  it.each(ROLE_NAMES)('[INS-10] is sent by %s only when that is the county officer', async (role) => {
    const client = await api.signedInAs(role);
    const { id } = await api.anAccount('INSPECTOR');
    const { data } = await plan(client, [id]);
    expect('id' in data.createMission, JSON.stringify(data)).toBe(role === 'COUNTY_OFFICER');
  });

  it('of another team looks, byte for byte, as if it did not exist', async () => {
    const { id } = await aMission(api, [gongguoqiaoTownship]);
    const stranger = await api.signedInAs('INSPECTOR');
    const ids = [id, '019a0000-0000-7000-8000-000000000000', 'not-an-id'];
    const answers = await Promise.all(
      ids.map((one) => stranger.ask(ADVANCE, { id: one, version: 1, key: one }).then(({ text }) => text)),
    );
    expect(new Set(answers).size).toBe(1);
  });
});
