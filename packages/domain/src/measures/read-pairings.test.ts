import { describe, expect, it } from 'vitest';
import { indicator } from '../collection/catalogue.ts';
import { columnsOf } from '../collection/national-file.ts';
import { HELP_SHEETS } from './help-sheets.ts';
import { readPairings } from './read-pairings.ts';

const HEADER = '户编号\t帮扶责任人姓名\t帮扶（选派）单位\t帮扶责任人电话\t结对开始日期\t结对结束日期\t调整原因';

describe('sheets of help', () => {
  it.each(HELP_SHEETS)('$title has columns of the catalogue, each once', ({ columns, ...file }) => {
    const keys = columnsOf({ ...file, columns }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(file.recognisedBy.every((key) => keys.includes(key))).toBe(true);
    expect(keys.map((key) => indicator(key).label).every(Boolean)).toBe(true);
  });
});

describe('[PAI-6] lines of 帮扶责任人', () => {
  it('are read below their header, days in any usual form', () => {
    const text = `某镇帮扶责任人\n${HEADER}\n5329291\t李建国\t县财政局\t13900000001\t2021年3月1日\n5329292\t李建国\t\t\t20210301\t2021-09-01\t调离`;
    expect(readPairings(text)).toEqual([
      expect.objectContaining({
        line: 1,
        pairing: {
          householdNo: '5329291',
          helper: { name: '李建国', unit: '县财政局', phone: '13900000001' },
          startsOn: '2021-03-01',
        },
      }),
      expect.objectContaining({
        line: 2,
        pairing: {
          householdNo: '5329292',
          helper: { name: '李建国', unit: '', phone: '' },
          startsOn: '2021-03-01',
          end: { on: '2021-09-01', reason: '调离' },
        },
      }),
    ]);
  });

  it('say what is missing or cannot be read, each by itself', () => {
    const lines = readPairings(
      `${HEADER}\n\t李建国\t\t\t2021-03-01\n5329291\t李建国\t\t\t三月\n5329291\t李建国\t\t\t2021-03-01\t2021-09-01`,
    );
    expect(lines?.map((line) => ('problem' in line ? line.problem : null))).toEqual([
      { code: 'PAIRING_CELL_MISSING', params: { label: '户编号' } },
      { code: 'PAIRING_CELL_UNREADABLE', params: { label: '结对开始日期', value: '三月' } },
      { code: 'PAIRING_CELL_MISSING', params: { label: '调整原因' } },
    ]);
  });

  it('are none without the header', () => {
    expect(readPairings('5329291\t李建国')).toBeUndefined();
  });
});
