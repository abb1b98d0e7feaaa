import { addDays, type IsoDate, lastDayOfMonth } from '../calendar/iso-date.ts';
import type { ParameterDeclaration } from '../parameters/parameter.ts';
import type { DatasetDeclaration } from './dataset.ts';

/** When departments hand in their files, and how long the files are kept (DOMAIN D.4). */
export const DATASET_PARAMETERS = {
  'dataset.monthlyDueDay': {
    label: '按月的数据每月几日前交',
    default: 10,
    unit: '日',
    source: 'D.4，各地做法，中',
  },
  'dataset.yearlyDueMonth': {
    label: '按年、按学期的数据几月底前交',
    default: 11,
    unit: '月',
    source: '云龙县2021年10月15日通知二（四）：12月1日起集中比对清洗',
  },
  'dataset.retentionDays': {
    label: '部门文件保存多少天后销毁',
    default: 30,
    unit: '天',
    source: 'D.4 数据最小化，中',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;

export type DatasetParameters = { readonly [Key in keyof typeof DATASET_PARAMETERS]: number };

/** Why the county may hold a department's data at all, by what the file rests on. */
export const LEGAL_BASES = {
  duty: '履行防止返贫监测法定职责所必需（个人信息保护法第三十四条）',
  authorization: '农户承诺授权书授权的家庭资产信息核查（个人信息保护法第十三条、第三十四条）',
} as const satisfies Readonly<Record<DatasetDeclaration['basis'], string>>;

const dayIn = (year: number, month: number, day: number): IsoDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The first day of the term in which a day lies, and the day until which that term's file is due. */
const termOf = (
  period: DatasetDeclaration['period'],
  on: IsoDate,
  parameters: DatasetParameters,
): { readonly begins: IsoDate; readonly dueOn: IsoDate; readonly next: IsoDate } => {
  const year = Number(on.slice(0, 4));
  if (period === 'MONTH') {
    const month = Number(on.slice(5, 7));
    const day = Math.min(Math.max(parameters['dataset.monthlyDueDay'], 1), lastDayOfMonth(year, month));
    return { begins: dayIn(year, month, 1), dueOn: dayIn(year, month, day), next: dayIn(year, month + 1, 1) };
  }
  const month = Math.min(Math.max(parameters['dataset.yearlyDueMonth'], 1), 12);
  return {
    begins: dayIn(year, 1, 1),
    dueOn: dayIn(year, month, lastDayOfMonth(year, month)),
    next: dayIn(year + 1, 1, 1),
  };
};

/**
 * The day until which a department owes its next file (CMP-12): that of this month or year while nothing was handed in
 * during it, else that of the next.
 * @param submittedOn the last day on which a file of this kind was handed in; null when none ever was
 */
export function datasetDueOn(
  { period }: Pick<DatasetDeclaration, 'period'>,
  today: IsoDate,
  submittedOn: IsoDate | null,
  parameters: DatasetParameters,
): IsoDate {
  const term = termOf(period, today, parameters);
  const isDelivered = submittedOn !== null && submittedOn >= term.begins;
  return isDelivered ? termOf(period, term.next, parameters).dueOn : term.dueOn;
}

/** The last day on which a file may still be here, counted from the last thing that was done with it (CMP-13). */
export function retainedUntil(today: IsoDate, parameters: DatasetParameters): IsoDate {
  return addDays(today, parameters['dataset.retentionDays']);
}
