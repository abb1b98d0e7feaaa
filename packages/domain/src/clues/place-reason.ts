import type { IsoDate } from '../calendar/iso-date.ts';
import type { ProcedureParameters } from '../procedures/procedure-parameters.ts';

/** The memory of a false positive: one check, one household. */
export interface SuppressionFact {
  readonly ruleId: string;
  /** The last silent day. */
  readonly until: IsoDate;
  /** The amount that was explained; null when the check knows no amount. */
  readonly amount: number | null;
}

/** What a check has found about a household. */
export interface FoundReason {
  readonly ruleId: string;
  readonly personId: string | null;
  readonly amount: number | null;
}

/** A reason that is on the household's open card. */
export interface CardReason {
  readonly ruleId: string | null;
  readonly personId: string | null;
}

/** Where a finding goes: nowhere, onto the household's open card, or onto a new one (D.4, noise control). */
export type ReasonPlace = 'SUPPRESSED' | 'ALREADY_ON_CARD' | 'ON_OPEN_CARD' | 'ON_NEW_CARD';

/** Is a check silent for a household on a day? An amount that has risen by the parameter's share speaks again. */
export function isSuppressed(
  found: FoundReason,
  suppressions: readonly SuppressionFact[],
  on: IsoDate,
  parameters: ProcedureParameters,
): boolean {
  return suppressions.some((memory) => {
    if (memory.ruleId !== found.ruleId || on > memory.until) return false;
    if (memory.amount === null || found.amount === null) return true;
    return found.amount < memory.amount * (1 + parameters['clue.amountRise']);
  });
}

/** One household = one open card with many reasons; the same check about the same person is one reason. */
export function placeReason(
  found: FoundReason,
  openCard: readonly CardReason[] | null,
  suppressions: readonly SuppressionFact[],
  on: IsoDate,
  parameters: ProcedureParameters,
): ReasonPlace {
  if (isSuppressed(found, suppressions, on, parameters)) return 'SUPPRESSED';
  if (openCard === null) return 'ON_NEW_CARD';
  const isThere = openCard.some((reason) => reason.ruleId === found.ruleId && reason.personId === found.personId);
  return isThere ? 'ALREADY_ON_CARD' : 'ON_OPEN_CARD';
}
