import { aHousehold, jiuzhou, nuodeng, yongan } from '@shouwang/database/testing';
import { type Actor, isWithin } from '@shouwang/domain';
import type { TestApi } from './an-api.ts';
import type { ApiClient } from './api-client.ts';
import type { Answer, Shown, SubjectCase, SubjectRow } from './subject-cases.ts';

/** Everybody who handles households reads them in the own area; an inspector in the areas of the mission (A.2). */
const mayReadInArea = (actor: Actor, { areaPath }: SubjectRow): boolean => {
  if (actor.role === 'DEPARTMENT_LIAISON' || actor.role === 'SYS_ADMIN') return false;
  if (actor.role === 'INSPECTOR') {
    return (actor.missionAreaPaths ?? []).some((path) => isWithin(String(areaPath), path));
  }
  return isWithin(String(areaPath), actor.areaPath);
};

/** Three villages with a household, its people, a finished episode and a running case each; made once. */
const makeRegister = async ({ prisma }: TestApi): Promise<void> => {
  if ((await prisma.procedureCase.count()) > 0) return;
  for (const village of [nuodeng, yongan, jiuzhou]) {
    const household = await aHousehold().inVillage(village).with(1).children().in(prisma);
    const { id: householdId, areaPath } = household;
    await prisma.monitoringCase.create({
      data: {
        caseNo: `${householdId}-1`,
        householdId,
        areaPath,
        episode: 1,
        category: 'MARGINAL',
        identifiedMonth: '202003',
        source: 'GRASSROOTS',
        risks: [{ type: 'ILLNESS' }],
        status: 'ELIMINATED',
        lastSourceKind: 'import',
        lastSourceId: householdId,
        createdSourceId: householdId,
      },
    });
    await prisma.procedureCase.create({
      data: {
        caseNo: `2021-${householdId}`,
        procedure: 'ADMISSION',
        procedureVersion: '2021-1',
        state: 'DRAFT',
        householdId,
        areaPath,
        openedById: householdId,
        startedOn: new Date('2021-10-20T00:00:00Z'),
      },
    });
  }
};

const keyOfId = ({ id }: SubjectRow): string => String(id);

const listOf =
  (field: string) =>
  async (client: ApiClient): Promise<readonly Shown[]> => {
    const answer = await client.ask(`{ list: ${field}(first: 100) { edges { node { id } } totalCount } }`).data();
    const found: Shown[] = answer.list.edges.map(({ node }: { node: Answer }) => ({ key: node.id ?? '', actions: [] }));
    if (answer.list.totalCount !== found.length) throw new Error(`${field} counts what it does not show`);
    return found;
  };

/** The kinds of records of the register and of its procedures, for the permission test. */
export const registerSubjectCases: readonly SubjectCase[] = [
  {
    subject: 'Household',
    key: keyOfId,
    make: async (api) => {
      await makeRegister(api);
      return api.prisma.household.findMany();
    },
    mayRead: mayReadInArea,
    list: listOf('households'),
    find: 'query Household($key: ID!) { household(id: $key) { id } }',
  },
  {
    subject: 'Person',
    key: keyOfId,
    make: async (api) => {
      await makeRegister(api);
      return api.prisma.person.findMany();
    },
    mayRead: mayReadInArea,
    find: 'query Person($key: ID!) { person(id: $key) { id } }',
  },
  {
    subject: 'MonitoringCase',
    key: keyOfId,
    make: async (api) => {
      await makeRegister(api);
      return api.prisma.monitoringCase.findMany();
    },
    mayRead: mayReadInArea,
  },
  {
    subject: 'ProcedureCase',
    key: keyOfId,
    make: async (api) => {
      await makeRegister(api);
      return api.prisma.procedureCase.findMany();
    },
    mayRead: mayReadInArea,
    list: listOf('procedureCases'),
    find: 'query Case($key: ID!) { procedureCase(id: $key) { id actions { name } } }',
  },
];
