import type { QualityIssue } from '@shouwang/database';
import {
  DEPARTMENT,
  type Department,
  type FormPlace,
  labelOf,
  QUALITY_ISSUE_STATES,
  QUALITY_SEVERITIES,
  type QualityIssueState,
  type QualitySeverity,
  RULE_WAIVER,
  shanghaiDateOf,
  UNSETTLED_STATES,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { resultUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { issuesBeside } from './issue-cards.ts';
import { OPEN_WAIVERS } from './issue-filter.ts';
import { areaNameOfLine, type IssueLine } from './issue-lines.ts';
import { RuleWaiverRef } from './rule-waiver.type.ts';

const FormPlaceRef = builder.objectRef<FormPlace>('QualityFormPlace').implement({
  description: 'Where the yearly form asks the value that is wrong.',
  fields: (t) => ({
    part: t.exposeString('part'),
    rowId: t.exposeString('rowId', { description: 'of the household or the member; empty for any member' }),
    key: t.exposeString('key'),
  }),
});

const lastWaiver = (context: Context, issueId: string) =>
  context.prisma.ruleWaiver.findFirst({
    where: { AND: [visible(context, 'RuleWaiver'), { issueId }] },
    include: { issue: { select: { state: true, valueKey: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });

/** What the viewer may do about an issue itself: what a waiver waits for stands with the waiver. */
const issueActions = async (
  context: Context,
  { id, state, areaPath, severity }: QualityIssue,
): Promise<ActionAnswer[]> => {
  const isOpen = (UNSETTLED_STATES as readonly string[]).includes(state);
  if (!isOpen || !may(context, 'request', 'RuleWaiver', { areaPath, severity })) return [];
  const asked = await lastWaiver(context, id);
  if ((OPEN_WAIVERS as readonly string[]).includes(asked?.state ?? '')) return [];
  return [{ name: 'requestWaiver', label: RULE_WAIVER.opening.label, allowed: true, refusals: [] }];
};

/** Who puts an issue right, as people say it. */
export const ownerLabelOf = (department: string | null): string =>
  department === null ? phrase('quality.villageOwns') : labelOf(DEPARTMENT, department as Department);

export const QualityIssueRef = builder.objectRef<IssueLine>('QualityIssue');

QualityIssueRef.implement({
  description: 'A quality rule that a household, a person or a village breaks.',
  fields: (t) => ({
    id: t.id({ resolve: ({ issue }) => issue.id }),
    ruleId: t.string({ resolve: ({ issue }) => issue.ruleId }),
    title: t.exposeString('title'),
    fix: t.exposeString('fix', { nullable: true }),
    said: t.exposeString('said', { description: 'The values that the rule looks at, in one line.' }),
    severity: t.string({ resolve: ({ issue }) => issue.severity }),
    severityLabel: t.string({
      resolve: ({ issue }) => QUALITY_SEVERITIES[issue.severity as QualitySeverity] ?? issue.severity,
    }),
    householdId: t.exposeID('householdId', {
      nullable: true,
      description: 'Null for a village, and to a department: it reads no household.',
    }),
    headName: t.exposeString('headName', { nullable: true }),
    personName: t.exposeString('personName', { nullable: true }),
    areaName: t.string({ resolve: areaNameOfLine }),
    department: t.string({ nullable: true, resolve: ({ issue }) => issue.department }),
    ownerLabel: t.string({ resolve: ({ issue }) => ownerLabelOf(issue.department) }),
    state: t.string({ resolve: ({ issue }) => issue.state }),
    stateLabel: t.string({
      resolve: ({ issue }) => QUALITY_ISSUE_STATES[issue.state as QualityIssueState] ?? issue.state,
    }),
    dueOn: t.field({ type: 'Date', nullable: true, resolve: ({ issue }) => issue.dueOn }),
    isOverdue: t.boolean({
      resolve: async ({ issue: { state, dueOn } }, _args, context) => {
        const { now } = await momentOfReading(context);
        const isUnsettled = (UNSETTLED_STATES as readonly string[]).includes(state);
        return isUnsettled && dueOn !== null && dueOn.toISOString().slice(0, 10) < shanghaiDateOf(now);
      },
    }),
    firstSeenAt: t.field({ type: 'DateTime', resolve: ({ issue }) => issue.firstSeenAt }),
    lastSeenAt: t.field({ type: 'DateTime', resolve: ({ issue }) => issue.lastSeenAt }),
    closedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ issue }) => issue.closedAt }),
    reopenedCount: t.int({ resolve: ({ issue }) => issue.reopenedCount }),
    reportedBy: t.string({
      nullable: true,
      description: 'The feedback of the upper level that has named it first, with day and batch.',
      resolve: ({ issue }) => issue.reportedBy,
    }),
    waivedUntil: t.field({ type: 'Date', nullable: true, resolve: ({ issue }) => issue.waivedUntil }),
    place: t.field({ type: FormPlaceRef, nullable: true, resolve: ({ place }) => place }),
    waiver: t.field({
      type: RuleWaiverRef,
      nullable: true,
      description: 'The last request to let it stand as it is.',
      resolve: ({ issue }, _args, context) => lastWaiver(context, issue.id),
    }),
    actions: t.field({
      type: [ActionRef],
      description: 'requestWaiver',
      resolve: ({ issue }, _args, context) => issueActions(context, issue),
    }),
    beside: t.field({
      type: [QualityIssueRef],
      description: 'Everything else that is or was wrong with the household, unsettled first.',
      complexity: { field: 20, multiplier: 1 },
      resolve: ({ issue }, _args, context) => issuesBeside(context, issue),
    }),
    version: t.int({ resolve: ({ issue }) => issue.version }),
  }),
});

export const QualityIssueResult = resultUnion('QualityIssueResult', QualityIssueRef);
