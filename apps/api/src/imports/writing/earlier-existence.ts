import { Prisma, type Transaction } from '@shouwang/database';
import type { IsoDate, RegisterEntity } from '@shouwang/domain';
import type { ChangeToWrite } from '../../households/write-changes.ts';

const TABLES: readonly { readonly entity: RegisterEntity; readonly table: string; readonly household: string }[] = [
  { entity: 'household', table: 'Household', household: 'id' },
  { entity: 'person', table: 'Person', household: 'householdId' },
  { entity: 'monitoringCase', table: 'MonitoringCase', household: 'householdId' },
  { entity: 'workSpell', table: 'WorkSpell', household: 'householdId' },
];

type Found = { readonly id: string; readonly householdId: string; readonly areaPath: string };

/** Rows that a file speaks about on a day on which the register did not have them were there after all (HIS-4). */
export const earlierExistence = async (
  db: Transaction,
  ids: ReadonlySet<string>,
  effectiveOn: IsoDate,
): Promise<ChangeToWrite[]> => {
  const found: ChangeToWrite[] = [];
  const asked = [...ids];
  for (const { entity, table, household } of asked.length > 0 ? TABLES : []) {
    const rows = await db.$queryRaw<Found[]>`
      SELECT t.id::text, t.${Prisma.raw(`"${household}"`)}::text AS "householdId", t."areaPath"
      FROM ${Prisma.raw(`"${table}"`)} t
      WHERE t.id = ANY(${asked}::uuid[]) AND t."existsFrom" > ${effectiveOn}::date AND NOT EXISTS (
        SELECT FROM "RegisterChange" c
        WHERE c."entityId" = t.id AND c."indicatorKey" = 'inRegister' AND c."effectiveOn" <= ${effectiveOn}::date)`;
    for (const { id: entityId, ...place } of rows) {
      found.push({ ...place, entity, entityId, indicatorKey: 'inRegister', before: '', after: '是', effectiveOn });
    }
  }
  return found;
};
