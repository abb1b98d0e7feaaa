import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { progressOf } from './progress.ts';
import { type SummaryFacts, TOWNSHIP_SUMMARY, WORK_SUMMARY_SECTION_NAMES } from './summary.ts';
import {
  type AdjustmentDetail,
  columnOfCase,
  SUMMARY_COLUMN_NAMES,
  type SummaryCell,
  summaryCells,
  summaryRefusals,
} from './summary-table.ts';

const officer = anActor('TOWNSHIP_OFFICER');
const lead = anActor('TOWNSHIP_LEAD');
const county = anActor('COUNTY_OFFICER');
const VILLAGE = '532929101205';

const cell: SummaryCell = { villageCode: VILLAGE, column: 'REFLAG', households: 2, people: 7 };

const facts = (changes: Partial<SummaryFacts> = {}): SummaryFacts => ({
  evidence: [],
  kind: 'ADJUSTMENT',
  counted: [cell],
  villageNames: { [VILLAGE]: '诺邓村' },
  ...changes,
});

const compiled = (cells: readonly SummaryCell[] = [cell], changes: Partial<SummaryFacts> = {}) =>
  aWalk(TOWNSHIP_SUMMARY, facts(changes), officer, { data: { cells } });

const filed = () => {
  const walk = compiled();
  walk.take('sign', lead);
  walk.take('file', officer);
  return walk;
};

const detail = fc.record({
  column: fc.constantFrom(...SUMMARY_COLUMN_NAMES),
  villageCode: fc.constantFrom('532929101205', '532929101206', '532929102201'),
  householdId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  people: fc.integer({ min: 1, max: 9 }),
});

describe('the table of adjusted households', () => {
  it('[CAM-17] counts a household once in a column, and its people', () => {
    const one: AdjustmentDetail = { column: 'NATURAL_INCREASE', villageCode: VILLAGE, householdId: 'a', people: 1 };
    expect(summaryCells([one, one, { ...one, householdId: 'b' }, { ...one, column: 'REMOVAL', people: 4 }])).toEqual([
      { villageCode: VILLAGE, column: 'REMOVAL', households: 1, people: 4 },
      { villageCode: VILLAGE, column: 'NATURAL_INCREASE', households: 2, people: 3 },
    ]);
  });

  it('[CAM-17] its totals are those of its detail, in whatever order that stands', () => {
    fc.assert(
      fc.property(fc.array(detail), (details) => {
        const cells = summaryCells(details);
        expect(summaryCells([...details].reverse())).toEqual(cells);
        expect(cells.reduce((sum, { people }) => sum + people, 0)).toBe(
          details.reduce((sum, { people }) => sum + people, 0),
        );
        expect(summaryRefusals(cells, cells, (code) => code)).toEqual([]);
      }),
    );
  });

  it.each([
    ['ADMISSION', 'MARGINAL', 'NEW_MARGINAL'],
    ['ADMISSION', 'SUDDEN_HARDSHIP', 'NEW_SUDDEN_HARDSHIP'],
    ['ADMISSION', 'UNSTABLE_LIFTED', 'NEW_UNSTABLE_LIFTED'],
    ['ADMISSION', null, undefined],
    ['REFLAG', 'MARGINAL', 'REFLAG'],
    ['ELIMINATION', null, 'ELIMINATION'],
    ['ROLLBACK', null, 'ROLLBACK'],
    ['REMOVAL', null, 'REMOVAL'],
    ['CATEGORY_CORRECTION', 'MARGINAL', 'CATEGORY_CORRECTION'],
    ['INSPECTION', null, undefined],
  ])('[CAM-17] an approved %s of %s stands under %s', (procedure, category, column) => {
    expect(columnOfCase(procedure, category)).toBe(column);
  });

  it('[CAM-18] is refused where a cell says more or less than its detail, and names both numbers', () => {
    expect(summaryRefusals([{ ...cell, households: 3 }], [cell], () => '诺邓村')).toEqual([
      {
        code: 'SUMMARY_CELL_DIFFERS',
        params: { village: '诺邓村', column: '风险再标注（户）', stated: 3, counted: 2 },
        field: `${VILLAGE}.REFLAG.households`,
      },
    ]);
    expect(summaryRefusals([], [cell], () => '诺邓村')).toHaveLength(2);
    expect(summaryRefusals([cell], [], () => '诺邓村')).toHaveLength(2);
  });

  it('[CAM-18] one number that is changed anywhere is found', () => {
    fc.assert(
      fc.property(fc.array(detail, { minLength: 1 }), fc.nat(), fc.boolean(), (details, at, isPeople) => {
        const cells = summaryCells(details);
        const index = at % cells.length;
        const wrong = cells.map((one, position) => {
          if (position !== index) return one;
          return isPeople ? { ...one, people: one.people + 1 } : { ...one, households: one.households + 1 };
        });
        expect(summaryRefusals(wrong, cells, (code) => code)).toHaveLength(1);
      }),
    );
  });
});

