import type { Campaign, Reader } from '@shouwang/database';
import {
  areaCodeOf,
  SUMMARY_COLUMN_NAMES,
  SUMMARY_COLUMNS,
  type SummaryColumn,
  stageOf,
  WORK_SUMMARY_SECTION_NAMES,
  type WorkSummarySection,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory, standingAreas } from '../areas/area-directory.ts';
import { planOf } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import { adjustmentDetails } from './adjustment-details.ts';

/** The numbers of a township's round, as its written summary tells them. */
export type WorkFigures = {
  readonly villages: number;
  readonly items: number;
  readonly finished: number;
  readonly lifted: number;
  readonly monitored: number;
  readonly reviews: number;
  readonly clues: number;
  readonly issuesFound: number;
  readonly issuesClosed: number;
  readonly errorsFound: number;
  readonly errorsClosed: number;
  readonly adjusted: Readonly<Record<SummaryColumn, number>>;
};

/** Reads the numbers; each is a query over the register and the round, as of now. */
export const workFigures = async (
  context: Pick<Context, 'prisma'>,
  db: Reader,
  round: Campaign,
  areaPath: string,
): Promise<WorkFigures> => {
  const inside = { areaPath: { startsWith: areaPath } };
  const ofRound = { ...inside, campaignId: round.id };
  const households = { ...inside, status: 'ACTIVE' };
  const details = await adjustmentDetails(db, round, areaPath);
  const areas = standingAreas(await areaDirectory(context.prisma, db));
  const count = (column: SummaryColumn): number =>
    new Set(details.filter((detail) => detail.column === column).map(({ householdId }) => householdId)).size;
  return {
    villages: areas.filter(({ level, path }) => level === 'VILLAGE' && path.startsWith(areaPath)).length,
    items: await db.campaignItem.count({ where: ofRound }),
    finished: await db.campaignItem.count({ where: { ...ofRound, state: { in: ['TOWNSHIP_OK', 'LOCKED'] } } }),
    lifted: await db.household.count({
      where: { ...households, householdType: { in: ['LIFTED', 'LIFTED_NO_POLICY'] } },
    }),
    monitored: await db.household.count({ where: { ...households, monitoringStatus: { not: 'NONE' } } }),
    reviews: await db.jointReview.count({ where: { ...ofRound, state: { in: ['SENT', 'ACCEPTED'] } } }),
    clues: await db.clue.count({ where: inside }),
    issuesFound: await db.issue.count({ where: { ...inside, state: { not: 'DRAFT' } } }),
    issuesClosed: await db.issue.count({ where: { ...inside, state: 'CLOSED' } }),
    errorsFound: await db.rectificationItem.count({ where: inside }),
    errorsClosed: await db.rectificationItem.count({ where: { ...inside, state: 'CLOSED' } }),
    adjusted: Object.fromEntries(SUMMARY_COLUMN_NAMES.map((column) => [column, count(column)])) as Record<
      SummaryColumn,
      number
    >,
  };
};

/** The adjusted households in one breath; what there is none of is left out. */
const adjustedWords = ({ adjusted }: WorkFigures): string => {
  const words = SUMMARY_COLUMN_NAMES.filter((column) => adjusted[column] > 0).map((column) =>
    phrase('campaigns.draft.adjusted', { what: SUMMARY_COLUMNS[column], n: adjusted[column] }),
  );
  return words.length > 0 ? words.join('，') : phrase('campaigns.draft.noneAdjusted');
};

/**
 * The sections of a written summary as a draft with the numbers filled in. What nobody can know from the register is
 * left for the township to write.
 */
export const draftSections = async (
  context: Pick<Context, 'prisma'>,
  db: Reader,
  round: Campaign,
  areaPath: string,
): Promise<Readonly<Record<WorkSummarySection, string>>> => {
  const figures = await workFigures(context, db, round, areaPath);
  const { villages, items, finished, lifted, monitored, reviews } = figures;
  const plan = planOf(round);
  const area = (await areaDirectory(context.prisma, db)).get(areaCodeOf(areaPath))?.name ?? '';
  const drafts: Partial<Record<WorkSummarySection, string>> = {
    organization: phrase('campaigns.draft.organization', { area, document: plan.document, villages }),
    work: phrase('campaigns.draft.work', {
      from: stageOf(plan, 'COLLECTION').startsOn,
      to: stageOf(plan, 'ENTRY').endsOn,
      lifted,
      monitored,
      items,
      finished,
      reviews,
      adjusted: adjustedWords(figures),
    }),
    lookback: phrase('campaigns.draft.lookback', {
      monitored,
      removed: figures.adjusted.REMOVAL,
      rolledBack: figures.adjusted.ROLLBACK,
      corrected: figures.adjusted.CATEGORY_CORRECTION,
    }),
    problems: phrase('campaigns.draft.problems', {
      clues: figures.clues,
      errors: figures.errorsFound,
      errorsClosed: figures.errorsClosed,
      issues: figures.issuesFound,
      issuesClosed: figures.issuesClosed,
    }),
  };
  return Object.fromEntries(WORK_SUMMARY_SECTION_NAMES.map((section) => [section, drafts[section] ?? ''])) as Record<
    WorkSummarySection,
    string
  >;
};
