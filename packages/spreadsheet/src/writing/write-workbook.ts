import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { CHOICE_SHEET, placeChoices } from './place-choices.ts';
import type { SheetSpec, TextSheet } from './sheet-spec.ts';
import { choiceSheetXml, sheetXml, textSheetXml } from './sheet-xml.ts';
import { workbookParts } from './workbook-parts-xml.ts';
import { STYLES_XML } from './workbook-styles.ts';

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

function isTable(sheet: SheetSpec | TextSheet): sheet is SheetSpec {
  return 'columns' in sheet;
}

/**
 * Writes an .xlsx workbook row by row, in constant memory, and ends the target. Every text is a text cell of format `@`,
 * the header is frozen and has a filter; the same rows and time give the same bytes.
 * @param modifiedAt time stamp of the parts inside the file
 */
export async function writeWorkbook(
  target: Writable,
  sheets: readonly (SheetSpec | TextSheet)[],
  modifiedAt: Date,
): Promise<void> {
  const { lists, formulas } = placeChoices(sheets.filter(isTable));
  const ofTable = formulas.values();
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
    const xml = isTable(sheet) ? sheetXml(sheet, ofTable.next().value ?? new Map()) : [textSheetXml(sheet)];
    const rows = Readable.from(xml);
    rows.on('error', fail);
    zip.addReadStream(rows, `xl/worksheets/sheet${i + 1}.xml`, options);
  });
  zip.end();
  await pipeline(packed, target);
}
