import type { Campaign, Reader } from '@shouwang/database';
import { type SummaryFacts, type SummaryKind, summaryCells } from '@shouwang/domain';
import { areaDirectory, standingAreas } from '../areas/area-directory.ts';
import { adjustmentDetails } from './adjustment-details.ts';

/** The villages of a township, by code, in the order of their codes. */
export const villagesOf = async (
  prisma: Reader,
  db: Reader,
  townshipPath: string,
): Promise<Readonly<Record<string, string>>> => {
  const areas = standingAreas(await areaDirectory(prisma, db));
  const villages = areas.filter(({ level, path }) => level === 'VILLAGE' && path.startsWith(townshipPath));
  return Object.fromEntries(villages.map(({ code, name }) => [code, name]));
};

/** What decisions about a township's summary look at. */
export const summaryFactsOf = async (
  prisma: Reader,
  db: Reader,
  round: Campaign,
  { kind, areaPath }: { readonly kind: SummaryKind; readonly areaPath: string },
): Promise<SummaryFacts> => ({
  evidence: [],
  kind,
  counted: kind === 'ADJUSTMENT' ? summaryCells(await adjustmentDetails(db, round, areaPath)) : [],
  villageNames: await villagesOf(prisma, db, areaPath),
});
