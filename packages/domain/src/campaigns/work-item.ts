import { type Actor, type Role, roleLabel } from '../accounts/roles.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';
import { type CampaignPlan, collectionFrom, lockAt, stageOf } from './campaign-plan.ts';

/** What is collected in a round, and whose it is (notice 一(三)1 to 6). */
export const WORK_ITEM_KINDS = {
  HOUSEHOLD_BASIC: { label: '户基础信息', of: 'household' },
  HOUSEHOLD_WORK: { label: '年度务工信息', of: 'household' },
  HOUSEHOLD_MEASURES: { label: '帮扶措施', of: 'household' },
  HOUSEHOLD_LOCATION: { label: '家庭位置', of: 'household' },
  VILLAGE_GROUPS: { label: '村民小组信息', of: 'village' },
  VILLAGE_FORM: { label: '村信息采集表', of: 'village' },
  VILLAGE_PAIRING: { label: '结对帮扶', of: 'village' },
  VILLAGE_TEAM: { label: '驻村工作队', of: 'village' },
  COUNTY_FORM: { label: '县基础信息采集表', of: 'county' },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly of: 'household' | 'village' | 'county' }>
>;
export type WorkItemKind = keyof typeof WORK_ITEM_KINDS;

export const WORK_ITEM_KIND_NAMES = Object.keys(WORK_ITEM_KINDS) as readonly WorkItemKind[];

export function isWorkItemKind(text: string): text is WorkItemKind {
  return Object.hasOwn(WORK_ITEM_KINDS, text);
}

export const WORK_ITEM_STATES = {
  TODO: '未采集',
  DRAFT: '已采集',
  VILLAGE_CONFIRMED: '村已会审',
  TOWNSHIP_OK: '乡镇已审',
  LOCKED: '已锁定',
  RETURNED: '退回',
} as const;
export type WorkItemState = keyof typeof WORK_ITEM_STATES;

/** A household as far as its items go. */
export interface HouseholdOfRound {
  readonly householdType: string;
  /** NONE, OPEN, ELIMINATED. */
  readonly monitoringStatus: string;
}

const LIFTED_TYPES = new Set(['LIFTED', 'LIFTED_NO_POLICY']);

/**
 * The items of a household: every lifted and every monitored one (new, eliminated and not) is collected and its work
 * of the year; a monitored one also its measures and its place.
 */
export function itemsOfHousehold({ householdType, monitoringStatus }: HouseholdOfRound): readonly WorkItemKind[] {
  const isMonitored = monitoringStatus !== 'NONE';
  if (isMonitored) return ['HOUSEHOLD_BASIC', 'HOUSEHOLD_WORK', 'HOUSEHOLD_MEASURES', 'HOUSEHOLD_LOCATION'];
  return LIFTED_TYPES.has(householdType) ? ['HOUSEHOLD_BASIC', 'HOUSEHOLD_WORK'] : [];
}

/** The items of every village, and of the county. */
export function itemsOfArea(of: 'village' | 'county'): readonly WorkItemKind[] {
  return WORK_ITEM_KIND_NAMES.filter((kind) => WORK_ITEM_KINDS[kind].of === of);
}

interface WorkItemStep {
  readonly label: string;
  readonly from: readonly WorkItemState[];
  readonly to: WorkItemState;
  readonly by: readonly Role[];
  /** Only items of these owners; all when left out. */
  readonly of?: 'village' | 'county';
}

const VILLAGE: readonly Role[] = ['VILLAGE_CLERK', 'VILLAGE_LEAD'];

/**
 * How an item moves (DOMAIN C.7): collected, confirmed by the village's joint review, passed by the township, locked;
 * returned at any time before the lock. The county's own form is collected by one person of the county and passed by
 * another.
 */
