import type { CryptoProvider, Household, Person, Prisma, Reader, Transaction } from '@shouwang/database';
import {
  campaignIncomePeriod,
  type Facts,
  type FormRecord,
  type FormRow,
  followingTotals,
  type IncomePeriod,
} from '@shouwang/domain';
import { householdFacts } from '../households/household-columns.ts';
import { personFacts } from '../households/person-columns.ts';
import { isIdentity } from '../households/sealed-text.ts';
import { withChanges } from '../households/with-changes.ts';
import { isStanding, type ValueSources } from './form-sources.ts';

/** A household with the people who are of it now. */
export type HouseholdWithMembers = Household & { readonly members: readonly Person[] };

/** The part of a query that reads what a form is about. */
export const withMembers = {
  members: { where: { isActiveMember: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.HouseholdInclude;

const lockedKeys = (sources: ValueSources, id: string, facts: Facts): string[] =>
  sources.lockedOf(id).filter((key) => facts[key as keyof Facts]);

/** What the yearly form of a household is filled in about, as the register has it, in the clear. */
export const formRecordOf = (
  crypto: CryptoProvider,
  household: HouseholdWithMembers,
  sources: ValueSources,
  period: IncomePeriod,
): FormRecord => {
  const row = (id: string, entity: FormRow['entity'], facts: Facts): FormRow => ({
    id,
    entity,
    facts,
    locked: lockedKeys(sources, id, facts),
  });
  return {
    household: row(household.id, 'household', householdFacts(crypto, household)),
    members: household.members.map((member) => row(member.id, 'person', personFacts(crypto, member))),
    isMonitored: household.monitoringStatus === 'OPEN',
    referenceDate: period.end,
  };
};

const inTheClear = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !isIdentity(key)));

/** The facts of a row without what departments have said in this year's round, and without the sums that follow. */
const beforeStatements = (id: string, facts: Facts, sources: ValueSources, { start }: IncomePeriod): Facts => {
  const said = sources
    .statementsOf(id)
    .filter((statement) => statement.effectiveOn >= start && isStanding(statement, facts));
  if (said.length === 0) return facts;
  const before = withChanges(
    facts,
    said.map(({ indicatorKey, before: text }) => ({ key: indicatorKey, after: text ?? '' })),
  );
  return { ...before, ...followingTotals(facts, before) };
};

/** Facts before this year's collection, by row id, without numbers that are kept sealed. */
export const baseOf = (
  household: HouseholdWithMembers,
  sources: ValueSources,
  period: IncomePeriod,
): Readonly<Record<string, Facts>> =>
  Object.fromEntries(
    [household, ...household.members].map(({ id, facts }) => [
      id,
      inTheClear(beforeStatements(id, facts as Facts, sources, period)),
    ]),
  );

/** The round of a year. */
export const periodOfYear = (year: number): IncomePeriod => campaignIncomePeriod(year);

/**
 * The year whose form is filled in on a day: the one whose period has ended last. From October on that is this year's
 * round; before, the last one's.
 */
export const formYearOn = (today: string): number => {
  const year = Number(today.slice(0, 4));
  return today > campaignIncomePeriod(year).end ? year : year - 1;
};

/** The record of a household's form of a year, if it has been begun. */
export const findCollection = (db: Reader | Transaction, householdId: string, year: number) =>
  db.collectionRecord.findUnique({ where: { householdId_year: { householdId, year } } });
