import { type Columns, insertRows, newId } from '@shouwang/database';
import { areaCodeOf, findVillageCode, itemsOfArea, itemsOfHousehold, type WorkItemKind } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory, standingAreas } from '../areas/area-directory.ts';
import type { JobWork } from '../platform/jobs/job-handler.ts';

/** The kind of the job. */
export const GENERATE_ITEMS_JOB = 'campaign.generateItems';

const COLUMNS = {
  id: 'uuid',
  campaignId: 'uuid',
  kind: 'text',
  areaPath: 'text',
  villageCode: 'text',
  subjectId: 'text',
  householdId: 'uuid',
  state: 'text',
  version: 'int4',
  updatedAt: 'timestamp',
} as const satisfies Columns;

/** Households per transaction: some hundred milliseconds, so that others have their turn. */
const BATCH = 5_000;

type Subject = {
  readonly kinds: readonly WorkItemKind[];
  readonly areaPath: string;
  readonly id: string;
  readonly householdId: string | null;
};

/** The village of an area path; the smallest area known for a household whose village is not. */
export const villageCodeOf = (areaPath: string): string => findVillageCode(areaPath) ?? areaCodeOf(areaPath);

const rowsOf = (campaignId: string, subjects: readonly Subject[], now: Date) =>
  subjects.flatMap(({ kinds, areaPath, id, householdId }) =>
    kinds.map((kind) => ({
      id: newId(),
      campaignId,
      kind,
      areaPath,
      villageCode: villageCodeOf(areaPath),
      subjectId: id,
      householdId,
      state: 'TODO',
      version: 1,
      updatedAt: now,
    })),
  );

/**
 * Generates the work items of a round: of every village and the county first, then household by household in the order
 * of their keys. Items that are there already are left alone, so that it may be run again at any time: after a crash,
 * or when households were admitted since.
 * @returns how many items were added
 */
export const generateItems = async (
  work: Pick<JobWork, 'context' | 'inTransaction' | 'report' | 'signal'>,
  campaignId: string,
): Promise<{ readonly added: number }> => {
  const { prisma } = work.context;
  const { areaPath } = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const insert = (subjects: readonly Subject[]): Promise<number> =>
    work.inTransaction((db, now) =>
      insertRows(db, 'CampaignItem', COLUMNS, rowsOf(campaignId, subjects, now), { onConflict: 'skip' }),
    );
  const areas = standingAreas(await areaDirectory(prisma)).filter(({ path }) => path.startsWith(areaPath));
  const total = await prisma.household.count({ where: { areaPath: { startsWith: areaPath }, status: 'ACTIVE' } });
  work.report({ done: 0, total, label: phrase('campaigns.job.villages') });
  let added = await insert(
    areas.flatMap(({ level, path, code }): Subject[] => {
      if (level === 'VILLAGE') return [{ kinds: itemsOfArea('village'), areaPath: path, id: code, householdId: null }];
      if (level === 'COUNTY') return [{ kinds: itemsOfArea('county'), areaPath: path, id: code, householdId: null }];
      return [];
    }),
  );
  let after = '00000000-0000-0000-0000-000000000000';
  let done = 0;
  for (;;) {
    work.signal.throwIfAborted();
    const households = await prisma.household.findMany({
      where: { areaPath: { startsWith: areaPath }, status: 'ACTIVE', id: { gt: after } },
      select: { id: true, areaPath: true, householdType: true, monitoringStatus: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    const last = households.at(-1);
    if (!last) return { added };
    added += await insert(
      households.map((household) => ({
        kinds: itemsOfHousehold(household),
        areaPath: household.areaPath,
        id: household.id,
        householdId: household.id,
      })),
    );
    after = last.id;
    done += households.length;
    work.report({ done, total, label: phrase('campaigns.job.households') });
  }
};
