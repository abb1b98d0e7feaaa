import {
  addDays,
  findQualityRule,
  type IsoDate,
  shanghaiDateOf,
  startOfShanghaiDay,
  UNSETTLED_STATES,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory, standingAreas } from '../areas/area-directory.ts';
import type { Count } from '../platform/answers.type.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import {
  mondayOf,
  type QualityBucket,
  type QualityIssueFilter,
  qualityBuckets,
  qualityIssuesWhere,
} from './issue-filter.ts';

const todayOf = async (context: Context): Promise<IsoDate> => shanghaiDateOf((await momentOfReading(context)).now);

/** How many issues of a list are in each heap: the figures on the chips, whatever chip is chosen. */
export const issueFigures = async (context: Context, filter: QualityIssueFilter): Promise<Count[]> => {
  const keys = Object.keys(qualityBuckets(await todayOf(context))) as QualityBucket[];
  const figures: Count[] = [];
  // One after another: a request that asks for many figures must not take every connection.
  for (const key of keys) {
    const where = await qualityIssuesWhere(context, { ...filter, bucket: key });
    const count = await context.prisma.qualityIssue.count({ where });
    figures.push({ key, label: phrase(`quality.bucket.${key}`), count });
  }
  return figures;
};

/** How often each rule is broken in a list, the most frequent first. */
export const ruleFigures = async (context: Context, filter: QualityIssueFilter): Promise<Count[]> => {
  const groups = await context.prisma.qualityIssue.groupBy({
    by: ['ruleId'],
    where: await qualityIssuesWhere(context, { ...filter, ruleId: null }),
    _count: { _all: true },
  });
  return groups
    .map(({ ruleId, _count }) => ({
      key: ruleId,
      label: findQualityRule(ruleId)?.title ?? ruleId,
      count: _count._all,
    }))
    .toSorted((one, other) => other.count - one.count || one.key.localeCompare(other.key));
};

/** What is open in one township or village. */
export type AreaFigures = {
  readonly areaCode: string;
  readonly areaName: string;
  readonly open: number;
  readonly errors: number;
  readonly overdue: number;
};

/** What is open below an area, one line for each township of a county and each village of a township. */
export const areaFigures = async (context: Context, areaCode: string | null): Promise<AreaFigures[]> => {
  const areas = await areaDirectory(context.prisma);
  const above = areas.get(areaCode ?? '')?.path ?? actorOf(context).areaPath;
  const depth = above.split('/').length + 1;
  const below = standingAreas(areas).filter(
    ({ path, level }) => path.startsWith(above) && path.split('/').length === depth && level !== 'VILLAGE_GROUP',
  );
  const today = new Date(`${await todayOf(context)}T00:00:00Z`);
  const where = { AND: [await qualityIssuesWhere(context, {}), { state: { in: [...UNSETTLED_STATES] } }] };
  const groups = await context.prisma.qualityIssue.groupBy({
    by: ['areaPath', 'severity'],
    where,
    _count: { _all: true },
  });
  const late = await context.prisma.qualityIssue.groupBy({
    by: ['areaPath'],
    where: { AND: [where, { dueOn: { lt: today } }] },
    _count: { _all: true },
  });
  return below.map(({ code, name, path }) => {
    const own = groups.filter((group) => group.areaPath.startsWith(path));
    const sum = (rows: readonly { readonly _count: { readonly _all: number } }[]): number =>
      rows.reduce((total, { _count }) => total + _count._all, 0);
    return {
      areaCode: code,
      areaName: name,
      open: sum(own),
      errors: sum(own.filter(({ severity }) => severity === 'ERROR')),
      overdue: sum(late.filter((group) => group.areaPath.startsWith(path))),
    };
  });
};

/** What came and what went in a week. */
export type WeekFigures = { readonly startsOn: IsoDate; readonly opened: number; readonly closed: number };

const WEEKS = 8;

/** The last weeks of a list, oldest first: what was seen for the first time, and what was closed. */
export const weekFigures = async (context: Context, filter: QualityIssueFilter): Promise<WeekFigures[]> => {
  const where = await qualityIssuesWhere(context, { ...filter, bucket: null, state: null });
  const thisWeek = mondayOf(await todayOf(context));
  const count = (column: 'firstSeenAt' | 'closedAt', from: IsoDate): Promise<number> => {
    const within = { gte: startOfShanghaiDay(from), lt: startOfShanghaiDay(addDays(from, 7)) };
    return context.prisma.qualityIssue.count({ where: { AND: [where, { [column]: within }] } });
  };
  const weeks: WeekFigures[] = [];
  for (let back = WEEKS - 1; back >= 0; back -= 1) {
    const startsOn = addDays(thisWeek, -7 * back);
    weeks.push({ startsOn, opened: await count('firstSeenAt', startsOn), closed: await count('closedAt', startsOn) });
  }
  return weeks;
};
