import type { PrismaClient } from '@shouwang/database';
import { COMPARISON_CHECKS, type IndicatorKey, indicator } from '@shouwang/domain';

/** The facts that any check needs, in the order in which a portion has them. */
export const REGISTER_FACT_KEYS: readonly IndicatorKey[] = [
  ...new Set(COMPARISON_CHECKS.flatMap(({ needs }) => needs)),
];

const PORTION = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const factColumn = (key: IndicatorKey): string =>
  `${indicator(key).entity === 'household' ? 'h' : 'p'}.facts->>'${key}'`;

// The database makes one text of thousands of people, which passes this thread without being looked at.
const QUERY = `
  SELECT '[' || string_agg(cells, ',' ORDER BY id) || ']' AS text, (array_agg(id ORDER BY id DESC))[1]::text AS last
  FROM (
    SELECT p.id, json_build_array(
      p.id, p."personNo", h.id, h."householdNo", p.name, p."birthDate", p.gender, p."idNumberSealed",
      h."householdType", h."monitoringStatus", h.risks, ${REGISTER_FACT_KEYS.map(factColumn).join(', ')}
    )::text AS cells
    FROM "Person" p JOIN "Household" h ON h.id = p."householdId"
    WHERE p.id > $1::uuid AND p."areaPath" LIKE $2 AND p."isActiveMember" AND h.status = 'ACTIVE'
    ORDER BY p.id
    LIMIT ${PORTION}
  ) portion`;

/**
 * Reads the people of an area in the order in which they were entered, some thousand at a time: each call gives the
 * next portion as JSON text, undefined after the last.
 */
export const registerReader = (prisma: PrismaClient, areaPath: string): (() => Promise<string | undefined>) => {
  let last: string | null = FIRST_ID;
  return async () => {
    if (last === null) return undefined;
    const [portion] = await prisma.$queryRawUnsafe<{ text: string | null; last: string | null }[]>(
      QUERY,
      last,
      `${areaPath}%`,
    );
    last = portion?.last ?? null;
    return portion?.text ?? undefined;
  };
};
