import { householdFacts } from '../src/households/household-columns.ts';
import { monitoringCaseFacts } from '../src/households/monitoring-case-columns.ts';
import { personFacts } from '../src/households/person-columns.ts';
import type { TestApi } from './an-api.ts';

type Row = Readonly<Record<string, unknown>>;

/** Counters and times go on when a change is taken back; sealed texts are new with every sealing. */
const VOLATILE = new Set(['version', 'updatedAt', 'phoneSealed', 'mobileSealed', 'idNumberSealed']);

const lasting = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([key]) => !VOLATILE.has(key)));

/**
 * Everything that the register says now, opened: two dumps are equal exactly when it says the same. Its history only
 * grows and is not part of it.
 */
export const dumpRegister = async ({
  prisma,
  services: { crypto },
}: TestApi): Promise<Readonly<Record<string, Row[]>>> => {
  const orderBy = { id: 'asc' } as const;
  const [households, persons, cases, spells, villages] = await Promise.all([
    prisma.household.findMany({ orderBy }),
    prisma.person.findMany({ orderBy }),
    prisma.monitoringCase.findMany({ orderBy }),
    prisma.workSpell.findMany({ orderBy }),
    prisma.area.findMany({ where: { level: 'VILLAGE' }, orderBy: { code: 'asc' } }),
  ]);
  return {
    households: households.map((row) => ({ ...lasting(row), facts: householdFacts(crypto, row) })),
    persons: persons.map((row) => ({ ...lasting(row), facts: personFacts(crypto, row) })),
    cases: cases.map((row) => ({ ...lasting(row), facts: monitoringCaseFacts(crypto, row) })),
    spells: spells.map(lasting),
    villages: villages.map(lasting),
  };
};
