import type { Department } from '../codelists/department.ts';
import type { IndicatorKey } from '../collection/catalogue.ts';

/**
 * Who pays a line and therefore knows it (DOMAIN A, D.4). Once the payer's file has given an amount, the form shows it
 * with its source and does not ask for it.
 */
export const LINE_PAYERS = {
  departmentPostIncome: 'HR_SOCIAL',
  minimumLivingPayment: 'CIVIL_AFFAIRS',
  extremePovertyPayment: 'CIVIL_AFFAIRS',
  elderlyAllowance: 'CIVIL_AFFAIRS',
  disabilityAllowance: 'CIVIL_AFFAIRS',
  pensionIncome: 'HR_SOCIAL',
  employmentReward: 'HR_SOCIAL',
  familyPlanningPayment: 'HEALTH',
  farmlandConversionSubsidy: 'FORESTRY',
  publicForestCompensation: 'FORESTRY',
  grasslandSubsidy: 'FORESTRY',
  industryReward: 'AGRICULTURE',
  farmlandSubsidy: 'FINANCE',
  veteranAllowance: 'VETERANS',
  educationAid: 'EDUCATION',
  povertyInsuranceClaim: 'INSURER',
} as const satisfies Readonly<Partial<Record<IndicatorKey, Department>>>;

/** The department that pays a line; undefined for what only the household knows. */
export function payerOf(line: IndicatorKey): Department | undefined {
  return (LINE_PAYERS as Readonly<Partial<Record<IndicatorKey, Department>>>)[line];
}
