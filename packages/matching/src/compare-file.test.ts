import { DATASETS } from '@shouwang/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  DEPARTMENT_FILES,
  departmentFile,
  invalidFile,
  registerOfCountySmall,
  truthRows,
} from '../test/county-small.ts';
import type { Finding } from './checks/finding.ts';
import { compareFile } from './compare-file.ts';
import { PeopleIndex } from './people/people-index.ts';
import type { OutcomeRecord, RejectedRow } from './rows/outcome-batch.ts';

let people: PeopleIndex;

beforeAll(async () => {
  people = await PeopleIndex.build([await registerOfCountySmall()]);
});

async function compare(path: string, dataset: keyof typeof DATASETS) {
  const records: OutcomeRecord[] = [];
  const rejected: RejectedRow[] = [];
  const findings: Finding[] = [];
  const result = await compareFile({
    path,
    dataset: DATASETS[dataset],
    people,
    onOutcomes: (outcomes) => {
      for (let row = 0; row < outcomes.length; row++) {
        records.push(outcomes.recordAt(row));
        rejected.push(...[outcomes.findRejectedAt(row) ?? []].flat());
      }
    },
    onFindings: (found) => {
      findings.push(...found);
    },
  });
  return { result, records, rejected, findings };
}

const TRUTH_ROWS = truthRows('truth/comparison.csv');
const TRUTH_CLUES = truthRows('truth/clues.csv');

const INVALID_FILES = truthRows('invalid/invalid.csv');

describe('a hostile or broken file, compared as minimum-allowance,', () => {
  it.each(INVALID_FILES.map((row) => [row.file ?? '', row] as const))('%s ends as it should', async (file, truth) => {
    const { result, rejected } = await compare(invalidFile(file), 'minimum-allowance');
    if (truth.expected === 'REFUSED') {
      expect(result).toMatchObject({ ok: false, refusal: { code: truth.reason } });
    } else if (result.ok) {
      expect(result.counts).toMatchObject({ read: Number(truth.rows), rejected: Number(truth.rejectedRows) });
      expect(rejected.every(({ reason }) => reason === truth.reason)).toBe(true);
    } else {
      expect([truth.expected, truth.reason]).toEqual(['EITHER', result.refusal.code]);
    }
  });

  it('gives back the rows with formulas, with the cell at fault and what to do', async () => {
    const { rejected } = await compare(invalidFile('09_formulas.xlsx'), 'minimum-allowance');
    expect(rejected.map(({ row, column }) => [row, column?.letters, column?.header])).toEqual([
      [6, 'A', '姓名'],
      [10, 'A', '姓名'],
      [14, 'B', '身份证号'],
      [18, 'D', '月保障金'],
    ]);
    expect(rejected[2]).toMatchObject({
      sheet: 'Sheet1',
      reason: 'FORMULA_CELL',
      original: '532999196201132493',
      cells: ['测试乙', '532999196201132493', 'B', '260', '在保'],
    });
  });
});

describe.each(Object.entries(DEPARTMENT_FILES))('%s', (file, dataset) => {
  it('has the outcome of every row as the truth has it', async () => {
    const { records, result } = await compare(departmentFile(file), dataset);
    const expected = TRUTH_ROWS.filter((row) => row.file === file);
    const found = records.map((record) => ({
      row: String(record.row),
      outcome: record.outcome,
      reason: record.reason ?? '',
      personNo: record.personNos.join(';'),
      householdNo: record.householdNos.join(';'),
      idKey: record.idKey,
      note: record.reason === 'DUPLICATE_ROW' ? '' : (record.note ?? ''),
    }));
    const truth = expected.map(({ file: _, ...row }) => (row.reason === 'DUPLICATE_ROW' ? { ...row, note: '' } : row));
    expect(found).toEqual(truth);
    expect(result).toMatchObject({ ok: true, counts: { read: expected.length } });
    if (!result.ok) return;
    const { counts } = result;
    expect(counts.matched + counts.unmatched + counts.rejected).toBe(counts.read);
    expect(counts.byOutcome.EXACT).toBe(expected.filter(({ outcome }) => outcome === 'EXACT').length);
    expect(Object.values(counts.byReason).reduce((sum, count) => sum + count, 0)).toBe(counts.rejected);
  });

  it('gives exactly the clues of the truth', async () => {
    const { findings, result } = await compare(departmentFile(file), dataset);
    const found = findings.map(({ row, checkId, householdNo, personNo, idKey }) =>
      [row ?? '', checkId, householdNo, personNo, idKey].join(),
    );
    const expected = TRUTH_CLUES.filter((clue) => clue.file === file).map((clue) =>
      [clue.row, clue.ruleId, clue.householdNo, clue.personNo, clue.idKey].join(),
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(result).toMatchObject({ findingCount: expected.length });
    for (const { detail } of findings) expect(detail).toMatch(/\p{Script=Han}/u);
  });
});
