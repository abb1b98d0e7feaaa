import type { Campaign, Reader } from '@shouwang/database';
import { type CampaignFacts, SUMMARY_KINDS } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';

/** What decisions about a round look at besides the round itself. */
export const campaignFactsOf = async (
  prisma: Reader,
  db: Reader,
  row: Pick<Campaign, 'id' | 'areaPath'>,
): Promise<CampaignFacts> => {
  const other = await db.campaign.findFirst({
    where: { areaPath: row.areaPath, state: { in: ['RUNNING', 'LOCKED'] }, id: { not: row.id } },
    select: { title: true },
  });
  const filed = await db.campaignSummary.groupBy({
    by: ['areaPath'],
    where: { campaignId: row.id, state: { in: ['FILED', 'CONFIRMED'] } },
    _count: true,
  });
  const complete = new Set(
    filed.filter(({ _count }) => _count === Object.keys(SUMMARY_KINDS).length).map(({ areaPath }) => areaPath),
  );
  const townships = [...(await areaDirectory(prisma, db)).values()].filter(
    ({ level, path }) => level === 'TOWNSHIP' && path.startsWith(row.areaPath),
  );
  return {
    evidence: [],
    runningTitle: other?.title ?? null,
    missingSummaries: townships.filter(({ path }) => !complete.has(path)).map(({ name }) => name),
  };
};
