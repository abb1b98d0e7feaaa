import type { IndicatorKey } from '../collection/catalogue.ts';
import { fenOf } from '../collection/fact-values.ts';
import { idKey } from '../identity/id-number.ts';
import type { CheckedHousehold } from './checked-household.ts';
import type { CheckedPerson } from './checked-person.ts';
import { INCOME_TOTALS } from './income-rules.ts';
import { isMobile } from './person-rules.ts';
import type { QualityParameters, QualitySeverity } from './quality-rule.ts';

/** A value that ought to be somebody's own. */
export interface SharedValue {
  readonly key: string;
  /** Whose it is; without one the household's. */
  readonly person?: CheckedPerson;
}

/** A rule that several households break together, by having the same value. */
export interface SharedValueRule {
  readonly id: string;
  readonly severity: QualitySeverity;
  readonly title: string;
  readonly fix: string;
  readonly shows: readonly IndicatorKey[];
  /** From so many on it is a violation; may follow from a policy parameter. */
  readonly from: number | ((parameters: QualityParameters) => number);
  /** What is counted: the households that have the value, or its holders within one household. */
  readonly among: 'households' | 'members';
  readonly valuesOf: (household: CheckedHousehold) => readonly SharedValue[];
}

const numbersOf = ({ members }: CheckedHousehold): SharedValue[] =>
  members.filter(({ idNumber }) => idNumber !== '').map((person) => ({ key: idKey(person.idNumber), person }));

const phonesOf = ({ facts, members }: CheckedHousehold): SharedValue[] =>
  [...new Set([facts.phone, ...members.map((person) => person.facts.mobile)])].flatMap((phone) =>
    phone !== undefined && isMobile(phone) ? [{ key: phone }] : [],
  );

const incomesOf = ({ facts, villageCode }: CheckedHousehold): SharedValue[] =>
  INCOME_TOTALS.every((key) => fenOf(facts, key) !== 0)
    ? [{ key: [villageCode, ...INCOME_TOTALS.map((key) => facts[key])].join(' ') }]
    : [];

/** Helpers of a household that is monitored and not eliminated. */
const helpersOf = ({ episode, isOpen }: CheckedHousehold): SharedValue[] =>
  isOpen ? (episode?.help?.helperIds ?? []).map((key) => ({ key })) : [];

const planOf = ({ episode, isOpen, villageCode }: CheckedHousehold): SharedValue[] => {
  const text = isOpen ? episode?.help?.planText : undefined;
  return text === undefined ? [] : [{ key: `${villageCode} ${text}` }];
};

/**
 * Identity numbers, telephones, statements, helpers and plans that occur more often than they may (DQ-P-007, 008,
 * DQ-H-011, DQ-N-020, DQ-M-034, 037).
 */
export const SHARED_VALUE_RULES: readonly SharedValueRule[] = [
  {
    id: 'DQ-P-007',
    severity: 'ERROR',
    title: '同一人员在不同户重复登记',
    fix: '请核实现在在哪一户共同生活，另一户办理自然减少。',
    shows: ['idNumber'],
    from: 2,
    among: 'households',
    valuesOf: numbersOf,
  },
  {
    id: 'DQ-P-008',
    severity: 'ERROR',
    title: '同户内人员重复',
    fix: '同一个人登记了两次，请删去一次；不是同一个人的改正号码。',
    shows: ['idNumber'],
    from: 2,
    among: 'members',
    valuesOf: numbersOf,
  },
  {
    id: 'DQ-H-011',
    severity: 'WARNING',
    title: '不同户登记了相同联系电话',
    fix: '请问清各户自己的联系电话。',
    shows: ['phone', 'mobile'],
    from: 2,
    among: 'households',
    valuesOf: phonesOf,
  },
  {
    id: 'DQ-N-020',
    severity: 'WARNING',
    title: '多户收入数据完全相同，疑似批量套填',
    fix: '请逐户入户核实收支，不能套填。',
    shows: INCOME_TOTALS,
    from: 3,
    among: 'households',
    valuesOf: incomesOf,
  },
  {
    id: 'DQ-M-034',
    severity: 'WARNING',
    title: '帮扶责任人结对户数过多',
    fix: '请把一部分户交给别的帮扶责任人。',
    shows: ['helperName'],
    from: (parameters) => parameters['pairing.maximumHouseholds'] + 1,
    among: 'households',
    valuesOf: helpersOf,
  },
  {
    id: 'DQ-M-037',
    severity: 'WARNING',
    title: '一户一策内容雷同',
    fix: '请按各户的风险和需要分别定计划。',
    shows: ['planGoal', 'planMeasureGroups'],
    from: 5,
    among: 'households',
    valuesOf: planOf,
  },
];
