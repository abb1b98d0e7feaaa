import type { Role } from '../accounts/roles.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import { type ExitStep, exitStep, openTo, waiting } from './exit-steps.ts';
import { DUTIES_APART, TOWNSHIP, VILLAGE } from './identification-steps.ts';
import type { Guard, ProcedureTemplate } from './procedure-template.ts';
import { refusal } from './refusal.ts';

type AppealGuard = Guard<CaseRecords, CaseFacts>;

const COUNTY: readonly Role[] = ['COUNTY_OFFICER'];

/** The household's last application was refused, and nobody has looked at the refusal again. */
const wasRefused: AppealGuard = {
  name: 'wasRefused',
  check: ({ facts }) => (facts.refusedCase === null ? [refusal('NOTHING_TO_APPEAL', {})] : []),
};

/** Whoever refused does not judge about the refusal. */
const judgedByAnother: AppealGuard = {
  name: 'judgedByAnother',
  check: ({ actor, facts }) =>
    facts.refusedCase?.refusedByPersonId === actor.personId ? [refusal('REFUSED_BY_YOURSELF', {})] : [],
};

const ANSWER = {
  duty: 'REVIEW',
  asksText: true,
  evidence: [{ kind: 'appealAnswer', label: '复核情况（书面或电话记录）', min: 1 }],
  requires: [judgedByAnother],
} as const satisfies Partial<ExitStep>;

/** The two answers of a level; in writing or by telephone, the record of it is filed. */
const answersOf = (suffix: string, from: string, by: readonly Role[]) => [
  exitStep({
    ...ANSWER,
    key: `grant${suffix}`,
    label: '复核成立，重新办理',
    kind: 'advance',
    from: [from],
    to: 'APPEAL_GRANTED',
    by,
  }),
  exitStep({
    ...ANSWER,
    key: `dismiss${suffix}`,
    label: '维持不予纳入',
    kind: 'reject',
    from: [from],
    to: 'APPEAL_DISMISSED',
    by,
  }),
];

/**
 * 不予纳入复核 (DOMAIN C.1): whoever is refused is told why and may ask for a review, of the village's refusal by the
 * township, of any other by the county. Granted, the application begins anew.
 */
export const APPEAL: ProcedureTemplate<string, CaseRecords, CaseFacts> = {
  key: 'APPEAL',
  version: '2021-1',
  label: '不予纳入复核',
  states: {
    APPEAL_DRAFT: waiting('复核申请准备中'),
    APPEAL_AT_TOWNSHIP: waiting('待乡镇复核', 'limit.townshipReview', TOWNSHIP),
    APPEAL_AT_COUNTY: waiting('待县级复核', 'limit.countyApproval', COUNTY),
    APPEAL_GRANTED: waiting('复核成立，待重新申请'),
    APPEAL_CLOSED: { label: '复核成立，重新申请', waitsFor: [], ending: 'COMPLETED' },
    APPEAL_DISMISSED: { label: '维持不予纳入', waitsFor: [], ending: 'REJECTED' },
    APPEAL_WITHDRAWN: { label: '农户撤回复核', waitsFor: [], ending: 'WITHDRAWN' },
  },
  opening: openTo('APPEAL_DRAFT', '申请复核', [wasRefused]),
  steps: [
    exitStep({
      key: 'fileAppeal',
      label: '登记复核申请',
      kind: 'advance',
      from: ['APPEAL_DRAFT'],
      to: {
        outcomes: { TOWNSHIP: 'APPEAL_AT_TOWNSHIP', COUNTY: 'APPEAL_AT_COUNTY' },
        choose: ({ facts }) => (facts.refusedCase?.level === 'VILLAGE' ? 'TOWNSHIP' : 'COUNTY'),
      },
      by: VILLAGE,
      duty: 'PREPARE',
      asksDay: true,
      asksText: true,
      evidence: [{ kind: 'appealLetter', label: '农户的复核申请', min: 1 }],
      requires: [wasRefused],
    }),
    ...answersOf('AtTownship', 'APPEAL_AT_TOWNSHIP', TOWNSHIP),
    ...answersOf('AtCounty', 'APPEAL_AT_COUNTY', COUNTY),
    exitStep({
      key: 'beginAnew',
      label: '告知农户，重新申请',
      kind: 'close',
      from: ['APPEAL_GRANTED'],
      to: 'APPEAL_CLOSED',
      by: VILLAGE,
      duty: 'PREPARE',
      asksText: true,
    }),
    exitStep({
      key: 'withdrawAppeal',
      label: '农户撤回复核',
      kind: 'withdraw',
      from: ['APPEAL_DRAFT', 'APPEAL_AT_TOWNSHIP', 'APPEAL_AT_COUNTY'],
      to: 'APPEAL_WITHDRAWN',
      by: VILLAGE,
      duty: 'PREPARE',
      asksText: true,
    }),
  ],
  apart: DUTIES_APART,
};
