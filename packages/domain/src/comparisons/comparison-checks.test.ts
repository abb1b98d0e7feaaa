import { describe, expect, it } from 'vitest';
import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { fenOfCell } from './cell-words.ts';
import type { CheckFinding, CheckId, ComparedPerson, ComparedRow, ComparisonCheck } from './check.ts';
import { COMPARISON_CHECKS, checksOf, findCheck } from './comparison-checks.ts';
import { type ComparisonSettings, DEFAULT_COMPARISON_SETTINGS } from './comparison-settings.ts';
import type { DatasetKey } from './dataset.ts';
import { DATASET_KEYS, DATASETS } from './datasets.ts';

type Cells = Readonly<Record<string, string>>;

/** A row that refuses to give a column that its dataset does not declare. */
function aRow(dataset: DatasetKey, cells: Cells, more: Partial<ComparedRow> = {}): ComparedRow {
  return {
    dataset,
    outcome: 'EXACT',
    idNumber: '532999197111054414',
    text(column) {
      if (DATASETS[dataset].columns.every(({ key }) => key !== column)) throw new Error(`${dataset} has no ${column}`);
      return cells[column] ?? '';
    },
    fen(column) {
      return fenOfCell(this.text(column));
    },
    ...more,
  };
}

/** A person who refuses to give a fact that the check does not declare. */
function aPerson(check: ComparisonCheck, facts: Facts, more: Partial<ComparedPerson> = {}): ComparedPerson {
  return {
    idNumber: '532999197111054414',
    birthDate: '1971-11-05',
    householdType: 'LIFTED',
    isOpen: false,
    risks: [],
    fact(key: IndicatorKey) {
      if (!check.needs.includes(key)) throw new Error(`${check.id} does not declare that it needs ${key}`);
      return facts[key] ?? '';
    },
    ...more,
  };
}

function checkOf(id: CheckId): ComparisonCheck {
  const check = findCheck(id);
  if (!check) throw new Error(id);
  return check;
}

interface Situation {
  readonly cells?: Cells;
  readonly row?: Partial<ComparedRow>;
  readonly facts?: Facts;
  readonly person?: Partial<ComparedPerson>;
}

function lookAtRow(id: CheckId, dataset: DatasetKey, { cells = {}, row, facts = {}, person }: Situation) {
  const check = checkOf(id);
  return check.ofRow?.(aRow(dataset, cells, row), aPerson(check, facts, person), DEFAULT_COMPARISON_SETTINGS);
}

function lookAtAbsence(id: CheckId, { facts = {}, person }: Situation, settings = DEFAULT_COMPARISON_SETTINGS) {
  const check = checkOf(id);
  return check.ofAbsence?.find(aPerson(check, facts, person), settings);
}

function lookAtSum(
  id: CheckId,
  amounts: readonly string[],
  person: Partial<ComparedPerson>,
  settings?: ComparisonSettings,
) {
  const check = checkOf(id);
  const weigh = (outOfPocket: string) => check.ofTotal?.measure.weigh(aRow('medical-costs', { outOfPocket })) ?? 0;
  const total = amounts.reduce((sum, amount) => sum + weigh(amount), 0);
  return check.ofTotal?.find(total, aPerson(check, {}, person), settings ?? DEFAULT_COMPARISON_SETTINGS);
}

const found = (finding: CheckFinding | undefined) => finding !== undefined;

