import { z } from 'zod';
import type { IsoDate } from '../calendar/iso-date.ts';
import { DEPARTMENT, type Department } from '../codelists/department.ts';
import { ISSUE_CATEGORY, ISSUE_SOURCE, type IssueCategory, type IssueSource } from '../codelists/issues.ts';

/** How grave an issue is (C.10). */
export const ISSUE_LEVELS = { GENERAL: '一般', PROMINENT: '突出', SEVERE: '严重' } as const;
export type IssueLevel = keyof typeof ISSUE_LEVELS;

const line = (title: string) => z.string().trim().min(1).max(200).meta({ title });
const prose = (title: string) => z.string().trim().min(1).max(4000).meta({ title });
const dueOn = z.iso.date().meta({ title: '整改期限' });

export const raiseIssueForm = z.strictObject({
  missionId: z.string().min(1).meta({ title: '督导任务' }).optional(),
  source: z.enum(ISSUE_SOURCE.items.map((item) => item.en) as [IssueSource]).meta({ title: '问题来源' }),
  category: z.enum(ISSUE_CATEGORY.items.map((item) => item.en) as [IssueCategory]).meta({ title: '问题类别' }),
  level: z.enum(Object.keys(ISSUE_LEVELS) as [IssueLevel]).meta({ title: '问题程度' }),
  title: line('问题标题'),
  description: prose('问题描述'),
  requirement: prose('整改要求'),
  /** The object: a township, a village, and in it perhaps a household and a person. */
  areaPath: line('问题所在地'),
  householdId: z.string().min(1).meta({ title: '涉及农户' }).optional(),
  personId: z.string().min(1).meta({ title: '涉及人员' }).optional(),
  responsibleAreaPath: line('责任单位').optional(),
  responsibleDepartment: z
    .enum(DEPARTMENT.items.map((item) => item.en) as [Department])
    .meta({ title: '责任部门' })
    .optional(),
  responsiblePerson: line('责任人').optional(),
  dueOn,
  countsInAssessment: z.boolean().default(false).meta({ title: '纳入后评估考核' }),
  /** 举一反三: how issues of the same kind are found elsewhere. */
  sameKindRuleId: line('同类问题检查').optional(),
});

export const acceptForm = z.strictObject({ responsiblePerson: line('整改责任人') });
export const rectifyForm = z.strictObject({ plan: prose('整改措施') });
export const settleDisputeForm = z.strictObject({
  result: z.enum(['UPHELD', 'REJECTED']).meta({ title: '申辩结果' }),
});
export const sendBackForm = z.strictObject({ dueOn: dueOn.optional() });
export const extendForm = z.strictObject({ dueOn });
export const admonishForm = z.strictObject({
  place: line('约谈地点'),
  admonished: line('被约谈人'),
  admonishedBy: line('约谈人'),
  points: prose('约谈要点'),
  commitments: prose('承诺事项'),
});

/** The records of an issue by step. */
export interface IssueRecords {
  readonly raise?: z.output<typeof raiseIssueForm>;
  readonly accept?: z.output<typeof acceptForm>;
  readonly rectify?: z.output<typeof rectifyForm>;
  readonly settleDispute?: z.output<typeof settleDisputeForm>;
  readonly sendBack?: z.output<typeof sendBackForm> & { readonly returnCount: number };
  readonly extend?: z.output<typeof extendForm>;
  readonly chase?: { readonly chaseCount: number; readonly chasedOn: IsoDate };
  readonly admonish?: z.output<typeof admonishForm>;
}
