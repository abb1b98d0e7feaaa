import type { Prisma } from '@shouwang/database';
import { addDays, type IsoDate, OWED_STATES, shanghaiDateOf, startOfShanghaiDay, weekdayOf } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';

type Where = Prisma.IssueWhereInput;

/** What a list of issues may be narrowed by. */
export type IssueFilter = {
  readonly bucket?: string | null | undefined;
  readonly state?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly level?: string | null | undefined;
  readonly areaCode?: string | null | undefined;
  readonly missionId?: string | null | undefined;
  readonly text?: string | null | undefined;
};

/** Days ahead in which a last day is called near. */
const SOON_DAYS = 3;

const midnight = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

/** What the responsible unit owes: only that can be late. */
const OWED: Where = { state: { in: [...OWED_STATES] } };

const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - (weekdayOf(day) || 7));

/**
 * The heaps that issues are looked at in. A draft is in none of them: it is not on the list before it is issued.
 * @param today by the clock that decides
 */
export const issueBuckets = (today: IsoDate) =>
  ({
    open: { state: { notIn: ['DRAFT', 'CLOSED'] } },
    overdue: { ...OWED, dueOn: { lt: midnight(today) } },
    dueToday: { ...OWED, dueOn: midnight(today) },
    dueSoon: { ...OWED, dueOn: { gte: midnight(today), lte: midnight(addDays(today, SOON_DAYS)) } },
    toAccept: { state: 'ISSUED' },
    disputed: { state: 'DISPUTED' },
    rectifying: { state: { in: ['ACCEPTED', 'RECTIFYING'] } },
    toVerify: { state: { in: ['SUBMITTED', 'VERIFIED'] } },
    closed: { state: 'CLOSED' },
    closedThisWeek: { closedAt: { gte: startOfShanghaiDay(mondayOf(today)) } },
  }) as const satisfies Readonly<Record<string, Where>>;

export type IssueBucket = keyof ReturnType<typeof issueBuckets>;

const NOTHING: Where = { id: { in: [] } };

/** Issues that wait for a step of the viewer: as the responsible unit, or as the team that verifies. */
export const issuesWaiting = (context: Context): Where => {
  const { role, areaPath, personId } = actorOf(context);
  const unit: Where = role === 'COUNTY_OFFICER' ? { responsibleAreaPath: areaPath } : {};
  return {
    OR: [
      { AND: [visible(context, 'Issue', 'respond'), OWED, unit] },
      {
        AND: [
          visible(context, 'Issue', 'inspect'),
          { state: { in: ['DRAFT', 'DISPUTED', 'SUBMITTED', 'VERIFIED'] } },
          {
            OR: [
              { raisedByPerson: personId },
              { mission: { members: { some: { account: { personKey: personId } } } } },
            ],
          },
        ],
      },
    ],
  };
};

const bucketWhere = (context: Context, today: IsoDate, bucket: string): Where => {
  if (bucket === 'waiting') return issuesWaiting(context);
  const buckets: Readonly<Record<string, Where>> = issueBuckets(today);
  return buckets[bucket] ?? NOTHING;
};

/** The issues that the viewer may read and that pass the filter: of every list, count, board and export. */
export const issuesWhere = async (context: Context, filter: IssueFilter): Promise<Where> => {
  const { bucket, state, source, category, level, areaCode, missionId } = filter;
  const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
  const today = shanghaiDateOf((await momentOfReading(context)).now);
  const text = filter.text?.trim();
  return {
    AND: [
      visible(context, 'Issue'),
      bucket ? bucketWhere(context, today, bucket) : {},
      state ? { state } : {},
      source ? { source } : {},
      category ? { category } : {},
      level ? { level } : {},
      areaCode ? (area ? { areaPath: { startsWith: area.path } } : NOTHING) : {},
      missionId ? (isUuid(missionId) ? { missionId } : NOTHING) : {},
      text
        ? { OR: [{ issueNo: { contains: text } }, { title: { contains: text } }, { objectLabel: { contains: text } }] }
        : {},
    ],
  };
};