describe('[CMP-10] comparison checks', () => {
  it('have one id each, look at declared datasets and say something in at least one way', () => {
    const ids = COMPARISON_CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const check of COMPARISON_CHECKS) {
      expect(check.datasets.every((dataset) => DATASET_KEYS.includes(dataset))).toBe(true);
      expect([check.ofRow, check.ofTotal, check.ofAbsence].some((way) => way !== undefined)).toBe(true);
    }
    for (const dataset of DATASET_KEYS) expect(checksOf(dataset).length).toBeGreaterThan(0);
  });

  describe('[X-MED-01] high own payment of lifted or monitored people', () => {
    it.each([
      [['5000'], {}, true],
      [['4999.99'], {}, false],
      [['3000', '1,999.99', '0.01'], {}, true],
      [['3000', '不详', ''], {}, false],
      [['9000'], { householdType: 'GENERAL' }, false],
      [['9000'], { householdType: 'GENERAL', isOpen: true }, true],
      [['9000'], { householdType: 'GENERAL', isOpen: true, risks: ['ILLNESS'] }, false],
      [['9000'], { isOpen: false, risks: ['ILLNESS'] }, true],
      [['9000'], { isOpen: true, risks: ['DISABILITY'] }, true],
    ] as const)('payments %j of %j: %s', (amounts, person, isFound) => {
      expect(found(lookAtSum('X-MED-01', amounts, person))).toBe(isFound);
    });

    it('says the sum and the threshold, exactly', () => {
      expect(lookAtSum('X-MED-01', ['0.1', '0.2', '5000'], {})).toEqual({
        detail: '本年住院个人自付累计 5000.30 元，达到 5000 元',
        amountFen: 500_030,
      });
    });

    it('takes its threshold from the parameters', () => {
      const parameters = { ...DEFAULT_COMPARISON_SETTINGS.parameters, 'comparison.illnessLifted': 100 };
      expect(found(lookAtSum('X-MED-01', ['100'], {}, { ...DEFAULT_COMPARISON_SETTINGS, parameters }))).toBe(true);
    });
  });

  it.each([
    ['20000', 'GENERAL', false, true],
    ['19999.99', 'GENERAL', false, false],
    ['30000', 'GENERAL', true, false],
    ['30000', 'LIFTED', false, false],
  ] as const)('[X-MED-02] payment %s of a %s household, open %s: %s', (amount, householdType, isOpen, isFound) => {
    expect(found(lookAtSum('X-MED-02', [amount], { householdType, isOpen }))).toBe(isFound);
  });

  it('[X-MED-04] everybody who is not in the list of insured is found', () => {
    expect(found(lookAtAbsence('X-MED-04', {}))).toBe(true);
  });

  it.each([
    ['城乡居民基本医疗保险', { residentMedical: '是' }, false],
    ['城乡居民基本医疗保险', { residentMedical: '否', employeeMedical: '是' }, true],
    ['城乡居民基本医疗保险', {}, true],
    ['职工基本医疗保险', { employeeMedical: '是' }, false],
    ['职工基本医疗保险', { residentMedical: '是', employeeMedical: '否' }, true],
    ['', {}, false],
  ])('[X-MED-05] insurance %j beside %j: %s', (insurance, facts, isFound) => {
    expect(found(lookAtRow('X-MED-05', 'medical-insured', { cells: { insurance }, facts }))).toBe(isFound);
  });

  it.each([
    ['deaths', { diedOn: '2021-02-27' }, true],
    ['household-registration', { changeType: '死亡', changedOn: '2021-02-27' }, true],
    ['household-registration', { changeType: '迁出', changedOn: '2021-02-27' }, false],
  ] as const)('[X-HEA-02] in %s with %j: %s', (dataset, cells, isFound) => {
    expect(found(lookAtRow('X-HEA-02', dataset, { cells }))).toBe(isFound);
  });

  it.each([
    ['在保', '未享受', true],
    ['在保', '', true],
    ['在保', '城市低保', true],
    ['在保', '农村低保', false],
    ['停保', '未享受', false],
  ])('[X-CIV-02] a row %s beside %j: %s', (status, minimumLivingAllowance, isFound) => {
    const facts = { minimumLivingAllowance };
    expect(found(lookAtRow('X-CIV-02', 'minimum-allowance', { cells: { status }, facts }))).toBe(isFound);
  });

  it('[X-CIV-02] the register says 农村低保 and no row is 在保', () => {
    expect(found(lookAtAbsence('X-CIV-02', { facts: { minimumLivingAllowance: '农村低保' } }))).toBe(true);
    expect(found(lookAtAbsence('X-CIV-02', { facts: { minimumLivingAllowance: '未享受' } }))).toBe(false);
    const { ofAbsence } = checkOf('X-CIV-02');
    const weights = ['在保', '停保'].map((status) => ofAbsence?.measure.weigh(aRow('minimum-allowance', { status })));
    expect(weights).toEqual([1, 0]);
  });

  it.each([
    ['正常', '健康', '53299919711105441434', '53299919711105441434', true],
    ['正常', '残疾', '53299919711105441434', '532999197111054414', true],
    ['正常', '残疾', '53299919711105441434', '53299919711105441443', true],
    ['正常', '长期慢性病,残疾', '53299919711105441434', '53299919711105441434', false],
    ['正常', '残疾', '53299919711105441434B1', '53299919711105441434', false],
    ['注销', '健康', '53299919711105441434', '532999197111054414', false],
  ])('[X-DIS-01] %s, registered %s, %s beside %s: %s', (status, healthStatus, idNumber, registered, isFound) => {
    const situation = {
      cells: { status },
      row: { idNumber },
      facts: { healthStatus },
      person: { idNumber: registered },
    };
    expect(found(lookAtRow('X-DIS-01', 'disability', situation))).toBe(isFound);
  });

  it.each([
    ['注销', '长期慢性病,残疾', true],
    ['注销', '健康', false],
    ['正常', '残疾', false],
  ])('[X-DIS-02] %s beside %s: %s', (status, healthStatus, isFound) => {
    expect(found(lookAtRow('X-DIS-02', 'disability', { cells: { status }, facts: { healthStatus } }))).toBe(isFound);
  });

  it.each([
    ['2015-08-31', '小学', '', true],
    ['2015-09-01', '小学', '', false],
    ['2005-09-01', '九年级', '', true],
    ['2005-08-31', '九年级', '', false],
    ['2010-01-01', '', '', true],
    ['2010-01-01', '', '因病', false],
    ['2010-01-01', '小学', '因病', true],
    [undefined, '小学', '', false],
  ])('[X-EDU-01] born %s, registered %j, reason %j: %s', (birthDate, schoolStatus, dropoutReason, isFound) => {
    const finding = lookAtAbsence('X-EDU-01', { facts: { schoolStatus, dropoutReason }, person: { birthDate } });
    expect(found(finding)).toBe(isFound);
  });

  it('[X-EDU-01] being taught at home counts as attending, suspended does not', () => {
    const { ofAbsence } = checkOf('X-EDU-01');
    const weights = ['在读', '送教上门', '休学'].map((attendance) =>
      ofAbsence?.measure.weigh(aRow('students', { attendance })),
    );
    expect(weights).toEqual([1, 1, 0]);
  });

  it.each([
    ['在读', '小学', '三年级', '小学', false],
    ['在读', '初中', '八年级', '八年级', false],
    ['在读', '初中', '初二', '八年级', false],
    ['在读', '高中', '二年级', '普通高中二年级', false],
    ['在读', '中职', '一年级', '中职一年级', false],
    ['在读', '学前', '学前教育', '学前教育', false],
    ['在读', '初中', '八年级', '小学', true],
    ['在读', '高中', '二年级', '中职二年级', true],
    ['在读', '小学', '一年级', '', true],
    ['休学', '初中', '八年级', '小学', false],
  ])('[X-EDU-02] %s %s %s beside %j: %s', (attendance, stage, grade, schoolStatus, isFound) => {
    const situation = { cells: { attendance, stage, grade }, facts: { schoolStatus } };
    expect(found(lookAtRow('X-EDU-02', 'students', situation))).toBe(isFound);
  });

  it.each([
    [true, '小型轿车', '正常', true],
    [true, '小型越野客车', '正常', true],
    [true, '小型普通客车', '注销', false],
    [true, '普通二轮摩托车', '正常', false],
    [true, '轻型普通货车', '正常', false],
    [false, '小型轿车', '正常', false],
  ])('[X-AST-01] open %s, %s, %s: %s', (isOpen, vehicleType, status, isFound) => {
    const situation = { cells: { vehicleType, status }, person: { isOpen } };
    expect(found(lookAtRow('X-AST-01', 'vehicles', situation))).toBe(isFound);
  });

  it.each([
    [true, '个体工商户', '经营者', '存续', true],
    [true, '有限责任公司', '法定代表人', '存续', true],
    [true, '有限责任公司', '股东', '存续', true],
    [true, '有限责任公司', '监事', '存续', false],
    [true, '农民专业合作社', '法定代表人', '存续', false],
    [true, '个体工商户', '经营者', '注销', false],
    [false, '个体工商户', '经营者', '存续', false],
  ])('[X-AST-02] open %s, %s, %s, %s: %s', (isOpen, entityType, role, status, isFound) => {
    const situation = { cells: { entityType, role, status }, person: { isOpen } };
    expect(found(lookAtRow('X-AST-02', 'businesses', situation))).toBe(isFound);
  });

  it.each([
    [true, '城镇住宅', '购买', true],
    [true, '商业服务', '继承', true],
    [true, '城镇住宅', '易地搬迁安置', false],
    [true, '农村宅基地', '自建', false],
    [false, '城镇住宅', '购买', false],
  ])('[X-AST-03] open %s, %s, %s: %s', (isOpen, use, acquisition, isFound) => {
    const situation = { cells: { use, acquisition }, person: { isOpen } };
    expect(found(lookAtRow('X-AST-03', 'real-estate', situation))).toBe(isFound);
  });

  it.each([
    ['迁出', '2021-07-31', true],
    ['迁出', '2021-08-01', false],
    ['婚姻迁出', '20210731', true],
    ['迁出', '2021/7/31', true],
    ['迁出', '2021年7月31日', true],
    ['迁出', '2021年7月', true],
    ['迁出', '2021年8月', false],
    ['迁出', '44408', true],
    ['迁出', '44409', false],
    ['迁出', '不详', false],
    ['迁入', '2021-01-01', false],
  ])('[X-POL-01] %s on %s: %s', (changeType, changedOn, isFound) => {
    const situation = { cells: { changeType, changedOn } };
    expect(found(lookAtRow('X-POL-01', 'household-registration', situation))).toBe(isFound);
  });

  it('[X-POL-02] the number agrees and the name does not', () => {
    const isFound = (outcome: 'EXACT' | 'ID_ONLY') =>
      found(lookAtRow('X-POL-02', 'household-registration', { row: { outcome } }));
    expect([isFound('EXACT'), isFound('ID_ONLY')]).toEqual([false, true]);
  });

  it.each([
    ['昆山市', '202010', '202103', '江苏省苏州市昆山市', '6', false],
    ['昆山市', '2020-10', '2021-03', '江苏省苏州市昆山市', '7', false],
    ['昆山市', '2020年10月', '2021年3月', '江苏省苏州市昆山市', '8', true],
    ['昆山市', '2020-10-01', '2021-03-31', '江苏省苏州市昆山市', '4', true],
    ['昆山市', '201901', '', '江苏省苏州市昆山市', '12', false],
    ['昆山市', '202109', '', '江苏省苏州市昆山市', '1', false],
    ['昆山市', '201801', '201912', '江苏省苏州市昆山市', '', false],
    ['昆山市', '202010', '202103', '江苏省苏州市昆山市', '7.5', true],
    ['昆山市', '202010', '202103', '江苏省苏州市昆山市', '五', true],
    ['大理市', '202010', '202103', '江苏省苏州市昆山市', '6', true],
    ['昆山市', '202010', '202103', '', '6', true],
    ['', '202010', '202103', '江苏省苏州市昆山市', '6', true],
  ])('[X-HR-01] %s %s..%s beside %s %s months: %s', (workCounty, startMonth, endMonth, place, months, isFound) => {
    const situation = {
      cells: { workCounty, startMonth, endMonth },
      facts: { workLocation: place, workMonths: months },
    };
    expect(found(lookAtRow('X-HR-01', 'migrant-work', situation))).toBe(isFound);
  });
});
