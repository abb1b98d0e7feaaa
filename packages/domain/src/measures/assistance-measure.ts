import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import { type IsoDate, shanghaiDateOf } from '../calendar/iso-date.ts';
import type { MeasureStatus } from '../codelists/assistance.ts';
import { labelOf } from '../codelists/code-list.ts';
import { DEPARTMENT, type Department } from '../codelists/department.ts';
import { MEASURE_GROUP, type MeasureGroup } from '../codelists/measure-groups.ts';
import { RISK_TYPE, type RiskType } from '../codelists/monitoring.ts';
import { MEASURE_INDICATORS } from '../collection/assistance-indicators.ts';
import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { STAY } from '../procedures/procedure-template.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';
import { fittingLabels } from './assistance-plan.ts';
import { BRINGERS_OF_AN_END } from './bringers-of-an-end.ts';
import { groupsAnswering, MEASURE_GROUP_NAMES, MEASURE_OPTIONS } from './measure-fit.ts';

const MOST_YUAN = 10_000_000;

const title = (key: keyof typeof MEASURE_INDICATORS) => ({ title: MEASURE_INDICATORS[key].label });

/** One measure as it is filled in. Amounts are yuan. */
export const measureForm = z.strictObject({
  group: z.enum([...MEASURE_GROUP_NAMES] as [MeasureGroup]).meta(title('measureGroup')),
  /** The Chinese label of an option of the group. */
  option: z.string().trim().min(1).max(60).meta(title('measureOption')),
  /** Says what 其他 is. */
  remark: z.string().trim().max(200).meta({ title: '措施说明' }).optional(),
  risk: z
    .enum(RISK_TYPE.items.map(({ en }) => en) as [RiskType])
    .meta(title('measureRisk'))
    .optional(),
  /** Absent: the household as a whole. */
  personId: z.string().min(1).meta(title('measureBeneficiary')).optional(),
  department: z.enum(DEPARTMENT.items.map(({ en }) => en) as [Department]).meta(title('measureDepartment')),
  startsOn: z.iso.date().meta(title('measureStart')),
  endsOn: z.iso.date().meta(title('measureEnd')).optional(),
  amount: z.number().min(0).max(MOST_YUAN).multipleOf(0.01).meta(title('measureAmount')).optional(),
  frequency: z.string().trim().max(40).meta(title('measureFrequency')).optional(),
});
export type MeasureContent = z.output<typeof measureForm>;

