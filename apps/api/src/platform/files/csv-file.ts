import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type CsvCell, csvRecord } from '@shouwang/spreadsheet';

/** A CSV file for programs (UTF-8 without mark, lines end in a line feed) that grows while something else runs. */
export type CsvFile = {
  add(cells: readonly CsvCell[]): void;
  /** Hands over what was added, and waits when the disk is slower. */
  flush(): Promise<void>;
  end(): Promise<void>;
};

export const csvFile = (path: string, header: readonly string[]): CsvFile => {
  const stream = createWriteStream(path);
  const record = (cells: readonly CsvCell[]): string => csvRecord(cells).replace(/\r\n$/u, '\n');
  let text = record(header);
  const flush = async (): Promise<void> => {
    const isRoomLeft = stream.write(text);
    text = '';
    if (!isRoomLeft) await once(stream, 'drain');
  };
  return {
    add: (cells) => {
      text += record(cells);
    },
    flush,
    end: async () => {
      stream.end(text);
      await finished(stream);
    },
  };
};
