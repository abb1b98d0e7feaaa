import { type IsoDate, isIsoDate } from '../calendar/iso-date.ts';
import type { MeasureGroup } from '../codelists/measure-groups.ts';
import { labelKey } from '../codelists/read-code.ts';
import { readPastedText } from '../exports/pasted-rows.ts';
import { MEASURE_GROUP_NAMES, MEASURE_OPTIONS } from './measure-fit.ts';

/** What a department has given, as one line of its table says it. */
export interface Delivery {
  /** The line of the table, the header not counted. */
  readonly line: number;
  /** 户编号, or the identity number of the member for whom it is. */
  readonly number: string;
  readonly group: MeasureGroup;
  readonly option: string;
  /** Yuan; undefined where nothing is paid. */
  readonly amount: number | undefined;
  readonly on: IsoDate;
}

/** Why a line says nothing that can be recorded. */
export type DeliveryProblem =
  | { readonly code: 'DELIVERY_NUMBER_MISSING' }
  | { readonly code: 'DELIVERY_OPTION_UNKNOWN'; readonly params: { readonly option: string } }
  | { readonly code: 'DELIVERY_AMOUNT_BAD'; readonly params: { readonly amount: string } }
  | { readonly code: 'DELIVERY_DAY_BAD'; readonly params: { readonly day: string } };

/** A line that was read: what it says, or what is wrong with it. */
export type ReadDelivery =
  | { readonly line: number; readonly cells: readonly string[]; readonly delivery: Delivery }
  | { readonly line: number; readonly cells: readonly string[]; readonly problem: DeliveryProblem };

/** The names by which each column is known; the first is that of the template. */
export const DELIVERY_COLUMNS = {
  number: ['户编号或证件号码', '户编号', '证件号码', '身份证号', '身份证号码'],
  option: ['措施', '帮扶措施', '项目'],
  amount: ['金额', '金额（元）', '发放金额'],
  on: ['日期', '发放日期', '落实日期'],
} as const;
type Column = keyof typeof DELIVERY_COLUMNS;

/** The columns in the order in which they stand without a header. */
const COLUMNS = Object.keys(DELIVERY_COLUMNS) as readonly Column[];

const columnOf = (cell: string): Column | undefined =>
  COLUMNS.find((column) => DELIVERY_COLUMNS[column].some((name) => labelKey(name) === labelKey(cell)));

/** Options that stand in several groups under one name ('其他') say nothing. */
const GROUP_OF_OPTION: ReadonlyMap<string, MeasureGroup | undefined> = (() => {
  const found = new Map<string, MeasureGroup | undefined>();
  for (const group of MEASURE_GROUP_NAMES) {
    for (const { zh } of MEASURE_OPTIONS[group].items) found.set(zh, found.has(zh) ? undefined : group);
  }
  return found;
})();

const dayOf = (text: string): IsoDate | undefined => {
  const match = /^(\d{4})(?:[-/.年])?(\d{1,2})(?:[-/.月])?(\d{1,2})日?$/u.exec(text);
  if (!match) return undefined;
  const day = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-');
  return isIsoDate(day) ? day : undefined;
};

const amountOf = (text: string): number | undefined => {
  const plain = text.replace(/[,，元\s]/gu, '');
  return /^\d{1,8}(?:\.\d{1,2})?$/u.test(plain) ? Number(plain) : undefined;
};

const readLine = (
  line: number,
  cells: readonly string[],
  positions: Readonly<Record<Column, number>>,
): ReadDelivery => {
  const cell = (column: Column): string => (cells[positions[column]] ?? '').replace(/^['＇]/u, '').trim();
  const refused = (problem: DeliveryProblem): ReadDelivery => ({ line, cells, problem });
  const number = cell('number').toUpperCase();
  if (!/^\d[\dX]{5,21}$/u.test(number)) return refused({ code: 'DELIVERY_NUMBER_MISSING' });
  const option = cell('option');
  const group = GROUP_OF_OPTION.get(option);
  if (group === undefined) return refused({ code: 'DELIVERY_OPTION_UNKNOWN', params: { option } });
  const amountText = cell('amount');
  const amount = amountText === '' ? undefined : amountOf(amountText);
  if (amountText !== '' && amount === undefined) {
    return refused({ code: 'DELIVERY_AMOUNT_BAD', params: { amount: amountText } });
  }
  const on = dayOf(cell('on'));
  if (on === undefined) return refused({ code: 'DELIVERY_DAY_BAD', params: { day: cell('on') } });
  return { line, cells, delivery: { line, number, group, option, amount, on } };
};

/**
 * The lines of a table that was copied in a spreadsheet program: household number or identity number, measure, amount,
 * day. A first line with at least two known names is the header, in any order; without one the columns stand as in the
 * template. Every line is read or says what is wrong with it (MEA-11).
 */
export const readDeliveries = (text: string): readonly ReadDelivery[] => {
  const rows = readPastedText(text);
  const [first = []] = rows;
  const named = first.map(columnOf);
  const hasHeader = named.filter((column) => column !== undefined).length >= 2;
  const positions = Object.fromEntries(
    COLUMNS.map((column, index) => [column, hasHeader ? named.indexOf(column) : index]),
  ) as Readonly<Record<Column, number>>;
  return (hasHeader ? rows.slice(1) : rows).map((cells, index) => readLine(index + 1, cells, positions));
};
