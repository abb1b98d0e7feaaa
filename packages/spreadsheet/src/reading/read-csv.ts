import type { FileHandle } from 'node:fs/promises';
import { CellBatch, fieldText } from './cell-batch.ts';
import { CsvRecords } from './csv-records.ts';
import type { ReadingRun } from './reading-run.ts';
import { HeaderSearch, type TableHeader } from './table-header.ts';
import { refuse } from './table-refusal.ts';
import { detectTextEncoding, type TextEncoding, utf8Chunks } from './text-encoding.ts';

const DELIMITERS = [',', '\t', ';'];
const SNIFFED_BYTES = 64 * 1024;
/** Records per batch: enough to make the cost of a call vanish, little enough to stay in the cache. */
const BATCH_RECORDS = 8192;

/** The delimiter that occurs most often outside quotes near the start; a comma when there is none. */
function sniffDelimiter(bytes: Buffer): number {
  const text = bytes.toString('utf8', 0, SNIFFED_BYTES).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => text.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]?.charCodeAt(0) ?? 0x2c;
}

/** Reads a text file row by row: finds encoding, delimiter and header, then hands batches on. */
export async function readCsv(file: FileHandle, run: ReadingRun): Promise<{ encoding: TextEncoding }> {
  const { size } = await file.stat();
  if (size > run.limits.maxBytes) refuse({ code: 'TOO_LARGE', limit: run.limits.maxBytes });
  const encoding = await detectTextEncoding(file);

  const search = new HeaderSearch(run.columns, run.limits.headerSearchRows, '');
  let records: CsvRecords | undefined;
  let header: TableHeader | undefined;

  const cutAll = async (bytes: Buffer, isLast: boolean): Promise<number> => {
    records ??= new CsvRecords(sniffDelimiter(bytes), run.limits);
    let used = 0;
    for (;;) {
      const next = records.cut(bytes, used, isLast, header ? Math.min(BATCH_RECORDS, run.rowsWanted) : 1);
      const hasRecords = records.length > 0;
      const hasProgress = next > used;
      used = next;
      if (hasRecords && header) {
        await run.hand(new CellBatch(header, bytes, records, true));
        if (run.isStopped) return used;
      } else if (hasRecords) {
        header = findHeader(search, bytes, records);
        if (header) run.begin(header);
      }
      if (!hasProgress || used >= bytes.length) return used;
    }
  };

  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of utf8Chunks(file, encoding)) {
    run.signal?.throwIfAborted();
    const bytes = rest.length === 0 ? chunk.bytes : Buffer.concat([rest, chunk.bytes]);
    rest = bytes.subarray(await cutAll(bytes, false));
    if (run.isStopped) return { encoding };
    run.report(chunk.position / size);
  }
  await cutAll(rest, true);
  if (!header) search.giveUp();
  return { encoding };
}

function findHeader(search: HeaderSearch, bytes: Buffer, records: CsvRecords): TableHeader | undefined {
  const fields = Array.from({ length: records.firstField[1] ?? 0 }, (_, field) => fieldText(bytes, records, field));
  const header = search.offer(records.rowNumber[0] ?? 0, fields);
  if (!header && search.isExhausted) search.giveUp();
  return header;
}
