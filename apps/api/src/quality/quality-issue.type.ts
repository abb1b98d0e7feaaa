import {
  DEPARTMENT,
  type Department,
  type FormPlace,
  labelOf,
  QUALITY_ISSUE_STATES,
  QUALITY_SEVERITIES,
  type QualityIssueState,
  type QualitySeverity,
  shanghaiDateOf,
  UNSETTLED_STATES,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { builder } from '../platform/builder.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { issuesBeside } from './issue-cards.ts';
import { areaNameOfLine, type IssueLine } from './issue-lines.ts';

const FormPlaceRef = builder.objectRef<FormPlace>('QualityFormPlace').implement({
  description: 'Where the yearly form asks the value that is wrong.',
  fields: (t) => ({
    part: t.exposeString('part'),
    rowId: t.exposeString('rowId', { description: 'of the household or the member; empty for any member' }),
    key: t.exposeString('key'),
  }),
});

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
    waivedUntil: t.field({ type: 'Date', nullable: true, resolve: ({ issue }) => issue.waivedUntil }),
    place: t.field({ type: FormPlaceRef, nullable: true, resolve: ({ place }) => place }),
    beside: t.field({
      type: [QualityIssueRef],
      description: 'Everything else that is or was wrong with the household, unsettled first.',
      complexity: { field: 20, multiplier: 1 },
      resolve: ({ issue }, _args, context) => issuesBeside(context, issue),
    }),
    version: t.int({ resolve: ({ issue }) => issue.version }),
  }),
});
