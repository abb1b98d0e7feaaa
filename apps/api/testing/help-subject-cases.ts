import { newId } from '@shouwang/database';
import { aHousehold, jiuzhou, nuodeng, yongan } from '@shouwang/database/testing';
import { type Actor, isWithin } from '@shouwang/domain';
import type { TestApi } from './an-api.ts';
import type { ApiClient } from './api-client.ts';
import { A_MEASURE, A_PLAN } from './help-acts.ts';
import type { Answer, Shown, SubjectCase, SubjectRow } from './subject-cases.ts';

const shownById = ({ id }: Answer): Shown => ({ key: id ?? '', actions: [] });
const keyOfId = ({ id }: SubjectRow): string => String(id);

/** Everybody who handles households reads their help in the own area; an inspector in the areas of the mission. */
const mayReadInArea = (actor: Actor, { areaPath }: SubjectRow): boolean => {
  if (actor.role === 'DEPARTMENT_LIAISON' || actor.role === 'SYS_ADMIN') return false;
  const areas = actor.role === 'INSPECTOR' ? (actor.missionAreaPaths ?? []) : [actor.areaPath];
  return areas.some((path) => isWithin(String(areaPath), path));
};

const day = new Date('2021-10-01');

/** A household that is helped in each of three villages of two townships, by two departments; made once. */
const makeHelp = async ({ prisma }: TestApi): Promise<void> => {
  if ((await prisma.assistanceMeasure.count()) > 0) return;
  for (const [index, village] of [nuodeng, yongan, jiuzhou].entries()) {
    const { id: householdId } = await aHousehold().inVillage(village).monitored().in(prisma);
    const { id: monitoringCaseId } = await prisma.monitoringCase.findFirstOrThrow({ where: { householdId } });
    const own = { householdId, areaPath: village.path, createdById: newId() };
    const of = { ...own, monitoringCaseId };
    const plan = { state: 'DRAFTED', reviewOn: day, draftedBy: '', draftedOn: day, records: { draft: A_PLAN } };
    await prisma.assistancePlan.create({ data: { ...of, ...plan } });
    const department = index === 1 ? 'EDUCATION' : 'MEDICAL_INSURANCE';
    await prisma.assistanceMeasure.create({
      data: {
        ...of,
        department,
        group: A_MEASURE.group,
        option: A_MEASURE.option,
        state: 'PLANNED',
        startsOn: day,
        createdBy: '',
      },
    });
    const { id: helperId } = await prisma.helper.create({
      data: { areaPath: village.path, name: '李建国', unit: '', phoneSealed: '', createdById: newId() },
    });
    await prisma.pairing.create({ data: { ...own, helperId, state: 'ACTIVE', startsOn: day } });
    await prisma.visitLog.create({ data: { ...own, helperId, visitedOn: day, text: '', createdBy: '' } });
    await prisma.workTeam.create({ data: { areaPath: village.path, unit: '', state: 'ACTIVE', createdById: newId() } });
  }
};

const after =
  <Row extends SubjectRow>(find: (api: TestApi) => Promise<readonly Row[]>) =>
  async (api: TestApi): Promise<readonly SubjectRow[]> => {
    await makeHelp(api);
    return find(api);
  };

const pageOf = (field: string) => async (client: ApiClient) =>
  (await client.ask(`{ list: ${field}(first: 100) { edges { node { id } } } }`).data()).list.edges.map(
    ({ node }: { node: Answer }) => shownById(node),
  );

/** The kinds of records of help. */
export const helpSubjectCases: readonly SubjectCase[] = [
  {
    subject: 'AssistancePlan',
    key: keyOfId,
    make: after(({ prisma }) => prisma.assistancePlan.findMany()),
    mayRead: mayReadInArea,
    list: pageOf('assistancePlans'),
    find: 'query P($key: ID!) { assistancePlan(id: $key) { id } }',
  },
  {
    subject: 'AssistanceMeasure',
    key: keyOfId,
    make: after(({ prisma }) => prisma.assistanceMeasure.findMany()),
    mayRead: (actor, row) =>
      actor.role === 'DEPARTMENT_LIAISON' ? row.department === actor.department : mayReadInArea(actor, row),
    list: pageOf('assistanceMeasures'),
    find: 'query M($key: ID!) { assistanceMeasure(id: $key) { id } }',
  },
  {
    subject: 'Pairing',
    key: keyOfId,
    make: after(({ prisma }) => prisma.pairing.findMany()),
    mayRead: mayReadInArea,
    find: 'query P($key: ID!) { pairing(id: $key) { id } }',
  },
  {
    subject: 'Helper',
    key: keyOfId,
    make: after(({ prisma }) => prisma.helper.findMany()),
    mayRead: mayReadInArea,
    list: async (client) => (await client.ask('{ helpers { id } }').data()).helpers.map(shownById),
  },
  {
    subject: 'VisitLog',
    key: keyOfId,
    make: after(({ prisma }) => prisma.visitLog.findMany()),
    mayRead: mayReadInArea,
  },
  {
    subject: 'WorkTeam',
    key: keyOfId,
    make: after(({ prisma }) => prisma.workTeam.findMany()),
    mayRead: mayReadInArea,
    find: 'query T($key: ID!) { workTeam(id: $key) { id } }',
  },
];
