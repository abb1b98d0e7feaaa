import type { IsoDate } from '../calendar/iso-date.ts';
import type { QualityIssueState } from './quality-issue.ts';

/** What a check has found: a broken rule and whom it is about. */
export interface Finding {
  readonly ruleId: string;
  /** A person, a household or a village. */
  readonly subjectId: string;
  /** Equal for equal values: what the rule looks at. */
  readonly valueKey: string;
}

/** What was found before. */
export interface KnownIssue {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectId: string;
  readonly state: QualityIssueState;
  /** The values that were waived, and until when that holds. */
  readonly waiver: { readonly valueKey: string; readonly until: IsoDate } | undefined;
}

/** What becomes of an issue by a check. QUIET is waived and stays so; STILL is unsettled as before. */
export type IssueChange<Known extends KnownIssue, Found extends Finding> =
  | { readonly kind: 'OPENED'; readonly finding: Found }
  | { readonly kind: 'STILL' | 'QUIET' | 'REOPENED'; readonly issue: Known; readonly finding: Found }
  | { readonly kind: 'CLOSED'; readonly issue: Known };

const nameOf = ({ ruleId, subjectId }: Pick<Finding, 'ruleId' | 'subjectId'>): string => `${ruleId} ${subjectId}`;

const kindOfFound = (
  { state, waiver }: KnownIssue,
  { valueKey }: Finding,
  on: IsoDate,
): 'STILL' | 'QUIET' | 'REOPENED' => {
  switch (state) {
    case 'OPEN':
    case 'REOPENED':
      return 'STILL';
    case 'WAIVED':
      return waiver !== undefined && waiver.valueKey === valueKey && on <= waiver.until ? 'QUIET' : 'REOPENED';
    case 'FIXED':
    case 'CLOSED':
      return 'REOPENED';
  }
};

/**
 * Compares what a check has found with what was found before (QUA-6, QUA-9): nothing is forgotten, what is no longer
 * found closes by itself, and what was waived is silent until its value changes or the waiver runs out.
 * @param known issues that the check could have found again: of its rules, about its subjects
 * @param on today: a waiver holds until the end of its last day
 */
export const compareFindings = <Known extends KnownIssue, Found extends Finding>(
  known: readonly Known[],
  found: readonly Found[],
  on: IsoDate,
): IssueChange<Known, Found>[] => {
  const left = new Map(known.map((issue) => [nameOf(issue), issue]));
  const changes = found.map((finding): IssueChange<Known, Found> => {
    const issue = left.get(nameOf(finding));
    if (issue === undefined) return { kind: 'OPENED', finding };
    left.delete(nameOf(finding));
    return { kind: kindOfFound(issue, finding, on), issue, finding };
  });
  const closed = [...left.values()].filter(({ state }) => state !== 'CLOSED');
  return [...changes, ...closed.map((issue) => ({ kind: 'CLOSED', issue }) as const)];
};
