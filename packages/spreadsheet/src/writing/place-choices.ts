import { columnLetters } from '../reading/column-letters.ts';
import type { SheetColumn, SheetSpec } from './sheet-spec.ts';

/** Name of the hidden sheet on which all lists stand. */
export const CHOICE_SHEET = '选项';

/** The formula of the list that a column offers, by position of the column; cells are those of the first data row. */
export type ChoiceFormulas = ReadonlyMap<number, string>;

/** What the choice sheet holds, column by column, and the formulas that point there. */
export interface PlacedChoices {
  readonly lists: readonly (readonly string[])[];
  /** In the order of the sheets. */
  readonly formulas: readonly ChoiceFormulas[];
}

/** Gathers lists into columns; the same list, offered by several columns or sheets, stands there once. */
class ChoiceColumns {
  readonly lists: (readonly string[])[] = [];
  private readonly known = new Map<string, string>();

  add(list: readonly string[]): string {
    const text = JSON.stringify(list);
    const placed = this.known.get(text);
    if (placed !== undefined) return placed;
    const letters = columnLetters(this.lists.length);
    this.lists.push(list);
    const range = `'${CHOICE_SHEET}'!$${letters}$1:$${letters}$${list.length}`;
    this.known.set(text, range);
    return range;
  }
}

/**
 * A dependent list: the deciding values stand in one column, each as often as it has choices, the choices beside them;
 * the formula cuts out the part that belongs to the value of the row. Spreadsheet programs agree on these functions.
 */
function dependentFormula(
  { header, choices }: NonNullable<SheetColumn['choicesBy']>,
  sheet: SheetSpec,
  columns: ChoiceColumns,
): string | undefined {
  const decides = sheet.columns.findIndex((column) => column.header === header);
  const pairs = [...choices].flatMap(([value, list]) => list.map((choice) => [value, choice] as const));
  if (decides < 0 || pairs.length === 0) return undefined;
  const values = columns.add(pairs.map(([value]) => value));
  const first = columns.add(pairs.map(([, choice]) => choice)).replace(/:.*$/u, '');
  const cell = `$${columnLetters(decides)}${(sheet.titleRows?.length ?? 0) + 2}`;
  return `OFFSET(${first},MATCH(${cell},${values},0)-1,0,COUNTIF(${values},${cell}),1)`;
}

/** Gathers the choices of all sheets into the columns of one hidden sheet. */
export function placeChoices(sheets: readonly SheetSpec[]): PlacedChoices {
  const columns = new ChoiceColumns();
  const formulas = sheets.map((sheet) => {
    const ofSheet = new Map<number, string>();
    sheet.columns.forEach(({ choices, choicesBy }, column) => {
      const formula = choicesBy
        ? dependentFormula(choicesBy, sheet, columns)
        : choices && choices.length > 0 && columns.add(choices);
      if (formula) ofSheet.set(column, formula);
    });
    return ofSheet;
  });
  return { lists: columns.lists, formulas };
}
