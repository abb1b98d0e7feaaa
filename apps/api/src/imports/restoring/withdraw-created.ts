import { Prisma, type Transaction } from '@shouwang/database';

// From the leaves to the household.
const TABLES = [
  { table: 'WorkSpell', entity: 'workSpell', household: 'householdId' },
  { table: 'MonitoringCase', entity: 'monitoringCase', household: 'householdId' },
  { table: 'Person', entity: 'person', household: 'householdId' },
  { table: 'Household', entity: 'household', household: 'id' },
] as const;

/**
 * Takes the rows that a batch brought out of the register. They are kept aside as they were: nobody reads them as the
 * present, but until now they had been known.
 */
export const withdrawCreated = async (db: Transaction, batchId: string, now: Date): Promise<void> => {
  for (const { table, entity, household } of TABLES) {
    const [rows, home] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${household}"`)];
    await db.$executeRaw`
      WITH gone AS (DELETE FROM ${rows} t WHERE t."createdSourceId" = ${batchId}::uuid RETURNING t.*)
      INSERT INTO "WithdrawnRow" (id, entity, "householdId", "areaPath", "row", "createdAt", "withdrawnAt", "sourceId")
      SELECT id, ${entity}, ${home}, "areaPath", to_jsonb(gone), "createdAt", ${now}::timestamp, ${batchId}::uuid FROM gone`;
  }
};
