import { Prisma, type Transaction } from '@shouwang/database';
import type { RegisterEntity } from '@shouwang/domain';

// From the leaves to the household.
const TABLES = {
  workSpell: { table: 'WorkSpell', household: 'householdId' },
  monitoringCase: { table: 'MonitoringCase', household: 'householdId' },
  person: { table: 'Person', household: 'householdId' },
  household: { table: 'Household', household: 'id' },
} as const satisfies Readonly<Record<RegisterEntity, object>>;

/** The kinds of rows in the order in which they can be withdrawn. */
export const WITHDRAWABLE = Object.keys(TABLES) as readonly RegisterEntity[];

/**
 * Takes rows out of the register. They are kept aside as they were: nobody reads them as the present, but until now they
 * had been known.
 * @param which a condition over the row `t`
 * @returns how many
 */
export const withdrawRows = (
  db: Transaction,
  entity: RegisterEntity,
  which: Prisma.Sql,
  { now, sourceId }: { readonly now: Date; readonly sourceId: string },
): Promise<number> => {
  const { table, household } = TABLES[entity];
  const [rows, home] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${household}"`)];
  return db.$executeRaw`
    WITH gone AS (DELETE FROM ${rows} t WHERE ${which} RETURNING t.*)
    INSERT INTO "WithdrawnRow" (id, entity, "householdId", "areaPath", "row", "createdAt", "withdrawnAt", "sourceId")
    SELECT id, ${entity}, ${home}, "areaPath", to_jsonb(gone), "createdAt", ${now}::timestamp, ${sourceId}::uuid FROM gone`;
};
