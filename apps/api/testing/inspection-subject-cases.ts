import { newId } from '@shouwang/database';
import { gongguoqiaoTownship, jiuzhou, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { type Actor, isWithin } from '@shouwang/domain';
import type { TestApi } from './an-api.ts';
import type { ApiClient } from './api-client.ts';
import type { Answer, Shown, SubjectCase, SubjectRow } from './subject-cases.ts';

const shownById = ({ id }: Answer): Shown => ({ key: id ?? '', actions: [] });

const aMissionOf = async ({ prisma }: TestApi, areaPath: string, accountIds: readonly string[]) =>
  prisma.inspectionMission.create({
    data: {
      missionNo: newId(),
      title: '督导',
      state: 'ONGOING',
      areaPath: '53/5329/532929/',
      areaPaths: [areaPath],
      startsOn: new Date('2021-10-20'),
      endsOn: new Date('2021-10-27'),
      createdById: newId(),
      members: { create: accountIds.map((accountId) => ({ accountId })) },
    },
    include: { members: true },
  });

/** A mission of the inspectors of the test in one township, and one of nobody in the other. */
const makeMissions = async (api: TestApi) => {
  const inspectors = await api.prisma.account.findMany({ where: { role: 'INSPECTOR' }, orderBy: { id: 'asc' } });
  const own = await aMissionOf(
    api,
    nuodengTownship.path,
    inspectors.slice(0, 1).map(({ id }) => id),
  );
  return [own, await aMissionOf(api, gongguoqiaoTownship.path, [])];
};

const makeIssues = async (api: TestApi): Promise<readonly SubjectRow[]> => {
  const missions = await makeMissions(api);
  const units = [
    { responsibleAreaPath: nuodengTownship.path },
    { responsibleAreaPath: gongguoqiaoTownship.path },
    { responsibleDepartment: 'MEDICAL_INSURANCE' },
  ];
  for (const { path } of [nuodeng, jiuzhou]) {
    for (const state of ['DRAFT', 'ISSUED', 'CLOSED']) {
      for (const [index, unit] of units.entries()) {
        await api.prisma.issue.create({
          data: {
            issueNo: newId(),
            missionId: missions[index]?.id ?? null,
            source: 'COUNTY_TEAM',
            category: 'ENTRY',
            level: 'GENERAL',
            title: '',
            description: '',
            requirement: '',
            areaPath: path,
            objectLabel: '',
            state,
            dueOn: new Date('2021-10-25'),
            raisedById: newId(),
            raisedByPerson: newId(),
            raisedBy: '',
            ...unit,
          },
        });
      }
    }
  }
  return api.prisma.issue.findMany();
};

const everyState = new Set(['COUNTY_OFFICER', 'SUPERVISOR']);
const issuedOnly = new Set(['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD', 'COUNTY_APPROVER']);
const townships = new Set(['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD']);

/** A draft is its team's; what has been issued is read in its area, by its unit and by the teams of the area. */
const mayReadIssue = (actor: Actor, row: SubjectRow): boolean => {
  const { state, missionId, responsibleAreaPath, responsibleDepartment } = row;
  const areaPath = String(row.areaPath);
  const isHere = isWithin(areaPath, actor.areaPath);
  if (everyState.has(actor.role)) return isHere;
  if (actor.missionIds?.includes(String(missionId))) return true;
  if (state === 'DRAFT') return false;
  if (issuedOnly.has(actor.role) && isHere) return true;
  if (townships.has(actor.role)) return isWithin(String(responsibleAreaPath), actor.areaPath);
  if (actor.role === 'DEPARTMENT_LIAISON') return responsibleDepartment === actor.department;
  return (actor.missionAreaPaths ?? []).some((path) => isWithin(areaPath, path));
};

export const inspectionSubjectCases: readonly SubjectCase[] = [
  {
    subject: 'InspectionMission',
    key: ({ id }) => String(id),
    make: async (api) => {
      await makeMissions(api);
      return api.prisma.inspectionMission.findMany();
    },
    mayRead: (actor, { id }) =>
      ['COUNTY_OFFICER', 'COUNTY_APPROVER', 'SUPERVISOR'].includes(actor.role) ||
      (actor.missionIds ?? []).includes(String(id)),
    list: async (client: ApiClient) => (await client.ask('{ missions { id } }').data()).missions.map(shownById),
    find: 'query Mission($key: ID!) { mission(id: $key) { id } }',
  },
  {
    subject: 'Issue',
    key: ({ id }) => String(id),
    make: makeIssues,
    mayRead: mayReadIssue,
    list: async (client: ApiClient) => {
      const { issues } = await client.ask('{ issues(first: 100) { edges { node { id } } } }').data();
      return issues.edges.map(({ node }: { node: Answer }) => shownById(node));
    },
    find: 'query Issue($key: ID!) { issue(id: $key) { id } }',
  },
];
