import { CellBatch } from './cell-batch.ts';
import type { ReadingRun } from './reading-run.ts';
import { HeaderSearch, type TableHeader } from './table-header.ts';
import { TableRefusedError } from './table-refusal.ts';
import { type SheetContext, XlsxRows } from './xlsx-rows.ts';
import { readSharedStrings, SharedStrings } from './xlsx-shared-strings.ts';
import { readDateStyles } from './xlsx-styles.ts';
import { readWorkbookParts, type WorksheetPart } from './xlsx-workbook.ts';
import { readXml } from './xml-scanner.ts';
import { ZipArchive } from './zip-archive.ts';

/** Rows per batch; a chunk of XML brings about as many. */
const BATCH_ROWS = 2000;

/** Stands for the header while it is looked for. */
const NO_HEADER: TableHeader = { sheet: '', rowNumber: 0, cells: [], columnOf: {}, titleRows: [] };

/** Leaves the XML of a sheet early; caught where the sheet was begun. */
class EnoughOfSheet extends Error {}

/**
 * Reads every visible worksheet that has the header, in the order of the tabs. Sheets without it (instructions, code
 * lists) are left out and named; a workbook in which no sheet has it is refused.
 */
export async function readXlsx(path: string, run: ReadingRun): Promise<{ skippedSheets: readonly string[] }> {
  const zip = await ZipArchive.open(path, run.limits);
  try {
    const { maxPartBytes, maxSharedStringBytes, maxColumns } = run.limits;
    const parts = await readWorkbookParts(zip, maxPartBytes);
    const dateStyles = parts.styles ? await readDateStyles(zip.inflate(parts.styles, maxPartBytes)) : [];
    const sharedStrings = parts.sharedStrings
      ? await readSharedStrings(zip.inflate(parts.sharedStrings, maxSharedStringBytes))
      : new SharedStrings();

    const skippedSheets = [...parts.hiddenSheets];
    const progress = { done: 0, total: parts.sheets.reduce((sum, { part }) => sum + zip.declaredBytes(part), 1) };
    let firstMiss: TableRefusedError | undefined;
    for (const sheet of parts.sheets) {
      if (run.isStopped) break;
      const context = { sheet: sheet.name, sharedStrings, dateStyles, is1904: parts.is1904, maxColumns };
      const miss = await readSheet(zip, sheet, context, run, progress);
      if (!miss) continue;
      firstMiss ??= miss;
      skippedSheets.push(sheet.name);
    }
    if (run.headers.length === 0) throw firstMiss ?? new TableRefusedError({ code: 'NO_HEADER' });
    return { skippedSheets };
  } finally {
    zip.close();
  }
}

/** Returns the refusal when the sheet has no header. */
async function readSheet(
  zip: ZipArchive,
  sheet: WorksheetPart,
  context: SheetContext,
  run: ReadingRun,
  progress: { done: number; total: number },
): Promise<TableRefusedError | undefined> {
  const search = new HeaderSearch(run.columns, run.limits.headerSearchRows, sheet.name);
  let header: TableHeader | undefined;

  const rows = new XlsxRows(context, (number) => {
    const { cells } = rows;
    if (header) return;
    header = search.offer(number, new CellBatch(NO_HEADER, cells.bytes, cells, false).rowAt(0).texts);
    cells.clear();
    if (header) run.begin(header);
    else if (search.isExhausted) search.giveUp();
  });

  const handOver = async (): Promise<void> => {
    const { cells } = rows;
    if (!header || cells.length === 0) return;
    cells.length = Math.min(cells.length, run.rowsWanted);
    await run.hand(new CellBatch(header, cells.bytes, cells, false));
    cells.clear();
  };

  try {
    await readXml(zip.inflate(sheet.part, run.limits.maxBytes), rows, async (bytes) => {
      run.signal?.throwIfAborted();
      progress.done += bytes;
      if (rows.cells.length >= Math.min(BATCH_ROWS, run.rowsWanted)) await handOver();
      run.report(Math.min(1, progress.done / progress.total));
      if (run.isStopped) throw new EnoughOfSheet();
    });
    await handOver();
    if (!header) search.giveUp();
  } catch (error) {
    if (error instanceof EnoughOfSheet) return undefined;
    if (error instanceof TableRefusedError && error.refusal.code === 'NO_HEADER') return error;
    throw error;
  }
  return undefined;
}
