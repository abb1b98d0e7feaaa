import {
  dateToInteger,
  findIdNumberProblemAt,
  type IdCellReading,
  type IdCellRules,
  readIdCell,
} from '@shouwang/domain';
import type { RowBatch } from '@shouwang/spreadsheet';
import { packHigh, packLow } from '../people/packed-id.ts';

const EQUALS = 0x3d;
const QUOTE = 0x22;
const ID_LENGTH = 18;
/** Longest cell of the fast path: `="` eighteen characters `"`. */
const FAST_LENGTH = ID_LENGTH + 3;

/**
 * Reads the identity number of each row. Numbers that stand in the cell as they should, plain or as `="…"`, are judged
 * and packed from their bytes; every other cell goes to the full reading of the domain, which alone decides what is wrong.
 */
export class IdReader {
  /** The number of the last row read, packed; valid after `read` returned undefined or a reading that is ok. */
  high = 0;
  low = 0;
  private readonly rules: Required<IdCellRules>;
  private readonly latestBirth: number;
  private readonly codes = new Uint8Array(FAST_LENGTH);

  constructor(rules: Required<IdCellRules>) {
    this.rules = rules;
    this.latestBirth = dateToInteger(rules.latestBirthOn);
  }

  /** @returns undefined when the cell was a plain usable number, else the full reading */
  read(batch: RowBatch, row: number, column: number): IdCellReading | undefined {
    const isText = batch.isAllText || batch.kindAt(row, column) === 'text';
    if (isText && this.readPlain(batch, row, column)) return undefined;
    return this.readFully(batch, row, column);
  }

  /** The number as read, also its ending beyond eighteen characters. */
  readFully(batch: RowBatch, row: number, column: number): IdCellReading {
    const kind = batch.kindAt(row, column);
    const isNumber = kind === 'number' || kind === 'date';
    const reading = readIdCell({ text: batch.textAt(row, column), isNumber }, this.rules);
    if (reading.ok) {
      for (let i = 0; i < 18; i++) this.codes[i] = reading.idKey.charCodeAt(i);
      this.pack(0);
    }
    return reading;
  }

  private readPlain(batch: RowBatch, row: number, column: number): boolean {
    const { codes } = this;
    let length = batch.copyAsciiAt(row, column, codes);
    let start = 0;
    if (codes[0] === EQUALS && length > 3 && codes[1] === QUOTE && codes[length - 1] === QUOTE) {
      start = 2;
      length -= 3;
    }
    if (length !== ID_LENGTH) return false;
    if (findIdNumberProblemAt(codes, start, this.latestBirth) !== undefined) return false;
    this.pack(start);
    return true;
  }

  private pack(start: number): void {
    this.high = packHigh(this.codes, start);
    this.low = packLow(this.codes, start);
  }
}
