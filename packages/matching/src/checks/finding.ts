import type { CheckFinding, CheckId } from '@shouwang/domain';

/** What a check found about a person: one reason of a clue. */
export interface Finding extends CheckFinding {
  readonly checkId: CheckId;
  /** Name of the worksheet; empty for CSV and where the clue comes from absence. */
  readonly sheet: string;
  /** Row number as a person sees it; undefined when the clue comes from absence. */
  readonly row: number | undefined;
  readonly personId: string;
  readonly personNo: string;
  readonly householdId: string;
  readonly householdNo: string;
  /** Eighteen characters. */
  readonly idKey: string;
}
