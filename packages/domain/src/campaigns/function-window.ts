import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import { isWithin } from '../areas/area-path.ts';
import { endOfShanghaiDay, type IsoDate, shanghaiDateOf, startOfShanghaiDay } from '../calendar/iso-date.ts';
import type { BaseFacts, Check, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';
import { FUNCTION_NAMES } from './functions.ts';

export type WindowState = 'REQUESTED' | 'OPEN' | 'REFUSED' | 'WITHDRAWN' | 'CLOSED' | 'EXPIRED';

export const windowForm = z.strictObject({
  function: z.enum(FUNCTION_NAMES).meta({ title: '功能' }),
  /** The area that it is opened for, with everything inside. */
  areaPath: z.string().min(1).meta({ title: '范围' }),
  opensOn: z.iso.date().meta({ title: '开通日期' }),
  /** Last day, until 24时. */
  closesOn: z.iso.date().meta({ title: '关闭日期' }),
  reason: z.string().trim().min(1).max(500).meta({ title: '申请理由' }),
});
export type WindowRequest = z.output<typeof windowForm>;

export interface WindowRecords {
  readonly request?: WindowRequest;
}

export interface WindowFacts extends BaseFacts {
  /** The last day of entry of the round. */
  readonly lockOn: IsoDate;
}

type WindowCheck = Check<WindowRecords, WindowFacts, WindowRequest>;
type WindowGuard = Guard<WindowRecords, WindowFacts>;

const daysInOrder: WindowCheck = {
  name: 'daysInOrder',
  check: ({ data: { opensOn, closesOn }, now }) => {
    const today = shanghaiDateOf(now);
    return [
      ...(closesOn < opensOn ? [refusal('ROUND_DAYS_REVERSED', { from: opensOn, to: closesOn }, 'closesOn')] : []),
      ...(closesOn < today ? [refusal('WINDOW_IN_PAST', { closesOn, today }, 'closesOn')] : []),
    ];
  },
};

/** The lock is hard: a window that begins before it ends with it. One that is wanted after it begins after it. */
const endsWithLock: WindowCheck = {
  name: 'endsWithLock',
  check: ({ data: { opensOn, closesOn }, facts: { lockOn } }) =>
    opensOn <= lockOn && closesOn > lockOn ? [refusal('WINDOW_PAST_LOCK', { closesOn, lockOn }, 'closesOn')] : [],
};

const liesInOwnArea: WindowCheck = {
  name: 'liesInOwnArea',
  check: ({ data: { areaPath }, actor }) =>
    isWithin(areaPath, actor.areaPath) ? [] : [refusal('WINDOW_OUTSIDE_AREA', {}, 'areaPath')],
};

const isOwnRequest: WindowGuard = {
  name: 'isOwnRequest',
  check: ({ actor, case: { events } }) =>
    events[0]?.actorPersonId === actor.personId ? [] : [refusal('WINDOW_NOT_OWN', {})],
};

const isOver: WindowGuard = {
  name: 'isOver',
  check: ({ case: { records }, now }) => {
    const closesOn = records.request?.closesOn ?? '9999-12-31';
    return now >= endOfShanghaiDay(closesOn) ? [] : [refusal('WINDOW_NOT_OVER', { closesOn })];
  },
};

const COUNTY: readonly Role[] = ['COUNTY_OFFICER', 'COUNTY_APPROVER'];

type Step<Data> = StepDeclaration<WindowState, WindowRecords, WindowFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/** 功能权限开通 (DOMAIN C.7): requested by one person, opened by another, closed by hand or by its last day. */
export const FUNCTION_WINDOW: ProcedureTemplate<WindowState, WindowRecords, WindowFacts> = {
  key: 'FUNCTION_WINDOW',
  version: '2021-1',
  label: '功能权限',
  states: {
    REQUESTED: {
      label: '待开通',
      waitsFor: COUNTY,
      limit: { parameter: 'limit.windowDecide', unit: 'workingDays' },
    },
    OPEN: {
      label: '已开通',
      waitsFor: ['COUNTY_OFFICER'],
      limit: {
        parameter: 'limit.windowDecide',
        unit: 'workingDays',
        dueOn: ({ request }) => request?.closesOn,
      },
    },
    REFUSED: { label: '未同意', waitsFor: [], ending: 'REJECTED' },
    WITHDRAWN: { label: '已撤回', waitsFor: [], ending: 'WITHDRAWN' },
    CLOSED: { label: '已关闭', waitsFor: [], ending: 'COMPLETED' },
    EXPIRED: { label: '已到期', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'request',
    label: '申请开通',
    kind: 'advance',
    to: 'REQUESTED',
    by: ['TOWNSHIP_OFFICER', 'COUNTY_OFFICER'],
    duty: 'PREPARE',
    form: windowForm,
    checks: [daysInOrder, endsWithLock, liesInOwnArea],
  },
  steps: [
    step({
      key: 'approve',
      label: '开通',
      kind: 'advance',
      from: ['REQUESTED'],
      to: 'OPEN',
      by: COUNTY,
      duty: 'APPROVE',
    }),
    step({
      key: 'refuse',
      label: '不同意',
      kind: 'reject',
      from: ['REQUESTED'],
      to: 'REFUSED',
      by: COUNTY,
      duty: 'APPROVE',
      asksText: true,
    }),
    step({
      key: 'withdraw',
      label: '撤回申请',
      kind: 'withdraw',
      from: ['REQUESTED'],
      to: 'WITHDRAWN',
      by: ['TOWNSHIP_OFFICER', 'COUNTY_OFFICER'],
      requires: [isOwnRequest],
    }),
    step({
      key: 'close',
      label: '提前关闭',
      kind: 'close',
      from: ['OPEN'],
      to: 'CLOSED',
      by: COUNTY,
      asksText: true,
    }),
    step({
      key: 'expire',
      label: '到期关闭',
      kind: 'close',
      from: ['OPEN'],
      to: 'EXPIRED',
      by: ['COUNTY_OFFICER'],
      requires: [isOver],
    }),
  ],
  apart: [['PREPARE', 'APPROVE']],
};

/** A window as far as the gate cares. */
export interface WindowFact {
  readonly function: string;
  readonly areaPath: string;
  readonly state: string;
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
}

/** From 00:00 of its first day to 24时 of its last, and only while it is open. */
export function isWindowOpen({ state, opensOn, closesOn }: WindowFact, now: Date): boolean {
  return state === 'OPEN' && now >= startOfShanghaiDay(opensOn) && now < endOfShanghaiDay(closesOn);
}
