import type { Facts } from '../collection/catalogue.ts';
import { columnsOf, type SheetFile } from '../collection/national-file.ts';

/** The header row of an export, exactly as the national system writes it. */
export function nationalHeaders(file: SheetFile): readonly string[] {
  return columnsOf(file).map((column) => column.header);
}

/**
 * One row of an export: the facts of the household, the person and what else the file carries, merged by the caller;
 * an absent value is an empty text. Every cell is text.
 */
export function nationalRow(file: SheetFile, ...facts: readonly Facts[]): readonly string[] {
  const merged: Facts = Object.assign({}, ...facts);
  return columnsOf(file).map(({ key }) => merged[key] ?? '');
}
