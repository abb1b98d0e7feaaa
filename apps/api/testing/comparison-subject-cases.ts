import { jiuzhou, nuodeng, yongan, yunlong } from '@shouwang/database/testing';
import { type Actor, isWithin } from '@shouwang/domain';
import type { TestApi } from './an-api.ts';
import type { ApiClient } from './api-client.ts';
import type { Answer, Shown, SubjectCase, SubjectRow } from './subject-cases.ts';

const places = [nuodeng, yongan, jiuzhou];
const departments = ['MEDICAL_INSURANCE', 'CIVIL_AFFAIRS'] as const;
const handlers = new Set([
  'VILLAGE_CLERK',
  'VILLAGE_LEAD',
  'TOWNSHIP_OFFICER',
  'TOWNSHIP_LEAD',
  'COUNTY_OFFICER',
  'COUNTY_APPROVER',
  'SUPERVISOR',
]);
const fileReaders = new Set(['COUNTY_OFFICER', 'COUNTY_APPROVER', 'SUPERVISOR']);

/** Every record of a list, page by page. */
const listAll = async (client: ApiClient, field: string): Promise<readonly Shown[]> => {
  const found: Shown[] = [];
  let after: string | null = null;
  do {
    const document = `query All($after: String) {
      ${field}(first: 20, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    const { [field]: page } = await client.ask(document, { after }).data();
    found.push(...page.edges.map(({ node }: { node: Answer }) => ({ key: node.id ?? '', actions: [] })));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return found;
};

const inAreaOrMission = (actor: Actor, { areaPath }: SubjectRow): boolean =>
  (handlers.has(actor.role) && isWithin(String(areaPath), actor.areaPath)) ||
  (actor.missionAreaPaths ?? []).some((area) => isWithin(String(areaPath), area));

const ownDepartment = (actor: Actor, { department }: SubjectRow): boolean =>
  actor.role === 'DEPARTMENT_LIAISON' && actor.department === department;

const ofFile = (actor: Actor, row: SubjectRow): boolean => fileReaders.has(actor.role) || ownDepartment(actor, row);

const aDataset = async ({ prisma }: TestApi, department: string) => {
  const file = await prisma.storedFile.create({
    data: {
      sha256: 'none',
      size: 1n,
      mediaType: 'text/plain',
      name: 'a.csv',
      areaPath: yunlong.path,
      purpose: 'dataset',
      uploadedById: '00000000-0000-7000-8000-000000000001',
    },
  });
  const datasetKey = department === 'CIVIL_AFFAIRS' ? 'deaths' : 'medical-costs';
  return prisma.dataset.create({
    data: {
      datasetKey,
      department,
      areaPath: yunlong.path,
      fileId: file.id,
      fileName: file.name,
      fileSize: 1n,
      sha256: 'none',
      status: 'MATCHED',
      uploadedById: file.uploadedById,
      uploadedBy: '某人',
    },
  });
};

let numbers = 0;
const aNumber = (): string => {
  numbers += 1;
  return `T${process.pid}-${numbers}`;
};

const clueOf = ({ prisma }: TestApi, areaPath: string, createdById: string | null) =>
  prisma.clue.create({
    data: { clueNo: aNumber(), areaPath, state: 'NEW', source: 'GRASSROOTS', reportedName: '某人', createdById },
  });

/** Department files, runs, clue cards and what follows from them, for the permission test. */
export const comparisonSubjectCases: readonly SubjectCase[] = [
  {
    subject: 'Dataset',
    key: ({ id }) => String(id),
    make: async (api) => {
      for (const department of departments) await aDataset(api, department);
      return api.prisma.dataset.findMany();
    },
    mayRead: ofFile,
    list: (client) => listAll(client, 'datasets'),
    find: 'query Dataset($key: ID!) { dataset(id: $key) { id } }',
  },
  {
    subject: 'DatasetRow',
    key: ({ id }) => String(id),
    make: async (api) => {
      for (const department of departments) {
        const { id: datasetId } = await aDataset(api, department);
        await api.prisma.datasetRow.create({ data: { datasetId, department, rowNumber: 2, outcome: 'ID_ONLY' } });
      }
      return api.prisma.datasetRow.findMany();
    },
    mayRead: (actor, row) => ['COUNTY_OFFICER', 'COUNTY_APPROVER'].includes(actor.role) || ownDepartment(actor, row),
  },
  {
    subject: 'ComparisonRun',
    key: ({ id }) => String(id),
    make: async (api) => {
      for (const department of departments) {
        const { id: datasetId, datasetKey, areaPath } = await aDataset(api, department);
        await api.prisma.comparisonRun.create({
          data: {
            runNo: aNumber(),
            datasetId,
            datasetKey,
            department,
            areaPath,
            status: 'DONE',
            parameters: {},
            startedById: '00000000-0000-7000-8000-000000000001',
            startedBy: '某人',
          },
        });
      }
      return api.prisma.comparisonRun.findMany();
    },
    mayRead: ofFile,
    list: (client) => listAll(client, 'comparisonRuns'),
    find: 'query Run($key: ID!) { comparisonRun(id: $key) { id } }',
  },
  {
    subject: 'Clue',
    key: ({ id }) => String(id),
    make: async (api) => {
      const liaison = await api.prisma.account.findFirst({ where: { role: 'DEPARTMENT_LIAISON' } });
      for (const { path } of places) {
        await clueOf(api, path, null);
        await clueOf(api, path, liaison?.id ?? null);
      }
      return api.prisma.clue.findMany();
    },
    mayRead: (actor, row) =>
      inAreaOrMission(actor, row) || (actor.role === 'DEPARTMENT_LIAISON' && row.createdById === actor.accountId),
    list: (client) => listAll(client, 'clues'),
    find: 'query Clue($key: ID!) { clue(id: $key) { id } }',
  },
  {
    subject: 'RectificationItem',
    key: ({ id }) => String(id),
    make: async (api) => {
      for (const { path } of places) {
        for (const department of [null, ...departments]) {
          const clue = await clueOf(api, path, null);
          const reason = await api.prisma.clueReason.create({
            data: { clueId: clue.id, areaPath: path, detail: '不符' },
          });
          await api.prisma.rectificationItem.create({
            data: {
              itemNo: aNumber(),
              kind: department ? 'DEPARTMENT_DATA' : 'REGISTER_CORRECTION',
              clueReasonId: reason.id,
              householdId: '00000000-0000-7000-8000-000000000001',
              subjectName: '某*',
              areaPath: path,
              department,
              description: '更正',
              state: 'OPEN',
            },
          });
        }
      }
      return api.prisma.rectificationItem.findMany();
    },
    mayRead: (actor, row) => inAreaOrMission(actor, row) || ownDepartment(actor, row),
    list: (client) => listAll(client, 'rectificationItems'),
    find: 'query Item($key: ID!) { rectificationItem(id: $key) { id } }',
  },
];
