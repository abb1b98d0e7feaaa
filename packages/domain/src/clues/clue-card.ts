import { z } from 'zod';
import { type Role, roleLabel } from '../accounts/roles.ts';
import { type IsoDate, shanghaiDateOf } from '../calendar/iso-date.ts';
import { CLUE_SOURCE, type ClueSource } from '../codelists/clue-source.ts';
import { labelOf } from '../codelists/code-list.ts';
import type { MonitoringStatus } from '../households/monitoring-status.ts';
import {
  type BaseFacts,
  type Check,
  type Guard,
  type ProcedureTemplate,
  STAY,
  type StateDeclaration,
  type StepDeclaration,
} from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { mayRecordSource } from './clue-sources.ts';
import { type FollowUp, followUpOf, type ReasonFact, type VerifyReason, verifyReasonForm } from './verification.ts';

export type ClueState = 'NEW' | 'DISPATCHED' | 'ASSIGNED' | 'VERIFYING' | 'VERIFIED' | 'CLOSED';

/** What must be known besides the card itself. */
export interface ClueFacts extends BaseFacts {
  /** null: the person is not in the register. */
  readonly household: { readonly monitoringStatus: MonitoringStatus } | null;
  readonly reasons: readonly ReasonFact[];
  /** Rectification items not closed, and confirmed risks whose procedure has not been opened. */
  readonly openFollowUps: number;
}

const source = z.enum(CLUE_SOURCE.items.map((item) => item.en) as [ClueSource]).meta({ title: '线索来源' });
const isUrgent = z.boolean().default(false).meta({ title: '紧急' });
const dueOn = z.iso.date().meta({ title: '核实期限' }).optional();

export const reportClueForm = z.strictObject({ source, isUrgent });
const dispatchForm = z.strictObject({ dueOn });
const assignForm = z.strictObject({ accountId: z.string().min(1).meta({ title: '核实人' }).optional() });

/** The records of a card by step. */
export interface ClueRecords {
  readonly report?: z.output<typeof reportClueForm>;
  /** Once urgent, a card stays urgent. */
  readonly addReason?: z.output<typeof reportClueForm>;
  readonly dispatch?: z.output<typeof dispatchForm>;
  readonly assign?: z.output<typeof assignForm> & { readonly assignedOn: IsoDate };
  /** The last verification; all of them are in the events. */
  readonly verifyReason?: VerifyReason & { readonly followUp: FollowUp };
}

type ClueGuard = Guard<ClueRecords, ClueFacts>;
type ClueCheck<Data> = Check<ClueRecords, ClueFacts, Data>;

const sourceIsOfRole: ClueCheck<z.output<typeof reportClueForm>> = {
  name: 'sourceIsOfRole',
  check: ({ actor, data }) =>
    mayRecordSource(actor.role, data.source)
      ? []
      : [
          refusal(
            'SOURCE_NOT_OF_ROLE',
            { source: labelOf(CLUE_SOURCE, data.source), role: roleLabel(actor.role) },
            'source',
          ),
        ],
};

const dueDayIsAhead: ClueCheck<z.output<typeof dispatchForm>> = {
  name: 'dueDayIsAhead',
  check: ({ data, now }) => {
    const today = shanghaiDateOf(now);
    if (data.dueOn === undefined || data.dueOn >= today) return [];
    return [refusal('DUE_DAY_PAST', { dueOn: data.dueOn, today }, 'dueOn')];
  },
};

/** Who found it may go and look; what came from elsewhere is assigned first. */
const foundInTheVillage: ClueGuard = {
  name: 'foundInTheVillage',
  check: ({ case: { events } }) => {
    const finder = events[0]?.actorRole;
    return finder === 'VILLAGE_CLERK' || finder === 'VILLAGE_LEAD' ? [] : [refusal('CLUE_NOT_ASSIGNED', {})];
  },
};

const reasonIsOpen: ClueCheck<VerifyReason> = {
  name: 'reasonIsOpen',
  check: ({ data, facts }) =>
    facts.reasons.some((reason) => reason.id === data.reasonId && reason.verification === null)
      ? []
      : [refusal('REASON_NOT_OPEN', {}, 'reasonId')],
};

const householdIsKnown: ClueCheck<VerifyReason> = {
  name: 'householdIsKnown',
  check: ({ data, facts }) =>
    facts.household === null && data.verification !== 'FALSE_POSITIVE' ? [refusal('HOUSEHOLD_UNKNOWN', {})] : [],
};

const noCheckUnverified: ClueGuard = {
  name: 'noCheckUnverified',
  check: ({ facts }) => {
    const count = facts.reasons.filter((reason) => reason.ruleId !== null && reason.verification === null).length;
    return count === 0 ? [] : [refusal('REASONS_UNVERIFIED', { count })];
  },
};

const everythingFollowedUp: ClueGuard = {
  name: 'everythingFollowedUp',
  check: ({ facts }) => (facts.openFollowUps === 0 ? [] : [refusal('FOLLOW_UPS_OPEN', { count: facts.openFollowUps })]),
};

const isUrgentCard = (records: ClueRecords) =>
  records.report?.isUrgent === true || records.addReason?.isUrgent === true;

const verifyLimit: StateDeclaration<ClueRecords>['limit'] = {
  parameter: 'limit.clueVerify',
  unit: 'workingDays',
  special: { parameter: 'limit.clueVerifyUrgent', applies: isUrgentCard },
  countsFrom: (records) => records.assign?.assignedOn,
  dueOn: (records) => records.dispatch?.dueOn,
};

