import {
  type CryptoProvider,
  type Household,
  type MonitoringCase,
  type Person,
  Prisma,
  type Reader,
  type WorkSpell,
} from '@shouwang/database';
import { type RegisterRow, registerRow } from '../register-rows.ts';

/** A row with when it left the register, if it did because its import was taken back. */
export type KnownRow = RegisterRow & { readonly householdId: string; readonly withdrawnAt: Date | null };

type Withdrawn<Row> = Row & { readonly withdrawnAt: Date };

/** Withdrawn rows of a table, in the columns of the table. */
const withdrawn = <Row>(db: Reader, table: string, entity: string, where: Prisma.Sql): Promise<Withdrawn<Row>[]> =>
  db.$queryRaw<Withdrawn<Row>[]>`
    SELECT r.*, w."withdrawnAt" FROM "WithdrawnRow" w, jsonb_populate_record(NULL::${Prisma.raw(`"${table}"`)}, w."row") r
    WHERE w.entity = ${entity} AND ${where}`;

const all = async <Row>(
  live: Promise<Row[]>,
  gone: Promise<Withdrawn<Row>[]>,
  known: (row: Row) => Omit<KnownRow, 'withdrawnAt'>,
): Promise<KnownRow[]> => [
  ...(await live).map((row) => ({ ...known(row), withdrawnAt: null })),
  ...(await gone).map((row) => ({ ...known(row), withdrawnAt: row.withdrawnAt })),
];

/** People who once belonged to these households and belong to others now. */
const readFormerMembers = async (db: Reader, ids: readonly string[]): Promise<string[]> => {
  const rows = await db.registerChange.findMany({
    where: { indicatorKey: 'householdId', before: { in: [...ids] } },
    select: { entityId: true },
    distinct: ['entityId'],
  });
  return rows.map(({ entityId }) => entityId);
};

/** Everything that the register has or ever had of some households. */
export const readKnownRows = async (
  { db, crypto }: { readonly db: Reader; readonly crypto: CryptoProvider },
  householdIds: readonly string[],
): Promise<KnownRow[]> => {
  const ids = [...householdIds];
  const former = await readFormerMembers(db, ids);
  const ofHouseholds = { householdId: { in: ids } };
  const gone = Prisma.sql`w."householdId" = ANY(${ids}::uuid[])`;
  const households = await all(
    db.household.findMany({ where: { id: { in: ids } } }),
    withdrawn<Household>(db, 'Household', 'household', gone),
    (row) => ({ ...registerRow.household(crypto, row), householdId: row.id }),
  );
  const persons = await all(
    db.person.findMany({ where: { OR: [ofHouseholds, { id: { in: former } }] }, orderBy: { position: 'asc' } }),
    withdrawn<Person>(db, 'Person', 'person', gone),
    (row) => ({ ...registerRow.person(crypto, row), householdId: row.householdId }),
  );
  const cases = await all(
    db.monitoringCase.findMany({ where: ofHouseholds, orderBy: { episode: 'asc' } }),
    withdrawn<MonitoringCase>(db, 'MonitoringCase', 'monitoringCase', gone),
    (row) => ({ ...registerRow.monitoringCase(crypto, row), householdId: row.householdId }),
  );
  const spells = await all(
    db.workSpell.findMany({ where: { personId: { in: persons.map(({ id }) => id) } }, orderBy: { id: 'asc' } }),
    withdrawn<WorkSpell>(db, 'WorkSpell', 'workSpell', gone),
    (row) => ({ ...registerRow.workSpell(crypto, row), householdId: row.householdId, row: { personId: row.personId } }),
  );
  return [...households, ...persons, ...cases, ...spells];
};
