import { z } from 'zod';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { DEPARTMENT, type Department } from '../codelists/department.ts';
import { RISK_TYPE, type RiskType } from '../codelists/monitoring.ts';
import type { MonitoringStatus } from '../households/monitoring-status.ts';
import { findScreeningClass } from '../lookback/screening.ts';

/** What looking into a reason of a clue can have found (DOMAIN C.8). */
export const VERIFICATIONS = {
  CONFIRMED_RISK: '风险属实',
  DATA_ERROR_OURS: '我方数据有误',
  DATA_ERROR_DEPT: '部门数据有误',
  POLICY_GAP: '政策未落实',
  FALSE_POSITIVE: '误报，无需处理',
} as const;

export type Verification = keyof typeof VERIFICATIONS;

const text = (title: string) => z.string().trim().min(1).max(500).meta({ title });
const reasonId = z.string().min(1).meta({ title: '线索原因' });
const department = z.enum(DEPARTMENT.items.map((item) => item.en) as [Department]).meta({ title: '责任部门' });

/** What each finding has to say. The words of the person who looked are the step's text. */
export const verifyReasonForm = z.discriminatedUnion('verification', [
  z.strictObject({
    reasonId,
    verification: z.literal('CONFIRMED_RISK'),
    riskType: z.enum(RISK_TYPE.items.map((item) => item.en) as [RiskType]).meta({ title: '风险类型' }),
  }),
  z.strictObject({
    reasonId,
    verification: z.literal('DATA_ERROR_OURS'),
    indicatorKey: text('有误的指标'),
    before: z.string().max(500).meta({ title: '现登记值' }).optional(),
    after: text('正确值'),
  }),
  z.strictObject({
    reasonId,
    verification: z.literal('DATA_ERROR_DEPT'),
    department,
    expected: text('实际情况'),
  }),
  z.strictObject({
    reasonId,
    verification: z.literal('POLICY_GAP'),
    department,
    policy: text('应落实的政策'),
  }),
  z.strictObject({
    reasonId,
    verification: z.literal('FALSE_POSITIVE'),
  }),
]);

export type VerifyReason = z.output<typeof verifyReasonForm>;

/** What a finding starts. */
export type FollowUp =
  | { readonly kind: 'PROCEDURE'; readonly procedure: 'ADMISSION' | 'REFLAG' | 'ROLLBACK' }
  /** The household is being monitored: the risk goes to its open case. */
  | { readonly kind: 'OPEN_CASE' }
  | { readonly kind: 'RECTIFICATION'; readonly item: RectificationKind; readonly department: Department | null }
  /** The same check is silent for the household until this day; only checks can be silenced. */
  | { readonly kind: 'SUPPRESSION'; readonly ruleId: string; readonly until: IsoDate; readonly amount: number | null }
  | { readonly kind: 'NOTHING' };

export type RectificationKind = 'REGISTER_CORRECTION' | 'DEPARTMENT_DATA' | 'POLICY_DELIVERY' | 'UPPER_FEEDBACK';

/** A reason of a card. */
export interface ReasonFact {
  readonly id: string;
  /** The check that raised it; null when people reported it. */
  readonly ruleId: string | null;
  readonly amount: number | null;
  /** null while nobody has looked into it. */
  readonly verification: Verification | null;
}

const leadsToRollback = ({ ruleId }: ReasonFact): boolean =>
  ruleId !== null && findScreeningClass(ruleId)?.leadsTo === 'ROLLBACK';

/** What a finding about a reason starts (C.8). `today` is the day of the verification. */
export function followUpOf(
  found: VerifyReason,
  reason: ReasonFact,
  monitoringStatus: MonitoringStatus,
  today: IsoDate,
  suppressDays: number,
): FollowUp {
  switch (found.verification) {
    case 'CONFIRMED_RISK':
      if (monitoringStatus === 'OPEN') return { kind: 'OPEN_CASE' };
      if (monitoringStatus === 'NONE') return { kind: 'PROCEDURE', procedure: 'ADMISSION' };
      // An elimination that never held is made void; a new event after a true one begins a new episode (C.2, C.4).
      return { kind: 'PROCEDURE', procedure: leadsToRollback(reason) ? 'ROLLBACK' : 'REFLAG' };
    case 'DATA_ERROR_OURS':
      return { kind: 'RECTIFICATION', item: 'REGISTER_CORRECTION', department: null };
    case 'DATA_ERROR_DEPT':
      return { kind: 'RECTIFICATION', item: 'DEPARTMENT_DATA', department: found.department };
    case 'POLICY_GAP':
      return { kind: 'RECTIFICATION', item: 'POLICY_DELIVERY', department: found.department };
    case 'FALSE_POSITIVE':
      if (reason.ruleId === null) return { kind: 'NOTHING' };
      return {
        kind: 'SUPPRESSION',
        ruleId: reason.ruleId,
        until: addDays(today, suppressDays),
        amount: reason.amount,
      };
  }
}