const REPORTERS: readonly Role[] = [
  'VILLAGE_CLERK',
  'VILLAGE_LEAD',
  'TOWNSHIP_OFFICER',
  'COUNTY_OFFICER',
  'DEPARTMENT_LIAISON',
  'INSPECTOR',
];
const VERIFIERS: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER'];

type Step<Data> = StepDeclaration<ClueState, ClueRecords, ClueFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

const addReason = {
  key: 'addReason',
  label: '补充线索原因',
  kind: 'record',
  by: REPORTERS,
  form: reportClueForm,
  checks: [sourceIsOfRole],
  derive: ({ data, case: { records } }) => ({ isUrgent: data.isUrgent || records.addReason?.isUrgent === true }),
} as const satisfies Partial<Step<z.output<typeof reportClueForm>>>;

/** 线索卡 (DOMAIN C.8): one household, one open card, many reasons; each reason is verified by itself. */
export const CLUE_CARD: ProcedureTemplate<ClueState, ClueRecords, ClueFacts> = {
  key: 'CLUE',
  version: '2021-1',
  label: '线索',
  states: {
    NEW: {
      label: '新线索，待派发',
      waitsFor: ['COUNTY_OFFICER', 'TOWNSHIP_OFFICER', 'VILLAGE_CLERK', 'VILLAGE_LEAD'],
      limit: { parameter: 'limit.clueDispatch', unit: 'days' },
    },
    DISPATCHED: {
      label: '已派到乡镇，待分派',
      waitsFor: ['TOWNSHIP_OFFICER'],
      limit: {
        parameter: 'limit.clueAssign',
        unit: 'workingDays',
      },
    },
    ASSIGNED: { label: '已派到村，待核实', waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'], limit: verifyLimit },
    VERIFYING: { label: '核实中', waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD'], limit: verifyLimit },
    VERIFIED: {
      label: '已核实，后续办理中',
      waitsFor: ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER'],
      limit: { parameter: 'limit.clueFollowUp', unit: 'workingDays' },
    },
    CLOSED: { label: '已办结', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'report',
    label: '登记线索',
    kind: 'advance',
    to: 'NEW',
    by: REPORTERS,
    form: reportClueForm,
    checks: [sourceIsOfRole],
  },
  steps: [
    step({ ...addReason, from: ['NEW', 'DISPATCHED', 'ASSIGNED', 'VERIFYING'], to: STAY }),
    step({ ...addReason, from: ['VERIFIED'], to: 'VERIFYING' }),
    step({
      key: 'dispatch',
      label: '派发到乡镇',
      kind: 'advance',
      from: ['NEW'],
      to: 'DISPATCHED',
      by: ['COUNTY_OFFICER'],
      form: dispatchForm,
      checks: [dueDayIsAhead],
    }),
    step({
      key: 'assign',
      label: '分派到村',
      kind: 'advance',
      from: ['NEW', 'DISPATCHED', 'ASSIGNED'],
      to: 'ASSIGNED',
      by: ['TOWNSHIP_OFFICER'],
      form: assignForm,
      // Assigned to somebody else, a card keeps its clock.
      derive: ({ case: { records }, now }) => ({ assignedOn: records.assign?.assignedOn ?? shanghaiDateOf(now) }),
    }),
    step({
      key: 'startVerification',
      label: '开始核实',
      kind: 'advance',
      from: ['ASSIGNED'],
      to: 'VERIFYING',
      by: VERIFIERS,
    }),
    step({
      key: 'startVerification',
      label: '开始核实',
      kind: 'advance',
      from: ['NEW'],
      to: 'VERIFYING',
      by: ['VILLAGE_CLERK', 'VILLAGE_LEAD'],
      requires: [foundInTheVillage],
    }),
    step({
      key: 'verifyReason',
      label: '登记核实结果',
      kind: 'advance',
      from: ['VERIFYING'],
      to: {
        outcomes: { MORE_TO_VERIFY: 'VERIFYING', FOLLOW_UP: 'VERIFIED', NOTHING_TO_DO: 'CLOSED' },
        choose: ({ data, facts }) => {
          const others = facts.reasons.filter((reason) => reason.id !== data.reasonId);
          if (others.some((reason) => reason.verification === null)) return 'MORE_TO_VERIFY';
          const found = [data.verification, ...others.map((reason) => reason.verification)];
          return found.every((one) => one === 'FALSE_POSITIVE') ? 'NOTHING_TO_DO' : 'FOLLOW_UP';
        },
      },
      by: VERIFIERS,
      asksText: true,
      form: verifyReasonForm,
      evidence: [{ kind: 'verification', label: '核实佐证', min: 0 }],
      checks: [reasonIsOpen, householdIsKnown],
      derive: ({ data, facts, now, parameters }) => {
        const reason = facts.reasons.find((candidate) => candidate.id === data.reasonId);
        if (reason === undefined) throw new Error('reasonIsOpen did not guard the verification');
        const status = facts.household?.monitoringStatus ?? 'NONE';
        const suppressDays = parameters['clue.suppressDays'];
        return { followUp: followUpOf(data, reason, status, shanghaiDateOf(now), suppressDays) };
      },
    }),
    step({
      key: 'closeWithoutRisk',
      label: '核实无风险，办结',
      kind: 'close',
      from: ['VERIFYING'],
      to: 'CLOSED',
      by: VERIFIERS,
      asksText: true,
      requires: [noCheckUnverified],
    }),
    step({
      key: 'close',
      label: '办结',
      kind: 'close',
      from: ['VERIFIED'],
      to: 'CLOSED',
      by: [...VERIFIERS, 'COUNTY_OFFICER'],
      requires: [everythingFollowedUp],
    }),
  ],
  apart: [],
};
