import type { Prisma, Reader } from '@shouwang/database';
import { type DatasetKey, type IsoDate, needsConsent } from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';

/** The consents for a kind of file that hold on a day (CON-6), whoever's they are. */
export const liveConsents = (dataset: DatasetKey, on: IsoDate): Prisma.ConsentWhereInput => ({
  scopes: { has: dataset },
  endedAt: null,
  signedOn: { lte: dayColumn(on) },
  validUntil: { gte: dayColumn(on) },
});

/**
 * The same condition for a query that reads people as `p`: empty where a file needs no consent.
 * @param dataset parameter of the query that holds the key of the dataset, `$3`
 * @param on parameter that holds the day
 */
export const liveConsentSql = (dataset: string, on: string): string => `
    AND EXISTS (
      SELECT 1 FROM "Consent" c
      WHERE c."personId" = p.id AND c."endedAt" IS NULL AND ${dataset} = ANY(c.scopes)
        AND ${on}::date BETWEEN c."signedOn" AND c."validUntil"
    )`;

/** Since when each of these people has consented without a gap to a kind of file; nobody where it needs no consent. */
export const consentedSince = async (
  db: Reader,
  dataset: DatasetKey,
  personIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, Date> | null> => {
  if (!needsConsent(dataset)) return null;
  const rows = await db.consent.findMany({
    where: { ...liveConsents(dataset, on), personId: { in: [...personIds] } },
    orderBy: { createdAt: 'desc' },
    select: { personId: true, createdAt: true },
  });
  // The earliest one that still holds comes last and wins.
  return new Map(rows.map(({ personId, createdAt }) => [personId, createdAt]));
};
