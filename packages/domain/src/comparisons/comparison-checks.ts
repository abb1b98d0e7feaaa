import { ASSET_CHECKS } from './asset-checks.ts';
import type { CheckId, ComparisonCheck } from './check.ts';
import { CIVIL_CHECKS } from './civil-checks.ts';
import type { DatasetKey } from './dataset.ts';
import { DISABILITY_CHECKS } from './disability-checks.ts';
import { EDUCATION_CHECKS } from './education-checks.ts';
import { MEDICAL_CHECKS } from './medical-checks.ts';
import { POLICE_CHECKS } from './police-checks.ts';
import { WORK_CHECKS } from './work-checks.ts';

/** Every comparison check. */
export const COMPARISON_CHECKS: readonly ComparisonCheck[] = [
  ...MEDICAL_CHECKS,
  ...CIVIL_CHECKS,
  ...DISABILITY_CHECKS,
  ...EDUCATION_CHECKS,
  ...ASSET_CHECKS,
  ...POLICE_CHECKS,
  ...WORK_CHECKS,
];

/** The checks that look at files of this kind. */
export function checksOf(dataset: DatasetKey): readonly ComparisonCheck[] {
  return COMPARISON_CHECKS.filter((check) => check.datasets.includes(dataset));
}

/** Finds a check by its id, for instance of a stored clue. */
export function findCheck(id: string): ComparisonCheck | undefined {
  return COMPARISON_CHECKS.find((check) => check.id === (id as CheckId));
}
