import { columnLetters } from '../reading/column-letters.ts';
import { looksLikeFormula } from './neutralise-formula.ts';
import type { ChoiceFormulas } from './place-choices.ts';
import type { SheetCell, SheetSpec, TextSheet } from './sheet-spec.ts';
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
  // No cell at all: the style of its column holds for it.
  if (cell === null || cell === undefined || cell === '') return '';
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
  let xml = `<row r="${row}">`;
  for (let i = 0; i < letters.length; i++) xml += cellXml(`${letters[i]}${row}`, cells[i]);
  return `${xml}</row>`;
}

function styledRowXml(row: number, texts: readonly string[], letters: readonly string[], style: number): string {
  const xml = texts.map((text, i) => textCell(`${letters[i]}${row}`, text, style)).join('');
  return `<row r="${row}">${xml}</row>`;
}

/** Title and header stay in sight, and the first columns when the sheet says so. */
function frozenPane(headerRow: number, columns: number): string {
  const corner = `${columnLetters(columns)}${headerRow + 1}`;
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const split = columns > 0 ? `xSplit="${columns}" ` : '';
  return `<pane ${split}ySplit="${headerRow}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
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
    `<sheetView workbookViewId="0">${frozenPane(headerRow, sheet.frozenColumns ?? 0)}</sheetView>` +
    `</sheetViews><cols>${columns}</cols><sheetData>`
  );
}

/** Everything that staff do with data stays allowed; an attribute set to 0 is a thing that is not locked. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" ' +
  'insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>';

function validationXml(sheet: SheetSpec, column: number, headerRow: number, formula: string | undefined): string {
  const { isOpenList = false, hint } = sheet.columns[column] ?? {};
  if (formula === undefined && hint === undefined) return '';
  const letters = columnLetters(column);
  const list = formula === undefined ? '' : ` type="list"${isOpenList ? '' : ' showErrorMessage="1"'}`;
  const prompt = hint === undefined ? '' : ` showInputMessage="1" prompt="${escapeXml(hint.slice(0, 255))}"`;
  return (
    `<dataValidation${list} allowBlank="1"${prompt} sqref="${letters}${headerRow + 1}:${letters}${MAX_ROWS}">` +
    `${formula === undefined ? '' : `<formula1>${escapeXml(formula)}</formula1>`}</dataValidation>`
  );
}

/** `&` begins a code in a printed foot. */
function footXml(text: string): string {
  return `<headerFooter><oddFooter>${escapeXml(`&L${text.replaceAll('&', '&&')}&R&P/&N`)}</oddFooter></headerFooter>`;
}

function sheetEnd(sheet: SheetSpec, headerRow: number, lastRow: number, formulas: ChoiceFormulas): string {
  const lastColumn = columnLetters(sheet.columns.length - 1);
  const merges = (sheet.titleRows ?? []).map((_, i) => `<mergeCell ref="A${i + 1}:${lastColumn}${i + 1}"/>`);
  const hasMerges = merges.length > 0 && sheet.columns.length > 1;
  const validations = sheet.columns.flatMap(
    (_, column) => validationXml(sheet, column, headerRow, formulas.get(column)) || [],
  );
  return (
    `</sheetData>${sheet.locksHeader ? PROTECTION : ''}<autoFilter ref="A${headerRow}:${lastColumn}${lastRow}"/>` +
    (hasMerges ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    (validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
      : '') +
    (sheet.printedFoot === undefined ? '' : footXml(sheet.printedFoot)) +
    '</worksheet>'
  );
}

/** The XML of one sheet, piece by piece while its rows arrive. */
export async function* sheetXml(sheet: SheetSpec, formulas: ChoiceFormulas): AsyncGenerator<string> {
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
  yield text + sheetEnd(sheet, headerRow, row, formulas);
}

/** A sheet of sentences. */
export function textSheetXml({ title, lines }: TextSheet): string {
  const rows = [
    `<row r="1">${textCell('A1', title, STYLE.title)}</row>`,
    ...lines.map((line, i) => `<row r="${i + 2}">${textCell(`A${i + 2}`, line, STYLE.prose)}</row>`),
  ];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<cols><col min="1" max="1" width="96" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
  );
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
