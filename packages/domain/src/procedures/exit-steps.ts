import type { Role } from '../accounts/roles.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import { publicityPeriodOf } from './deadline.ts';
import type { ExitVisit } from './exit-facts.ts';
import { episodeOf } from './exit-guards.ts';
import { incomeAddsUp, visitorsSuffice } from './identification-checks.ts';
import { countyApproveForm, exitVisitForm } from './identification-forms.ts';
import { noOtherRunningCase } from './identification-guards.ts';
import { IDENTIFICATION_STATES, IDENTIFICATION_STEPS, publishFrom, TOWNSHIP, VILLAGE } from './identification-steps.ts';
import type {
  Guard,
  OpeningDeclaration,
  StateDeclaration,
  StepContext,
  StepDeclaration,
} from './procedure-template.ts';

/** A step of a procedure about an episode. */
export type ExitStep<Data = unknown> = StepDeclaration<string, CaseRecords, CaseFacts, Data>;

/** Lets the compiler check a step's checks and derivations against its own form. */
export function exitStep<Data = Record<never, never>>(declaration: ExitStep<Data>): ExitStep<Data> {
  return declaration;
}

/** A state of a procedure about an episode. */
export type ExitState = StateDeclaration<CaseRecords>;

type SharedStep = (typeof IDENTIFICATION_STEPS)[number]['key'];

/** Steps of the admission that are taken as they are: a household leaves the way it came (C.3, 怎么进、怎么出). */
export function asInAdmission(...keys: readonly SharedStep[]): readonly ExitStep[] {
  return (IDENTIFICATION_STEPS as readonly ExitStep[]).filter(({ key }) => keys.includes(key));
}

/** States of the admission that mean the same here. */
export const SHARED_STATES = {
  REVIEWED: IDENTIFICATION_STATES.REVIEWED,
  PUBLISHED: IDENTIFICATION_STATES.PUBLISHED,
  OBJECTION_HANDLING: IDENTIFICATION_STATES.OBJECTION_HANDLING,
  PUBLICITY_CLOSED: IDENTIFICATION_STATES.PUBLICITY_CLOSED,
  SUBMITTED: IDENTIFICATION_STATES.SUBMITTED,
  RETURNED_TO_VILLAGE: IDENTIFICATION_STATES.RETURNED_TO_VILLAGE,
  CORRECTED: { ...IDENTIFICATION_STATES.CORRECTED, waitsFor: ['VILLAGE_LEAD'] },
  TOWNSHIP_APPROVED: IDENTIFICATION_STATES.TOWNSHIP_APPROVED,
  RETURNED_TO_TOWNSHIP: IDENTIFICATION_STATES.RETURNED_TO_TOWNSHIP,
} as const satisfies Readonly<Record<string, ExitState>>;

type LimitParameter = NonNullable<ExitState['limit']>['parameter'];

/** A state that waits for somebody, for so many working days; for the village, while it prepares, unless said otherwise. */
export const waiting = (
  label: string,
  limit: LimitParameter = 'limit.draft',
  waitsFor: readonly Role[] = VILLAGE,
): ExitState => ({ label, waitsFor, limit: { parameter: limit, unit: 'workingDays' } });

/** How a procedure about an episode is begun: by the village or its township, as long as no other one is running. */
export const openTo = (
  to: string,
  label: string,
  requires: readonly Guard<CaseRecords, CaseFacts>[],
): OpeningDeclaration<string, CaseRecords, CaseFacts> => ({
  key: 'open',
  label,
  kind: 'advance',
  to,
  by: [...VILLAGE, 'TOWNSHIP_OFFICER'],
  requires: [...requires, noOtherRunningCase],
});

/** 签字报乡镇 of a procedure without a publicity before it. */
export const submitFrom = (from: string): ExitStep =>
  exitStep({
    key: 'submit',
    label: '签字报乡镇',
    kind: 'advance',
    from: [from, 'CORRECTED'],
    to: 'SUBMITTED',
    by: ['VILLAGE_LEAD'],
    duty: 'PREPARE',
  });

/** 入户核查 before a household leaves or comes back. */
export function exitVisitFrom(from: readonly string[], to: string): ExitStep<ExitVisit> {
  return exitStep<ExitVisit>({
    key: 'exitVisit',
    label: '入户核查',
    kind: 'advance',
    // Until the next step is taken, what was written down wrongly is written down again.
    from: [...from, to],
    to,
    by: VILLAGE,
    duty: 'PREPARE',
    asksDay: true,
    form: exitVisitForm,
    evidence: [
      { kind: 'exitVisitForm', label: '农户签字的核查表', min: 1 },
      { kind: 'exitVisitPhoto', label: '入户照片（带位置）', min: 1 },
    ],
    checks: [visitorsSuffice, incomeAddsUp],
  });
}

/** 张榜公示 of an episode: with the category and the risks that it has. */
export const publishEpisodeFrom = (from: string) =>
  publishFrom(from, (context: StepContext<CaseRecords, CaseFacts>, postedOn) => {
    const { category, riskTypes } = episodeOf(context);
    const { firstDay, lastDay, days } = publicityPeriodOf(postedOn, context.parameters);
    return { firstDay, lastDay, days, category, riskTypes };
  });

/** 补正 after the township has sent the case back. */
export const putRight = exitStep({
  key: 'putRight',
  label: '补正',
  kind: 'advance',
  from: ['RETURNED_TO_VILLAGE', 'CORRECTED'],
  to: 'CORRECTED',
  by: VILLAGE,
  duty: 'PREPARE',
  asksText: true,
  evidence: [{ kind: 'correction', label: '补正资料', min: 0 }],
});

/** The county's approval, of whatever is decided. */
export const countyApproval = {
  label: '审批同意',
  kind: 'advance',
  from: ['TOWNSHIP_APPROVED'],
  by: ['COUNTY_APPROVER'],
  duty: 'APPROVE',
  form: countyApproveForm,
} as const satisfies Partial<ExitStep>;

/** A no, with a word, from wherever a level has the case before it. */
export function refuseAt(key: string, label: string, to: string) {
  const at = (suffix: string, from: readonly string[], by: readonly Role[], duty: 'PREPARE' | 'REVIEW' | 'APPROVE') =>
    exitStep({ key: `${key}${suffix}`, label, kind: 'reject', from, to, by, duty, asksText: true });
  return {
    village: (from: readonly string[]) => at('AtVillage', from, ['VILLAGE_LEAD'], 'PREPARE'),
    township: at('AtTownship', ['SUBMITTED', 'RETURNED_TO_TOWNSHIP'], TOWNSHIP, 'REVIEW'),
    county: at('AtCounty', ['TOWNSHIP_APPROVED'], ['COUNTY_APPROVER'], 'APPROVE'),
  };
}
