import type { ParameterDeclaration } from '../parameters/parameter.ts';

/** The thresholds of the comparison checks (DOMAIN D.4). The bounds of school age are parameters of the register. */
export const COMPARISON_PARAMETERS = {
  'comparison.illnessLifted': {
    label: '脱贫户、监测户本年个人自付达到多少预警',
    default: 5000,
    unit: '元',
    source: 'X-MED-01，各地做法',
  },
  'comparison.illnessGeneral': {
    label: '一般农户本年个人自付达到多少预警',
    default: 20_000,
    unit: '元',
    source: 'X-MED-02，各地10000至20000元',
  },
  'comparison.moveOutDays': { label: '迁出超过多少天仍在册提示', default: 60, unit: '天', source: 'X-POL-01' },
  'comparison.workMonths': { label: '务工月数允许相差', default: 1, unit: '月', source: 'X-HR-01，中' },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;

export type ComparisonParameterKey = keyof typeof COMPARISON_PARAMETERS | 'school.ageFrom' | 'school.ageTo';

/** Everything a check depends on beside the row and the person: no check reads a clock. Stored with every run. */
export interface ComparisonSettings {
  /** The day on which things are looked at; also the last possible birth date. `YYYY-MM-DD` */
  readonly referenceOn: string;
  /** The day that decides school age. `YYYY-MM-DD` */
  readonly schoolReferenceOn: string;
  /** The last month of an open work spell. `YYYYMM` */
  readonly currentMonth: string;
  /** First and last month of the income period, in which work months count. `YYYYMM` */
  readonly incomeMonths: { readonly from: string; readonly to: string };
  readonly parameters: { readonly [Key in ComparisonParameterKey]: number };
}

/** The campaign of 2021 with the declared defaults. */
export const DEFAULT_COMPARISON_SETTINGS: ComparisonSettings = {
  referenceOn: '2021-09-30',
  schoolReferenceOn: '2021-08-31',
  currentMonth: '202109',
  incomeMonths: { from: '202010', to: '202109' },
  parameters: {
    'comparison.illnessLifted': COMPARISON_PARAMETERS['comparison.illnessLifted'].default,
    'comparison.illnessGeneral': COMPARISON_PARAMETERS['comparison.illnessGeneral'].default,
    'comparison.moveOutDays': COMPARISON_PARAMETERS['comparison.moveOutDays'].default,
    'comparison.workMonths': COMPARISON_PARAMETERS['comparison.workMonths'].default,
    'school.ageFrom': 6,
    'school.ageTo': 15,
  },
};