/** 管用、够用、能用、有用 (C.6 L6), in this order. */
export const JUDGEMENTS = ['works', 'suffices', 'usable', 'useful'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** What the village says of a measure (MEA-7). */
export const judgementForm = z.strictObject({
  works: z.boolean().meta(title('measureWorks')),
  suffices: z.boolean().meta(title('measureSuffices')),
  usable: z.boolean().meta(title('measureUsable')),
  useful: z.boolean().meta(title('measureUseful')),
  remark: z.string().trim().max(200).meta({ title: '农户怎么说' }).optional(),
});

/** What the department has really given. */
export const verificationForm = z.strictObject({
  amount: z.number().min(0).max(MOST_YUAN).multipleOf(0.01).meta({ title: '实际金额' }).optional(),
  deliveredOn: z.iso.date().meta({ title: '落实日期' }).optional(),
  remark: z.string().trim().max(200).meta({ title: '核实说明' }).optional(),
});

export interface MeasureRecords {
  readonly add?: MeasureContent;
  readonly begin?: { readonly begunOn: IsoDate };
  readonly finish?: { readonly endedOn: IsoDate };
  readonly judge?: z.output<typeof judgementForm> & { readonly judgedOn: IsoDate };
  readonly verify?: z.output<typeof verificationForm> & { readonly verifiedOn: IsoDate };
}

/** A measure as far as another one cares. */
export interface OtherMeasure {
  readonly option: string;
  readonly group: MeasureGroup;
  readonly personId: string | null;
  readonly status: MeasureStatus;
}

export interface MeasureFacts extends BaseFacts {
  /** The household is or was monitored. */
  readonly hasEpisode: boolean;
  readonly risks: readonly RiskType[];
  /** Active members. */
  readonly members: readonly { readonly personId: string; readonly name: string }[];
  /** The other measures of the episode. */
  readonly others: readonly OtherMeasure[];
  /** Nothing was changed since the department verified it. */
  readonly isVerified: boolean;
}

type MeasureCheck = Check<MeasureRecords, MeasureFacts, MeasureContent>;
type MeasureGuard = Guard<MeasureRecords, MeasureFacts>;

const hasEpisode: MeasureGuard = {
  name: 'hasEpisode',
  check: ({ facts }) => (facts.hasEpisode ? [] : [refusal('MEASURE_NEVER_MONITORED', {})]),
};

const optionIsOfGroup: MeasureCheck = {
  name: 'optionIsOfGroup',
  check: ({ data: { group, option, remark } }) => {
    const item = MEASURE_OPTIONS[group].items.find(({ zh }) => zh === option);
    if (item === undefined) {
      return [refusal('MEASURE_OPTION_FOREIGN', { option, group: labelOf(MEASURE_GROUP, group) }, 'option')];
    }
    const isUnsaid = item.requiresRemark === true && (remark ?? '') === '';
    return isUnsaid ? [refusal('MEASURE_REMARK_MISSING', { option }, 'remark')] : [];
  },
};

/** What is said to be against a risk is against a risk of this household, and of a group that answers it. */
const fitsRisk: MeasureCheck = {
  name: 'fitsRisk',
  check: ({ data: { risk, group, option }, facts: { risks } }) => {
    if (risk === undefined) return [];
    const label = labelOf(RISK_TYPE, risk);
    if (!risks.includes(risk)) return [refusal('MEASURE_RISK_FOREIGN', { risk: label }, 'risk')];
    if (groupsAnswering(risk).includes(group)) return [];
    return [refusal('MEASURE_UNFIT', { option, risk: label, fitting: fittingLabels(risk) }, 'risk')];
  },
};

const daysAreInOrder: MeasureCheck = {
  name: 'daysAreInOrder',
  check: ({ data: { startsOn, endsOn } }) =>
    endsOn !== undefined && endsOn < startsOn ? [refusal('MEASURE_DAYS_REVERSED', { startsOn, endsOn }, 'endsOn')] : [],
};

const beneficiaryIsMember: MeasureCheck = {
  name: 'beneficiaryIsMember',
  check: ({ data: { personId }, facts: { members } }) =>
    personId === undefined || members.some((member) => member.personId === personId)
      ? []
      : [refusal('MEASURE_BENEFICIARY_UNKNOWN', {}, 'personId')],
};

/** A measure is not over: planned, or going on. */
export const RUNNING_MEASURE: readonly MeasureStatus[] = ['PLANNED', 'ACTIVE'];

const isNotRecordedYet: MeasureCheck = {
  name: 'isNotRecordedYet',
  check: ({ data: { group, option, personId }, facts: { others, members } }) => {
    const twin = others.find(
      (other) =>
        RUNNING_MEASURE.includes(other.status) &&
        other.group === group &&
        other.option === option &&
        other.personId === (personId ?? null),
    );
    if (twin === undefined) return [];
    const beneficiary = members.find((member) => member.personId === personId)?.name ?? '全户';
    return [refusal('MEASURE_RUNS_ALREADY', { option, beneficiary }, 'option')];
  },
};

const isOwnDepartment: MeasureGuard = {
  name: 'isOwnDepartment',
  check: ({ actor, case: { records } }): readonly ProcedureRefusal[] => {
    const department = records.add?.department;
    if (actor.role !== 'DEPARTMENT_LIAISON' || department === undefined || department === actor.department) return [];
    return [refusal('MEASURE_OF_OTHER_DEPARTMENT', { department: labelOf(DEPARTMENT, department) })];
  },
};

const isNotVerifiedYet: MeasureGuard = {
  name: 'isNotVerifiedYet',
  check: ({ facts }) => (facts.isVerified ? [refusal('MEASURE_VERIFIED_ALREADY', {})] : []),
};

/** A department records its own help only. */
const isOfOwnDepartment: MeasureCheck = {
  name: 'isOfOwnDepartment',
  check: ({ actor, data: { department } }) =>
    actor.role === 'DEPARTMENT_LIAISON' && department !== actor.department
      ? [refusal('MEASURE_OF_OTHER_DEPARTMENT', { department: labelOf(DEPARTMENT, department) }, 'department')]
      : [],
};

const VILLAGE: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD'];
const DEPARTMENTS: readonly Role[] = ['DEPARTMENT_LIAISON'];
const RECORDERS: readonly Role[] = [...VILLAGE, ...DEPARTMENTS];
const CONTENT_CHECKS = [
  optionIsOfGroup,
  fitsRisk,
  daysAreInOrder,
  beneficiaryIsMember,
  isNotRecordedYet,
  isOfOwnDepartment,
];

type Step<Data> = StepDeclaration<MeasureStatus, MeasureRecords, MeasureFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

const occurredOn = ({ occurredOn: on, now }: { readonly occurredOn: IsoDate | null; readonly now: Date }): IsoDate =>
  on ?? shanghaiDateOf(now);

/** 帮扶措施 (DOMAIN B.9, C.9): planned, running, done or stopped; judged by the village, verified by its department. */
export const ASSISTANCE_MEASURE: ProcedureTemplate<MeasureStatus, MeasureRecords, MeasureFacts> = {
  key: 'ASSISTANCE_MEASURE',
  version: '2021-1',
  label: '帮扶措施',
  states: {
    PLANNED: {
      label: '计划中',
      waitsFor: RECORDERS,
      limit: { parameter: 'limit.measureBegin', unit: 'days', dueOn: ({ add }) => add?.startsOn },
    },
    ACTIVE: {
      label: '实施中',
      waitsFor: RECORDERS,
      limit: { parameter: 'limit.measureReview', unit: 'days', dueOn: ({ add }) => add?.endsOn },
    },
    DONE: { label: '已完成', waitsFor: DEPARTMENTS, limit: { parameter: 'limit.measureVerify', unit: 'days' } },
    STOPPED: { label: '已停止', waitsFor: [], ending: 'WITHDRAWN' },
  },
  opening: {
    key: 'add',
    label: '登记帮扶措施',
    kind: 'advance',
    to: 'PLANNED',
    by: RECORDERS,
    form: measureForm,
    requires: [hasEpisode],
    checks: CONTENT_CHECKS,
  },
  steps: [
    step({
      key: 'edit',
      label: '修改',
      kind: 'record',
      from: RUNNING_MEASURE,
      to: STAY,
      by: VILLAGE,
      form: measureForm,
      checks: CONTENT_CHECKS,
      replaces: ({ data }) => ({ add: data }),
    }),
    step({
      key: 'begin',
      label: '开始实施',
      kind: 'advance',
      from: ['PLANNED'],
      to: 'ACTIVE',
      by: RECORDERS,
      asksDay: true,
      requires: [isOwnDepartment],
      derive: (context) => ({ begunOn: occurredOn(context) }),
    }),
    step({
      key: 'finish',
      label: '已完成',
      kind: 'advance',
      from: ['ACTIVE'],
      to: 'DONE',
      by: RECORDERS,
      asksDay: true,
      requires: [isOwnDepartment],
      derive: (context) => ({ endedOn: occurredOn(context) }),
    }),
    step({
      key: 'stop',
      label: '停止',
      kind: 'withdraw',
      from: RUNNING_MEASURE,
      to: 'STOPPED',
      by: VILLAGE,
      asksDay: true,
      asksText: true,
    }),
    step({
      key: 'judge',
      label: '管用吗',
      kind: 'record',
      from: ['ACTIVE', 'DONE'],
      to: STAY,
      by: VILLAGE,
      form: judgementForm,
      derive: ({ now }) => ({ judgedOn: shanghaiDateOf(now) }),
    }),
    step({
      key: 'verify',
      label: '核实已落实',
      kind: 'record',
      from: ['ACTIVE', 'DONE'],
      to: STAY,
      by: DEPARTMENTS,
      form: verificationForm,
      requires: [isOwnDepartment, isNotVerifiedYet],
      derive: ({ now }) => ({ verifiedOn: shanghaiDateOf(now) }),
    }),
    step({
      key: 'deny',
      label: '还没有落实',
      kind: 'return',
      from: ['ACTIVE', 'DONE'],
      to: 'PLANNED',
      by: DEPARTMENTS,
      asksText: true,
      requires: [isOwnDepartment],
    }),
    // Follows from a change of people or from the end of the monitoring, whoever brings that about.
    step({
      key: 'stopWithChange',
      label: '随变更停止',
      kind: 'withdraw',
      from: RUNNING_MEASURE,
      to: 'STOPPED',
      by: BRINGERS_OF_AN_END,
      asksText: true,
    }),
  ],
  apart: [],
};

/** A measure as rows have it, as far as coverage cares. */
export interface MeasureInForce {
  readonly group: MeasureGroup;
  readonly status: MeasureStatus;
  /** The day on which it began; undefined while it is only planned. */
  readonly begunOn: IsoDate | undefined;
}

/** Groups of which something has really been given, be it over or not (C.3.4: delivered). */
export const groupsDelivered = (measures: readonly MeasureInForce[]): ReadonlySet<MeasureGroup> =>
  new Set(measures.filter(({ begunOn }) => begunOn !== undefined).map(({ group }) => group));

/** Groups of which something has been given or is planned. */
export const groupsInHand = (measures: readonly MeasureInForce[]): ReadonlySet<MeasureGroup> =>
  new Set(
    measures.filter(({ begunOn, status }) => begunOn !== undefined || status === 'PLANNED').map(({ group }) => group),
  );
