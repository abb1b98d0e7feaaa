import { labelKey } from '../codelists/read-code.ts';
import { readFen, tidyNumberText } from '../collection/number-text.ts';
import type { ComparedRow } from './check.ts';

/** A word of a cell as it is compared: half-width, without white space. */
export function wordOf(row: ComparedRow, column: string): string {
  return labelKey(row.text(column));
}

/** The amount in the text of a cell in fen; 0 when it is empty or no number. */
export function fenOfCell(text: string): number {
  return readFen(tidyNumberText(text)) ?? 0;
}

/** The cell as it stands in a sentence. */
export function shown(text: string): string {
  return text === '' ? '空' : text;
}
