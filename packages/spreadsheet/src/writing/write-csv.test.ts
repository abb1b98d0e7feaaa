import { createWriteStream, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryPath } from '../../test/temporary-file.ts';
import { readTable } from '../reading/read-table.ts';
import { neutraliseFormula } from './neutralise-formula.ts';
import { csvRecord, writeCsv } from './write-csv.ts';

describe('a written CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['杨=柳', '杨=柳'],
    ['', ''],
  ])('never makes a formula of the text %j', (text, harmless) => {
    expect(neutraliseFormula(text)).toBe(harmless);
  });

  it('writes numbers as numbers and nothing for nothing', () => {
    expect(csvRecord([-5, 0.5, null, undefined, '', 'a,"b"\n'])).toBe('-5,0.5,,,,"a,""b""\n"\r\n');
  });

  it('begins with the mark by which Excel and WPS know UTF-8, and is read back as it was', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '云', '=', '5'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (names) => {
        const path = temporaryPath();
        await writeCsv(
          createWriteStream(path),
          ['姓名', '序号'],
          names.map((name, i) => [name, i]),
        );
        expect(readFileSync(path).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
        const found: string[] = [];
        await readTable(path, {
          columns: [{ key: 'name', names: ['姓名'], required: true }],
          onBatch: (batch) => {
            for (let row = 0; row < batch.length; row++) found.push(batch.textAt(row, 0));
          },
        });
        expect(found).toEqual(names.map(neutraliseFormula));
      }),
      { numRuns: 50 },
    );
  });
});
