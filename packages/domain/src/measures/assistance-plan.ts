import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import { shanghaiDateOf } from '../calendar/iso-date.ts';
import { codeItem, labelOf } from '../codelists/code-list.ts';
import { DEPARTMENT, type Department } from '../codelists/department.ts';
import { MEASURE_GROUP, type MeasureGroup } from '../codelists/measure-groups.ts';
import { RISK_TYPE, type RiskType } from '../codelists/monitoring.ts';
import { PLAN_INDICATORS } from '../collection/assistance-indicators.ts';
import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { BRINGERS_OF_AN_END } from './bringers-of-an-end.ts';
import { groupsAnswering, MEASURE_GROUP_NAMES } from './measure-fit.ts';

export type PlanState = 'DRAFTED' | 'RETURNED' | 'CONFIRMED' | 'CLOSED';

const RISK_NAMES = RISK_TYPE.items.map(({ en }) => en) as [RiskType];
const DEPARTMENT_NAMES = DEPARTMENT.items.map(({ en }) => en) as [Department];
const GROUPS = [...MEASURE_GROUP_NAMES] as [MeasureGroup];
const MOST_RISKS = 5;

/** 一户一策 as it is filled in: the goal, what answers each risk, who sees to it, when it is looked at again. */
export const planForm = z.strictObject({
  goals: z.string().trim().min(1).max(1000).meta({ title: PLAN_INDICATORS.planGoal.label }),
  answers: z
    .array(
      z.strictObject({
        risk: z.enum(RISK_NAMES).meta({ title: PLAN_INDICATORS.planRisks.label }),
        groups: z.array(z.enum(GROUPS)).min(1).meta({ title: PLAN_INDICATORS.planMeasureGroups.label }),
      }),
    )
    .min(1)
    .max(MOST_RISKS)
    .meta({ title: PLAN_INDICATORS.planRisks.label }),
  /** The department that answers for the plan as a whole. */
  department: z.enum(DEPARTMENT_NAMES).meta({ title: '牵头部门' }),
  responsible: z.string().trim().min(1).max(40).meta({ title: PLAN_INDICATORS.planResponsible.label }),
  reviewOn: z.iso.date().meta({ title: PLAN_INDICATORS.planReviewOn.label }),
});
export type PlanContent = z.output<typeof planForm>;

export interface PlanRecords {
  readonly draft?: PlanContent;
}

export interface PlanFacts extends BaseFacts {
  /** The household is monitored now. */
  readonly isMonitored: boolean;
  /** The risks of the episode. */
  readonly risks: readonly RiskType[];
}

type PlanCheck = Check<PlanRecords, PlanFacts, PlanContent>;

const isMonitored: Guard<PlanRecords, PlanFacts> = {
  name: 'isMonitored',
  check: ({ facts }) => (facts.isMonitored ? [] : [refusal('PLAN_NOT_MONITORED', {})]),
};

const everyRiskIsAnswered: PlanCheck = {
  name: 'everyRiskIsAnswered',
  check: ({ data: { answers }, facts: { risks } }) => {
    const answered = answers.map(({ risk }) => risk);
    const left = risks.filter((risk) => !answered.includes(risk));
    const foreign = answered.filter((risk) => !risks.includes(risk));
    return [
      ...(left.length > 0
        ? [
            refusal(
              'PLAN_RISK_UNANSWERED',
              { risks: left.map((risk) => labelOf(RISK_TYPE, risk)).join('、') },
              'answers',
            ),
          ]
        : []),
      ...foreign.map((risk) => refusal('PLAN_RISK_FOREIGN', { risk: labelOf(RISK_TYPE, risk) }, 'answers')),
    ];
  },
};

/** The labels of the groups that answer a risk, for a sentence. */
export const fittingLabels = (risk: RiskType): string =>
  groupsAnswering(risk)
    .map((group) => codeItem(MEASURE_GROUP, group).zh)
    .join('、');

/** DQ-M-019: of the groups planned for a risk at least one answers it; others may stand beside it. */
const answersFit: PlanCheck = {
  name: 'answersFit',
  check: ({ data: { answers } }) =>
    answers.flatMap(({ risk, groups }, index) =>
      groups.some((group) => groupsAnswering(risk).includes(group))
        ? []
        : [
            refusal(
              'PLAN_ANSWER_UNFIT',
              { risk: labelOf(RISK_TYPE, risk), fitting: fittingLabels(risk) },
              `answers.${index}.groups`,
            ),
          ],
    ),
};

const reviewIsAhead: PlanCheck = {
  name: 'reviewIsAhead',
  check: ({ data: { reviewOn }, now }) => {
    const today = shanghaiDateOf(now);
    return reviewOn <= today ? [refusal('PLAN_REVIEW_PAST', { reviewOn, today }, 'reviewOn')] : [];
  },
};

const VILLAGE: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD'];
const TOWNSHIP: readonly Role[] = ['TOWNSHIP_OFFICER'];
const CHECKS = [everyRiskIsAnswered, answersFit, reviewIsAhead];

type Step<Data> = StepDeclaration<PlanState, PlanRecords, PlanFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/** 一户一策 (DOMAIN C.9): drafted by the village, confirmed by the township, drafted anew when something changes. */
export const ASSISTANCE_PLAN: ProcedureTemplate<PlanState, PlanRecords, PlanFacts> = {
  key: 'ASSISTANCE_PLAN',
  version: '2021-1',
  label: '帮扶计划',
  states: {
    DRAFTED: {
      label: '待乡镇确认',
      waitsFor: TOWNSHIP,
      limit: { parameter: 'limit.planConfirm', unit: 'workingDays' },
    },
    RETURNED: {
      label: '退回修改',
      waitsFor: VILLAGE,
      limit: { parameter: 'limit.correct', unit: 'workingDays' },
      isReturned: true,
    },
    CONFIRMED: {
      label: '已确认',
      waitsFor: VILLAGE,
      limit: { parameter: 'limit.planReview', unit: 'days', dueOn: ({ draft }) => draft?.reviewOn },
    },
    CLOSED: { label: '已结束', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'draft',
    label: '定帮扶计划',
    kind: 'advance',
    to: 'DRAFTED',
    by: VILLAGE,
    duty: 'PREPARE',
    form: planForm,
    requires: [isMonitored],
    checks: CHECKS,
  },
  steps: [
    step({
      key: 'edit',
      label: '修改帮扶计划',
      kind: 'advance',
      from: ['DRAFTED', 'RETURNED', 'CONFIRMED'],
      to: 'DRAFTED',
      by: VILLAGE,
      duty: 'PREPARE',
      form: planForm,
      requires: [isMonitored],
      checks: CHECKS,
      replaces: ({ data }) => ({ draft: data }),
    }),
    step({
      key: 'confirm',
      label: '确认帮扶计划',
      kind: 'advance',
      from: ['DRAFTED'],
      to: 'CONFIRMED',
      by: TOWNSHIP,
      duty: 'REVIEW',
      requires: [isMonitored],
    }),
    step({
      key: 'sendBack',
      label: '退回修改',
      kind: 'return',
      from: ['DRAFTED'],
      to: 'RETURNED',
      by: TOWNSHIP,
      duty: 'REVIEW',
      asksText: true,
    }),
    // Follows from the end of the monitoring, whoever brings that about.
    step({
      key: 'close',
      label: '随监测结束',
      kind: 'close',
      from: ['DRAFTED', 'RETURNED', 'CONFIRMED'],
      to: 'CLOSED',
      by: BRINGERS_OF_AN_END,
      asksText: true,
    }),
  ],
  apart: [['PREPARE', 'REVIEW']],
};