export const WORK_ITEM_STEPS = {
  collect: { label: '采集', from: ['TODO', 'DRAFT', 'RETURNED'], to: 'DRAFT', by: VILLAGE, of: 'village' },
  confirm: { label: '会审确认', from: ['DRAFT'], to: 'VILLAGE_CONFIRMED', by: ['VILLAGE_LEAD'], of: 'village' },
  approve: {
    label: '审核通过',
    from: ['VILLAGE_CONFIRMED'],
    to: 'TOWNSHIP_OK',
    by: ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'],
    of: 'village',
  },
  sendBack: {
    label: '退回',
    from: ['VILLAGE_CONFIRMED', 'TOWNSHIP_OK'],
    to: 'RETURNED',
    by: ['TOWNSHIP_OFFICER', 'TOWNSHIP_LEAD'],
    of: 'village',
  },
  collectCounty: {
    label: '填报',
    from: ['TODO', 'DRAFT', 'RETURNED'],
    to: 'DRAFT',
    by: ['COUNTY_OFFICER'],
    of: 'county',
  },
  approveCounty: { label: '审核通过', from: ['DRAFT'], to: 'TOWNSHIP_OK', by: ['COUNTY_APPROVER'], of: 'county' },
  sendBackCounty: {
    label: '退回',
    from: ['DRAFT', 'TOWNSHIP_OK'],
    to: 'RETURNED',
    by: ['COUNTY_APPROVER'],
    of: 'county',
  },
  lock: { label: '锁定', from: ['TOWNSHIP_OK'], to: 'LOCKED', by: ['COUNTY_OFFICER'] },
} as const satisfies Readonly<Record<string, WorkItemStep>>;
export type WorkItemStepName = keyof typeof WORK_ITEM_STEPS;

export const workItemStep = (name: WorkItemStepName): WorkItemStep => WORK_ITEM_STEPS[name];

/** The round as far as an item cares. */
export interface ItemRound {
  readonly state: string;
  readonly plan: Pick<CampaignPlan, 'stages'>;
}

/** Why nothing of a round moves now: it has not begun, or it is over. The lock itself is what moves after it. */
export function roundRefusals({ state, plan }: ItemRound, now: Date): readonly ProcedureRefusal[] {
  if (state === 'LOCKED' || now >= lockAt(plan)) {
    return [refusal('ROUND_LOCKED', { lockedOn: stageOf(plan, 'ENTRY').endsOn })];
  }
  if (state !== 'RUNNING') return [refusal('ROUND_NOT_RUNNING', {})];
  if (now < collectionFrom(plan)) {
    return [refusal('ROUND_NOT_COLLECTING', { startsOn: stageOf(plan, 'COLLECTION').startsOn })];
  }
  return [];
}

/** Decides one step of one item; empty when it may be taken. Whether the actor may see the item is the policy's. */
export function workItemRefusals(asked: {
  readonly step: WorkItemStepName;
  readonly item: { readonly kind: WorkItemKind; readonly state: string };
  readonly round: ItemRound;
  readonly actor: Pick<Actor, 'role'>;
  readonly now: Date;
  /** Asked for when an item is sent back. */
  readonly text?: string | undefined;
}): readonly ProcedureRefusal[] {
  const { item, round, actor, now } = asked;
  const step = workItemStep(asked.step);
  if (!step.by.includes(actor.role)) {
    const roles = step.by.map(roleLabel).join('、');
    return [refusal('ROLE_NOT_ALLOWED', { step: step.label, role: roleLabel(actor.role), roles })];
  }
  const { label, of } = WORK_ITEM_KINDS[item.kind];
  if (step.of !== undefined && (step.of === 'county') !== (of === 'county')) {
    return [refusal('ITEM_NOT_OF_VILLAGE', { kind: label })];
  }
  const isReturn = asked.step === 'sendBack' || asked.step === 'sendBackCounty';
  return [
    ...(asked.step === 'lock' ? [] : roundRefusals(round, now)),
    ...(step.from.includes(item.state as WorkItemState)
      ? []
      : [refusal('ITEM_NOT_IN_STATE', { step: step.label, state: stateLabel(item.state) })]),
    ...(isReturn && (asked.text ?? '').trim() === '' ? [refusal('RETURN_REASON_MISSING', {}, 'text')] : []),
  ];
}

function stateLabel(state: string): string {
  return WORK_ITEM_STATES[state as WorkItemState] ?? state;
}
