import { Prisma, type PrismaClient } from '@shouwang/database';
import { checksOf, type DatasetKey, type IndicatorKey, type IsoDate, indicator } from '@shouwang/domain';
import { hasConsented } from '../../consents/live-consent.ts';

/** The facts that the checks of a dataset need, in the order in which a portion has them. */
export const registerFactKeys = (dataset: DatasetKey): readonly IndicatorKey[] => [
  ...new Set(checksOf(dataset).flatMap(({ needs }) => needs)),
];

const PORTION = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const factColumn = (key: IndicatorKey): string =>
  `, ${indicator(key).entity === 'household' ? 'h' : 'p'}.facts->>'${key}'`;

type Portion = { readonly text: string | null; readonly last: string | null };

/** Whose people are read, for which file, on which day. */
export type RegisterToRead = {
  readonly areaPath: string;
  readonly dataset: DatasetKey;
  /** Whoever has no live consent on this day is not read for a file that needs one (CON-6). */
  readonly on: IsoDate;
};

/**
 * Reads the people of an area in the order in which they were entered, some thousand at a time: each call gives the
 * next portion as JSON text, undefined after the last. The portion behind it is already asked for meanwhile.
 */
export const registerReader = (
  prisma: PrismaClient,
  { areaPath, dataset, on }: RegisterToRead,
  factKeys: readonly IndicatorKey[],
): (() => Promise<string | undefined>) => {
  const factColumns = Prisma.raw(factKeys.map(factColumn).join(''));
  const mayBeRead = hasConsented(Prisma.sql`p.id`, dataset, on);
  const read = (last: string): Promise<Portion> => {
    // The database makes one text of thousands of people, which passes this thread without being looked at.
    const reading = prisma.$queryRaw<Portion[]>`
      SELECT '[' || string_agg(cells, ',' ORDER BY id) || ']' AS text, (array_agg(id ORDER BY id DESC))[1]::text AS last
      FROM (
        SELECT p.id, json_build_array(
          p.id, p."personNo", h.id, h."householdNo", h."areaPath", p.name, p."birthDate", p.gender, p."idNumberSealed",
          h."householdType", h."monitoringStatus", h.risks${factColumns}
        )::text AS cells
        FROM "Person" p JOIN "Household" h ON h.id = p."householdId"
        WHERE p.id > ${last}::uuid AND p."areaPath" LIKE ${`${areaPath}%`} AND p."isActiveMember"
          AND h.status = 'ACTIVE' AND ${mayBeRead}
        ORDER BY p.id
        LIMIT ${PORTION}
      ) portion`.then(([portion]) => portion ?? { text: null, last: null });
    // Whoever stops asking does not hear of what went wrong behind.
    reading.catch(() => {});
    return reading;
  };
  let next: Promise<Portion> | undefined = read(FIRST_ID);
  return async () => {
    const portion = await next;
    next = undefined;
    if (!portion || portion.last === null) return undefined;
    next = read(portion.last);
    return portion.text ?? undefined;
  };
};
