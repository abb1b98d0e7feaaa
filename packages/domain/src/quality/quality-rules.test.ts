import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  aHouseholdToCheck,
  anotherMember,
  aVillage,
  type Changes,
  settingsOf2021,
  VILLAGE,
} from '../../testing/a-checked-household.ts';
import type { Facts } from '../collection/catalogue.ts';
import { CountyCheck, type QualityViolation } from './check-county.ts';
import type { HouseholdToCheck } from './checked-household.ts';
import { CHECKED_RULES, UNCHECKED_RULES } from './quality-rules.ts';

const listed = readFileSync(new URL('../../testing/quality-rules.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', , severity = ''] = line.split(',');
    return { id, severity };
  });

const violationsOf = (households: readonly HouseholdToCheck[], village: Facts = aVillage): QualityViolation[] => {
  const check = new CountyCheck(settingsOf2021(new Map([[VILLAGE, village]])));
  return [...households.flatMap((household) => check.add(household)), ...check.finish()];
};

const idsOf = (violations: readonly QualityViolation[]): string[] => violations.map(({ rule }) => rule.id);

const aged = (birthDate: string): Changes['head'] => ({ birthDate });

/** For each rule one household that breaks it; the one without changes breaks none. */
const BROKEN_BY: Readonly<Record<string, Changes>> = {
  'DQ-P-001': { head: { idNumber: '53299919750615001' } },
  'DQ-P-002': { head: { idNumber: '532999197506150018' } },
  'DQ-P-003': { head: { idNumber: '53299919750615001385' } },
  'DQ-P-004': { head: { idNumber: '532999197502300017' } },
  'DQ-P-005': { head: aged('19750616') },
  'DQ-P-006': { head: { gender: '女' } },
  'DQ-P-008': { others: [anotherMember({ idNumber: '532999201007010023' })] },
  'DQ-P-009': { head: { idNumber: undefined } },
  'DQ-P-010': { head: { name: '杨 国华' } },
  'DQ-P-011': { head: aged('19200101') },
  'DQ-P-012': { head: { ethnicity: '火星族' } },
  'DQ-P-013': { child: { politicalStatus: '中共党员' } },
  'DQ-P-014': { child: { relationToHead: '邻居' } },
  'DQ-P-015': { head: { mobile: '12345' } },
  'DQ-H-001': { head: { relationToHead: '之父' } },
  'DQ-H-002': { child: { relationToHead: '户主' } },
  'DQ-H-003': { others: [anotherMember({ relationToHead: '配偶' }), anotherMember({ relationToHead: '配偶' })] },
  'DQ-H-004': { others: [anotherMember({ relationToHead: '配偶', gender: '男' })] },
  'DQ-H-005': { child: { relationToHead: '之子' } },
  'DQ-H-006': { head: aged('19960615') },
  'DQ-H-007': { head: aged('20070615') },
  'DQ-H-008': { household: { declaredMemberCount: '3' } },
  'DQ-H-009': { household: { divisionCode: '532929999999' } },
  'DQ-H-010': { household: { phone: undefined } },
  'DQ-H-012': { household: { longitude: undefined } },
  'DQ-H-013': { household: { longitude: '99.9' } },
  'DQ-H-014': { isEmpty: true, household: { declaredMemberCount: '0' } },
  'DQ-H-015': { others: [anotherMember({ mobile: '19900000001', workLocation: '昆明市', workMonths: '3' })] },
  'DQ-E-001': { child: { educationLevel: '小学' } },
  'DQ-E-002': { head: { educationLevel: undefined } },
  'DQ-E-003': { child: { schoolStatus: undefined } },
  'DQ-E-004': { child: { dropoutReason: '因病' } },
  'DQ-E-005': { child: aged('20040701') },
  'DQ-E-006': { child: { schoolStatus: '八年级' } },
  'DQ-E-007': { child: { schoolStatus: '普通高中一年级' } },
  'DQ-E-008': { child: { schoolStatus: '本科一年级' } },
  'DQ-E-009': { child: { schoolStatus: '硕士研究生及以上' } },
  'DQ-E-010': { child: { schoolStatus: '学前教育' } },
  'DQ-E-011': { head: { ...aged('20000615'), educationLevel: '小学' } },
  'DQ-E-013': { child: { workMonths: '2' } },
  'DQ-L-001': { head: { laborSkill: undefined } },
  'DQ-L-002': { child: { laborSkill: '普通劳动力' } },
  'DQ-L-003': { child: { laborSkill: '弱劳动力或半劳动力' } },
  'DQ-L-004': { head: { laborSkill: '丧失劳动力' } },
  'DQ-L-005': { head: aged('19600615') },
  'DQ-L-006': { head: { idNumber: '53299919750615001341' } },
  'DQ-L-007': { head: { healthStatus: undefined } },
  'DQ-L-008': { head: { healthStatus: '残疾' } },
  'DQ-L-009': { head: { idDocumentType: '残疾人证' } },
  'DQ-L-010': { head: { healthStatus: '健康,长期慢性病' } },
  'DQ-L-011': { head: { laborSkill: '无劳动力' } },
  'DQ-L-012': { head: { extremePovertySupport: '农村特困' } },
  'DQ-L-013': { head: { extremePovertySupport: '农村特困' } },
  'DQ-L-014': { head: { laborSkill: '丧失劳动力' } },
  'DQ-I-001': { head: { residentMedical: '否' } },
  'DQ-I-002': { head: { employeeMedical: '是' } },
  'DQ-I-003': { head: { seriousIllnessInsurance: '否' } },
  'DQ-I-004': { head: { residentPension: undefined, employeePension: undefined } },
  'DQ-I-005': { head: { residentMedical: '否', medicalAssistance: '是' } },
  'DQ-I-006': { child: { residentPension: '是' } },
  'DQ-I-007': { head: { residentPension: '否' } },
  'DQ-W-001': { head: { workLocation: undefined } },
  'DQ-W-002': { head: { workMonths: '13' } },
  'DQ-W-003': { nextSpell: { currentlyWorking: '是', workCounty: '大理市', startMonth: '2021年6月' } },
  'DQ-W-004': { spell: { endMonth: undefined } },
  'DQ-W-005': { spell: { workCounty: undefined } },
  'DQ-W-006': { spell: { employmentChannel: '帮扶车间' } },
  'DQ-W-007': { head: aged('19500615'), spell: { employmentChannel: '公益性岗位' } },
  'DQ-W-008': { spell: { industry: undefined } },
  'DQ-W-009': { spell: { monthlyIncome: '35000' } },
  'DQ-W-010': { spell: { monthlyIncome: '350' } },
  'DQ-W-011': { head: aged('20060615') },
  'DQ-W-012': { head: { publicPost: '护林员' } },
  'DQ-W-013': { head: { publicPost: '护林员,保洁员,护路员' } },
  'DQ-W-014': { child: { publicPost: '护林员' } },
  'DQ-W-015': { plan: { isPlanned: '是' } },
  'DQ-W-016': { others: [anotherMember({ birthDate: '19850101', educationLevel: '大专' })] },
  'DQ-W-017': { spell: { workCounty: '云龙县', travelSubsidyYear: '500' } },
  'DQ-N-001': { household: { netIncome: '20500' } },
  'DQ-N-002': { household: { netIncomePerCapita: '10300' } },
  'DQ-N-003': { household: { propertyIncome: '-1' } },
  'DQ-N-004': { household: { incomePeriodEnd: '2021-08-31' } },
  'DQ-N-005': { isUnmonitored: true, household: { netIncomePerCapita: '5999.99' } },
  'DQ-N-006': { household: { lastYearNetIncomePerCapita: '12000' } },
  'DQ-N-007': { household: { lastYearNetIncomePerCapita: '6800' } },
  'DQ-N-008': { household: { netIncomePerCapita: '3999' } },
  'DQ-N-009': { household: { wageIncome: '0' } },
  'DQ-N-010': { head: { workMonths: undefined, workLocation: undefined } },
  'DQ-N-011': { household: { wageIncome: '99' } },
  'DQ-N-012': { household: { migrantWage: '11000' } },
  'DQ-N-013': { household: { minimumLivingPayment: '1200' } },
  'DQ-N-014': { household: { extremePovertyPayment: '1200' } },
  'DQ-N-015': { head: aged('19600615') },
  'DQ-N-016': { household: { publicPostIncome: '800' } },
  'DQ-N-017': { household: { productionExpense: '0' } },
  'DQ-N-018': { household: { productionExpense: '8000.01' } },
  'DQ-N-019': { household: { transferIncome: '95000' } },
  'DQ-N-021': { household: { farmlandConversionArea: '3' } },
  'DQ-N-023': { household: { incomeReference: '20400' } },
  'DQ-C-001': { isUnmonitored: true, household: { houseSafetyGrade: 'C级' } },
  'DQ-C-002': { isEliminated: true, household: { safeWater: '否' } },
  'DQ-C-003': { household: { roadType: undefined } },
  'DQ-C-004': { household: { farmlandArea: '101' } },
  'DQ-C-005': { household: { distanceToRoad: '6' } },
  'DQ-C-006': { household: { hasElectricity: '否' } },
  'DQ-C-007': { household: { houseArea: '401' } },
  'DQ-M-001': { episode: { risk1: undefined } },
  'DQ-M-002': { episode: { risk2: '因务工就业不稳' } },
  'DQ-M-003': { episode: { risk2: '其他' } },
  'DQ-M-004': { episode: { risk2: '因自然灾害' } },
  'DQ-M-005': { episode: { risk2: '因残' } },
  'DQ-M-006': { episode: { risk2: '因病' } },
  'DQ-M-007': {
    episode: { risk2: '因病', compliantOutOfPocketAtIdentification: '0' },
    head: { healthStatus: '长期慢性病' },
  },
  'DQ-M-008': { episode: { risk2: '因学' }, child: { schoolStatus: undefined } },
  'DQ-M-009': { episode: { risk2: '缺劳动力' } },
  'DQ-M-010': { head: { laborSkill: '丧失劳动力' } },
  'DQ-M-011': { episode: { waterUnsafe: '是' } },
  'DQ-M-012': { episode: { monitoringCategory: '突发严重困难户' } },
  'DQ-M-013': { household: { householdType: '一般农户' } },
  'DQ-M-014': { episode: { netIncomePerCapitaAtIdentification: '20000.01' } },
  'DQ-M-015': { episode: { employmentMeasures: undefined } },
  'DQ-M-016': { episode: { employmentMeasures: undefined, socialMeasures: '爱心捐赠' } },
  'DQ-M-017': { episode: { employmentMeasures: undefined, comprehensiveMeasures: '临时救助' } },
  'DQ-M-018': { episode: { employmentMeasures: '技能培训' } },
  'DQ-M-019': { episode: { risk2: '因安全饮水' } },
  'DQ-M-020': { head: { laborSkill: '丧失劳动力', minimumLivingAllowance: '农村低保' } },
  'DQ-M-021': { episode: { comprehensiveMeasures: '低保' } },
  'DQ-M-024': { head: { workMonths: undefined, workLocation: undefined } },
  'DQ-M-033': { episode: { helperName: undefined } },
  'DQ-M-035': { help: { visitedOn: '2021-08-30' } },
  'DQ-M-036': {
    help: { measures: [{ group: 'EMPLOYMENT', option: '劳务输出', status: 'ACTIVE', begunOn: '2021-02-28' }] },
  },
  'DQ-R-001': { isEliminated: true, episode: { identifiedMonth: '202103' } },
  'DQ-R-002': { isEliminated: true, episode: { netIncomePerCapitaAfterElimination: '6000' } },
  'DQ-R-003': { isEliminated: true, episode: { waterUnsafeAfterElimination: '是' } },
  'DQ-R-004': { isEliminated: true, episode: { claimIncomeAfterElimination: undefined } },
  'DQ-R-005': { isEliminated: true, head: { laborSkill: '丧失劳动力' } },
  'DQ-R-006': { isEliminated: true, episode: { employmentMeasures: undefined } },
  'DQ-R-010': { isEliminated: true, household: { netIncomePerCapita: '5999.99' } },
  'DQ-R-011': { isEliminated: true, episode: { eliminatedMonth: '202110' } },
  'DQ-R-012': { isEliminated: true, episode: { eliminationMethod: '自然消除' } },
  'DQ-R-013': { isEliminated: true, episode: { contactPhone: undefined } },
  'DQ-R-014': { isEliminated: true, episode: { risk2: '因安全住房' } },
  'DQ-R-015': { isEliminated: true, episode: { wageIncomeAfterElimination: '0' } },
};

