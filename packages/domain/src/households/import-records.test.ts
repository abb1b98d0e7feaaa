import { describe, expect, it } from 'vitest';
import { countyRows, keysOfSheet, readCells, textsOf } from '../../testing/national-sheet.ts';
import { REGISTER_ROWS } from '../../testing/register-rows.ts';
import { divisionIndex } from '../areas/division-index.ts';
import { DIVISIONS_532929 } from '../areas/divisions-532929.ts';
import { HOUSEHOLD_FILE, MONITORING_FILE, WORK_PLAN_FILE, WORK_SPELL_FILE } from '../collection/national-files.ts';
import { compareRecord } from './compare-record.ts';
import { rowGrouping } from './group-rows.ts';
import { householdRecord } from './household-record.ts';
import { monitoringCaseRecord } from './monitoring-case-record.ts';
import { nationalHeaders, nationalRow } from './national-row.ts';
import { villageReading } from './village-record.ts';
import { workReading } from './work-record.ts';

const divisions = divisionIndex(DIVISIONS_532929);

function grouped(kind: 'householdRegister' | 'monitoredHouseholds', rows = countyRows(kind)) {
  const grouping = rowGrouping();
  for (const row of rows) grouping.add(row);
  return grouping.finish().households;
}

const writtenRows = (kind: keyof typeof REGISTER_ROWS) =>
  REGISTER_ROWS[kind].map(({ values }) => textsOf(kind, values));

describe('[REG-25] 户信息', () => {
  const households = grouped('householdRegister').map((rows) => householdRecord(rows, divisions));

  it('gives households with their area, what they say about monitoring, and their members', () => {
    const [, monitored] = households;
    expect(monitored).toMatchObject({
      householdNo: '532900003032',
      monitoring: { monitoringCategory: '边缘易致贫户', isEliminated: '是' },
      facts: { householdType: '一般农户', declaredMemberCount: '3' },
      rejectedRows: 0,
    });
    expect(monitored?.area.areaPath).toMatch(/^53\/5329\/532929\/\d{9}\/\d{12}\/\d{15}\/$/u);
    expect(monitored?.members.map((member) => member.facts.relationToHead)).toEqual(['户主', '配偶', '之子']);
  });

  it('without a village group lies in its village', () => {
    expect(households[0]?.area.areaPath).toMatch(/\/\d{12}\/$/u);
  });

  it('is written again exactly as it was read', () => {
    const written = households.flatMap(({ facts, monitoring, members }) =>
      members.map((member) => nationalRow(HOUSEHOLD_FILE, facts, monitoring, member.facts)),
    );
    expect(written).toEqual(writtenRows('householdRegister'));
    expect(nationalHeaders(HOUSEHOLD_FILE)).toHaveLength(125);
  });

  it('read twice changes nothing', () => {
    const again = grouped('householdRegister').map((rows) => householdRecord(rows, divisions));
    households.forEach((household, at) => {
      const keys = keysOfSheet('householdRegister');
      expect(compareRecord(household.facts, again[at]?.facts ?? {}, keys).outcome).toBe('UNCHANGED');
    });
  });
});

describe('[REG-26] 监测对象信息', () => {
  const records = grouped('monitoredHouseholds').map(monitoringCaseRecord);
  const cases = records.flatMap((read) => (read.ok ? [read.record] : []));

  it('gives one case per household with its risks, subtype and remark', () => {
    expect(cases).toMatchObject([
      {
        householdNo: '532900003032',
        category: 'MARGINAL',
        status: 'ELIMINATED',
        risks: [{ type: 'NATURAL_DISASTER', subtype: 'FLOOD' }, { type: 'UNSTABLE_EMPLOYMENT' }],
        facts: { lineAtIdentification: '6000' },
      },
      {
        householdNo: '532900007960',
        category: 'UNSTABLE_LIFTED',
        status: 'OPEN',
        risks: [{ type: 'ACCIDENT' }, { type: 'OTHER', remark: '家庭成员服刑，主要劳动力缺失' }],
      },
    ]);
    expect(cases[0]?.identifiedMonth).toMatch(/^\d{6}$/u);
    expect(cases[0]?.eliminatedMonth).toMatch(/^\d{6}$/u);
    expect(cases[1]?.eliminatedMonth).toBeUndefined();
  });

  it('means the time of identification by its income columns', () => {
    expect(cases[0]?.facts).toHaveProperty('netIncomePerCapitaAtIdentification');
    expect(cases[0]?.household).not.toHaveProperty('netIncomePerCapita');
  });

  it('is written again exactly as it was read', () => {
    const written = cases.flatMap(({ household, facts, members }) =>
      members.map((member) => nationalRow(MONITORING_FILE, household, facts, member.facts)),
    );
    expect(written).toEqual(writtenRows('monitoredHouseholds'));
  });

  it.each([
    [{ 监测对象类别: '' }, ['VALUE_MISSING']],
    [{ 识别监测时间: '' }, ['VALUE_MISSING']],
    [{ 识别监测时间: '去年' }, ['MONTH_NEEDED']],
    [{ 监测对象类别: '', 识别监测时间: '' }, ['VALUE_MISSING', 'VALUE_MISSING']],
  ])('with %o is no case, and says why', (cells, codes) => {
    const rows = countyRows('monitoredHouseholds', (before) => ({ ...before, ...cells }));
    const read = grouped('monitoredHouseholds', rows).map(monitoringCaseRecord)[0];
    expect(read?.ok === false && read.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      codes.map((code) => `${code} error`),
    );
  });
});

