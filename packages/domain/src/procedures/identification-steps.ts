import type { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import { shanghaiDateOf } from '../calendar/iso-date.ts';
import type { CampaignFunction } from '../campaigns/functions.ts';
import { REJECTION_REASON } from '../codelists/case-decisions.ts';
import { afterCorrection, correctedRecords, exactlyWhatWasAsked } from './corrections.ts';
import { publicityPeriodOf } from './deadline.ts';
import {
  comparisonAnswered,
  countyAsksAnswered,
  everyHitExplained,
  fingerprintsHaveProxy,
  hardshipIsExplained,
  householdNoMatchesRegister,
  householdNoTypedBack,
  incomeAddsUp,
  isAgreed,
  memberIsKnown,
  minorsHaveGuardian,
  objectionIsOpen,
  reviewCounts,
  risksAreWellFormed,
  spotCheckIsRecorded,
  visitorsSuffice,
} from './identification-checks.ts';
import type {
  IdentificationFacts,
  IdentificationRecords,
  IdentifiedFacts,
  PublishedFacts,
  Visit,
} from './identification-facts.ts';
import {
  announceForm,
  authorizeForm,
  comparisonForm,
  correctForm,
  countyApproveForm,
  explainHitsForm,
  householdNoForm,
  objectionForm,
  publishForm,
  returnForm,
  reviewForm,
  settleObjectionForm,
  townshipApproveForm,
  visitForm,
  withdrawAuthorizationForm,
} from './identification-forms.ts';
import {
  categoryAsPublished,
  categoryCanBeAssigned,
  consentOfEveryAdult,
  type IdentificationGuard,
  noOpenObjection,
  publicityDaysElapsed,
  withdrawnMembers,
} from './identification-guards.ts';
import { incomeAtIdentification, proposedCategory } from './identification-income.ts';
import { STAY, type StateDeclaration, type StepContext, type StepDeclaration } from './procedure-template.ts';
import { RETURN_REASON } from './return-reason.ts';

/** The states that all identification procedures share, from the visited household to the monitored one (C.1). */
export const IDENTIFICATION_STATES = {
  VISITED: {
    label: '已入户，待信息比对',
    waitsFor: ['COUNTY_OFFICER'],
    limit: { parameter: 'limit.orderComparison', unit: 'workingDays' },
  },
  CHECKING: {
    label: '信息比对中',
    waitsFor: ['COUNTY_OFFICER'],
    limit: { parameter: 'limit.comparison', unit: 'workingDays' },
  },
  VERIFY_HITS: {
    label: '疑点待核实说明',
    waitsFor: ['VILLAGE_LEAD'],
    limit: { parameter: 'limit.explainHits', unit: 'workingDays' },
  },
  CHECKED: {
    label: '已比对，待民主评议',
    waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
    limit: { parameter: 'limit.review', unit: 'workingDays' },
  },
  REVIEWED: {
    label: '已评议，待公示',
    waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
    limit: { parameter: 'limit.publish', unit: 'workingDays' },
  },
  PUBLISHED: {
    label: '公示中',
    waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
    limit: {
      parameter: 'limit.closePublicity',
      unit: 'workingDays',
      countsFrom: (records) => records.publish?.lastDay,
    },
  },
  OBJECTION_HANDLING: {
    label: '异议核查中',
    waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
    limit: { parameter: 'limit.objection', unit: 'workingDays' },
  },
  PUBLICITY_CLOSED: {
    label: '公示期满，待报乡镇',
    waitsFor: ['VILLAGE_LEAD', 'VILLAGE_CLERK'],
    limit: { parameter: 'limit.submit', unit: 'workingDays' },
  },
  SUBMITTED: {
    label: '待乡镇审核',
    waitsFor: ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'],
    limit: { parameter: 'limit.townshipReview', unit: 'workingDays' },
  },
  RETURNED_TO_VILLAGE: {
    label: '退回村级补正',
    waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
    limit: { parameter: 'limit.correct', unit: 'workingDays' },
    isReturned: true,
  },
  CORRECTED: {
    label: '已补正，待重新报乡镇',
    waitsFor: ['VILLAGE_LEAD', 'VILLAGE_CLERK'],
    limit: { parameter: 'limit.submit', unit: 'workingDays' },
    isReturned: true,
  },
  TOWNSHIP_APPROVED: {
    label: '待县级审批',
    waitsFor: ['COUNTY_APPROVER', 'COUNTY_OFFICER'],
    limit: { parameter: 'limit.countyApproval', unit: 'workingDays' },
  },
  RETURNED_TO_TOWNSHIP: {
    label: '退回乡镇',
    waitsFor: ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'],
    limit: { parameter: 'limit.correct', unit: 'workingDays' },
    isReturned: true,
  },
  COUNTY_APPROVED: {
    label: '已审批，待公告',
    waitsFor: ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'],
    limit: { parameter: 'limit.announce', unit: 'workingDays' },
  },
  ANNOUNCED: {
    label: '已公告，待录入系统',
    waitsFor: ['TOWNSHIP_OFFICER'],
    limit: { parameter: 'limit.nationalEntry', unit: 'workingDays' },
  },
  ENTERED: {
    label: '已录入，待回填户编号',
    waitsFor: ['TOWNSHIP_OFFICER', 'COUNTY_OFFICER'],
    limit: { parameter: 'limit.nationalEntry', unit: 'workingDays' },
  },
  MONITORED: { label: '已纳入监测', waitsFor: [], ending: 'COMPLETED' },
  REJECTED_VILLAGE: { label: '村级不予纳入', waitsFor: [], ending: 'REJECTED' },
  REJECTED_TOWNSHIP: { label: '乡镇不予纳入', waitsFor: [], ending: 'REJECTED' },
  REJECTED_COUNTY: { label: '县级不予纳入', waitsFor: [], ending: 'REJECTED' },
  WITHDRAWN: { label: '农户撤回', waitsFor: [], ending: 'WITHDRAWN' },
} as const satisfies Readonly<Record<string, StateDeclaration<IdentificationRecords>>>;

export type IdentificationState = keyof typeof IDENTIFICATION_STATES;

/** Submitter, reviewer and approver of one case are three different people. */
export const DUTIES_APART = [['PREPARE', 'REVIEW', 'APPROVE']] as const;

/** Who prepares in the village. */
export const VILLAGE: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD'];
/** Who reviews in the township. */
export const TOWNSHIP: readonly Role[] = ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'];

type Context = StepContext<IdentificationRecords, IdentificationFacts>;

/** What the public is told, fixed when the list is posted. */
function publishedFacts({ case: { records }, facts, parameters }: Context, postedOn: string): PublishedFacts {
  const { firstDay, lastDay, days } = publicityPeriodOf(postedOn, parameters);
  const category = proposedCategory(records, facts);
  if (category === undefined) throw new Error('categoryCanBeAssigned did not guard the publicity');
  return { firstDay, lastDay, days, category, riskTypes: (records.visit?.risks ?? []).map((risk) => risk.type) };
}

/** What the approval fixes for good: category, income and the line in force, with the parameter's version (C.15.5). */
function identifiedFacts({ case: { records }, facts, now }: Context): IdentifiedFacts {
  const category = proposedCategory(records, facts);
  const incomePerCapita = incomeAtIdentification(records);
  const { visit } = records;
  if (category === undefined || incomePerCapita === undefined || facts.line === null || visit === undefined) {
    throw new Error('categoryCanBeAssigned did not guard the approval');
  }
  return {
    episode: Math.max(0, ...facts.episodes.map((episode) => episode.episode)) + 1,
    category,
    incomePerCapita,
    lineAtIdentification: facts.line.amount,
    lineParameterId: facts.line.parameterId,
    risks: visit.risks,
    fourSecurities: visit.fourSecurities,
    income: visit.income,
    approvedOn: shanghaiDateOf(now),
  };
}

type Step<State extends string, Data> = StepDeclaration<State, IdentificationRecords, IdentificationFacts, Data>;

/** Lets the compiler check a step's checks and derivations against its own form. */
function step<State extends string, Data = Record<never, never>>(declaration: Step<State, Data>): Step<State, Data> {
  return declaration;
}

/** 入户核查: which state the household is visited from differs by procedure. */
export function visitFrom<State extends string>(from: State) {
  return step<State | 'VISITED', Visit>({
    key: 'visit',
    label: '入户核查',
    kind: 'advance',
    // Until the comparison is ordered, what was written down wrongly is written down again.
    from: [from, 'VISITED'],
    to: 'VISITED',
    by: VILLAGE,
    duty: 'PREPARE',
    asksDay: true,
    form: visitForm,
    evidence: [
      { kind: 'visitForm', label: '农户签字的入户核查表', min: 1 },
      { kind: 'visitPhoto', label: '入户照片（带位置）', min: 1 },
    ],
    checks: [visitorsSuffice, risksAreWellFormed, incomeAddsUp, hardshipIsExplained],
  });
}

/** 补充授权: members who signed later, up to the comparison. */
export function authorizeFrom<State extends string>(from: readonly State[]) {
  return step({
    key: 'authorize',
    label: '补充授权',
    kind: 'record',
    from,
    to: STAY,
    by: VILLAGE,
    duty: 'PREPARE',
    form: authorizeForm,
    evidence: [{ kind: 'authorization', label: '承诺授权书', min: 1, isFreshEachTime: true }],
    checks: [fingerprintsHaveProxy, minorsHaveGuardian],
    // Who signs again has not withdrawn any more.
    replaces: ({ data, case: { records } }) =>
      records.withdrawAuthorization === undefined
        ? {}
        : {
            withdrawAuthorization: {
              ...records.withdrawAuthorization,
              withdrawn: withdrawnMembers(records).filter((id) =>
                data.authorizations.every((one) => one.personId !== id),
              ),
            },
          },
    derive: ({ data, case: { records } }) => ({
      authorizations: [...(records.authorize?.authorizations ?? []), ...data.authorizations],
    }),
  });
}

/**
 * 撤回授权: a member, for a minor the guardian, takes the authorization back. A comparison that has not been made is
 * stopped: it can neither be ordered nor recorded until the member signs again (CON-1).
 * @param first the state before the visit, which differs by procedure
 */
export function withdrawAuthorizationFrom<State extends string>(first: State) {
  return step<State | 'VISITED' | 'CHECKING', z.output<typeof withdrawAuthorizationForm>>({
    key: 'withdrawAuthorization',
    label: '成员撤回授权',
    kind: 'record',
    from: [first, 'VISITED', 'CHECKING'],
    to: {
      outcomes: { BEFORE_VISIT: first, BEFORE_COMPARISON: 'VISITED' },
      choose: ({ case: { state } }) => (state === first ? 'BEFORE_VISIT' : 'BEFORE_COMPARISON'),
    },
    by: VILLAGE,
    duty: 'PREPARE',
    form: withdrawAuthorizationForm,
    evidence: [{ kind: 'authorizationWithdrawal', label: '撤回授权的签字或说明', min: 0 }],
    checks: [memberIsKnown],
    derive: ({ data, facts, case: { records } }) => ({
      withdrawn: [
        ...new Set([
          ...withdrawnMembers(records),
          ...facts.members.filter(({ name }) => name === data.memberName).map(({ personId }) => personId),
        ]),
      ],
    }),
  });
}

/** 撤回: the household may take its application back until it goes up to the township. */
export function withdrawFrom<State extends string>(from: readonly State[]) {
  return step<State | 'WITHDRAWN'>({
    key: 'withdraw',
    label: '农户撤回',
    kind: 'withdraw',
    from,
    to: 'WITHDRAWN',
    by: VILLAGE,
    duty: 'PREPARE',
    asksText: true,
  });
}

/**
 * 民主评议: of a household, at a meeting that may deal with many.
 * @param from the state before it
 * @param notAgreed where a household goes that the meeting does not agree to
 * @param requires what must hold before the meeting
 */
export function reviewFrom<From extends string, NotAgreed extends string>(
  from: From,
  notAgreed: NotAgreed,
  requires: readonly IdentificationGuard[] = [],
) {
  return step<From | NotAgreed | 'REVIEWED', z.output<typeof reviewForm>>({
    key: 'review',
    label: '民主评议',
    kind: 'advance',
    from: [from],
    to: {
      outcomes: { AGREED: 'REVIEWED', NOT_AGREED: notAgreed },
      choose: ({ data, parameters }) => (isAgreed(data, parameters['review.approveShare']) ? 'AGREED' : 'NOT_AGREED'),
    },
    by: VILLAGE,
    duty: 'PREPARE',
    asksDay: true,
    form: reviewForm,
    evidence: [
      { kind: 'minutes', label: '评议会议记录', min: 1, isFreshEachTime: true },
      { kind: 'signIn', label: '签到表', min: 1, isFreshEachTime: true },
      { kind: 'reviewPhoto', label: '评议会照片', min: 1, isFreshEachTime: true },
    ],
    requires,
    checks: [reviewCounts],
  });
}

/**
 * 张榜公示.
 * @param from the state before it
 * @param told what the public is told about the household from the day of posting on
 * @param requires what must hold before the list is posted
 */
export function publishFrom<From extends string, Facts extends IdentificationFacts>(
  from: From,
  told: (context: StepContext<IdentificationRecords, Facts>, postedOn: string) => PublishedFacts,
  requires: readonly IdentificationGuard[] = [],
): StepDeclaration<From | 'PUBLISHED', IdentificationRecords, Facts, z.output<typeof publishForm>> {
  return {
    key: 'publish',
    label: '张榜公示',
    kind: 'advance',
    from: [from],
    to: 'PUBLISHED',
    by: VILLAGE,
    duty: 'PREPARE',
    asksDay: true,
    form: publishForm,
    evidence: [{ kind: 'publicityStartPhoto', label: '公示开始照片', min: 1, isFreshEachTime: true }],
    requires,
    derive: (context) => told(context, context.occurredOn ?? shanghaiDateOf(context.now)),
  };
}

/**
 * 公示期满撤榜: after all its days, with no objection open.
 * @param to the state after it
 */
export function closePublicityTo<To extends string>(to: To) {
  return step<To | 'PUBLISHED'>({
    key: 'closePublicity',
    label: '公示期满撤榜',
    kind: 'advance',
    from: ['PUBLISHED'],
    to,
    by: VILLAGE,
    duty: 'PREPARE',
    evidence: [{ kind: 'publicityEndPhoto', label: '公示期满照片', min: 1, isFreshEachTime: true }],
    requires: [publicityDaysElapsed, noOpenObjection],
    derive: ({ now }) => ({ endedOn: shanghaiDateOf(now) }),
  });
}

/**
 * 答复异议: the list hangs on when every objection was dismissed.
 * @param upheld where a household goes about whom an objection was right
 */
export function settleObjectionTo<Upheld extends string>(upheld: Upheld) {
  return step<Upheld | 'OBJECTION_HANDLING' | 'PUBLISHED', z.output<typeof settleObjectionForm>>({
    key: 'settleObjection',
    label: '答复异议',
    kind: 'advance',
    from: ['OBJECTION_HANDLING'],
    to: {
      outcomes: { UPHELD: upheld, DISMISSED: 'PUBLISHED', MORE_OPEN: 'OBJECTION_HANDLING' },
      choose: ({ data, facts }) => {
        if (data.result === 'UPHELD') return 'UPHELD';
        const others = facts.objections.filter(({ id, result }) => result === null && id !== data.objectionId);
        return others.length > 0 ? 'MORE_OPEN' : 'DISMISSED';
      },
    },
    by: VILLAGE,
    duty: 'PREPARE',
    form: settleObjectionForm,
    evidence: [{ kind: 'objectionRecord', label: '异议核查记录', min: 0 }],
    checks: [objectionIsOpen],
  });
}

/** The states before submission in which a visited household may still take its application back. */
export const WITHDRAWABLE_STATES = [
  'VISITED',
  'VERIFY_HITS',
  'CHECKED',
  'REVIEWED',
  'PUBLISHED',
  'PUBLICITY_CLOSED',
  'RETURNED_TO_VILLAGE',
  'CORRECTED',
] as const satisfies readonly IdentificationState[];

/** The chain that all identification procedures share: from the visited household to the monitored one (C.1). */
export const IDENTIFICATION_STEPS = [
  step({
    key: 'orderComparison',
    label: '发起信息比对',
    kind: 'advance',
    from: ['VISITED'],
    to: 'CHECKING',
    by: ['COUNTY_OFFICER'],
    duty: 'REVIEW',
    requires: [consentOfEveryAdult],
  }),
  step({
    key: 'recordComparison',
    label: '登记比对结果',
    kind: 'advance',
    from: ['CHECKING'],
    to: {
      outcomes: { CLEAR: 'CHECKED', HITS: 'VERIFY_HITS' },
      choose: ({ data }) => (data.results.some((result) => result.outcome === 'HIT') ? 'HITS' : 'CLEAR'),
    },
    by: ['COUNTY_OFFICER'],
    duty: 'REVIEW',
    form: comparisonForm,
    // Asked again: somebody may have taken it back while the departments were looking (CON-1).
    requires: [consentOfEveryAdult],
    evidence: [{ kind: 'comparisonResult', label: '信息比对结果（盖章）', min: 0 }],
    checks: [comparisonAnswered],
  }),
  step({
    key: 'explainHits',
    label: '核实说明疑点',
    kind: 'advance',
    from: ['VERIFY_HITS'],
    to: 'CHECKED',
    // A.2: of the village only its lead sees what a comparison found.
    by: ['VILLAGE_LEAD'],
    duty: 'PREPARE',
    asksDay: true,
    form: explainHitsForm,
    evidence: [{ kind: 'hitExplanation', label: '疑点核实佐证', min: 0 }],
    checks: [everyHitExplained],
  }),
  reviewFrom('CHECKED', 'REJECTED_VILLAGE'),
  publishFrom('REVIEWED', publishedFacts, [categoryCanBeAssigned]),
  step({
    key: 'recordObjection',
    label: '登记异议',
    kind: 'objection',
    from: ['PUBLISHED', 'OBJECTION_HANDLING'],
    to: 'OBJECTION_HANDLING',
    by: [...VILLAGE, 'TOWNSHIP_OFFICER'],
    asksDay: true,
    form: objectionForm,
  }),
  settleObjectionTo('REJECTED_VILLAGE'),
  closePublicityTo('PUBLICITY_CLOSED'),
  step({
    key: 'prepareSubmission',
    label: '拟报乡镇',
    kind: 'record',
    from: ['PUBLICITY_CLOSED', 'CORRECTED'],
    to: STAY,
    by: VILLAGE,
    duty: 'PREPARE',
    asksText: true,
  }),
  step({
    key: 'submit',
    label: '签字报乡镇',
    kind: 'advance',
    from: ['PUBLICITY_CLOSED', 'CORRECTED'],
    to: 'SUBMITTED',
    by: ['VILLAGE_LEAD'],
    duty: 'PREPARE',
    requires: [noOpenObjection],
  }),
  step({
    key: 'rejectAtVillage',
    label: '村级不予纳入',
    kind: 'reject',
    from: ['REVIEWED', 'RETURNED_TO_VILLAGE', 'CORRECTED'],
    to: 'REJECTED_VILLAGE',
    by: ['VILLAGE_LEAD'],
    duty: 'PREPARE',
    reasons: REJECTION_REASON,
    asksText: true,
  }),
  step({
    key: 'correct',
    label: '补正',
    kind: 'advance',
    from: ['RETURNED_TO_VILLAGE', 'CORRECTED'],
    to: afterCorrection,
    by: VILLAGE,
    duty: 'PREPARE',
    form: correctForm,
    evidence: [{ kind: 'correction', label: '补正资料', min: 0 }],
    checks: [exactlyWhatWasAsked],
    replaces: correctedRecords,
  }),
  step({
    key: 'townshipApprove',
    label: '乡镇审核通过',
    kind: 'advance',
    from: ['SUBMITTED', 'RETURNED_TO_TOWNSHIP'],
    to: 'TOWNSHIP_APPROVED',
    by: TOWNSHIP,
    duty: 'REVIEW',
    form: townshipApproveForm,
    evidence: [{ kind: 'spotCheckRecord', label: '抽查记录', min: 0 }],
    checks: [spotCheckIsRecorded, countyAsksAnswered],
  }),
  step({
    key: 'returnToVillage',
    label: '退回村级',
    kind: 'return',
    from: ['SUBMITTED', 'RETURNED_TO_TOWNSHIP'],
    to: 'RETURNED_TO_VILLAGE',
    by: TOWNSHIP,
    duty: 'REVIEW',
    reasons: RETURN_REASON,
    asksText: true,
    form: returnForm,
  }),
  step({
    key: 'townshipReject',
    label: '乡镇不予纳入',
    kind: 'reject',
    from: ['SUBMITTED', 'RETURNED_TO_TOWNSHIP'],
    to: 'REJECTED_TOWNSHIP',
    by: TOWNSHIP,
    duty: 'REVIEW',
    reasons: REJECTION_REASON,
    asksText: true,
  }),
  step({
    key: 'prepareApproval',
    label: '拟审批意见',
    kind: 'record',
    from: ['TOWNSHIP_APPROVED'],
    to: STAY,
    by: ['COUNTY_OFFICER'],
    duty: 'REVIEW',
    asksText: true,
  }),
  step({
    key: 'returnToTownship',
    label: '退回乡镇',
    kind: 'return',
    from: ['TOWNSHIP_APPROVED'],
    to: 'RETURNED_TO_TOWNSHIP',
    by: ['COUNTY_OFFICER'],
    duty: 'REVIEW',
    reasons: RETURN_REASON,
    asksText: true,
    form: returnForm,
  }),
  step({
    key: 'countyApprove',
    label: '审批同意',
    kind: 'advance',
    from: ['TOWNSHIP_APPROVED'],
    to: 'COUNTY_APPROVED',
    by: ['COUNTY_APPROVER'],
    duty: 'APPROVE',
    form: countyApproveForm,
    requires: [categoryCanBeAssigned, categoryAsPublished],
    derive: identifiedFacts,
  }),
  step({
    key: 'countyReject',
    label: '县级不予纳入',
    kind: 'reject',
    from: ['TOWNSHIP_APPROVED'],
    to: 'REJECTED_COUNTY',
    by: ['COUNTY_APPROVER'],
    duty: 'APPROVE',
    reasons: REJECTION_REASON,
    asksText: true,
  }),
  step({
    key: 'announce',
    label: '村内公告',
    kind: 'advance',
    from: ['COUNTY_APPROVED'],
    to: 'ANNOUNCED',
    by: TOWNSHIP,
    asksDay: true,
    form: announceForm,
    evidence: [{ kind: 'announcementPhoto', label: '公告照片', min: 1 }],
  }),
];

/** 系统录入: the household is entered into the national system, in a round under a function whose window is open. */
export const enterUnder = (underFunction: CampaignFunction) =>
  step({
    key: 'enter',
    label: '登记已录入全国系统',
    kind: 'advance',
    from: ['ANNOUNCED', 'ENTERED'],
    to: 'ENTERED',
    by: ['TOWNSHIP_OFFICER'],
    underFunction,
    asksDay: true,
    form: householdNoForm,
    checks: [householdNoMatchesRegister],
  });

/** The last step of the way in. */
export const BEGIN_MONITORING = step({
  key: 'beginMonitoring',
  label: '回填户编号，纳入监测',
  kind: 'advance',
  from: ['ENTERED'],
  to: 'MONITORED',
  by: ['TOWNSHIP_OFFICER', 'COUNTY_OFFICER'],
  form: householdNoForm,
  checks: [householdNoTypedBack],
  derive: ({ now }) => ({ identifiedMonth: shanghaiDateOf(now).slice(0, 7).replace('-', '') }),
});
