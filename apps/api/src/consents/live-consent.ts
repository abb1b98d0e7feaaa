import { Prisma, type Reader } from '@shouwang/database';
import { type DatasetKey, type IsoDate, needsConsent } from '@shouwang/domain';

/** Which consents `c` for a kind of file hold on a day (CON-6): the one place that says so. */
const holds = (dataset: DatasetKey, on: IsoDate): Prisma.Sql =>
  Prisma.sql`c."endedAt" IS NULL AND ${dataset} = ANY(c.scopes) AND ${on}::date BETWEEN c."signedOn" AND c."validUntil"`;

/**
 * Whether a person may be compared with a kind of file on a day, for a query; always true where none is needed.
 * @param person the column with the id
 */
export const hasConsented = (person: Prisma.Sql, dataset: DatasetKey, on: IsoDate): Prisma.Sql =>
  needsConsent(dataset)
    ? Prisma.sql`EXISTS (SELECT 1 FROM "Consent" c WHERE c."personId" = ${person} AND ${holds(dataset, on)})`
    : Prisma.sql`TRUE`;

/**
 * When the first consent of each of these people that holds on a day was recorded; null where the file needs none.
 */
export const consentedSince = async (
  db: Reader,
  dataset: DatasetKey,
  personIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, Date> | null> => {
  if (!needsConsent(dataset)) return null;
  const rows = await db.$queryRaw<{ personId: string; since: Date }[]>`
    SELECT c."personId", min(c."createdAt") AS since FROM "Consent" c
    WHERE c."personId" = ANY(${personIds}::uuid[]) AND ${holds(dataset, on)}
    GROUP BY c."personId"`;
  return new Map(rows.map(({ personId, since }) => [personId, since]));
};
