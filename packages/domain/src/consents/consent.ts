import { type IsoDate, lastDayOfMonth } from '../calendar/iso-date.ts';
import type { DatasetKey } from '../comparisons/dataset.ts';
import { DATASETS } from '../comparisons/datasets.ts';
import { missingGuardians, missingProxies } from '../procedures/identification-checks.ts';
import type { IdentificationRecords, MemberFact } from '../procedures/identification-facts.ts';
import type { Ending } from '../procedures/procedure-template.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';

/** The department files that are compared only with people who have consented (C.13). */
export const CONSENT_SCOPES: readonly DatasetKey[] = Object.values(DATASETS)
  .filter(({ basis }) => basis === 'authorization')
  .map(({ key }) => key);

/** Is a file of this kind compared only with people who have consented? */
export const needsConsent = (dataset: DatasetKey): boolean => DATASETS[dataset].basis === 'authorization';

/** What one member has signed. */
export type SignedConsent = NonNullable<IdentificationRecords['apply']>['authorizations'][number];

/**
 * The consents that a case keeps alive (CON-4): the last signature of each person, without those who took theirs back,
 * and none at all once the household has withdrawn or was rejected.
 */
export function consentsOfCase(
  { apply, authorize, withdrawAuthorization }: IdentificationRecords,
  ending: Ending | undefined,
): readonly SignedConsent[] {
  if (ending && ending !== 'COMPLETED') return [];
  const withdrawn = new Set(withdrawAuthorization?.withdrawn ?? []);
  const signed = [...(apply?.authorizations ?? []), ...(authorize?.authorizations ?? [])];
  return [...new Map(signed.map((one) => [one.personId, one])).values()].filter(
    ({ personId }) => !withdrawn.has(personId),
  );
}

/** The last day on which a consent holds; where the month is shorter, its last day. */
export function consentHoldsUntil(signedOn: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = signedOn.split('-').map(Number);
  const lastDay = lastDayOfMonth(year, month + months);
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** How a consent stands on a day. */
export type ConsentState = 'LIVE' | 'EXPIRED' | 'ENDED';

export const CONSENT_STATES: Readonly<Record<ConsentState, string>> = {
  LIVE: '有效',
  EXPIRED: '已到期',
  ENDED: '已撤回或终止',
};

/** Whether a consent holds on a day: signed, not yet over, and not ended. */
export function consentState(
  consent: { readonly isEnded: boolean; readonly validUntil: IsoDate },
  on: IsoDate,
): ConsentState {
  if (consent.isEnded) return 'ENDED';
  return consent.validUntil < on ? 'EXPIRED' : 'LIVE';
}

/**
 * What stands against recording signatures on a paper of their own (CON-5).
 * @param months how long a consent holds
 */
export function consentRefusals(
  signed: readonly SignedConsent[],
  {
    members,
    today,
    months,
  }: { readonly members: readonly MemberFact[]; readonly today: IsoDate; readonly months: number },
): readonly ProcedureRefusal[] {
  const nameOf = new Map(members.map(({ personId, name }) => [personId, name]));
  const ownRefusals = signed.flatMap(({ personId, signedOn }, at): ProcedureRefusal[] => {
    const field = `authorizations.${at}`;
    const name = nameOf.get(personId);
    if (name === undefined) return [refusal('CONSENT_OF_STRANGER', {}, `${field}.personId`)];
    if (signed.findIndex((one) => one.personId === personId) < at) {
      return [refusal('CONSENT_TWICE', { name }, `${field}.personId`)];
    }
    if (signedOn > today) return [refusal('DAY_IN_FUTURE', { on: signedOn, today }, `${field}.signedOn`)];
    const until = consentHoldsUntil(signedOn, months);
    return until < today ? [refusal('CONSENT_OVER', { name, until, months }, `${field}.signedOn`)] : [];
  });
  return [...ownRefusals, ...missingProxies(signed, members), ...missingGuardians(signed, members, today)];
}
