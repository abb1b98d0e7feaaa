import { isWithin } from '../areas/area-path.ts';
import { type IsoDate, startOfShanghaiDay } from '../calendar/iso-date.ts';
import { type IndicatorKey, indicator, isIndicatorKey } from '../collection/catalogue.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';
import { type CampaignPlan, collectionFrom, lockAt, stageOf } from './campaign-plan.ts';
import { isWindowOpen, type WindowFact } from './function-window.ts';
import { CAMPAIGN_FUNCTIONS, type CampaignFunction } from './functions.ts';

/** What a rectification item lets through after the lock. */
export interface RectificationScope {
  readonly itemNo: string;
  readonly state: string;
  readonly areaPath: string;
  /** The fields it names. */
  readonly fields: readonly string[];
}

/** The round as far as the gate cares; null when none is published or the last one is closed. */
export interface GateRound {
  readonly state: string;
  readonly plan: Pick<CampaignPlan, 'stages' | 'cutoffOn'>;
  readonly windows: readonly WindowFact[];
}

/** Where a fact goes: into the round, into the monthly queue, or, between rounds, simply into the register. */
export type FactRoute = 'CAMPAIGN' | 'MONTHLY' | 'REGISTER';

/** A write that asks to pass. */
export interface GateAsk {
  readonly round: GateRound | null;
  readonly function: CampaignFunction;
  readonly areaPath: string;
  /** For the sentence: the place as people call it. */
  readonly areaName: string;
  /** The day on which the fact came about in life; null for an entry into the national system, which is no fact. */
  readonly effectiveOn: IsoDate | null;
  /** By the writing database's clock. */
  readonly now: Date;
  /** The fields to be written; empty for acts that are no fields (a case, a member). */
  readonly fields: readonly IndicatorKey[];
  readonly rectification?: RectificationScope | undefined;
}

export type GateAnswer = { readonly route: FactRoute } | { readonly refusals: readonly ProcedureRefusal[] };

const labelOf = (key: string): string => (isIndicatorKey(key) ? indicator(key).label : key);

function throughRectification(scope: RectificationScope, ask: GateAsk): GateAnswer {
  const isOpen = scope.state === 'OPEN' || scope.state === 'REOPENED';
  if (!isOpen || !isWithin(ask.areaPath, scope.areaPath)) {
    return { refusals: [refusal('RECTIFICATION_NOT_OPEN', { itemNo: scope.itemNo })] };
  }
  const allowed = scope.fields.map(labelOf).join('、');
  const strangers = ask.fields.filter((field) => !scope.fields.includes(field));
  if (strangers.length === 0) return { route: 'CAMPAIGN' };
  return {
    refusals: strangers.map((field) => refusal('FIELD_NOT_IN_ITEM', { field: labelOf(field), allowed }, field)),
  };
}

/**
 * May this be written now, and where does it go (DOMAIN C.7, C.15.8, DQ-K-001)? The effective day decides the queue:
 * what came about after the cut-off is no matter of the round, whatever its state; an entry has no such day and always is
 * one. What belongs to the round needs an
 * open window of its function and area; after the hard lock one that was opened after it, or a rectification item that
 * names the field.
 */
export function factGate(ask: GateAsk): GateAnswer {
  const { round, now } = ask;
  if (round === null || (round.state !== 'RUNNING' && round.state !== 'LOCKED')) return { route: 'REGISTER' };
  if (ask.effectiveOn !== null && ask.effectiveOn > round.plan.cutoffOn) return { route: 'MONTHLY' };
  // Until the collection begins the register is kept as always.
  if (now < collectionFrom(round.plan)) return { route: 'REGISTER' };
  // An item corrects fields; what is no field (a case, a member) needs a window.
  if (ask.rectification !== undefined && ask.fields.length > 0) return throughRectification(ask.rectification, ask);
  const lock = lockAt(round.plan);
  const isLocked = round.state === 'LOCKED' || now >= lock;
  const open = round.windows.some(
    (window) =>
      window.function === ask.function &&
      isWithin(ask.areaPath, window.areaPath) &&
      isWindowOpen(window, now) &&
      (!isLocked || startOfShanghaiDay(window.opensOn) >= lock),
  );
  if (open) return { route: 'CAMPAIGN' };
  if (isLocked) {
    const lockedOn = stageOf(round.plan, 'ENTRY').endsOn;
    return { refusals: [refusal('ROUND_LOCKED', { lockedOn })] };
  }
  return {
    refusals: [refusal('WINDOW_NOT_OPEN', { function: CAMPAIGN_FUNCTIONS[ask.function], area: ask.areaName })],
  };
}
