import type { CryptoProvider, Prisma, Transaction } from '@shouwang/database';
import { findQualityRule, householdViolations, OWN_RULE_IDS, SHARED_RULE_IDS } from '@shouwang/domain';
import { countyPathOf } from '../campaigns/find-round.ts';
import { type RegisterHousehold, readRegisterHouseholds } from '../households/read-households.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import { foundIssueOf } from './found-issue.ts';
import { qualityRoundOf } from './quality-round.ts';
import { readQualitySettings } from './read-quality-settings.ts';
import { type CheckMoment, writeIssueChanges } from './write-issue-changes.ts';

/** A fact that was written: of which row, under which key. */
export type WrittenFact = { readonly entityId: string; readonly indicatorKey: string };

/** What several households share and somebody has just changed waits for the pass over the county (QUA-8). */
const markFixed = async (
  db: Transaction,
  ids: readonly string[],
  written: readonly WrittenFact[],
  now: Date,
): Promise<void> => {
  if (written.length === 0) return;
  const issues = await db.qualityIssue.findMany({
    where: {
      householdId: { in: [...ids] },
      ruleId: { in: [...SHARED_RULE_IDS] },
      state: { in: ['OPEN', 'REOPENED'] },
    },
    select: { id: true, ruleId: true, personId: true },
  });
  const fixed = issues.filter(({ ruleId, personId }) => {
    const shows: readonly string[] = findQualityRule(ruleId)?.shows ?? [];
    return written.some(
      ({ entityId, indicatorKey }) => shows.includes(indicatorKey) && (personId === null || personId === entityId),
    );
  });
  if (fixed.length === 0) return;
  await db.qualityIssue.updateMany({
    where: { id: { in: fixed.map(({ id }) => id) } },
    data: { state: 'FIXED', fixedAt: now, version: { increment: 1 } },
  });
};

const recheckActive = async (
  crypto: CryptoProvider,
  { db, now, parameterRows }: CheckMoment & { readonly db: Transaction },
  households: readonly [RegisterHousehold, ...RegisterHousehold[]],
): Promise<void> => {
  const [{ areaPath }] = households;
  const settings = await readQualitySettings(db, {
    areaPath: countyPathOf(areaPath),
    ...(await qualityRoundOf(db, areaPath, now)),
    villageCodes: households.flatMap(({ facts }) => facts.divisionCode ?? []),
  });
  const found = households.flatMap((household) =>
    householdViolations(household, settings).map((violation) => foundIssueOf(crypto, violation, household.areaPath)),
  );
  const people = households.flatMap(({ members }) => members.map(({ id }) => id));
  const ofThem: Prisma.QualityIssueWhereInput = {
    ruleId: { in: [...OWN_RULE_IDS] },
    OR: [{ householdId: { in: households.map(({ id }) => id) } }, { personId: { in: people } }],
  };
  await writeIssueChanges(db, ofThem, found, { now, parameterRows });
};

/**
 * Asks the rules of some households anew, in the transaction that has changed them, and opens and closes their issues
 * (QUA-8). Rules about values that several households share and about villages are left to the pass over the register.
 * @param ids of households that the transaction holds still
 * @param written what was changed, where it was facts
 */
export const recheckHouseholds = async (
  crypto: CryptoProvider,
  { db, now }: { readonly db: Transaction; readonly now: Date },
  ids: readonly string[],
  written: readonly WrittenFact[] = [],
): Promise<void> => {
  const concerned = [...new Set(ids)];
  await markFixed(db, concerned, written, now);
  const households = await readRegisterHouseholds({ db, crypto }, concerned);
  const active = new Set(households.map(({ id }) => id));
  const gone = concerned.filter((id) => !active.has(id));
  const parameterRows = await readParameters(db);
  const [first] = households;
  if (first) await recheckActive(crypto, { db, now, parameterRows }, [first, ...households.slice(1)]);
  // A household that is no more breaks no rule, whatever it shared with others.
  if (gone.length > 0) await writeIssueChanges(db, { householdId: { in: gone } }, [], { now, parameterRows });
};
