import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import { labelOf } from '../codelists/code-list.ts';
import { DEPARTMENT, type Department } from '../codelists/department.ts';
import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import type { RectificationKind } from './verification.ts';

export type RectificationState = 'OPEN' | 'FIXED' | 'RECHECKED' | 'REOPENED' | 'CLOSED';

/** What an item is called, and what is done with it. */
export const RECTIFICATION_KINDS: Readonly<Record<RectificationKind, string>> = {
  REGISTER_CORRECTION: '更正登记信息',
  DEPARTMENT_DATA: '部门数据更正',
  POLICY_DELIVERY: '落实政策',
  UPPER_FEEDBACK: '上级反馈问题',
};

export interface RectificationFacts extends BaseFacts {
  readonly kind: RectificationKind;
  /** The owner of a department's item; null for a correction of the register. */
  readonly department: Department | null;
}

const fixForm = z.strictObject({
  after: z.string().trim().min(1).max(500).meta({ title: '更正后的值' }).optional(),
  document: z.string().trim().min(1).max(200).meta({ title: '佐证材料' }).optional(),
});
const recheckForm = z.strictObject({
  passed: z.boolean().meta({ title: '是否通过' }),
  remark: z.string().trim().min(1).max(500).meta({ title: '复核说明' }).optional(),
});

export interface RectificationRecords {
  readonly fix?: z.output<typeof fixForm>;
  readonly recheck?: z.output<typeof recheckForm>;
}

const REGISTER_OWNERS: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER'];

/** 谁采集谁负责，谁提供谁负责: the register is corrected by village and township, a file by the office it came from. */
const actorOwnsItem: Guard<RectificationRecords, RectificationFacts> = {
  name: 'actorOwnsItem',
  check: ({ actor, facts }) => {
    const isOwner =
      facts.department === null
        ? REGISTER_OWNERS.includes(actor.role)
        : actor.role === 'DEPARTMENT_LIAISON' && actor.department === facts.department;
    if (isOwner) return [];
    const owner = facts.department === null ? '村级或乡镇' : labelOf(DEPARTMENT, facts.department);
    return [refusal('NOT_OWNER_OF_ITEM', { owner })];
  },
};

const correctionHasValue: Check<RectificationRecords, RectificationFacts, z.output<typeof fixForm>> = {
  name: 'correctionHasValue',
  check: ({ data, facts }) =>
    facts.kind === 'REGISTER_CORRECTION' && data.after === undefined
      ? [refusal('CORRECTED_VALUE_MISSING', {}, 'after')]
      : [],
};

/** What the upper level has listed and no rule of ours can recheck is answered with what proves it. */
const feedbackIsProved: Check<RectificationRecords, RectificationFacts, z.output<typeof fixForm>> = {
  name: 'feedbackIsProved',
  check: ({ data, facts }) =>
    facts.kind === 'UPPER_FEEDBACK' && data.document === undefined
      ? [refusal('FEEDBACK_DOCUMENT_MISSING', {}, 'document')]
      : [],
};

const failureIsExplained: Check<RectificationRecords, RectificationFacts, z.output<typeof recheckForm>> = {
  name: 'failureIsExplained',
  check: ({ data }) =>
    !data.passed && data.remark === undefined ? [refusal('RECHECK_TEXT_MISSING', {}, 'remark')] : [],
};

type Step<Data> = StepDeclaration<RectificationState, RectificationRecords, RectificationFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

const OWNERS: readonly Role[] = [...REGISTER_OWNERS, 'DEPARTMENT_LIAISON'];
const CHECKERS: readonly Role[] = ['TOWNSHIP_OFFICER', 'COUNTY_OFFICER'];

/** 问题数据整改 (DOMAIN C.8): fixed by its owner, rechecked by somebody else, closed within the county. */
export const RECTIFICATION: ProcedureTemplate<RectificationState, RectificationRecords, RectificationFacts> = {
  key: 'RECTIFICATION',
  version: '2021-1',
  label: '问题数据整改',
  states: {
    OPEN: { label: '待整改', waitsFor: OWNERS, limit: { parameter: 'limit.rectify', unit: 'workingDays' } },
    FIXED: { label: '已整改，待复核', waitsFor: CHECKERS, limit: { parameter: 'limit.recheck', unit: 'workingDays' } },
    RECHECKED: { label: '复核通过', waitsFor: CHECKERS, limit: { parameter: 'limit.recheck', unit: 'workingDays' } },
    REOPENED: {
      label: '复核未过，重新整改',
      waitsFor: OWNERS,
      limit: { parameter: 'limit.rectify', unit: 'workingDays' },
      isReturned: true,
    },
    CLOSED: { label: '已闭合', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'raise',
    label: '列入整改',
    kind: 'advance',
    to: 'OPEN',
    by: ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER', 'COUNTY_OFFICER'],
  },
  steps: [
    step({
      key: 'fix',
      label: '登记整改结果',
      kind: 'advance',
      from: ['OPEN', 'REOPENED'],
      to: 'FIXED',
      by: OWNERS,
      duty: 'RECTIFY',
      asksText: true,
      form: fixForm,
      evidence: [{ kind: 'rectification', label: '整改佐证', min: 0 }],
      requires: [actorOwnsItem],
      checks: [correctionHasValue, feedbackIsProved],
    }),
    step({
      key: 'recheck',
      label: '复核',
      kind: 'advance',
      from: ['FIXED'],
      to: {
        outcomes: { PASSED: 'RECHECKED', FAILED: 'REOPENED' },
        choose: ({ data }) => (data.passed ? 'PASSED' : 'FAILED'),
      },
      by: CHECKERS,
      duty: 'INSPECT',
      form: recheckForm,
      checks: [failureIsExplained],
    }),
    step({
      key: 'close',
      label: '闭合',
      kind: 'close',
      from: ['RECHECKED'],
      to: 'CLOSED',
      by: CHECKERS,
      duty: 'INSPECT',
    }),
    step({
      key: 'reopen',
      label: '重新整改',
      kind: 'return',
      from: ['RECHECKED'],
      to: 'REOPENED',
      by: CHECKERS,
      duty: 'INSPECT',
      asksText: true,
    }),
  ],
  apart: [['RECTIFY', 'INSPECT']],
};
