import { newId } from '@shouwang/database';
import { aHousehold, jiuzhou, nuodeng, yongan } from '@shouwang/database/testing';
import { type Actor, isWithin } from '@shouwang/domain';
import type { TestApi } from './an-api.ts';
import type { Answer, SubjectCase, SubjectRow } from './subject-cases.ts';

/** Everybody who handles households reads their issues in the own area; an inspector in the areas of the mission. */
const mayReadInArea = (actor: Actor, { areaPath }: SubjectRow): boolean => {
  if (actor.role === 'DEPARTMENT_LIAISON' || actor.role === 'SYS_ADMIN') return false;
  const areas = actor.role === 'INSPECTOR' ? (actor.missionAreaPaths ?? []) : [actor.areaPath];
  return areas.some((path) => isWithin(String(areaPath), path));
};

/** A household with an issue and a request to waive it in each of three villages of two townships; made once. */
const makeIssues = async ({ prisma }: TestApi): Promise<void> => {
  if ((await prisma.ruleWaiver.count()) > 0) return;
  for (const [index, village] of [nuodeng, yongan, jiuzhou].entries()) {
    const { id: householdId } = await aHousehold().inVillage(village).in(prisma);
    const own = { householdId, areaPath: village.path, severity: index === 1 ? 'WARNING' : 'ERROR', valueKey: '' };
    const seen = { firstSeenAt: new Date(), lastSeenAt: new Date() };
    const department = [null, 'EDUCATION', 'MEDICAL_INSURANCE'][index] ?? null;
    const { id: issueId } = await prisma.qualityIssue.create({
      data: { ...own, ...seen, ruleId: 'DQ-H-001', subjectId: householdId, department, state: 'OPEN' },
    });
    const asked = { reason: '', until: new Date('2030-01-01'), requestedBy: '', createdById: newId() };
    await prisma.ruleWaiver.create({ data: { ...own, ...asked, issueId, state: 'REQUESTED' } });
  }
};

/** The kinds of records of data quality. */
export const qualitySubjectCases: readonly SubjectCase[] = [
  {
    subject: 'QualityIssue',
    key: ({ id }) => String(id),
    make: async (api) => {
      await makeIssues(api);
      return api.prisma.qualityIssue.findMany();
    },
    mayRead: (actor, row) =>
      actor.role === 'DEPARTMENT_LIAISON' ? row.department === actor.department : mayReadInArea(actor, row),
    list: async (client) =>
      (await client.ask('{ qualityIssues(first: 100) { edges { node { id } } } }').data()).qualityIssues.edges.map(
        ({ node }: { node: Answer }) => ({ key: node.id ?? '', actions: [] }),
      ),
    find: 'query Q($key: ID!) { qualityIssue(id: $key) { id } }',
  },
  {
    subject: 'RuleWaiver',
    key: ({ id }) => String(id),
    make: async (api) => {
      await makeIssues(api);
      return api.prisma.ruleWaiver.findMany();
    },
    mayRead: mayReadInArea,
  },
  {
    subject: 'FeedbackBatch',
    key: ({ id }) => String(id),
    make: async ({ prisma }) => {
      if ((await prisma.feedbackBatch.count()) === 0) {
        for (const [row, place] of [nuodeng, jiuzhou].entries()) {
          const areaPath = place.path.split('/').slice(0, 3).join('/').concat('/');
          const none = { read: 0, found: 0, unfound: 0, rejected: 0 };
          const told = {
            source: 'PROVINCE',
            name: '第一批',
            feedbackOn: new Date('2021-10-01'),
            fileName: '清单.xlsx',
          };
          await prisma.feedbackBatch.create({
            data: { ...told, ...none, areaPath, sha256: String(row), importedById: newId(), importedBy: '' },
          });
        }
      }
      return prisma.feedbackBatch.findMany();
    },
    mayRead: (actor, { areaPath }) =>
      ['COUNTY_OFFICER', 'COUNTY_APPROVER', 'SUPERVISOR'].includes(actor.role) &&
      isWithin(String(areaPath), actor.areaPath),
    list: async (client) =>
      (await client.ask('{ feedbackBatches { id } }').data()).feedbackBatches.map(({ id }: Answer) => ({
        key: id ?? '',
        actions: [],
      })),
    find: 'query Q($key: ID!) { feedbackBatch(id: $key) { id } }',
  },
];
