import type { CryptoProvider } from '@shouwang/database';
import {
  type Department,
  type Finding,
  type IndicatorKey,
  indicator,
  ownerOfRule,
  type QualitySeverity,
  type QualityViolation,
} from '@shouwang/domain';

/** What is kept of the values that a rule looks at: nothing sensitive. */
export type IssueFacts = {
  readonly values: readonly { readonly key: IndicatorKey; readonly text: string; readonly personId?: string }[];
  /** How many share the value. */
  readonly sharedBy?: number;
};

/** A broken rule as the list of issues has it. */
export type FoundIssue = Finding & {
  readonly householdId: string | null;
  readonly personId: string | null;
  readonly areaPath: string;
  readonly severity: QualitySeverity;
  readonly department: Department | null;
  readonly facts: IssueFacts;
};

/** What a broken rule becomes in the list, at the place of its household or village. */
export const foundIssueOf = (
  crypto: CryptoProvider,
  { rule, householdId, personId, householdNo, values, shared }: QualityViolation,
  areaPath: string,
): FoundIssue => ({
  ruleId: rule.id,
  // A rule about a village names the village by its code.
  subjectId: personId ?? householdId ?? householdNo,
  householdId: householdId ?? null,
  personId: personId ?? null,
  areaPath,
  severity: rule.severity,
  department: ownerOfRule(rule) ?? null,
  facts: {
    values: values.filter(({ key }) => indicator(key).mask !== 'sensitive'),
    ...(shared && { sharedBy: shared.count }),
  },
  valueKey: crypto.blindIndex(
    'qualityIssue',
    JSON.stringify([values.map(({ key, text, personId: of }) => [key, text, of ?? '']), shared?.key ?? '']),
  ),
});

/** One row for a rule and whom it is about: a household may share two telephones with others. */
export const onePerSubject = (found: readonly FoundIssue[]): FoundIssue[] => [
  ...new Map(found.map((issue) => [`${issue.ruleId} ${issue.subjectId}`, issue])).values(),
];