describe('[REG-27] work spells and plans', () => {
  it('are read one by one, several for a person', () => {
    const reading = workReading('workSpells');
    const results = countyRows('workSpells').map((row) => reading.add(row));
    expect(results.flatMap((result) => result.problems)).toEqual([]);
    expect(results[0]?.record).toMatchObject({
      kind: 'OUT',
      facts: { startMonth: expect.stringMatching(/年\d+月$/u) },
    });
    const keys = results.map(({ record }) => `${record?.personNo} ${record?.spellKey}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      results.map(({ record }) =>
        nationalRow(WORK_SPELL_FILE, record?.household ?? {}, record?.person ?? {}, record?.facts ?? {}),
      ),
    ).toEqual(
      // 监测对象类别 belongs to the case of the household, which the caller adds.
      REGISTER_ROWS.workSpells.map(({ values }) => textsOf('workSpells', { ...values, 监测对象类别: '' })),
    );
  });

  it('of a plan have one row per person', () => {
    const reading = workReading('workPlans');
    const rows = countyRows('workPlans');
    expect(rows.flatMap((row) => reading.add(row).problems)).toEqual([]);
    expect(reading.add(rows[0] ?? readCells('workPlans', 9, {}))).toMatchObject({
      problems: [{ code: 'PERSON_TWICE' }],
    });
    expect(nationalHeaders(WORK_PLAN_FILE)).toHaveLength(19);
  });

  it('written twice count once', () => {
    const reading = workReading('workSpells');
    const spell = (number: number, cells = {}) =>
      readCells('workSpells', number, {
        户编号: '1',
        人编号: '11',
        开始时间: '2021年3月',
        务工企业名称: '甲厂',
        ...cells,
      });
    expect(reading.add(spell(4)).record).toBeDefined();
    expect(reading.add(spell(5))).toMatchObject({ problems: [{ row: 5, code: 'SPELL_TWICE', severity: 'error' }] });
    expect(reading.add(spell(6, { 开始时间: '2021年4月' })).record).toBeDefined();
    expect(reading.add(spell(7, { 务工企业名称: '乙厂' })).record).toBeDefined();
  });

  it('without a person are rejected', () => {
    expect(workReading('workPlans').add(readCells('workPlans', 4, { 户编号: '1' }))).toMatchObject({
      problems: [{ code: 'VALUE_MISSING', key: 'personNo' }],
    });
  });
});

describe('[REG-28] the form of a village', () => {
  it('goes to the village of its code, or of its names', () => {
    const reading = villageReading(divisions);
    const results = countyRows('villages').map((row) => reading.add(row));
    expect(results.map(({ record }) => record?.areaCode)).toEqual(['532929101001', '532929206203']);
    const byName = readCells('villages', 9, { 乡: '诺邓镇', 村: '诺邓村', 总户数: '8' });
    expect(reading.add(byName)).toMatchObject({
      record: { areaCode: '532929101205', facts: { totalHouseholds: '8' } },
      problems: [{ code: 'VILLAGE_BY_NAME', severity: 'warning' }],
    });
  });

  it.each([
    [{ 行政区划代码: '532929199999', 乡: '诺邓镇', 村: '没有村' }, 'VILLAGE_UNKNOWN'],
    [{ 行政区划代码: '532929101001' }, 'VILLAGE_TWICE'],
  ])('with %o is rejected', (cells, code) => {
    const reading = villageReading(divisions);
    for (const row of countyRows('villages')) reading.add(row);
    const { record, problems } = reading.add(readCells('villages', 9, cells));
    expect(record).toBeUndefined();
    expect(problems).toMatchObject([{ code, severity: 'error' }]);
  });
});
