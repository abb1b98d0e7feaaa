import { CASE_RULES } from './case-rules.ts';
import { EDUCATION_RULES } from './education-rules.ts';
import { ELIMINATION_RULES } from './elimination-rules.ts';
import { HOUSEHOLD_RULES, MEMBER_RULES } from './household-rules.ts';
import { INCOME_RULES } from './income-rules.ts';
import { INSURANCE_RULES } from './insurance-rules.ts';
import { LABOUR_RULES } from './labour-rules.ts';
import { LIVING_RULES } from './living-rules.ts';
import { PERSON_RULES } from './person-rules.ts';
import type { QualityRule } from './quality-rule.ts';
import { SHARED_VALUE_RULES, type SharedValueRule } from './shared-value-rules.ts';
import { VILLAGE_RULES } from './village-rules.ts';
import { WORK_RULES, WORK_SPELL_RULES } from './work-rules.ts';

/** All rules that the register can answer, by what they are asked about (D.3). */
export const QUALITY_RULES = {
  person: [...PERSON_RULES, ...EDUCATION_RULES, ...LABOUR_RULES, ...INSURANCE_RULES, ...WORK_RULES],
  member: MEMBER_RULES,
  workSpell: WORK_SPELL_RULES,
  household: [...HOUSEHOLD_RULES, ...INCOME_RULES, ...LIVING_RULES],
  case: [...CASE_RULES, ...ELIMINATION_RULES],
  sharedValue: SHARED_VALUE_RULES,
  village: VILLAGE_RULES,
} as const;

/** What a rule says about itself, whatever it is asked about. */
export type QualityRuleHead = Pick<QualityRule<never> | SharedValueRule, 'id' | 'severity' | 'title' | 'fix' | 'shows'>;

/** Every rule that is checked, in the order of the families. */
export const CHECKED_RULES: readonly QualityRuleHead[] = Object.values(QUALITY_RULES).flat();

/** Rules of the list that the register cannot answer yet, with what it would have to know: said openly, never passed. */
export const UNCHECKED_RULES: Readonly<Record<string, string>> = {
  'DQ-E-012': '上年度的在校生状况',
  'DQ-E-014': '按人登记的雨露计划',
  'DQ-E-015': '按人登记的雨露计划',
  'DQ-N-022': '一次性和专项补助的明细',
  'DQ-M-022': '识别以后的务工记录',
  'DQ-M-023': '医保缴费补贴的截止日期',
  'DQ-M-025': '纸质程序资料的清单',
  'DQ-M-026': '纸质程序资料的清单',
  'DQ-M-027': '纸质程序资料的清单',
  'DQ-M-028': '纸质程序资料的清单',
  'DQ-M-029': '家庭资产信息复核的结果',
  'DQ-M-030': '家庭资产信息复核的结果',
  'DQ-M-031': '纸质程序资料的日期',
  'DQ-M-032': '纸质程序资料的日期',
  'DQ-R-007': '知情同意记录',
  'DQ-R-008': '风险消除的程序资料',
  'DQ-R-009': '正在享受的措施和金额',
  'DQ-R-016': '再标注的新发事件',
  'DQ-R-017': '回退的原因和审批',
  'DQ-R-018': '每月的消除台账',
  'DQ-T-001': '人口变更台账',
  'DQ-T-002': '人口变更台账',
  'DQ-T-003': '人口变更台账',
  'DQ-T-004': '人口变更台账',
  'DQ-K-001': '由截止锁定当场拦下',
  'DQ-K-002': '由汇总表当场核对',
  'DQ-K-003': '由数据会审当场拦下',
  'DQ-K-004': '总结报送的日期',
  'DQ-V-006': '村民小组的正式名单',
  'DQ-V-007': '哪些村要有驻村工作队',
  'DQ-V-008': '重点帮扶县四项指标',
};
