import { columnLetters } from '../reading/column-letters.ts';
import { looksLikeFormula } from './neutralise-formula.ts';
import type { SheetCell, SheetSpec } from './sheet-spec.ts';
import { STYLE } from './workbook-styles.ts';
import { cellText, escapeXml } from './xml-text.ts';

const MAX_ROWS = 1_048_576;
const FLUSH_CHARACTERS = 64 * 1024;
const DEFAULT_WIDTH = 14;

function textCell(reference: string, text: string, style: number): string {
  if (text === '') return `<c r="${reference}" s="${style}"/>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function cellXml(reference: string, cell: SheetCell): string {
  if (cell === null || cell === undefined) return textCell(reference, '', STYLE.text);
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${reference}: a cell cannot hold ${cell}`);
    return `<c r="${reference}" s="${STYLE.general}"><v>${cell}</v></c>`;
  }
  if (typeof cell === 'string') {
    return textCell(reference, cell, looksLikeFormula(cell) ? STYLE.quotedText : STYLE.text);
  }
  return textCell(reference, cell.text, looksLikeFormula(cell.text) ? STYLE.quotedWrong : STYLE.wrong);
}

function rowXml(row: number, cells: readonly SheetCell[], letters: readonly string[]): string {
  const xml = letters.map((column, i) => cellXml(`${column}${row}`, cells[i])).join('');
  return `<row r="${row}">${xml}</row>`;
}

function styledRowXml(row: number, texts: readonly string[], letters: readonly string[], style: number): string {
  const xml = texts.map((text, i) => textCell(`${letters[i]}${row}`, text, style)).join('');
  return `<row r="${row}">${xml}</row>`;
}

function sheetStart(sheet: SheetSpec, headerRow: number): string {
  const columns = sheet.columns
    .map(({ width = DEFAULT_WIDTH, isHidden }, i) => {
      const hidden = isHidden ? ' hidden="1"' : '';
      // Style 1 for whole columns: what a person adds below stays text as well.
      return `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${STYLE.text}" customWidth="1"${hidden}/>`;
    })
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
    `<sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView>` +
    `</sheetViews><cols>${columns}</cols><sheetData>`
  );
}

/** Where the choices of a column stand, by column position (`'选项'!$A$1:$A$9`). */
export type ChoiceRanges = ReadonlyMap<number, string>;

function sheetEnd(sheet: SheetSpec, headerRow: number, lastRow: number, ranges: ChoiceRanges): string {
  const lastColumn = columnLetters(sheet.columns.length - 1);
  const merges = (sheet.titleRows ?? []).map((_, i) => `<mergeCell ref="A${i + 1}:${lastColumn}${i + 1}"/>`);
  const hasMerges = merges.length > 0 && sheet.columns.length > 1;
  const validations = [...ranges].map(([column, range]) => {
    const letters = columnLetters(column);
    return (
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" ' +
      `sqref="${letters}${headerRow + 1}:${letters}${MAX_ROWS}"><formula1>${escapeXml(range)}</formula1></dataValidation>`
    );
  });
  return (
    `</sheetData><autoFilter ref="A${headerRow}:${lastColumn}${lastRow}"/>` +
    (hasMerges ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    (validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
      : '') +
    '</worksheet>'
  );
}

/** The XML of one sheet, piece by piece while its rows arrive. */
export async function* sheetXml(sheet: SheetSpec, ranges: ChoiceRanges): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  const titles = sheet.titleRows ?? [];
  const headerRow = titles.length + 1;

  let text = sheetStart(sheet, headerRow);
  titles.forEach((title, i) => {
    text += styledRowXml(i + 1, [title], letters, STYLE.title);
  });
  text += styledRowXml(
    headerRow,
    sheet.columns.map(({ header }) => header),
    letters,
    STYLE.header,
  );

  let row = headerRow;
  for await (const cells of sheet.rows) {
    row++;
    if (row > MAX_ROWS) throw new RangeError(`sheet ${sheet.name}: more than ${MAX_ROWS} rows`);
    text += rowXml(row, cells, letters);
    if (text.length < FLUSH_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield text + sheetEnd(sheet, headerRow, row, ranges);
}

/** The hidden sheet with the choices, one list per column of the sheet. */
export function choiceSheetXml(lists: readonly (readonly string[])[]): string {
  const height = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, i) => {
    const cells = lists.map((list, column) => {
      const choice = list[i];
      return choice === undefined ? '' : textCell(`${columnLetters(column)}${i + 1}`, choice, STYLE.text);
    });
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetData>${rows.join('')}</sheetData></worksheet>`
  );
}
