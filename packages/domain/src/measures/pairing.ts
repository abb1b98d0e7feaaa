import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import { HELPER_INDICATORS } from '../collection/assistance-indicators.ts';
import type { BaseFacts, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';
import { BRINGERS_OF_AN_END } from './bringers-of-an-end.ts';

export type PairingState = 'DRAFT' | 'ACTIVE' | 'ENDED';

/** Whoever helps: a row, not an account. The telephone is sealed by whoever stores it. */
export const helperForm = z.strictObject({
  name: z.string().trim().min(1).max(30).meta({ title: HELPER_INDICATORS.pairedHelper.label }),
  unit: z.string().trim().min(1).max(60).meta({ title: HELPER_INDICATORS.pairedHelperUnit.label }),
  phone: z
    .string()
    .trim()
    .regex(/^[\d-]{7,15}$/u)
    .meta({ title: HELPER_INDICATORS.pairedHelperPhone.label }),
});

/** The pairing has no fields of its own: which helper and which household are facts of the row. */
export type PairingRecords = Readonly<Record<string, unknown>>;

export interface PairingFacts extends BaseFacts {
  /** The household is monitored now. */
  readonly isMonitored: boolean;
  readonly helper: { readonly id: string; readonly name: string; readonly hasLeft: boolean } | null;
  /** Helpers who are paired with the household now, each by the id of the helper, without this pairing. */
  readonly activeHelperIds: readonly string[];
}

type PairingGuard = Guard<PairingRecords, PairingFacts>;

const isMonitored: PairingGuard = {
  name: 'isMonitored',
  check: ({ facts }) => (facts.isMonitored ? [] : [refusal('PAIRING_NOT_MONITORED', {})]),
};

/** The helper is there, and is not the household's already. */
const helperIsFree: PairingGuard = {
  name: 'helperIsFree',
  check: ({ facts: { helper, activeHelperIds } }): readonly ProcedureRefusal[] => {
    if (helper === null) return [refusal('HELPER_UNKNOWN', {}, 'helperId')];
    return [
      ...(helper.hasLeft ? [refusal('HELPER_HAS_LEFT', { name: helper.name }, 'helperId')] : []),
      ...(activeHelperIds.includes(helper.id)
        ? [refusal('PAIRING_RUNS_ALREADY', { name: helper.name }, 'helperId')]
        : []),
    ];
  },
};

/** C.9: a monitored household has at least one active helper, so the last one leaves only to another. */
const somebodyStays: PairingGuard = {
  name: 'somebodyStays',
  check: ({ facts: { isMonitored: monitored, activeHelperIds } }) =>
    monitored && activeHelperIds.length === 0 ? [refusal('PAIRING_LEAVES_NOBODY', {})] : [],
};

/** Who pairs: the village's lead, and the township for whoever leaves several villages at once. */
const PAIRERS: readonly Role[] = ['VILLAGE_LEAD', 'TOWNSHIP_OFFICER'];

type Step<Data> = StepDeclaration<PairingState, PairingRecords, PairingFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/** 结对帮扶 (DOMAIN C.9): DRAFT -> ACTIVE -> ENDED. */
export const PAIRING: ProcedureTemplate<PairingState, PairingRecords, PairingFacts> = {
  key: 'PAIRING',
  version: '2021-1',
  label: '结对帮扶',
  states: {
    DRAFT: { label: '拟结对', waitsFor: PAIRERS, limit: { parameter: 'limit.pairingBegin', unit: 'workingDays' } },
    ACTIVE: { label: '结对中', waitsFor: PAIRERS, limit: { parameter: 'limit.pairingReview', unit: 'days' } },
    ENDED: { label: '已结束', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'propose',
    label: '安排帮扶责任人',
    kind: 'advance',
    to: 'DRAFT',
    by: PAIRERS,
    requires: [isMonitored, helperIsFree],
  },
  steps: [
    step({
      key: 'begin',
      label: '开始结对',
      kind: 'advance',
      from: ['DRAFT'],
      to: 'ACTIVE',
      by: PAIRERS,
      asksDay: true,
      requires: [isMonitored, helperIsFree],
    }),
    step({ key: 'discard', label: '不安排了', kind: 'withdraw', from: ['DRAFT'], to: 'ENDED', by: PAIRERS }),
    step({
      key: 'end',
      label: '结束结对',
      kind: 'close',
      from: ['ACTIVE'],
      to: 'ENDED',
      by: PAIRERS,
      asksDay: true,
      asksText: true,
      requires: [somebodyStays],
    }),
    // Follows from the end of the monitoring, whoever brings that about.
    step({
      key: 'endWithMonitoring',
      label: '随监测结束',
      kind: 'close',
      from: ['DRAFT', 'ACTIVE'],
      to: 'ENDED',
      by: BRINGERS_OF_AN_END,
      asksText: true,
    }),
  ],
  apart: [],
};
