import { chinaDay } from './china-day.ts';

const two = (value: number): string => String(value).padStart(2, '0');

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** Inside a round: `11-10`. Takes what `chinaDay` takes, as all of these do. */
export function formatDateShort(moment: Date | string): string {
  const { month, day } = chinaDay(moment);
  return `${two(month)}-${two(day)}`;
}

/** Outside the round: `2021-11-10`. */
export function formatDateFull(moment: Date | string): string {
  return `${chinaDay(moment).year}-${formatDateShort(moment)}`;
}

/** As a heading: `11月10日 周三`. */
export function formatDay(moment: Date | string): string {
  const { month, day, weekday } = chinaDay(moment);
  return `${month}月${day}日 ${WEEKDAYS[weekday]}`;
}

/** A clock: `10:32`. */
export function formatTime(moment: Date | string): string {
  const { hour, minute } = chinaDay(moment);
  return `${two(hour)}:${two(minute)}`;
}

/** When a figure was true: `11-10 10:32`. */
export function formatStamp(moment: Date | string): string {
  return `${formatDateShort(moment)} ${formatTime(moment)}`;
}
