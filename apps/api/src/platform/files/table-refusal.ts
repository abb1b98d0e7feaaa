import { phrase } from '@shouwang/phrases';
import type { TableRefusal } from '@shouwang/spreadsheet';
import type { Refusal } from '../refusal.ts';

const cellOf = ({ row, column }: TableRefusal): string => {
  if (row === undefined) return '';
  return column ? phrase('tables.atCell', { row: String(row), column }) : phrase('tables.atRow', { row: String(row) });
};

const placeOf = (refusal: TableRefusal): string => {
  const sheet = refusal.sheet ? phrase('tables.onSheet', { sheet: refusal.sheet }) : '';
  const place = `${sheet}${cellOf(refusal)}`;
  return place ? phrase('tables.place', { place }) : '';
};

/** Why a table was not read, as a refusal with the place where it shows. */
export const tableRefusal = (refusal: TableRefusal): Refusal => ({
  code: refusal.code,
  params: {
    place: placeOf(refusal),
    names: (refusal.names ?? []).join('、'),
    found: refusal.found ?? '',
    limit: refusal.limit ?? 0,
  },
});
