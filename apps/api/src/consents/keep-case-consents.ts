import { newId } from '@shouwang/database';
import {
  CONSENT_SCOPES,
  consentHoldsUntil,
  consentsOfCase,
  type Ending,
  type IdentificationRecords,
  parameterAt,
  type SignedConsent,
  shanghaiDateOf,
} from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import type { Step } from '../platform/run-use-case.ts';

type CaseOf = { readonly id: string; readonly householdId: string; readonly areaPath: string };

type Standing = { readonly records: IdentificationRecords; readonly ending: Ending | undefined };

const keyOf = ({ personId, signedOn }: Pick<SignedConsent, 'personId' | 'signedOn'>): string =>
  `${personId} ${signedOn}`;

/** What is written of a signature, whatever it was signed with. */
export const consentColumns = (
  { personId, means, proxyName, guardianName, signedOn }: SignedConsent,
  months: number,
  { actor, now }: Pick<Step, 'actor' | 'now'>,
) => ({
  id: newId(),
  personId,
  scopes: [...CONSENT_SCOPES],
  means,
  proxyName: proxyName ?? null,
  guardianName: guardianName ?? null,
  signedOn: dayColumn(signedOn),
  validUntil: dayColumn(consentHoldsUntil(signedOn, months)),
  recordedBy: actor.name,
  createdById: actor.accountId,
  createdAt: now,
});

/** How many months a consent holds in an area. */
export const consentMonths = async ({ db, now }: Pick<Step, 'db' | 'now'>, areaPath: string): Promise<number> =>
  parameterAt(await readParameters(db), 'consent.months', areaPath, shanghaiDateOf(now)).value;

/**
 * Makes the consents that live with a case those that its records say now (CON-4): a step, its undoing and the end of the
 * case all come by here. Whoever takes the authorization back takes it back as a whole, also what was signed before.
 */
export const keepCaseConsents = async (
  step: Step,
  { id: caseId, householdId, areaPath }: CaseOf,
  before: Standing,
  after: Standing,
): Promise<void> => {
  const { db, now } = step;
  const was = consentsOfCase(before.records, before.ending);
  const wanted = consentsOfCase(after.records, after.ending);
  const wantedKeys = new Set(wanted.map(keyOf));
  const wasKeys = new Set(was.map(keyOf));
  const gone = was.filter((one) => !wantedKeys.has(keyOf(one)));
  const added = wanted.filter((one) => !wasKeys.has(keyOf(one)));
  const withdrawn = new Set(after.records.withdrawAuthorization?.withdrawn ?? []);
  if (gone.length > 0) {
    const goneIds = gone.map(({ personId }) => personId);
    await db.consent.updateMany({
      where: {
        endedAt: null,
        OR: [
          { caseId, personId: { in: goneIds } },
          { personId: { in: goneIds.filter((personId) => withdrawn.has(personId)) } },
        ],
      },
      data: { endedAt: now, endReason: after.ending ? 'CASE_ENDED' : 'WITHDRAWN' },
    });
  }
  if (added.length > 0) {
    const months = await consentMonths(step, areaPath);
    await db.consent.createMany({
      data: added.map((one) => ({ ...consentColumns(one, months, step), householdId, areaPath, caseId })),
    });
  }
};
