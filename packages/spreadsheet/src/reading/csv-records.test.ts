import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellBatch, fieldText } from './cell-batch.ts';
import { CsvRecords } from './csv-records.ts';
import { DEFAULT_TABLE_LIMITS } from './table-limits.ts';

const HEADER = { sheet: '', rowNumber: 1, cells: [], columnOf: {}, titleRows: [] };

/** All records with their row numbers, the bytes arriving in pieces of these lengths. */
function cutInPieces(text: string, pieces: readonly number[]): { number: number; texts: string[] }[] {
  const records = new CsvRecords(0x2c, DEFAULT_TABLE_LIMITS);
  const bytes = Buffer.from(text);
  const found: { number: number; texts: string[] }[] = [];
  let rest = Buffer.alloc(0);
  let position = 0;
  for (let piece = 0; position < bytes.length || piece === 0; piece++) {
    const length = pieces[piece % pieces.length] ?? 1;
    const next = bytes.subarray(position, position + length);
    position += length;
    const joined = Buffer.concat([rest, next]);
    const used = records.cut(joined, 0, position >= bytes.length, Number.POSITIVE_INFINITY);
    for (let row = 0; row < records.length; row++) {
      const from = records.firstField[row] ?? 0;
      const to = records.firstField[row + 1] ?? 0;
      const texts = Array.from({ length: to - from }, (_, i) => fieldText(joined, records, from + i));
      found.push({ number: records.rowNumber[row] ?? 0, texts });
    }
    rest = joined.subarray(used);
  }
  return found;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const needsQuotes = (text: string) => /^"|[,\n\r]/.test(text);
const cell = fc.string({ unit: fc.constantFrom('a', '5', ' ', ',', '"', '\n', '\r', '云', '·', '='), maxLength: 6 });
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('records of a CSV file', () => {
  it('come back as they were written, with quotes, delimiters and line ends inside, however the bytes are cut', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        table,
        pieces,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, lengths, end, hasLastEnd) => {
          const text = rows.map((row) => row.map(quoted).join(',')).join(end) + (hasLastEnd ? end : '');
          const expected = rows
            .map((texts, i) => ({ number: i + 1, texts }))
            .filter(({ texts }) => texts.some((value) => value.trim() !== ''));
          expect(cutInPieces(text, lengths)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are the same in one piece and in many, also when they are badly written', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '1', ',', '\n', '\r', '云', ' ', '='), maxLength: 60 });
    fc.assert(
      fc.property(anyText, pieces, (text, lengths) => {
        expect(cutInPieces(text, lengths)).toEqual(cutInPieces(text, [1000]));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a quote in the middle of a field is text', '="5329",b\n', ['="5329"', 'b']],
    ['doubled quotes inside quotes become one', '"=""5329""",b\n', ['="5329"', 'b']],
    ['spaces may follow a closing quote', '"a" ,b\n', ['a', 'b']],
    ['spaces belong to an unquoted field', ' a , b\n', [' a ', ' b']],
    ['the last field may be empty', 'a,\n', ['a', '']],
    ['the last line needs no end', 'a,b', ['a', 'b']],
  ])('%s', (_, text, texts) => {
    expect(cutInPieces(text, [3])).toEqual([{ number: 1, texts }]);
  });

  it('count one row for a quoted field that spans lines, as a spreadsheet does', () => {
    expect(cutInPieces('a\n"b\nc"\nd\n', [2]).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('are refused where text follows a closing quote: a stray quote has turned inside and outside round', () => {
    expect(() => cutInPieces('a,b\n"c,d\ne,"f",g\n', [4])).toThrow('CSV_QUOTE');
  });

  it('have equal fingerprints exactly when all other cells are equal after trimming', () => {
    const space = fc.constantFrom('', ' ', '\u3000', '\u00a0', '\t', '\u2003', '\ufeff');
    const content = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '云'), maxLength: 3 });
    const row = fc.array(fc.tuple(space, content, space), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(row, row, fc.array(fc.boolean()), (first, second, isQuoted) => {
        const lines = [first, second].map((cells) => {
          const texts = cells.map((parts) => parts.join(''));
          return ['x', ...texts.map((text, i) => (needsQuotes(text) || isQuoted[i] ? quoted(text) : text))].join(',');
        });
        const bytes = Buffer.from(lines.join('\n'));
        const records = new CsvRecords(0x2c, DEFAULT_TABLE_LIMITS);
        records.cut(bytes, 0, true, 10);
        const batch = new CellBatch(HEADER, bytes, records, true);
        const { first: high, second: low } = batch.fingerprintsExcept(1);
        const isEqual = [1, 2].every((i) => first[i]?.join('').trim() === second[i]?.join('').trim());
        expect(high[0] === high[1] && low[0] === low[1]).toBe(isEqual);
      }),
      { numRuns: 1000 },
    );
  });
});
