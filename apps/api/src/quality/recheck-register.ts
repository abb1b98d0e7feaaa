import {
  areaPathOf,
  CHECKED_RULES,
  CountyCheck,
  type IsoDate,
  OWN_RULE_IDS,
  type QualityViolation,
  SHARED_RULE_IDS,
} from '@shouwang/domain';
import { countyPathOf } from '../campaigns/find-round.ts';
import { lockHouseholds } from '../households/lock-households.ts';
import { readRegisterHouseholds } from '../households/read-households.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { type FoundIssue, foundIssueOf, onePerSubject } from './found-issue.ts';
import { qualityRoundOf } from './quality-round.ts';
import { readQualitySettings } from './read-quality-settings.ts';
import { type IssueCounts, writeIssueChanges } from './write-issue-changes.ts';

/** What a recheck has come to. */
export type RecheckResult = IssueCounts & {
  readonly on: IsoDate;
  readonly households: number;
  /** A part of a county cannot tell what its households share with those of other parts. */
  readonly isWholeCounty: boolean;
};

/** Households held still at a time: a save waits no longer than one portion takes. */
const AT_ONCE = 200;

const NONE: IssueCounts = { opened: 0, still: 0, reopened: 0, closed: 0, quiet: 0 };

const sum = (one: IssueCounts, other: IssueCounts): IssueCounts => ({
  opened: one.opened + other.opened,
  still: one.still + other.still,
  reopened: one.reopened + other.reopened,
  closed: one.closed + other.closed,
  quiet: one.quiet + other.quiet,
});

const VILLAGE_RULE_IDS = CHECKED_RULES.map(({ id }) => id).filter(
  (id) => !OWN_RULE_IDS.has(id) && !SHARED_RULE_IDS.has(id),
);

/**
 * Asks all rules about the register of an area and keeps the list of issues in line with what is found (QUA-7). Each
 * portion is read, judged and written in one transaction that holds its households still, so that a save beside it is
 * judged once and not twice differently. Begun anew after a crash it finds its own rows and adds nothing twice.
 *
 * What households of the whole county share is compared only by a pass over the whole county, and not for households
 * that were changed while it ran: the next pass sees them.
 */
export const recheckRegister = async (
  work: Work,
  { areaPath }: { readonly areaPath: string },
): Promise<RecheckResult> => {
  const { services } = work.context;
  const { crypto, clock } = services;
  const { prisma } = services.database;
  const countyPath = countyPathOf(areaPath);
  const isWholeCounty = areaPath === countyPath;
  const startedAt = await clock.now(prisma);
  const round = await qualityRoundOf(prisma, areaPath, startedAt);
  const settings = await readQualitySettings(prisma, { areaPath: countyPath, ...round });
  const parameterRows = await readParameters(prisma);
  const here = { areaPath: { startsWith: areaPath } };
  const total = await prisma.household.count({ where: { ...here, status: 'ACTIVE' } });
  const check = new CountyCheck(settings);
  const places = new Map<string, string>();
  let counts = NONE;
  let households = 0;
  let last: string | undefined;

  for (;;) {
    work.signal.throwIfAborted();
    const portion = await prisma.household.findMany({
      where: { ...here, status: 'ACTIVE', ...(last && { id: { gt: last } }) },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    });
    last = portion.at(-1)?.id;
    if (last === undefined) break;
    const ids = portion.map(({ id }) => id);
    const read = await work.inTransaction(async (db, now) => {
      await lockHouseholds(db, ids);
      const rows = await readRegisterHouseholds({ db, crypto }, ids);
      const found = rows.flatMap((household) =>
        check.add(household).map((violation) => foundIssueOf(crypto, violation, household.areaPath)),
      );
      const people = rows.flatMap(({ members }) => members.map(({ id }) => id));
      const known = {
        ruleId: { in: [...OWN_RULE_IDS] },
        OR: [{ householdId: { in: ids } }, { personId: { in: people } }],
      };
      return { rows, counts: await writeIssueChanges(db, known, found, { now, parameterRows }) };
    });
    for (const household of read.rows) places.set(household.id, household.areaPath);
    counts = sum(counts, read.counts);
    households += ids.length;
    work.report({ done: households, total });
  }

  const together = [...check.finish()];
  const placeOf = ({ householdId, householdNo }: QualityViolation): string =>
    householdId === undefined ? areaPathOf(householdNo) : (places.get(householdId) ?? areaPath);
  const foundTogether = onePerSubject(
    together.map((violation): FoundIssue => foundIssueOf(crypto, violation, placeOf(violation))),
  );
  const ofVillages = foundTogether.filter((found) => found.householdId === null && found.areaPath.startsWith(areaPath));
  const ofHouseholds = foundTogether.filter(({ householdId }) => householdId !== null);
  const rest = await work.inTransaction(async (db, now) => {
    const moment = { now, parameterRows };
    const villages = await writeIssueChanges(db, { ...here, ruleId: { in: VILLAGE_RULE_IDS } }, ofVillages, moment);
    // Households that are no more, and rows whose household an undone import has taken away.
    const gone = { NOT: { household: { status: 'ACTIVE' } }, ruleId: { notIn: VILLAGE_RULE_IDS } };
    const ended = await writeIssueChanges(db, { ...here, ...gone }, [], moment);
    if (!isWholeCounty) return sum(villages, ended);
    const changed = await db.registerChange.findMany({
      where: { ...here, recordedAt: { gt: startedAt } },
      distinct: ['householdId'],
      select: { householdId: true },
    });
    const moved = new Set(changed.map(({ householdId }) => householdId));
    const standing = { ...here, ruleId: { in: [...SHARED_RULE_IDS] }, householdId: { notIn: [...moved] } };
    const found = ofHouseholds.filter(({ householdId }) => !moved.has(householdId ?? ''));
    return sum(sum(villages, ended), await writeIssueChanges(db, standing, found, moment));
  });
  return { ...sum(counts, rest), on: round.on, households, isWholeCounty };
};
