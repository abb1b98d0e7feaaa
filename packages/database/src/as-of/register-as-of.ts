import { type AsOf, HOUSEHOLD_TYPE, MONITORING_CATEGORY, type RegisterEntity } from '@shouwang/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { type CountedFact, formerFacts, nameOfLabel, sqlDay, sqlMoment, toldFacts } from './told-facts.ts';

/** Rows that the register had at a moment: those that it has still, and those that were withdrawn later. */
const knownRows = (
  { table, entity, columns }: { table: string; entity: RegisterEntity; columns: readonly string[] },
  { knownAt }: AsOf,
): Prisma.Sql => {
  const selected = Prisma.raw(columns.map((name) => `r."${name}"`).join(', '));
  const from = Prisma.raw(`"${table}"`);
  return Prisma.sql`
    SELECT ${selected} FROM ${from} r WHERE r."createdAt" <= ${sqlMoment(knownAt)}
    UNION ALL
    SELECT ${selected} FROM "WithdrawnRow" w, jsonb_populate_record(NULL::${from}, w."row") r
    WHERE w.entity = ${entity} AND w."createdAt" <= ${sqlMoment(knownAt)} AND w."withdrawnAt" > ${sqlMoment(knownAt)}`;
};

const HOUSEHOLD_FACTS = ['areaPath', 'status', 'householdType'] as const satisfies readonly CountedFact[];
const CASE_FACTS = ['status', 'monitoringCategory'] as const satisfies readonly CountedFact[];

/**
 * The active households of the register as it stood on a day, as known at a moment (HIS-1): a query with the columns
 * `id`, `householdNo`, `headName` (those of today), `areaPath` (of then), `areaPathNow`, `householdType`.
 */
const householdsAsOf = (asOf: AsOf): Prisma.Sql => Prisma.sql`
  SELECT id, "householdNo", "headName", "areaPath", "areaPathNow", "householdType" FROM (
    SELECT h.id, h."householdNo", h."headName", h."areaPath" AS "areaPathNow",
      COALESCE(told."areaPath", former."areaPath", h."areaPath") COLLATE "C" AS "areaPath",
      COALESCE(told.status, former.status, h.status) AS status,
      CASE WHEN COALESCE(told."householdType", former."householdType") IS NULL THEN h."householdType"
        ELSE ${nameOfLabel(HOUSEHOLD_TYPE, Prisma.sql`COALESCE(told."householdType", former."householdType")`)}
      END AS "householdType"
    FROM (${knownRows(
      {
        table: 'Household',
        entity: 'household',
        columns: ['id', 'householdNo', 'headName', 'areaPath', 'householdType', 'status', 'existsFrom'],
      },
      asOf,
    )}) h
    LEFT JOIN (${toldFacts('household', [...HOUSEHOLD_FACTS, 'inRegister'], asOf)}) told ON told."entityId" = h.id
    LEFT JOIN (${formerFacts('household', HOUSEHOLD_FACTS)}) former ON former."entityId" = h.id
    WHERE h."existsFrom" <= ${sqlDay(asOf.validOn)} OR told."inRegister" = '是'
  ) household WHERE status = 'ACTIVE'`;

/** The open monitoring cases as they stood: a query with the columns `householdId` and `category`. */
const openCasesAsOf = (asOf: AsOf): Prisma.Sql => Prisma.sql`
  SELECT "householdId", category FROM (
    SELECT m."householdId", COALESCE(told.status, former.status, m.status) AS status,
      CASE WHEN COALESCE(told."monitoringCategory", former."monitoringCategory") IS NULL THEN m.category
        ELSE ${nameOfLabel(
          MONITORING_CATEGORY,
          Prisma.sql`COALESCE(told."monitoringCategory", former."monitoringCategory")`,
        )}
      END AS category
    FROM (${knownRows(
      {
        table: 'MonitoringCase',
        entity: 'monitoringCase',
        columns: ['id', 'householdId', 'category', 'status', 'existsFrom'],
      },
      asOf,
    )}) m
    LEFT JOIN (${toldFacts('monitoringCase', [...CASE_FACTS, 'inRegister'], asOf)}) told ON told."entityId" = m.id
    LEFT JOIN (${formerFacts('monitoringCase', CASE_FACTS)}) former ON former."entityId" = m.id
    WHERE m."existsFrom" <= ${sqlDay(asOf.validOn)} OR told."inRegister" = '是'
  ) episode WHERE status = 'OPEN'`;

/** Households as of, each with the category of its open case or NULL. */
const withCategory = (asOf: AsOf): Prisma.Sql => Prisma.sql`
  (${householdsAsOf(asOf)}) h LEFT JOIN (${openCasesAsOf(asOf)}) m ON m."householdId" = h.id`;

/** How many households of a village were of a type, and in which category they were monitored, if at all. */
export interface CountAsOf {
  /** Province to village, each segment closed; shorter for a household without a known village. */
  readonly villagePath: string;
  readonly householdType: string;
  readonly category: string | null;
  readonly households: number;
}

/** Which part of the register is meant; the areas are alternatives. */
export interface AsOfScope {
  readonly areaPaths: readonly string[];
  /** By the place where a household lay then (the default), or by the one where it lies today (DIV-6). */
  readonly divisionsOf?: 'THEN' | 'NOW';
}

const placeIn = ({ divisionsOf }: AsOfScope): Prisma.Sql =>
  Prisma.raw(divisionsOf === 'NOW' ? 'h."areaPathNow" COLLATE "C"' : 'h."areaPath"');

const within = (scope: AsOfScope): Prisma.Sql => Prisma.sql`${placeIn(scope)} ^@ ANY (${[...scope.areaPaths]}::text[])`;

/** Counts the register as it stood, by village, type and category: one row for each combination that occurs. */
export const countAsOf = (asOf: AsOf, scope: AsOfScope): Prisma.Sql => Prisma.sql`
  SELECT array_to_string((string_to_array(${placeIn(scope)}, '/'))[1:5], '/') || '/' AS "villagePath",
    h."householdType", m.category, count(*)::int4 AS households
  FROM ${withCategory(asOf)} WHERE ${within(scope)}
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** A household in a list as of a day. */
export interface ListedAsOf {
  readonly id: string;
  readonly householdNo: string | null;
  readonly headName: string;
  readonly areaPath: string;
  readonly householdType: string;
  readonly category: string | null;
}

/** Which households a list shows; the cursor is the place of the last one shown. */
export interface ListAsOf extends AsOfScope {
  readonly householdType?: string | undefined;
  /** A category, or `any`. */
  readonly category?: string | undefined;
  readonly after?: { readonly areaPath: string; readonly id: string } | undefined;
  readonly take: number;
}

/** Lists the register as it stood, in the order of the areas. */
export const listAsOf = (asOf: AsOf, { householdType, category, after, take, ...scope }: ListAsOf): Prisma.Sql => {
  const conditions = [
    within(scope),
    ...(householdType === undefined ? [] : [Prisma.sql`h."householdType" = ${householdType}`]),
    ...(category === undefined
      ? []
      : [category === 'any' ? Prisma.sql`m.category IS NOT NULL` : Prisma.sql`m.category = ${category}`]),
    ...(after ? [Prisma.sql`(${placeIn(scope)}, h.id) > (${after.areaPath} COLLATE "C", ${after.id}::uuid)`] : []),
  ];
  return Prisma.sql`
    SELECT h.id::text, h."householdNo", h."headName", ${placeIn(scope)} AS "areaPath", h."householdType", m.category
    FROM ${withCategory(asOf)} WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY 4, h.id LIMIT ${take}`;
};
