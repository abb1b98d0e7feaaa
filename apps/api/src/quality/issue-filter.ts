import type { Prisma } from '@shouwang/database';
import {
  addDays,
  type IsoDate,
  shanghaiDateOf,
  startOfShanghaiDay,
  UNSETTLED_STATES,
  type WaiverState,
  weekdayOf,
} from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';

type Where = Prisma.QualityIssueWhereInput;

/** What the list of issues may be narrowed by. */
export type QualityIssueFilter = {
  readonly bucket?: string | null | undefined;
  readonly state?: string | null | undefined;
  readonly severity?: string | null | undefined;
  readonly ruleId?: string | null | undefined;
  /** VILLAGE, or a department. */
  readonly owner?: string | null | undefined;
  readonly areaCode?: string | null | undefined;
  readonly householdId?: string | null | undefined;
};

/** The owner of what no department answers for. */
export const VILLAGE_OWNS = 'VILLAGE';

const UNSETTLED: Where = { state: { in: [...UNSETTLED_STATES] } };
/** A waiver on its way. */
export const OPEN_WAIVERS = ['REQUESTED', 'ENDORSED'] as const satisfies readonly WaiverState[];
const NOTHING: Where = { id: { in: [] } };

/** The Monday of the week that a day lies in. */
export const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - (weekdayOf(day) || 7));

/**
 * The heaps that issues are looked at in.
 * @param today by the clock that decides
 */
export const qualityBuckets = (today: IsoDate) =>
  ({
    open: UNSETTLED,
    errors: { ...UNSETTLED, severity: 'ERROR' },
    warnings: { ...UNSETTLED, severity: 'WARNING' },
    hints: { ...UNSETTLED, severity: 'INFO' },
    overdue: { ...UNSETTLED, dueOn: { lt: new Date(`${today}T00:00:00Z`) } },
    reported: { ...UNSETTLED, reportedBy: { not: null } },
    fixed: { state: 'FIXED' },
    waiverAsked: { waivers: { some: { state: { in: [...OPEN_WAIVERS] } } } },
    waived: { state: 'WAIVED' },
    closedThisWeek: { state: 'CLOSED', closedAt: { gte: startOfShanghaiDay(mondayOf(today)) } },
  }) as const satisfies Readonly<Record<string, Where>>;

export type QualityBucket = keyof ReturnType<typeof qualityBuckets>;

/** The issues that the viewer may read and that pass the filter: of every list, figure, card and export. */
export const qualityIssuesWhere = async (context: Context, filter: QualityIssueFilter): Promise<Where> => {
  const { bucket, state, severity, ruleId, owner, areaCode, householdId } = filter;
  const area = areaCode ? (await areaDirectory(context.prisma)).get(areaCode) : undefined;
  const today = shanghaiDateOf((await momentOfReading(context)).now);
  const buckets: Readonly<Record<string, Where>> = qualityBuckets(today);
  return {
    AND: [
      visible(context, 'QualityIssue'),
      bucket ? (buckets[bucket] ?? NOTHING) : {},
      state ? { state } : {},
      severity ? { severity } : {},
      ruleId ? { ruleId } : {},
      owner ? { department: owner === VILLAGE_OWNS ? null : owner } : {},
      areaCode ? (area ? { areaPath: { startsWith: area.path } } : NOTHING) : {},
      householdId ? (isUuid(householdId) ? { householdId } : NOTHING) : {},
    ],
  };
};
