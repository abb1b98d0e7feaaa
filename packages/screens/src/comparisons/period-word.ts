import { phrase } from '@shouwang/phrases';

/** The period of a department's file as people say it: `202109` and `2021`; as it stands when it is neither. */
export const periodWord = (period: string | null): string => {
  const [, year, month] = /^(\d{4})-?(\d{2})?$/u.exec(period ?? '') ?? [];
  if (year === undefined) return period ?? '';
  return month === undefined
    ? phrase('datasets.year', { year })
    : phrase('datasets.month', { year, month: Number(month) });
};
