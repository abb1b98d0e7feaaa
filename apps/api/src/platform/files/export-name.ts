import { addDays, areaCodesOf, shanghaiDateOf, startOfShanghaiDay } from '@shouwang/domain';
import type { AreaDirectory } from '../../areas/area-directory.ts';

/** Until the end of tomorrow: long enough to be fetched, too short to be kept here. */
export const exportExpiry = (now: Date): Date => startOfShanghaiDay(addDays(shanghaiDateOf(now), 2));

const REJECTED_ROWS_DAYS = 90;

/** Rejected rows hold whole identity numbers: they are kept until they can have been put right, 90 days (TRUST, retention). */
export const rejectedRowsExpiry = (now: Date): Date =>
  startOfShanghaiDay(addDays(shanghaiDateOf(now), REJECTED_ROWS_DAYS + 1));

/** The minute in Shanghai: `20211020_1000`. */
const clockText = (now: Date): string => {
  const shanghai = new Date(now.getTime() + 8 * 3_600_000).toISOString();
  return `${shanghai.slice(0, 10).replaceAll('-', '')}_${shanghai.slice(11, 16).replace(':', '')}`;
};

/** 云龙县_诺邓镇_问题清单_20211020_1000.xlsx (DOMAIN E.2). */
export const exportFileName = (
  areas: AreaDirectory,
  { areaPath, title, now }: { readonly areaPath: string; readonly title: string; readonly now: Date },
): string => {
  const names = areaCodesOf(areaPath).flatMap((code) => (code.length >= 6 ? (areas.get(code)?.name ?? []) : []));
  return `${[...names, title, clockText(now)].join('_')}.xlsx`;
};
