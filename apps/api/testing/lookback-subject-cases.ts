import { newId } from '@shouwang/database';
import { aHousehold, jiuzhou, nuodeng, yongan } from '@shouwang/database/testing';
import { type Actor, areaPathOf, isWithin } from '@shouwang/domain';
import type { TestApi } from './an-api.ts';
import type { Answer, SubjectCase, SubjectRow } from './subject-cases.ts';

/** Everybody who handles households reads their look-back in the own area; an inspector in the areas of the mission. */
const mayReadInArea = (actor: Actor, { areaPath }: SubjectRow): boolean => {
  if (actor.role === 'DEPARTMENT_LIAISON' || actor.role === 'SYS_ADMIN') return false;
  const areas = actor.role === 'INSPECTOR' ? (actor.missionAreaPaths ?? []) : [actor.areaPath];
  return areas.some((path) => isWithin(String(areaPath), path));
};

const keyOfId = ({ id }: SubjectRow): string => String(id);
const county = areaPathOf('532929');
const day = new Date('2021-10-16');

/** A look-back of the county with a case, a draw and a backfill in each of three villages; made once. */
const makeLookback = async ({ prisma }: TestApi): Promise<void> => {
  if ((await prisma.lookback.count()) > 0) return;
  const by = { createdById: newId() };
  const { id: lookbackId } = await prisma.lookback.create({
    data: { ...by, areaPath: county, title: '回头看', state: 'OPEN', openedOn: day },
  });
  for (const village of [nuodeng, yongan, jiuzhou]) {
    const { id: householdId } = await aHousehold().inVillage(village).monitored().in(prisma);
    const { id: monitoringCaseId } = await prisma.monitoringCase.findFirstOrThrow({ where: { householdId } });
    const own = { areaPath: village.path, lookbackId };
    const { id: lookbackCaseId } = await prisma.lookbackCase.create({
      data: { ...own, householdId, monitoringCaseId, state: 'NOT_STARTED' },
    });
    await prisma.lookbackSample.create({
      data: { ...own, ...by, percent: 10, seed: 'seed', caseCount: 1, drawnCount: 1, createdBy: '' },
    });
    const { id: backfillId } = await prisma.lookbackBackfill.create({
      data: { ...own, ...by, doneOn: day, content: {}, createdBy: '' },
    });
    await prisma.backfilledPaper.create({
      data: {
        areaPath: village.path,
        backfillId,
        lookbackCaseId,
        householdId,
        monitoringCaseId,
        paper: 'APPLICATION',
        doneOn: day,
      },
    });
  }
};

const after =
  <Row extends SubjectRow>(find: (api: TestApi) => Promise<readonly Row[]>) =>
  async (api: TestApi): Promise<readonly SubjectRow[]> => {
    await makeLookback(api);
    return find(api);
  };

/** The kinds of records of a look-back. */
export const lookbackSubjectCases: readonly SubjectCase[] = [
  {
    subject: 'Lookback',
    key: keyOfId,
    make: after(({ prisma }) => prisma.lookback.findMany()),
    mayRead: ({ role }) => role !== 'DEPARTMENT_LIAISON' && role !== 'SYS_ADMIN',
    find: 'query L($key: ID!) { lookback(id: $key) { id } }',
  },
  {
    subject: 'LookbackCase',
    key: keyOfId,
    make: after(({ prisma }) => prisma.lookbackCase.findMany()),
    mayRead: mayReadInArea,
    list: async (client) => {
      const { lookbacks } = await client.ask('{ lookbacks { id } }').data();
      const pages = lookbacks.map(({ id }: Answer) =>
        client
          .ask('query C($id: ID!) { list: lookbackCases(lookbackId: $id, first: 100) { edges { node { id } } } }', {
            id,
          })
          .data(),
      );
      return (await Promise.all(pages)).flatMap(({ list }) =>
        list.edges.map(({ node }: { node: Answer }) => ({ key: node.id ?? '', actions: [] })),
      );
    },
    find: 'query C($key: ID!) { lookbackCase(id: $key) { id } }',
  },
  {
    subject: 'LookbackSample',
    key: keyOfId,
    make: after(({ prisma }) => prisma.lookbackSample.findMany()),
    mayRead: mayReadInArea,
  },
  {
    subject: 'LookbackBackfill',
    key: keyOfId,
    make: after(({ prisma }) => prisma.lookbackBackfill.findMany()),
    mayRead: mayReadInArea,
  },
  {
    subject: 'BackfilledPaper',
    key: keyOfId,
    make: after(({ prisma }) => prisma.backfilledPaper.findMany()),
    mayRead: mayReadInArea,
  },
];