describe('a summary', () => {
  it('[CAM-19] is compiled, signed by the lead, filed, and confirmed by the county', () => {
    expect(templateFaults(TOWNSHIP_SUMMARY)).toEqual([]);
    expect(told(filed().take('confirm', county))).toBe('CONFIRMED');
  });

  it('[CAM-18] is not signed or filed when its detail has moved on', () => {
    const walk = compiled();
    walk.facts = facts({ counted: [{ ...cell, people: 6 }] });
    expect(told(walk.take('sign', lead))).toEqual(['SUMMARY_CELL_DIFFERS']);
    walk.facts = facts();
    walk.take('sign', lead);
    walk.facts = facts({ counted: [] });
    expect(told(walk.take('file', officer))).toEqual(['SUMMARY_CELL_DIFFERS', 'SUMMARY_CELL_DIFFERS']);
  });

  it('[CAM-18] speaks of the villages of its township only', () => {
    expect(() => compiled([{ ...cell, villageCode: '532929102201' }])).toThrow('SUMMARY_VILLAGE_UNKNOWN');
  });

  it('[CAM-19] filed it is locked: only the county gives it back, with a word', () => {
    const walk = filed();
    expect(told(walk.take('edit', officer, { data: { cells: [cell] } }))).toEqual(['STEP_NOT_IN_STATE']);
    expect(told(walk.take('unlock', officer, { text: '要改' }))).toEqual(['ROLE_NOT_ALLOWED']);
    expect(told(walk.take('unlock', county))).toEqual(['TEXT_MISSING']);
    expect(told(walk.take('unlock', county, { text: '漏报一户' }))).toBe('DRAFT');
  });

  it('[CAM-19] is not signed by who compiled it', () => {
    expect(told(compiled().take('sign', anActor('TOWNSHIP_LEAD', officer.personId)))).toEqual(['SAME_PERSON']);
  });

  it('[CAM-20] in writing is not signed with an empty section that it needs', () => {
    const written = (sections: object) =>
      aWalk(TOWNSHIP_SUMMARY, facts({ kind: 'WORK', counted: [] }), officer, { data: { sections } });
    expect(told(written({}).take('sign', lead))).toEqual(Array.from({ length: 4 }, () => 'SUMMARY_SECTION_EMPTY'));
    const all = Object.fromEntries(WORK_SUMMARY_SECTION_NAMES.map((name) => [name, '写好了']));
    expect(told(written(all).take('sign', lead))).toBe('SIGNED');
  });
});

describe('progress', () => {
  const days = { from: '2021-10-16', today: '2021-10-25', lockOn: '2021-11-30' };

  it.each([
    [{ total: 100, done: 50 }, '2021-11-04', 0],
    [{ total: 100, done: 10 }, '2022-01-23', 54],
    [{ total: 100, done: 0 }, null, 0],
    [{ total: 100, done: 100 }, null, 0],
    [{ total: 0, done: 0 }, null, 0],
  ])('[CAM-21] of %j is finished at today’s pace on %s, %i days late', (counts, finishesOn, daysLate) => {
    expect(progressOf(counts, days)).toMatchObject({ finishesOn, daysLate });
  });

  it('[CAM-21] more done is never finished later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const finish = (done: number) => progressOf({ total: 1000, done }, days).finishesOn ?? '';
        expect(finish(more) <= finish(less)).toBe(true);
      }),
    );
  });
});
