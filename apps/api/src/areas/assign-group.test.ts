import { aHousehold, anArea, nuodeng, yongan } from '@shouwang/database/testing';
import { areaPathOf, ROLE_NAMES } from '@shouwang/domain';
import { beforeEach, expect, test } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { forgetAreas } from './area-directory.ts';

const api = await anApi();
const { prisma } = api;
const GROUP = `${nuodeng.code}077`;
await anArea().group(77).in(prisma);
forgetAreas(prisma);
const clerk = await api.signedInAs('VILLAGE_CLERK', { in: nuodeng });

let keys = 0;
const assign = (who: ApiClient, householdIds: readonly string[], groupCode = GROUP) => {
  keys += 1;
  return who.ask(
    `mutation A($ids: [ID!]!, $group: ID!, $key: String!) { assignGroup(householdIds: $ids, groupCode: $group, idempotencyKey: $key) {
       __typename ... on GroupAssigned { count } ... on Refused { refusals { code field } } } }`,
    { ids: householdIds, group: groupCode, key: `assign-${keys}` },
  );
};

const WITHOUT = `query W($code: ID!) { area(code: $code) { withoutGroupCount householdCount }
  households(filter: { areaCode: $code, withoutGroup: true }, first: 100) { totalCount edges { node { id } } } }`;

let one: { readonly id: string };
let two: { readonly id: string };
beforeEach(async () => {
  one = await aHousehold().inVillage(nuodeng).in(prisma);
  two = await aHousehold().inVillage(nuodeng).in(prisma);
});

test('[DIV-7] several households at once lie in the group, with their people, and the history says so', async () => {
  const before = await clerk.ask(WITHOUT, { code: nuodeng.code }).data();
  expect(before.households.totalCount).toBe(before.area.withoutGroupCount);
  expect((await assign(clerk, [one.id, two.id]).data()).assignGroup.count).toBe(2);
  const after = await clerk.ask(WITHOUT, { code: nuodeng.code }).data();
  expect(after.area).toEqual({
    withoutGroupCount: before.area.withoutGroupCount - 2,
    householdCount: before.area.householdCount,
  });
  expect(after.households.totalCount).toBe(after.area.withoutGroupCount);
  const household = await prisma.household.findUniqueOrThrow({ where: { id: one.id }, include: { members: true } });
  expect(household).toMatchObject({ areaCode: GROUP, areaPath: areaPathOf(GROUP), groupName: '第77村民小组' });
  expect(new Set(household.members.map(({ areaPath }) => areaPath))).toEqual(new Set([areaPathOf(GROUP)]));
  const changes = await prisma.registerChange.findMany({ where: { entityId: one.id, indicatorKey: 'areaPath' } });
  expect(changes.map(({ after: to, sourceLabel }) => [to, sourceLabel])).toEqual([[areaPathOf(GROUP), '分到村民小组']]);
});

test('[DIV-7] into a group of their own village that stands, or nobody is moved', async () => {
  const stranger = await aHousehold().inVillage(yongan).in(prisma);
  const township = await api.signedInAs('TOWNSHIP_OFFICER');
  await assign(township, [one.id, stranger.id]).expectRefused('DIVISION_GROUP_ELSEWHERE');
  await assign(clerk, [one.id], nuodeng.code).expectRefused('DIVISION_UNKNOWN');
  await assign(clerk, [one.id], '999').expectRefused('DIVISION_UNKNOWN');
  await assign(clerk, []).expectRefused('FIELD_TOO_FEW');
  await assign(clerk, ['nobody']).expectRefused('NOT_FOUND');
  expect((await prisma.household.findUniqueOrThrow({ where: { id: one.id } })).areaCode).toBe(nuodeng.code);
});

test.each(ROLE_NAMES)('[DIV-7] %s does it only when that role corrects households', async (role) => {
  const { data } = await assign(await api.signedInAs(role), [one.id]);
  const corrects = ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER'].includes(role);
  expect(data.assignGroup.__typename).toBe(corrects ? 'GroupAssigned' : 'Refused');
});
