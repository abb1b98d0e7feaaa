import { z } from 'zod';
import type { BaseFacts, Check, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';

export type MissionState = 'PLANNED' | 'ONGOING' | 'REPORTED';

const planForm = z.strictObject({
  title: z.string().trim().min(1).max(200).meta({ title: '督导任务' }),
  areaPaths: z.array(z.string().min(1)).min(1).max(200).meta({ title: '督导范围' }),
  startsOn: z.iso.date().meta({ title: '开始日期' }),
  endsOn: z.iso.date().meta({ title: '结束日期' }),
  purpose: z.string().trim().max(2000).meta({ title: '督导内容' }),
  memberIds: z.array(z.string().min(1)).min(1).max(50).meta({ title: '督导组成员' }),
});

const reportForm = z.strictObject({ report: z.string().trim().min(1).max(20_000).meta({ title: '督导报告' }) });

export interface MissionRecords {
  readonly plan?: z.output<typeof planForm>;
  readonly report?: z.output<typeof reportForm>;
}

const endsAfterStart: Check<MissionRecords, BaseFacts, z.output<typeof planForm>> = {
  name: 'endsAfterStart',
  check: ({ data: { startsOn, endsOn } }) =>
    endsOn < startsOn ? [refusal('MISSION_ENDS_BEFORE_START', { startsOn, endsOn }, 'endsOn')] : [],
};

type Step<Data> = StepDeclaration<MissionState, MissionRecords, BaseFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/** 督导任务 (DOMAIN C.10). The county sends the team, so that nobody widens his own view. */
export const MISSION: ProcedureTemplate<MissionState, MissionRecords, BaseFacts> = {
  key: 'MISSION',
  version: '2021-1',
  label: '督导任务',
  states: {
    PLANNED: {
      label: '待开展',
      waitsFor: ['INSPECTOR'],
      limit: {
        parameter: 'limit.missionPlan',
        unit: 'workingDays',
        dueOn: (records) => records.plan?.startsOn,
      },
    },
    ONGOING: {
      label: '督导中',
      waitsFor: ['INSPECTOR'],
      limit: {
        parameter: 'limit.missionReport',
        unit: 'workingDays',
        countsFrom: (records) => records.plan?.endsOn,
      },
    },
    REPORTED: { label: '已报告', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'plan',
    label: '派出督导组',
    kind: 'advance',
    to: 'PLANNED',
    by: ['COUNTY_OFFICER'],
    form: planForm,
    checks: [endsAfterStart],
  },
  steps: [
    step({
      key: 'begin',
      label: '开始督导',
      kind: 'advance',
      from: ['PLANNED'],
      to: 'ONGOING',
      by: ['INSPECTOR', 'COUNTY_OFFICER'],
    }),
    step({
      key: 'report',
      label: '提交督导报告',
      kind: 'advance',
      from: ['ONGOING'],
      to: 'REPORTED',
      by: ['INSPECTOR'],
      form: reportForm,
    }),
  ],
  apart: [],
};
