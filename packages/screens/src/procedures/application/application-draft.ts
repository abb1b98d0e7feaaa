import type { JsonValue } from '@shouwang/graphql-client';
import { findRecord } from '../case-records.ts';

/** How somebody has authorized, as the form names it. */
export type SigningMeans = 'SIGNATURE' | 'FINGERPRINT' | 'ELECTRONIC';

export const SIGNING_MEANS: readonly SigningMeans[] = ['SIGNATURE', 'FINGERPRINT', 'ELECTRONIC'];

/** One member's signature under the promise and authorization. */
export type SignatureDraft = {
  means: SigningMeans;
  /** Who read the paper out, for a fingerprint. */
  proxyName: string;
  /** `YYYY-MM-DD` */
  signedOn: string;
};

/** Signatures by person; nobody who has not signed is in it. */
export type SignatureDrafts = { [personId: string]: SignatureDraft };

export type ApplicationDraft = {
  reason: string;
  wantedHelp: string;
  appliedOn: string;
  signatures: SignatureDrafts;
};

export const emptyApplication = (today: string): ApplicationDraft => ({
  reason: '',
  wantedHelp: '',
  appliedOn: today,
  signatures: {},
});

/** The signatures as the declared form wants them. */
export const authorizationsData = (signatures: SignatureDrafts): JsonValue =>
  Object.entries(signatures).map(([personId, { means, proxyName, signedOn }]) => ({
    personId,
    means,
    ...(proxyName.trim() && { proxyName: proxyName.trim() }),
    signedOn,
  }));

/** The application as the declared form wants it. */
export const applicationData = ({ reason, wantedHelp, signatures }: ApplicationDraft): JsonValue => ({
  reason: reason.trim(),
  ...(wantedHelp.trim() && { wantedHelp: wantedHelp.trim() }),
  authorizations: authorizationsData(signatures),
});

const isMeans = (value: JsonValue | undefined): value is SigningMeans => SIGNING_MEANS.some((means) => means === value);

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** The accepted application again as a form, to be corrected. */
export const applicationOfFacts = (facts: JsonValue, today: string): ApplicationDraft => {
  const record = findRecord(facts, 'apply');
  const authorizations = Array.isArray(record?.authorizations) ? record.authorizations : [];
  const signatures = authorizations.flatMap((one: JsonValue) => {
    const { personId, means, proxyName, signedOn } = one as { [field: string]: JsonValue };
    if (typeof personId !== 'string' || !isMeans(means)) return [];
    const signature: SignatureDraft = { means, proxyName: textOf(proxyName), signedOn: textOf(signedOn) };
    return [[personId, signature] as const];
  });
  return {
    reason: textOf(record?.reason),
    wantedHelp: textOf(record?.wantedHelp),
    appliedOn: today,
    signatures: Object.fromEntries(signatures),
  };
};
