import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { type ItemRound, roundRefusals } from './work-item.ts';

export type JointReviewState = 'PREPARING' | 'HELD' | 'SIGNED' | 'SENT' | 'ACCEPTED';

/** Who sits at the table (DOMAIN C.11). */
export const REVIEW_PARTICIPANTS = {
  SECRETARY: '村书记、主任',
  TEAM: '第一书记、驻村工作队',
  CLERK: '村级信息员',
  GROUP_LEADER: '村民小组长',
  HELPER: '帮扶责任人代表',
} as const;
export type ReviewParticipant = keyof typeof REVIEW_PARTICIPANTS;
const PARTICIPANTS = Object.keys(REVIEW_PARTICIPANTS) as [ReviewParticipant, ...ReviewParticipant[]];

/** What they look at. */
export const REVIEW_CHECKS = {
  ERRORS: '问题数据清单逐条过了',
  KEY_LISTS: '重点人群排查结果对过了',
  INCOME: '抽看了收入测算表',
  CHANGES: '新增、消除、人口变更逐户过了',
} as const;
export type ReviewCheck = keyof typeof REVIEW_CHECKS;
const CHECKS = Object.keys(REVIEW_CHECKS) as [ReviewCheck, ...ReviewCheck[]];

const holdForm = z.strictObject({
  place: z.string().trim().min(1).max(100).meta({ title: '会审地点' }),
  participants: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(40).meta({ title: '姓名' }),
        part: z.enum(PARTICIPANTS).meta({ title: '身份' }),
      }),
    )
    .min(3)
    .max(60)
    .meta({ title: '参加人' }),
  checked: z.array(z.enum(CHECKS)).length(CHECKS.length).meta({ title: '审了什么' }),
  /** Income sheets that were looked at. */
  sampled: z.int().min(0).max(2000).meta({ title: '抽看户数' }),
  explanation: z.string().trim().max(2000).meta({ title: '问题数据说明' }).optional(),
  minutes: z.string().trim().min(1).max(4000).meta({ title: '会审意见' }),
});

export interface JointReviewRecords {
  readonly hold?: z.output<typeof holdForm> & { readonly errorCount: number };
  /** Undefined again after a reopening: the signature is void. */
  readonly sign?: { readonly dataHash: string; readonly itemCount: number } | undefined;
}

export interface JointReviewFacts extends BaseFacts {
  readonly round: ItemRound;
  /** Items of the village that are collected and not yet sent, and the hash over their data now. */
  readonly collected: { readonly count: number; readonly hash: string };
  /** Items of this review whose data are no longer what was sent: names of households. */
  readonly changedSinceSent: readonly string[];
  /** Open errors of the village's data. */
  readonly errorCount: number;
}

type ReviewGuard = Guard<JointReviewRecords, JointReviewFacts>;
type HoldCheck = Check<JointReviewRecords, JointReviewFacts, z.output<typeof holdForm>>;

const roundGoesOn: ReviewGuard = {
  name: 'roundGoesOn',
  check: ({ facts: { round }, now }) => roundRefusals(round, now),
};

const somethingIsCollected: ReviewGuard = {
  name: 'somethingIsCollected',
  check: ({ facts: { collected } }) => (collected.count > 0 ? [] : [refusal('REVIEW_NOTHING_COLLECTED', {})]),
};

/** The signature is over the data: what changed afterwards was not reviewed (DOMAIN C.11). */
const signatureHolds: ReviewGuard = {
  name: 'signatureHolds',
  check: ({ facts: { collected }, case: { records } }) =>
    records.sign?.dataHash === collected.hash
      ? []
      : [refusal('REVIEW_SIGNATURE_VOID', { count: collected.count, names: '' })],
};

const nothingChangedSinceSent: ReviewGuard = {
  name: 'nothingChangedSinceSent',
  check: ({ facts: { changedSinceSent } }) =>
    changedSinceSent.length === 0
      ? []
      : [
          refusal('REVIEW_SIGNATURE_VOID', {
            count: changedSinceSent.length,
            names: `（${changedSinceSent.slice(0, 5).join('、')}）`,
          }),
        ],
};

const mustSit: readonly ReviewParticipant[] = ['SECRETARY', 'CLERK', 'GROUP_LEADER'];

