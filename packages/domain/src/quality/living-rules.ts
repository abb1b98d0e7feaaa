import type { IndicatorKey } from '../collection/catalogue.ts';
import { decimalOf, numberOf } from '../collection/fact-values.ts';
import type { CheckedHousehold } from './checked-household.ts';
import type { QualityRule } from './quality-rule.ts';

const DANGEROUS_GRADES: readonly (string | undefined)[] = ['C级', 'D级'];

/** What must not be empty (DQ-C-003). */
const CONDITIONS = [
  'isDangerousHouse',
  'houseArea',
  'safeWater',
  'hasToilet',
  'hasElectricity',
  'roadType',
  'distanceToRoad',
] as const satisfies readonly IndicatorKey[];

/** The most land of a kind that is believed, in mu (DQ-C-004). */
const LARGEST_AREAS = {
  farmlandArea: 100,
  forestArea: 200,
  fruitArea: 200,
  pastureArea: 100,
  waterArea: 100,
} as const satisfies Partial<Record<IndicatorKey, number>>;

const LAND = Object.keys(LARGEST_AREAS) as (keyof typeof LARGEST_AREAS)[];

const LONGEST_WAY_KM = 5;
/** Square metres of house per head that are believed (DQ-C-007). */
const ROOM_PER_HEAD = { least: 10, most: 200 };

/** House, water, road, land (DQ-C). */
export const LIVING_RULES: readonly QualityRule<CheckedHousehold>[] = [
  {
    id: 'DQ-C-001',
    severity: 'ERROR',
    title: '住危房但未纳入监测',
    fix: '请核实房屋鉴定；确是危房的按程序申请纳入，并报住建。',
    shows: ['isDangerousHouse', 'houseSafetyGrade'],
    isViolated: ({ facts, isOpen }) =>
      !isOpen && (facts.isDangerousHouse === '是' || DANGEROUS_GRADES.includes(facts.houseSafetyGrade)),
  },
  {
    id: 'DQ-C-002',
    severity: 'ERROR',
    title: '饮水安全未解决但未纳入监测',
    fix: '请核实饮水；确未解决的按程序申请纳入，并报水务。',
    shows: ['safeWater'],
    isViolated: ({ facts, isOpen }) => !isOpen && facts.safeWater === '否',
  },
  {
    id: 'DQ-C-003',
    severity: 'WARNING',
    title: '生产生活条件指标为空',
    fix: '请入户补填空着的项。',
    shows: CONDITIONS,
    isViolated: ({ facts }) => CONDITIONS.some((key) => facts[key] === undefined),
  },
  {
    id: 'DQ-C-004',
    severity: 'WARNING',
    title: '土地面积异常',
    fix: '单位是亩，请核对。',
    shows: LAND,
    isViolated: ({ facts }) =>
      LAND.some((key) => {
        const area = numberOf(facts, key);
        return area < 0 || area > LARGEST_AREAS[key];
      }),
  },
  {
    id: 'DQ-C-005',
    severity: 'WARNING',
    title: '与村主干路距离超过5公里，请核实单位',
    shows: ['distanceToRoad'],
    isViolated: ({ facts }) => numberOf(facts, 'distanceToRoad') > LONGEST_WAY_KM,
  },
  {
    id: 'DQ-C-006',
    severity: 'WARNING',
    title: '未通生活用电',
    shows: ['hasElectricity'],
    isViolated: ({ facts }) => facts.hasElectricity === '否',
  },
  {
    id: 'DQ-C-007',
    severity: 'WARNING',
    title: '人均住房面积异常',
    fix: '单位是平方米，请核对。',
    shows: ['houseArea'],
    isViolated: ({ facts, members }) => {
      const area = decimalOf(facts, 'houseArea');
      if (area === undefined || members.length === 0) return false;
      const room = area / members.length;
      return room < ROOM_PER_HEAD.least || room > ROOM_PER_HEAD.most;
    },
  },
];
