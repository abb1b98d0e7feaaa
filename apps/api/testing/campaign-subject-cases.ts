import { newId } from '@shouwang/database';
import {
  aHousehold,
  gongguoqiaoTownship,
  jiuzhou,
  nuodeng,
  nuodengTownship,
  yongan,
  yunlong,
} from '@shouwang/database/testing';
import { type Actor, CAMPAIGN_2021, isWithin } from '@shouwang/domain';
import type { TestApi } from './an-api.ts';
import type { ApiClient } from './api-client.ts';
import type { Answer, Shown, SubjectCase, SubjectRow } from './subject-cases.ts';

const shownById = ({ id }: Answer): Shown => ({ key: id ?? '', actions: [] });
const keyOfId = ({ id }: SubjectRow): string => String(id);

/** Everybody who handles households reads the round's work in the own area; an inspector in the areas of the mission. */
const mayReadInArea = (actor: Actor, { areaPath }: SubjectRow): boolean => {
  if (actor.role === 'DEPARTMENT_LIAISON' || actor.role === 'SYS_ADMIN') return false;
  const areas = actor.role === 'INSPECTOR' ? (actor.missionAreaPaths ?? []) : [actor.areaPath];
  return areas.some((path) => isWithin(String(areaPath), path));
};

const days = { opensOn: new Date('2021-10-16'), closesOn: new Date('2021-11-30') };

/** A published round and a draft, with one of everything in three villages of two townships; made once. */
const makeRound = async ({ prisma }: TestApi): Promise<void> => {
  if ((await prisma.campaign.count()) > 0) return;
  const plan = CAMPAIGN_2021 as object;
  const of = (state: string) => ({ areaPath: yunlong.path, year: 2021, title: '', state, plan, createdById: newId() });
  await prisma.campaign.create({ data: of('DRAFT') });
  const { id: campaignId } = await prisma.campaign.create({ data: of('RUNNING') });
  for (const village of [nuodeng, yongan, jiuzhou]) {
    const { id: householdId } = await aHousehold().inVillage(village).in(prisma);
    const areaPath = village.path;
    const item = { campaignId, areaPath, villageCode: village.code };
    await prisma.campaignItem.create({
      data: { ...item, kind: 'HOUSEHOLD_BASIC', subjectId: householdId, householdId },
    });
    await prisma.jointReview.create({
      data: { campaignId, areaPath, batchNo: 1, state: 'PREPARING', createdById: newId() },
    });
    await prisma.monthlyQueueEntry.create({
      data: {
        campaignId,
        householdId,
        areaPath,
        month: '2021-10',
        effectiveOn: new Date('2021-10-12'),
        fields: ['phone'],
        recordedBy: '',
        recordedById: newId(),
      },
    });
  }
  await prisma.campaignItem.create({
    data: {
      campaignId,
      areaPath: yunlong.path,
      villageCode: yunlong.code,
      kind: 'COUNTY_FORM',
      subjectId: yunlong.code,
    },
  });
  for (const { path } of [nuodengTownship, gongguoqiaoTownship]) {
    await prisma.functionWindow.create({
      data: {
        campaignId,
        function: 'REFLAG',
        areaPath: path,
        state: 'REQUESTED',
        ...days,
        reason: '',
        requestedBy: '',
      },
    });
    await prisma.campaignSummary.create({
      data: {
        campaignId,
        areaPath: path,
        kind: 'WORK',
        state: 'DRAFT',
        compiledBy: '',
        asOf: new Date(),
        records: { compile: { cells: [] } },
        createdById: newId(),
      },
    });
  }
};

const after =
  <Row extends SubjectRow>(find: (api: TestApi) => Promise<readonly Row[]>) =>
  async (api: TestApi): Promise<readonly SubjectRow[]> => {
    await makeRound(api);
    return find(api);
  };

const listOf = (field: string) => async (client: ApiClient) =>
  (await client.ask(`{ list: ${field} { id } }`).data()).list.map(shownById);

const pageOf = (field: string) => async (client: ApiClient) =>
  (await client.ask(`{ list: ${field}(first: 100) { edges { node { id } } } }`).data()).list.edges.map(
    ({ node }: { node: Answer }) => shownById(node),
  );

/** The kinds of records of a yearly round. */
export const campaignSubjectCases: readonly SubjectCase[] = [
  {
    subject: 'Campaign',
    key: keyOfId,
    make: after(({ prisma }) => prisma.campaign.findMany()),
    mayRead: ({ role }, { state }) => state === 'RUNNING' || role === 'COUNTY_OFFICER' || role === 'COUNTY_APPROVER',
    list: listOf('campaigns'),
    find: 'query C($key: ID!) { campaign(id: $key) { id } }',
  },
  {
    subject: 'CampaignItem',
    key: keyOfId,
    make: after(({ prisma }) => prisma.campaignItem.findMany()),
    mayRead: mayReadInArea,
    list: pageOf('campaignItems'),
    find: 'query C($key: ID!) { campaignItem(id: $key) { id } }',
  },
  {
    subject: 'FunctionWindow',
    key: keyOfId,
    make: after(({ prisma }) => prisma.functionWindow.findMany()),
    mayRead: ({ role }) => role !== 'DEPARTMENT_LIAISON' && role !== 'SYS_ADMIN',
    list: listOf('functionWindows'),
    find: 'query C($key: ID!) { functionWindow(id: $key) { id } }',
  },
  {
    subject: 'JointReview',
    key: keyOfId,
    make: after(({ prisma }) => prisma.jointReview.findMany()),
    mayRead: mayReadInArea,
    list: listOf('jointReviews'),
    find: 'query C($key: ID!) { jointReview(id: $key) { id } }',
  },
  {
    subject: 'CampaignSummary',
    key: keyOfId,
    make: after(({ prisma }) => prisma.campaignSummary.findMany()),
    mayRead: (actor, row) => !actor.role.startsWith('VILLAGE') && mayReadInArea(actor, row),
    list: listOf('campaignSummaries'),
    find: 'query C($key: ID!) { campaignSummary(id: $key) { id } }',
  },
  {
    subject: 'MonthlyQueueEntry',
    key: keyOfId,
    make: after(({ prisma }) => prisma.monthlyQueueEntry.findMany()),
    mayRead: mayReadInArea,
    list: pageOf('monthlyQueue'),
  },
];