/** What a village breaks, and what households break together. */
const VILLAGES: Readonly<Record<string, Facts>> = {
  'DQ-V-001': { ...aVillage, totalPopulation: '0' },
  'DQ-V-002': Object.fromEntries(Object.entries(aVillage).filter(([key]) => key !== 'hasBus')),
  'DQ-V-003': { ...aVillage, unsafeWaterHouseholds: '601' },
  'DQ-V-004': { ...aVillage, hasHardenedRoadToTownship: '否' },
  'DQ-V-005': { ...aVillage, villageFarmlandArea: '5.9' },
};

const others = (count: number, changes: Changes): HouseholdToCheck[] =>
  Array.from({ length: count }, (_, at) =>
    aHouseholdToCheck(
      { head: { idNumber: '' }, child: { idNumber: '' }, household: { phone: `1990000100${at}` }, ...changes },
      `53290000000${at + 2}`,
    ),
  );

const SAME_PLAN = { planText: '稳定务工 就业帮扶' };

const TOGETHER: Readonly<Record<string, readonly HouseholdToCheck[]>> = {
  'DQ-P-007': [aHouseholdToCheck(), ...others(1, { head: {} })],
  'DQ-H-011': [aHouseholdToCheck(), ...others(1, { household: { phone: '19900000001' } })],
  'DQ-N-020': [aHouseholdToCheck(), ...others(2, {})],
  'DQ-M-034': [aHouseholdToCheck({ help: {} }), ...others(5, { help: {} })],
  'DQ-M-037': [aHouseholdToCheck({ help: SAME_PLAN }), ...others(4, { help: SAME_PLAN })],
};

