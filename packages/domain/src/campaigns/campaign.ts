import type { Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { type BaseFacts, STAY } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { type CampaignPlan, campaignPlanForm, lockAt, planRefusals, stageOf } from './campaign-plan.ts';

export type CampaignState = 'DRAFT' | 'PROPOSED' | 'RUNNING' | 'LOCKED' | 'CLOSED';

export interface CampaignRecords {
  readonly draft?: CampaignPlan;
}

export interface CampaignFacts extends BaseFacts {
  /** Another round of the county that is published and not closed. */
  readonly runningTitle: string | null;
  /** Townships that have not filed both summaries. */
  readonly missingSummaries: readonly string[];
}

type CampaignGuard = Guard<CampaignRecords, CampaignFacts>;

const planHolds: Check<CampaignRecords, CampaignFacts, CampaignPlan> = {
  name: 'planHolds',
  check: ({ data }) => planRefusals(data),
};

const noOtherRound: CampaignGuard = {
  name: 'noOtherRound',
  check: ({ facts: { runningTitle } }) =>
    runningTitle === null ? [] : [refusal('ROUND_ALREADY_RUNNING', { title: runningTitle })],
};

const deadlinePassed: CampaignGuard = {
  name: 'deadlinePassed',
  check: ({ case: { records }, now }) => {
    const { draft } = records;
    if (draft === undefined || now >= lockAt(draft)) return [];
    return [refusal('ROUND_NOT_OVER', { lockOn: stageOf(draft, 'ENTRY').endsOn })];
  },
};

const summariesFiled: CampaignGuard = {
  name: 'summariesFiled',
  check: ({ facts: { missingSummaries } }) =>
    missingSummaries.length === 0
      ? []
      : [refusal('SUMMARIES_MISSING', { count: missingSummaries.length, names: missingSummaries.join('、') })],
};

type Step<Data> = StepDeclaration<CampaignState, CampaignRecords, CampaignFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/** 年度动态调整和信息采集 (DOMAIN C.7): planned by one person, published by another, locked at its deadline. */
export const CAMPAIGN: ProcedureTemplate<CampaignState, CampaignRecords, CampaignFacts> = {
  key: 'CAMPAIGN',
  version: '2021-1',
  label: '年度动态调整和信息采集',
  states: {
    DRAFT: {
      label: '起草中',
      waitsFor: ['COUNTY_OFFICER'],
      limit: { parameter: 'limit.campaignDraft', unit: 'workingDays' },
    },
    PROPOSED: {
      label: '待发布',
      waitsFor: ['COUNTY_APPROVER'],
      limit: { parameter: 'limit.campaignPublish', unit: 'workingDays' },
    },
    RUNNING: {
      label: '进行中',
      waitsFor: ['COUNTY_OFFICER'],
      limit: {
        parameter: 'limit.campaignPublish',
        unit: 'workingDays',
        dueOn: ({ draft }) => draft && stageOf(draft, 'ENTRY').endsOn,
      },
    },
    LOCKED: {
      label: '已锁定',
      waitsFor: ['COUNTY_OFFICER'],
      limit: {
        parameter: 'limit.campaignPublish',
        unit: 'workingDays',
        dueOn: ({ draft }) => draft && stageOf(draft, 'SUMMARY').endsOn,
      },
    },
    CLOSED: { label: '已结束', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'draft',
    label: '起草方案',
    kind: 'advance',
    to: 'DRAFT',
    by: ['COUNTY_OFFICER'],
    duty: 'PREPARE',
    form: campaignPlanForm,
    checks: [planHolds],
  },
  steps: [
    step({
      key: 'edit',
      label: '改方案',
      kind: 'record',
      from: ['DRAFT'],
      to: STAY,
      by: ['COUNTY_OFFICER'],
      duty: 'PREPARE',
      form: campaignPlanForm,
      checks: [planHolds],
      replaces: ({ data }) => ({ draft: data }),
    }),
    step({
      key: 'propose',
      label: '报审批',
      kind: 'advance',
      from: ['DRAFT'],
      to: 'PROPOSED',
      by: ['COUNTY_OFFICER'],
      duty: 'PREPARE',
      requires: [noOtherRound],
    }),
    step({
      key: 'sendBack',
      label: '退回修改',
      kind: 'return',
      from: ['PROPOSED'],
      to: 'DRAFT',
      by: ['COUNTY_APPROVER'],
      duty: 'APPROVE',
      asksText: true,
    }),
    step({
      key: 'publish',
      label: '发布',
      kind: 'advance',
      from: ['PROPOSED'],
      to: 'RUNNING',
      by: ['COUNTY_APPROVER'],
      duty: 'APPROVE',
      requires: [noOtherRound],
    }),
    step({
      key: 'lock',
      label: '锁定本轮',
      kind: 'advance',
      from: ['RUNNING'],
      to: 'LOCKED',
      by: ['COUNTY_OFFICER'],
      requires: [deadlinePassed],
    }),
    step({
      key: 'close',
      label: '结束本轮',
      kind: 'close',
      from: ['LOCKED'],
      to: 'CLOSED',
      by: ['COUNTY_OFFICER'],
      requires: [summariesFiled],
    }),
  ],
  apart: [['PREPARE', 'APPROVE']],
};
