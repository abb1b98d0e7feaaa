import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { columnLetters } from '../reading/column-letters.ts';
import type { SheetSpec } from './sheet-spec.ts';
import { type ChoiceRanges, choiceSheetXml, sheetXml } from './sheet-xml.ts';
import { workbookParts } from './workbook-parts-xml.ts';
import { STYLES_XML } from './workbook-styles.ts';

const CHOICE_SHEET = '选项';
const FORBIDDEN_IN_NAME = /[[\]:*?/\\]|^'|'$/;
/** Fast packing: sheets are so repetitive that more effort hardly shrinks them. */
const COMPRESSION_LEVEL = 3;

function checkNames(names: readonly string[]): void {
  for (const name of names) {
    if (name === '' || name.length > 31 || FORBIDDEN_IN_NAME.test(name)) {
      throw new RangeError(`${JSON.stringify(name)} cannot be the name of a sheet`);
    }
  }
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) {
    throw new RangeError(`two sheets have the same name: ${names.join(', ')}`);
  }
}

/** Gathers the choices of all sheets into the columns of one hidden sheet. */
function placeChoices(sheets: readonly SheetSpec[]): { lists: (readonly string[])[]; ranges: ChoiceRanges[] } {
  const lists: (readonly string[])[] = [];
  const ranges = sheets.map((sheet) => {
    const bySheetColumn = new Map<number, string>();
    sheet.columns.forEach(({ choices }, column) => {
      if (!choices || choices.length === 0) return;
      const letters = columnLetters(lists.length);
      lists.push(choices);
      bySheetColumn.set(column, `'${CHOICE_SHEET}'!$${letters}$1:$${letters}$${choices.length}`);
    });
    return bySheetColumn;
  });
  return { lists, ranges };
}

/**
 * Writes an .xlsx workbook row by row, in constant memory, and ends the target. Every text is a text cell of format `@`,
 * the header is frozen and has a filter; the same rows and time give the same bytes.
 * @param modifiedAt time stamp of the parts inside the file
 */
export async function writeWorkbook(target: Writable, sheets: readonly SheetSpec[], modifiedAt: Date): Promise<void> {
  const { lists, ranges } = placeChoices(sheets);
  const tabs = sheets.map(({ name }) => ({ name, isHidden: false }));
  if (lists.length > 0) tabs.push({ name: CHOICE_SHEET, isHidden: true });
  try {
    checkNames(tabs.map(({ name }) => name));
  } catch (error) {
    target.destroy();
    throw error;
  }

  const zip = new ZipFile();
  const options = { mtime: modifiedAt, compressionLevel: COMPRESSION_LEVEL, forceDosTimestamp: true };
  for (const [path, xml] of workbookParts(tabs)) zip.addBuffer(Buffer.from(xml), path, options);
  zip.addBuffer(Buffer.from(STYLES_XML), 'xl/styles.xml', options);
  if (lists.length > 0) {
    zip.addBuffer(Buffer.from(choiceSheetXml(lists)), `xl/worksheets/sheet${tabs.length}.xml`, options);
  }
  const packed = zip.outputStream as Readable;
  // The zip writer does not pass on errors of its sources: without this a failing row source would never end.
  const fail = (error: Error) => packed.destroy(error);
  zip.on('error', fail);
  sheets.forEach((sheet, i) => {
    const rows = Readable.from(sheetXml(sheet, ranges[i] ?? new Map()));
    rows.on('error', fail);
    zip.addReadStream(rows, `xl/worksheets/sheet${i + 1}.xml`, options);
  });
  zip.end();
  await pipeline(packed, target);
}