describe('[QUA-4] the help of a household', () => {
  const planned = [{ group: 'EMPLOYMENT', option: '劳务输出', status: 'PLANNED', begunOn: undefined }] as const;
  const columns = { employmentMeasures: undefined, helperName: undefined };

  it('is judged by the imported columns where the county keeps no rows', () => {
    expect(idsOf(violationsOf([aHouseholdToCheck({ episode: columns })]))).toEqual(
      expect.arrayContaining(['DQ-M-015', 'DQ-M-016', 'DQ-M-019', 'DQ-M-033']),
    );
  });

  it('is judged by the rows where there are some, whatever the columns say', () => {
    expect(idsOf(violationsOf([aHouseholdToCheck({ help: {}, episode: columns })]))).toEqual([]);
    const bare = { help: { measures: [], helperIds: [], pairedOn: undefined } };
    expect(idsOf(violationsOf([aHouseholdToCheck(bare)]))).toEqual(
      expect.arrayContaining(['DQ-M-015', 'DQ-M-016', 'DQ-M-019', 'DQ-M-033']),
    );
  });

  it('a planned measure answers a risk, but is none that was put into practice', () => {
    const ids = idsOf(violationsOf([aHouseholdToCheck({ help: { measures: planned } })]));
    expect(ids).toEqual(expect.arrayContaining(['DQ-M-015', 'DQ-M-016']));
    expect(ids).not.toContain('DQ-M-019');
  });
});

