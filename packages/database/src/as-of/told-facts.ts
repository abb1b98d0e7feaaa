import type { AsOf, CodeList, RegisterEntity } from '@shouwang/domain';
import { Prisma } from '../generated/prisma/client.ts';

/**
 * The facts by which the register is counted and listed as of a day; the partial index of the history holds them.
 * Texts, as the history has them.
 */
export type CountedFact = 'inRegister' | 'areaPath' | 'status' | 'householdType' | 'monitoringCategory';

const column = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

const pivot = (keys: readonly CountedFact[]): Prisma.Sql =>
  Prisma.join(keys.map((key) => Prisma.sql`max(text) FILTER (WHERE "indicatorKey" = ${key}) AS ${column(key)}`));

/** A day as PostgreSQL reads it. */
export const sqlDay = (day: string): Prisma.Sql => Prisma.sql`${day}::date`;

/** A moment as the columns of times hold it: UTC, without a zone. */
export const sqlMoment = (moment: Date): Prisma.Sql =>
  Prisma.sql`${moment.toISOString().replace('Z', '')}::timestamp(3)`;

/** What the history says last of each fact, true and known by then: one row for each entity that it tells of. */
export const toldFacts = (
  entity: RegisterEntity,
  keys: readonly CountedFact[],
  { validOn, knownAt }: AsOf,
): Prisma.Sql => Prisma.sql`
  SELECT "entityId", ${pivot(keys)} FROM (
    SELECT DISTINCT ON ("entityId", "indicatorKey") "entityId", "indicatorKey", COALESCE(after, '') AS text
    FROM "RegisterChange"
    WHERE "indicatorKey" IN (${Prisma.join([...keys])}) AND entity = ${entity}
      AND "effectiveOn" <= ${sqlDay(validOn)} AND "recordedAt" <= ${sqlMoment(knownAt)}
    ORDER BY "entityId", "indicatorKey", "effectiveOn" DESC, "recordedAt" DESC, id DESC
  ) last GROUP BY "entityId"`;

/** What rows came with, where the history has changed it since: the value before the first change of each fact. */
export const formerFacts = (entity: RegisterEntity, keys: readonly CountedFact[]): Prisma.Sql => Prisma.sql`
  SELECT "entityId", ${pivot(keys)} FROM (
    SELECT DISTINCT ON ("entityId", "indicatorKey") "entityId", "indicatorKey", COALESCE(before, '') AS text
    FROM "RegisterChange"
    WHERE "indicatorKey" IN (${Prisma.join([...keys])}) AND entity = ${entity}
    ORDER BY "entityId", "indicatorKey", "recordedAt", id
  ) first GROUP BY "entityId"`;

/** The name of a label of a code list, as the columns hold it; the history has labels. */
export const nameOfLabel = ({ items }: CodeList, label: Prisma.Sql): Prisma.Sql => {
  const cases = items.map(({ zh, en }) => Prisma.sql`WHEN ${zh} THEN ${en}`);
  return Prisma.sql`CASE ${label} ${Prisma.join(cases, ' ')} ELSE '' END`;
};
