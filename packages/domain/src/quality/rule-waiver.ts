import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import { addDays, shanghaiDateOf } from '../calendar/iso-date.ts';
import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { QUALITY_ISSUE_STATES, type QualityIssueState, UNSETTLED_STATES } from './quality-issue.ts';

export type WaiverState = 'REQUESTED' | 'ENDORSED' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN';

/** The longest that a broken rule is left standing before somebody looks again. */
const LONGEST_DAYS = 366;

const requestForm = z.strictObject({
  reason: z.string().trim().min(1).max(500).meta({ title: '为什么可以这样' }),
  document: z.string().trim().min(1).max(200).meta({ title: '凭什么材料' }),
  until: z.iso.date().meta({ title: '豁免到哪天' }),
});
export type WaiverRequest = z.output<typeof requestForm>;

export interface WaiverRecords {
  readonly request?: WaiverRequest;
}

export interface WaiverFacts extends BaseFacts {
  readonly issueState: QualityIssueState;
  /** The value is still the one for which it was asked. */
  readonly isSameValue: boolean;
}

type WaiverGuard = Guard<WaiverRecords, WaiverFacts>;
type RequestCheck = Check<WaiverRecords, WaiverFacts, WaiverRequest>;

const issueIsOpen: WaiverGuard = {
  name: 'issueIsOpen',
  check: ({ facts: { issueState } }) =>
    (UNSETTLED_STATES as readonly string[]).includes(issueState)
      ? []
      : [refusal('WAIVER_ISSUE_SETTLED', { state: QUALITY_ISSUE_STATES[issueState] })],
};

const valueIsTheSame: WaiverGuard = {
  name: 'valueIsTheSame',
  check: ({ facts: { isSameValue } }) => (isSameValue ? [] : [refusal('WAIVER_VALUE_CHANGED', {})]),
};

/** A township that asks has given its word with the request; a village's request needs it (DOMAIN A.2). */
const townshipHasSpoken: WaiverGuard = {
  name: 'townshipHasSpoken',
  check: ({ case: { state, events } }) =>
    state === 'ENDORSED' || events[0]?.actorRole === 'TOWNSHIP_OFFICER' ? [] : [refusal('WAIVER_NOT_ENDORSED', {})],
};

const lastsAWhile: RequestCheck = {
  name: 'lastsAWhile',
  check: ({ data: { until }, now }) => {
    const today = shanghaiDateOf(now);
    const latest = addDays(today, LONGEST_DAYS);
    if (until <= today) return [refusal('WAIVER_UNTIL_PAST', { until, today }, 'until')];
    return until > latest ? [refusal('WAIVER_UNTIL_FAR', { until, latest }, 'until')] : [];
  },
};

const ASKERS: readonly Role[] = ['VILLAGE_LEAD', 'TOWNSHIP_OFFICER'];
const TOWNSHIP: readonly Role[] = ['TOWNSHIP_OFFICER'];
/** Which of the two: an error is the approver's, by the grants of the policy. */
const COUNTY: readonly Role[] = ['COUNTY_OFFICER', 'COUNTY_APPROVER'];

type Step<Data> = StepDeclaration<WaiverState, WaiverRecords, WaiverFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

const limit = { parameter: 'limit.waiver', unit: 'workingDays' } as const;

/**
 * 豁免 (DOMAIN A.2, B.10): the village asks with its reason, the township gives its word, the county decides; three
 * different people. A township may ask itself.
 */
export const RULE_WAIVER: ProcedureTemplate<WaiverState, WaiverRecords, WaiverFacts> = {
  key: 'RULE_WAIVER',
  version: '2021-1',
  label: '数据质量豁免',
  states: {
    REQUESTED: { label: '待乡镇审核', waitsFor: ['TOWNSHIP_OFFICER', ...COUNTY], limit },
    ENDORSED: { label: '待县级审批', waitsFor: COUNTY, limit },
    GRANTED: { label: '已豁免', waitsFor: [], ending: 'COMPLETED' },
    REFUSED: { label: '不予豁免', waitsFor: [], ending: 'REJECTED' },
    WITHDRAWN: { label: '已撤回', waitsFor: [], ending: 'WITHDRAWN' },
  },
  opening: {
    key: 'request',
    label: '申请豁免',
    kind: 'advance',
    to: 'REQUESTED',
    by: ASKERS,
    duty: 'PREPARE',
    form: requestForm,
    requires: [issueIsOpen],
    checks: [lastsAWhile],
  },
  steps: [
    step({
      key: 'endorse',
      label: '同意，报县里',
      kind: 'advance',
      from: ['REQUESTED'],
      to: 'ENDORSED',
      by: TOWNSHIP,
      duty: 'REVIEW',
      requires: [issueIsOpen, valueIsTheSame],
    }),
    step({
      key: 'decline',
      label: '不同意',
      kind: 'reject',
      from: ['REQUESTED'],
      to: 'REFUSED',
      by: TOWNSHIP,
      duty: 'REVIEW',
      asksText: true,
    }),
    step({
      key: 'grant',
      label: '批准豁免',
      kind: 'advance',
      from: ['REQUESTED', 'ENDORSED'],
      to: 'GRANTED',
      by: COUNTY,
      duty: 'APPROVE',
      requires: [townshipHasSpoken, issueIsOpen, valueIsTheSame],
    }),
    step({
      key: 'refuse',
      label: '不予豁免',
      kind: 'reject',
      from: ['REQUESTED', 'ENDORSED'],
      to: 'REFUSED',
      by: COUNTY,
      duty: 'APPROVE',
      asksText: true,
    }),
    step({
      key: 'withdraw',
      label: '撤回申请',
      kind: 'withdraw',
      from: ['REQUESTED', 'ENDORSED'],
      to: 'WITHDRAWN',
      by: ASKERS,
    }),
  ],
  apart: [
    ['PREPARE', 'REVIEW'],
    ['PREPARE', 'APPROVE'],
    ['REVIEW', 'APPROVE'],
  ],
};