describe('[QUA-1] the rules of data quality', () => {
  it('are those of the list: each is checked or says openly what is missing', () => {
    const known = [...CHECKED_RULES.map(({ id }) => id), ...Object.keys(UNCHECKED_RULES)];
    expect(known.toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
  });

  it.each(CHECKED_RULES.map((rule) => [rule.id, rule] as const))('%s is as serious as the list says', (id, rule) => {
    expect(rule.severity).toBe(listed.find((one) => one.id === id)?.severity);
    expect(rule.title).toMatch(/\p{Script=Han}/u);
    expect(rule.shows.length).toBeGreaterThan(0);
  });

  it('find nothing in a household and a village that are in order', () => {
    expect(idsOf(violationsOf([aHouseholdToCheck()]))).toEqual([]);
    expect(idsOf(violationsOf([aHouseholdToCheck({ isEliminated: true })]))).toEqual([]);
  });

  it('have an example each', () => {
    const examples = [BROKEN_BY, VILLAGES, TOGETHER].flatMap((table) => Object.keys(table));
    expect(examples.toSorted()).toEqual(CHECKED_RULES.map(({ id }) => id).toSorted());
  });

  it.each(Object.entries(BROKEN_BY))('%s finds the household that breaks it', (id, changes) => {
    expect(idsOf(violationsOf([aHouseholdToCheck(changes)]))).toContain(id);
  });

  it.each(Object.entries(VILLAGES))('%s finds the village that breaks it', (id, village) => {
    const [found] = violationsOf([aHouseholdToCheck()], village).filter(({ rule }) => rule.id === id);
    expect(found).toMatchObject({ householdNo: VILLAGE, personNo: '', idNumber: '' });
  });

  it.each(Object.entries(TOGETHER))('%s names every household that shares the value', (id, households) => {
    const found = violationsOf(households).filter(({ rule }) => rule.id === id);
    expect(new Set(found.map(({ householdNo }) => householdNo)).size).toBe(households.length);
    expect(idsOf(violationsOf(households.slice(0, -1)))).not.toContain(id);
  });
});

describe('[QUA-2] the reference day', () => {
  const at = (birthDate: string) => idsOf(violationsOf([aHouseholdToCheck({ head: aged(birthDate) })]));

  it('decides about ages, never today: sixty on the day is sixty', () => {
    expect(at('19610930')).toContain('DQ-L-005');
    expect(at('19611001')).not.toContain('DQ-L-005');
  });

  it('the school year has its own day', () => {
    const child = (birthDate: string) =>
      idsOf(
        violationsOf([aHouseholdToCheck({ child: { birthDate, schoolStatus: undefined, educationLevel: '小学' } })]),
      );
    expect(child('20150831')).toContain('DQ-E-003');
    expect(child('20150901')).not.toContain('DQ-E-003');
  });

  it('a birthday that cannot be read is not judged by age', () => {
    expect(at('不详').filter((id) => id.startsWith('DQ-L') || id.startsWith('DQ-I'))).toEqual([]);
  });
});
