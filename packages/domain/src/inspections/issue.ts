import type { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import { isWithin } from '../areas/area-path.ts';
import { shanghaiDateOf } from '../calendar/iso-date.ts';
import type { Department } from '../codelists/department.ts';
import {
  type BaseFacts,
  type Check,
  type Guard,
  type ProcedureTemplate,
  STAY,
  type StepDeclaration,
} from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { issueDaysLate, issueDueOn, OWED_STATES } from './issue-due.ts';
import {
  acceptForm,
  admonishForm,
  extendForm,
  type IssueRecords,
  raiseIssueForm,
  rectifyForm,
  sendBackForm,
  settleDisputeForm,
} from './issue-forms.ts';

export type IssueState =
  | 'DRAFT'
  | 'ISSUED'
  | 'ACCEPTED'
  | 'DISPUTED'
  | 'RECTIFYING'
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'CLOSED';

export interface IssueFacts extends BaseFacts {
  /** The unit that rectifies: an area or a department. */
  readonly responsible: { readonly areaPath: string | null; readonly department: Department | null };
  /** The natural persons of the mission's team; for an issue without a mission, nobody besides who raised it. */
  readonly teamPersonIds: readonly string[];
}

type IssueGuard = Guard<IssueRecords, IssueFacts>;
type IssueCheck<Data> = Check<IssueRecords, IssueFacts, Data>;

const unitIsClear: IssueCheck<z.output<typeof raiseIssueForm>> = {
  name: 'unitIsClear',
  check: ({ data }) =>
    (data.responsibleAreaPath === undefined) === (data.responsibleDepartment === undefined)
      ? [refusal('RESPONSIBLE_UNIT_UNCLEAR', {}, 'responsibleAreaPath')]
      : [],
};

const dueDayIsAhead: IssueCheck<{ readonly dueOn?: string | undefined }> = {
  name: 'dueDayIsAhead',
  check: ({ data: { dueOn }, now }) => {
    const today = shanghaiDateOf(now);
    return dueOn !== undefined && dueOn < today ? [refusal('ISSUE_DUE_DAY_PAST', { dueOn, today }, 'dueOn')] : [];
  },
};

/** A township answers for itself and its villages, a department for itself, the county's unit for the county. */
const answersForUnit: IssueGuard = {
  name: 'answersForUnit',
  check: ({ actor, facts: { responsible } }) => {
    const { areaPath, department } = responsible;
    const answers =
      actor.role === 'DEPARTMENT_LIAISON'
        ? department !== null && department === actor.department
        : areaPath !== null &&
          (actor.role === 'COUNTY_OFFICER' ? areaPath === actor.areaPath : isWithin(areaPath, actor.areaPath));
    return answers ? [] : [refusal('NOT_RESPONSIBLE_UNIT', {})];
  },
};

/** Separation (A): who raised the issue closes it, or a colleague of the team; never the rectifying unit. */
const isOfTheTeam: IssueGuard = {
  name: 'isOfTheTeam',
  check: ({ actor, case: { events }, facts }) =>
    events[0]?.actorPersonId === actor.personId || facts.teamPersonIds.includes(actor.personId)
      ? []
      : [refusal('NOT_OF_THE_TEAM', {})],
};

const isOverdue: IssueGuard = {
  name: 'isOverdue',
  check: ({ case: { state, records }, now }) => {
    const dueOn = issueDueOn(records) ?? '9999-12-31';
    return issueDaysLate(state, dueOn, shanghaiDateOf(now)) > 0 ? [] : [refusal('NOT_OVERDUE', { dueOn })];
  },
};

const notChasedToday: IssueGuard = {
  name: 'notChasedToday',
  check: ({ case: { records }, now }) => {
    const today = shanghaiDateOf(now);
    return records.chase?.chasedOn === today ? [refusal('CHASED_TODAY', { on: today })] : [];
  },
};

/** Repeat or prominent leads to an admonition, and so does a chase without effect (notice 四(四), C.10). */
const deservesAdmonition: IssueGuard = {
  name: 'deservesAdmonition',
  check: ({ case: { records } }) => {
    const isGrave = records.raise !== undefined && records.raise.level !== 'GENERAL';
    const isRepeated = (records.sendBack?.returnCount ?? 0) >= 2;
    return isGrave || isRepeated || records.chase !== undefined ? [] : [refusal('ADMONITION_TOO_EARLY', {})];
  },
};

const isLater: IssueCheck<{ readonly dueOn?: string | undefined }> = {
  name: 'isLater',
  check: ({ data: { dueOn }, case: { records } }) => {
    const present = issueDueOn(records) ?? '';
    return dueOn !== undefined && dueOn <= present ? [refusal('NOT_EXTENDED', { dueOn: present }, 'dueOn')] : [];
  },
};

const INSPECTORS: readonly Role[] = ['INSPECTOR', 'SUPERVISOR', 'COUNTY_OFFICER'];
const RESPONDENTS: readonly Role[] = ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD', 'DEPARTMENT_LIAISON', 'COUNTY_OFFICER'];

const untilDueOn = { parameter: 'limit.rectify', unit: 'workingDays', dueOn: issueDueOn } as const;

type Step<Data> = StepDeclaration<IssueState, IssueRecords, IssueFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/** 督导问题 (DOMAIN C.10): issued, accepted or disputed, rectified, verified by who raised it, closed. */
export const ISSUE: ProcedureTemplate<IssueState, IssueRecords, IssueFacts> = {
  key: 'ISSUE',
  version: '2021-1',
  label: '督导问题',
  states: {
    DRAFT: { label: '待下发', waitsFor: INSPECTORS, limit: { parameter: 'limit.issueDraft', unit: 'workingDays' } },
    ISSUED: { label: '待认领', waitsFor: RESPONDENTS, limit: { parameter: 'limit.issueAccept', unit: 'workingDays' } },
    ACCEPTED: { label: '已认领', waitsFor: RESPONDENTS, limit: untilDueOn },
    DISPUTED: {
      label: '有申辩，待答复',
      waitsFor: INSPECTORS,
      limit: { parameter: 'limit.issueDispute', unit: 'workingDays' },
    },
    RECTIFYING: { label: '整改中', waitsFor: RESPONDENTS, limit: untilDueOn },
    SUBMITTED: {
      label: '待验收',
      waitsFor: INSPECTORS,
      limit: { parameter: 'limit.issueVerify', unit: 'workingDays' },
    },
    VERIFIED: {
      label: '已验收，待销号',
      waitsFor: INSPECTORS,
      limit: { parameter: 'limit.issueClose', unit: 'workingDays' },
    },
    CLOSED: { label: '已销号', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'raise',
    label: '登记问题',
    kind: 'advance',
    to: 'DRAFT',
    by: INSPECTORS,
    duty: 'INSPECT',
    form: raiseIssueForm,
    checks: [unitIsClear, dueDayIsAhead],
  },
  steps: [
    step({
      key: 'edit',
      label: '修改',
      kind: 'record',
      from: ['DRAFT'],
      to: STAY,
      by: INSPECTORS,
      duty: 'INSPECT',
      form: raiseIssueForm,
      requires: [isOfTheTeam],
      checks: [unitIsClear, dueDayIsAhead],
      replaces: ({ data }) => ({ raise: data }),
    }),
    step({
      key: 'issue',
      label: '下发',
      kind: 'advance',
      from: ['DRAFT'],
      to: 'ISSUED',
      by: INSPECTORS,
      duty: 'INSPECT',
      evidence: [{ kind: 'issueEvidence', label: '问题佐证', min: 1 }],
      requires: [isOfTheTeam],
    }),
    step({
      key: 'accept',
      label: '认领',
      kind: 'advance',
      from: ['ISSUED'],
      to: 'ACCEPTED',
      by: RESPONDENTS,
      duty: 'RECTIFY',
      form: acceptForm,
      requires: [answersForUnit],
    }),
    step({
      key: 'dispute',
      label: '申辩',
      kind: 'objection',
      from: ['ISSUED'],
      to: 'DISPUTED',
      by: RESPONDENTS,
      duty: 'RECTIFY',
      asksText: true,
      evidence: [{ kind: 'disputeEvidence', label: '申辩佐证', min: 0 }],
      requires: [answersForUnit],
    }),
    step({
      key: 'settleDispute',
      label: '答复申辩',
      kind: 'advance',
      from: ['DISPUTED'],
      to: {
        outcomes: { UPHELD: 'CLOSED', REJECTED: 'RECTIFYING' },
        choose: ({ data }) => data.result,
      },
      by: INSPECTORS,
      duty: 'INSPECT',
      asksText: true,
      form: settleDisputeForm,
      requires: [isOfTheTeam],
    }),
    step({
      key: 'rectify',
      label: '开始整改',
      kind: 'advance',
      from: ['ACCEPTED'],
      to: 'RECTIFYING',
      by: RESPONDENTS,
      duty: 'RECTIFY',
      form: rectifyForm,
      requires: [answersForUnit],
    }),
    step({
      key: 'submit',
      label: '提交整改结果',
      kind: 'advance',
      from: ['RECTIFYING'],
      to: 'SUBMITTED',
      by: RESPONDENTS,
      duty: 'RECTIFY',
      asksText: true,
      evidence: [{ kind: 'rectification', label: '整改佐证', min: 1, isFreshEachTime: true }],
      requires: [answersForUnit],
    }),
    step({
      key: 'verify',
      label: '验收通过',
      kind: 'advance',
      from: ['SUBMITTED'],
      to: 'VERIFIED',
      by: INSPECTORS,
      duty: 'INSPECT',
      requires: [isOfTheTeam],
    }),
    step({
      key: 'sendBack',
      label: '退回整改',
      kind: 'return',
      from: ['SUBMITTED', 'VERIFIED'],
      to: 'RECTIFYING',
      by: INSPECTORS,
      duty: 'INSPECT',
      asksText: true,
      form: sendBackForm,
      requires: [isOfTheTeam],
      checks: [dueDayIsAhead, isLater],
      derive: ({ data, case: { records } }) => ({
        returnCount: (records.sendBack?.returnCount ?? 0) + 1,
        dueOn: data.dueOn ?? records.sendBack?.dueOn,
      }),
    }),
    step({
      key: 'close',
      label: '销号',
      kind: 'close',
      from: ['VERIFIED'],
      to: 'CLOSED',
      by: INSPECTORS,
      duty: 'INSPECT',
      requires: [isOfTheTeam],
    }),
    step({
      key: 'chase',
      label: '督办',
      kind: 'record',
      from: OWED_STATES,
      to: STAY,
      by: INSPECTORS,
      requires: [isOverdue, notChasedToday],
      derive: ({ case: { records }, now }) => ({
        chaseCount: (records.chase?.chaseCount ?? 0) + 1,
        chasedOn: shanghaiDateOf(now),
      }),
    }),
    step({
      key: 'admonish',
      label: '登记约谈',
      kind: 'record',
      from: OWED_STATES,
      to: STAY,
      by: INSPECTORS,
      asksDay: true,
      form: admonishForm,
      evidence: [{ kind: 'admonitionRecord', label: '约谈记录', min: 0 }],
      requires: [deservesAdmonition],
    }),
    step({
      key: 'extend',
      label: '延长期限',
      kind: 'record',
      from: OWED_STATES,
      to: STAY,
      by: INSPECTORS,
      asksText: true,
      form: extendForm,
      requires: [isOfTheTeam],
      checks: [dueDayIsAhead, isLater],
    }),
  ],
  apart: [['INSPECT', 'RECTIFY']],
};
