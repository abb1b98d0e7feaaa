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
/** `="` eighteen characters `"`. */
const WRAPPED_LENGTH = ID_LENGTH + 3;

/**
 * Reads the identity number of each row. Numbers that stand in the cell as they should, plain or as `="…"`, are judged
 * and packed from their bytes; every other cell goes to the full reading of the domain, which alone decides what is wrong.
 */
export class IdReader {
  /** The number of the last row read, packed; valid when it could be used. */
  high = 0;
  low = 0;
  private readonly rules: Required<IdCellRules>;
  private readonly latestBirth: number;

  constructor(rules: Required<IdCellRules>) {
    this.rules = rules;
    this.latestBirth = dateToInteger(rules.latestBirthOn);
  }

  /** Reads a number that stands in these bytes as it should; false when it does not. */
  readPlain(bytes: Uint8Array, from: number, to: number): boolean {
    let start = from;
    let length = to - from;
    if (length === WRAPPED_LENGTH && bytes[start] === EQUALS && bytes[start + 1] === QUOTE && bytes[to - 1] === QUOTE) {
      start += 2;
      length = ID_LENGTH;
    }
    if (length !== ID_LENGTH || findIdNumberProblemAt(bytes, start, this.latestBirth) !== undefined) return false;
    this.high = packHigh(bytes, start);
    this.low = packLow(bytes, start);
    return true;
  }

  /** The number as read, also its ending beyond eighteen characters. */
  readFully(batch: RowBatch, row: number, column: number): IdCellReading {
    const kind = batch.kindAt(row, column);
    const isNumber = kind === 'number' || kind === 'date';
    const reading = readIdCell({ text: batch.textAt(row, column), isNumber }, this.rules);
    if (reading.ok) {
      const codes = Buffer.from(reading.idKey, 'latin1');
      this.high = packHigh(codes, 0);
      this.low = packLow(codes, 0);
    }
    return reading;
  }
}
