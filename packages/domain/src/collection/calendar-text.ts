import type { CalendarFormat } from './indicator.ts';

/** Dates and months as people and spreadsheets write them (DOMAIN E.2). */

const DATE_FORMS = [
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u,
];

const MONTH_FORMS = [/^(\d{4})(\d{2})$/u, /^(\d{4})[-/.](\d{1,2})$/u, /^(\d{4})年(\d{1,2})月份?$/u];

const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet's serial numbers (with its invented 29 February 1900). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
/** Serial numbers of 1927 to 2099, five digits: any other bare number is no date. */
const SERIAL_RANGE = [10_000, 73_050] as const;

function tidy(text: string): string {
  return text.normalize('NFKC').trim();
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that does not exist rolls over: 30 February becomes 2 March.
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

function dateOfSerial(text: string): string | undefined {
  if (!/^\d{5}(?:\.\d+)?$/u.test(text)) return undefined;
  const serial = Math.floor(Number(text));
  if (serial < SERIAL_RANGE[0] || serial > SERIAL_RANGE[1]) return undefined;
  return new Date(SERIAL_EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}

/** The date `YYYY-MM-DD` of a text in any usual form, also a spreadsheet's serial number; undefined when it is none. */
export function readDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const written = tidy(text);
  for (const form of DATE_FORMS) {
    const match = form.exec(written);
    if (match !== null) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return dateOfSerial(written);
}

/** The month `YYYYMM` of a text in any usual form; a full date gives its month; undefined when it is none. */
export function readMonth(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const written = tidy(text);
  for (const form of MONTH_FORMS) {
    const match = form.exec(written);
    if (match === null) continue;
    const month = Number(match[2]);
    return month >= 1 && month <= 12 ? `${match[1]}${String(month).padStart(2, '0')}` : undefined;
  }
  return readDate(written)?.slice(0, 7).replace('-', '');
}

/** Writes a date (`YYYY-MM-DD`) or a month (`YYYYMM`) in the form of an export. */
export function writeCalendar(value: string, format: CalendarFormat): string {
  switch (format) {
    case 'YYYYMMDD':
      return value.replaceAll('-', '');
    case 'YYYY-MM-DD':
    case 'YYYYMM':
      return value;
    case 'YYYY年M月':
      return `${value.slice(0, 4)}年${Number(value.slice(4, 6))}月`;
  }
}