const rightPeopleSat: HoldCheck = {
  name: 'rightPeopleSat',
  check: ({ data: { participants } }) => {
    const absent = mustSit.filter((part) => !participants.some((one) => one.part === part));
    const roles = absent.map((part) => REVIEW_PARTICIPANTS[part]).join('；');
    return absent.length === 0 ? [] : [refusal('REVIEW_ROLE_ABSENT', { roles }, 'participants')];
  },
};

const errorsAreExplained: HoldCheck = {
  name: 'errorsAreExplained',
  check: ({ data: { explanation }, facts: { errorCount } }) =>
    errorCount === 0 || (explanation ?? '') !== ''
      ? []
      : [refusal('REVIEW_ERRORS_UNEXPLAINED', { count: errorCount }, 'explanation')],
};

const VILLAGE: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD'];
const TOWNSHIP: readonly Role[] = ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'];

type Step<Data> = StepDeclaration<JointReviewState, JointReviewRecords, JointReviewFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

const limit = { parameter: 'limit.jointReview', unit: 'workingDays' } as const;

/**
 * 村级数据信息会审 (DOMAIN C.11, notice 四(二)): the village sits together over what was collected, its lead signs over a
 * hash of the data, and only then the batch goes to the township.
 */
export const JOINT_REVIEW: ProcedureTemplate<JointReviewState, JointReviewRecords, JointReviewFacts> = {
  key: 'JOINT_REVIEW',
  version: '2021-1',
  label: '村级数据信息会审',
  states: {
    PREPARING: { label: '待会审', waitsFor: VILLAGE, limit },
    HELD: { label: '已会审，待签字', waitsFor: ['VILLAGE_LEAD'], limit },
    SIGNED: { label: '已签字，待报送', waitsFor: ['VILLAGE_LEAD'], limit },
    SENT: { label: '已报乡镇', waitsFor: TOWNSHIP, limit: { parameter: 'limit.townshipReview', unit: 'workingDays' } },
    ACCEPTED: { label: '乡镇已审', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'prepare',
    label: '准备会审',
    kind: 'advance',
    to: 'PREPARING',
    by: VILLAGE,
    duty: 'PREPARE',
    requires: [roundGoesOn],
  },
  steps: [
    step({
      key: 'hold',
      label: '记会审',
      kind: 'advance',
      from: ['PREPARING', 'HELD'],
      to: 'HELD',
      by: VILLAGE,
      duty: 'PREPARE',
      asksDay: true,
      form: holdForm,
      evidence: [{ kind: 'reviewSheet', label: '签字的会审记录照片', min: 1, isFreshEachTime: true }],
      requires: [roundGoesOn, somethingIsCollected],
      checks: [rightPeopleSat, errorsAreExplained],
      derive: ({ facts: { errorCount } }) => ({ errorCount }),
    }),
    step({
      key: 'sign',
      label: '签字确认',
      kind: 'advance',
      from: ['HELD', 'SIGNED'],
      to: 'SIGNED',
      by: ['VILLAGE_LEAD'],
      duty: 'PREPARE',
      requires: [roundGoesOn, somethingIsCollected],
      derive: ({ facts: { collected } }) => ({ dataHash: collected.hash, itemCount: collected.count }),
    }),
    step({
      key: 'send',
      label: '报乡镇',
      kind: 'advance',
      from: ['SIGNED'],
      to: 'SENT',
      by: ['VILLAGE_LEAD'],
      duty: 'PREPARE',
      requires: [roundGoesOn, signatureHolds],
    }),
    step({
      key: 'reopen',
      label: '重新会审',
      kind: 'return',
      from: ['HELD', 'SIGNED'],
      to: 'PREPARING',
      by: VILLAGE,
      duty: 'PREPARE',
      asksText: true,
      requires: [roundGoesOn],
      replaces: () => ({ sign: undefined }),
    }),
    step({
      key: 'accept',
      label: '审核通过',
      kind: 'advance',
      from: ['SENT'],
      to: 'ACCEPTED',
      by: TOWNSHIP,
      duty: 'REVIEW',
      requires: [roundGoesOn, nothingChangedSinceSent],
    }),
    step({
      key: 'sendBack',
      label: '退回村里',
      kind: 'return',
      from: ['SENT'],
      to: 'PREPARING',
      by: TOWNSHIP,
      duty: 'REVIEW',
      asksText: true,
      requires: [roundGoesOn],
      replaces: () => ({ sign: undefined }),
    }),
  ],
  apart: [['PREPARE', 'REVIEW']],
};
