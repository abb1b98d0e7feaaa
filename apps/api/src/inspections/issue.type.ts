import type { IssueEvent } from '@shouwang/database';
import {
  areaCodeOf,
  DEPARTMENT,
  type Department,
  ISSUE,
  ISSUE_CATEGORY,
  ISSUE_LEVELS,
  ISSUE_SOURCE,
  type IssueCategory,
  type IssueLevel,
  type IssueSource,
  labelOf,
} from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { EvidenceRef } from '../procedures/evidence.type.ts';
import { issuesWhere } from './issue-filter.ts';
import { actionsOfIssue, daysLateOf, issueStateLabel, markOfIssue } from './issue-reading.ts';
import { issueParts } from './load-issue.ts';

const stepLabels = new Map([ISSUE.opening, ...ISSUE.steps].map(({ key, label }) => [key, label]));

const EVENT_MARKS: Readonly<Record<string, string>> = { sendBack: 'returned', chase: 'overdue', admonish: 'overdue' };

const IssueEventRef = builder.objectRef<IssueEvent>('IssueEvent').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    step: t.exposeString('step'),
    label: t.string({ resolve: ({ step }) => stepLabels.get(step) ?? step }),
    mark: t.string({ resolve: ({ step }) => EVENT_MARKS[step] ?? 'done' }),
    at: t.expose('at', { type: 'DateTime' }),
    actorName: t.exposeString('actorName'),
    text: t.exposeString('text', { nullable: true }),
  }),
});

export const IssueRef = builder.prismaObject('Issue', {
  include: issueParts,
  fields: (t) => ({
    id: t.exposeID('id'),
    issueNo: t.exposeString('issueNo'),
    title: t.exposeString('title'),
    source: t.exposeString('source'),
    sourceLabel: t.string({ resolve: ({ source }) => labelOf(ISSUE_SOURCE, source as IssueSource) }),
    category: t.exposeString('category'),
    categoryLabel: t.string({ resolve: ({ category }) => labelOf(ISSUE_CATEGORY, category as IssueCategory) }),
    level: t.exposeString('level'),
    levelLabel: t.string({ resolve: ({ level }) => ISSUE_LEVELS[level as IssueLevel] ?? level }),
    description: t.exposeString('description'),
    requirement: t.exposeString('requirement'),
    objectLabel: t.exposeString('objectLabel'),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    areaCode: t.id({ nullable: true, resolve: ({ areaPath }) => areaCodeOf(areaPath) }),
    // Who may not read households sees the name of the object and no way to it.
    householdId: t.id({
      nullable: true,
      resolve: ({ householdId, areaPath }, _args, context) =>
        may(context, 'read', 'Household', { areaPath }) ? householdId : null,
    }),
    household: t.prismaField({
      type: 'Household',
      nullable: true,
      resolve: (query, { householdId }, _args, context) =>
        householdId
          ? context.prisma.household.findFirst({
              ...query,
              where: { AND: [visible(context, 'Household'), { id: householdId }] },
            })
          : null,
    }),
    responsibleLabel: t.string({
      resolve: async ({ responsibleAreaPath, responsibleDepartment }, _args, { prisma }) =>
        responsibleAreaPath
          ? areaNameOf(prisma, areaCodeOf(responsibleAreaPath))
          : labelOf(DEPARTMENT, responsibleDepartment as Department),
    }),
    responsibleAreaCode: t.id({
      nullable: true,
      resolve: ({ responsibleAreaPath }) => responsibleAreaPath && areaCodeOf(responsibleAreaPath),
    }),
    responsibleDepartment: t.exposeString('responsibleDepartment', { nullable: true }),
    responsiblePerson: t.exposeString('responsiblePerson', { nullable: true }),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: ({ state }) => issueStateLabel(state) }),
    mark: t.string({ resolve: (row, _args, context) => markOfIssue(context, row) }),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    daysLate: t.int({ resolve: (row, _args, context) => daysLateOf(context, row) }),
    isOverdue: t.boolean({ resolve: async (row, _args, context) => (await daysLateOf(context, row)) > 0 }),
    returnCount: t.exposeInt('returnCount'),
    chaseCount: t.exposeInt('chaseCount'),
    lastChasedOn: t.expose('lastChasedOn', { type: 'Date', nullable: true }),
    admonishedAt: t.expose('admonishedAt', { type: 'DateTime', nullable: true }),
    countsInAssessment: t.exposeBoolean('countsInAssessment'),
    raisedBy: t.exposeString('raisedBy'),
    rectification: t.exposeString('rectification', { nullable: true }),
    verifiedBy: t.exposeString('verifiedBy', { nullable: true }),
    mission: t.prismaField({
      type: 'InspectionMission',
      nullable: true,
      resolve: (query, { missionId }, _args, context) =>
        missionId
          ? context.prisma.inspectionMission.findFirst({
              ...query,
              where: { AND: [visible(context, 'InspectionMission'), { id: missionId }] },
            })
          : null,
    }),
    events: t.field({ type: [IssueEventRef], resolve: ({ events }) => events }),
    evidence: t.relation('evidence', { type: EvidenceRef, query: { orderBy: { uploadedAt: 'asc' } } }),
    sameKindCount: t.int({
      description: 'open issues of the same category that the viewer sees: issues(filter: {bucket: open, category})',
      resolve: async ({ category }, _args, context) =>
        context.prisma.issue.count({ where: await issuesWhere(context, { bucket: 'open', category }) }),
    }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', nullable: true }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    actions: t.field({ type: [ActionRef], resolve: (row, _args, context) => actionsOfIssue(context, row) }),
  }),
});

export const IssueResult = resultUnion('IssueResult', IssueRef);
