import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { decimalOf, numberOf } from '../collection/fact-values.ts';
import type { QualityRule } from './quality-rule.ts';

/** A village, and the land of its registered households by kind, in mu. */
export interface CheckedVillage {
  readonly code: string;
  readonly facts: Facts;
  readonly land: Readonly<Record<LandKey, number>>;
}

/** Kinds of land as households and villages have them. */
export const LAND_KEYS = {
  farmlandArea: 'villageFarmlandArea',
  forestArea: 'villageForestArea',
  farmlandConversionArea: 'villageFarmlandConversionArea',
  fruitArea: 'villageFruitArea',
  pastureArea: 'villagePastureArea',
  waterArea: 'villageWaterArea',
} as const satisfies Partial<Record<IndicatorKey, IndicatorKey>>;

export type LandKey = keyof typeof LAND_KEYS;

/** Sums may differ by so much, in mu. */
const LAND_TOLERANCE = 0.05;

const FORM = [
  'collectiveIncome',
  'primarySchools',
  'clinics',
  'doctors',
  'publicToilets',
  'wastePoints',
  'libraries',
  'hasBus',
  'minimumLivingHouseholds',
  'minimumLivingPeople',
  'extremePovertyPeople',
  'disabledPeople',
  'residentPensionPeople',
] as const satisfies readonly IndicatorKey[];

const isDelisted = ({ facts }: CheckedVillage): boolean => facts.isDelisted === '是';

/** The form of a village (DQ-V). */
export const VILLAGE_RULES: readonly QualityRule<CheckedVillage>[] = [
  {
    id: 'DQ-V-001',
    severity: 'ERROR',
    title: '出列村总户数或总人口为空',
    shows: ['totalHouseholds', 'totalPopulation'],
    isViolated: (village) =>
      isDelisted(village) &&
      (numberOf(village.facts, 'totalHouseholds') === 0 || numberOf(village.facts, 'totalPopulation') === 0),
  },
  {
    id: 'DQ-V-002',
    severity: 'WARNING',
    title: '出列村信息采集指标为空',
    shows: FORM,
    isViolated: (village) => isDelisted(village) && FORM.some((key) => village.facts[key] === undefined),
  },
  {
    id: 'DQ-V-003',
    severity: 'ERROR',
    title: '饮水、危房户数大于总户数',
    shows: ['unsafeWaterHouseholds', 'dangerousHouseHouseholds', 'totalHouseholds'],
    isViolated: ({ facts }) =>
      numberOf(facts, 'unsafeWaterHouseholds') + numberOf(facts, 'dangerousHouseHouseholds') >
      numberOf(facts, 'totalHouseholds'),
  },
  {
    id: 'DQ-V-004',
    severity: 'WARNING',
    title: '出列村到乡镇未通硬化路',
    shows: ['hasHardenedRoadToTownship'],
    isViolated: (village) => isDelisted(village) && village.facts.hasHardenedRoadToTownship === '否',
  },
  {
    id: 'DQ-V-005',
    severity: 'WARNING',
    title: '村土地面积小于户合计',
    fix: '请核对本村各户的土地面积和村表上的面积。',
    shows: Object.values(LAND_KEYS),
    isViolated: ({ facts, land }) =>
      (Object.keys(LAND_KEYS) as LandKey[]).some((key) => {
        const whole = decimalOf(facts, LAND_KEYS[key]);
        return whole !== undefined && whole + LAND_TOLERANCE < land[key];
      }),
  },
];
