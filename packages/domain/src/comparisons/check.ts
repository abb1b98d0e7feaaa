import type { Department } from '../codelists/department.ts';
import type { HouseholdType } from '../codelists/household-type.ts';
import type { RiskType } from '../codelists/monitoring.ts';
import type { IndicatorKey } from '../collection/catalogue.ts';
import type { ComparisonParameterKey, ComparisonSettings } from './comparison-settings.ts';
import type { DatasetKey } from './dataset.ts';

/** A matched row as a check sees it. */
export interface ComparedRow {
  readonly dataset: DatasetKey;
  readonly outcome: 'EXACT' | 'ID_ONLY';
  /** The number as read, 18 characters, of a disability certificate 18, 20 or 22. */
  readonly idNumber: string;
  /** A cell by the key of its column, trimmed; empty when the file has no such column. */
  text(column: string): string;
  /** The amount in a cell in fen; 0 when it is empty or no number. */
  fen(column: string): number;
}

/** A registered person as a check sees it, with the household. */
export interface ComparedPerson {
  /** As registered, of a disability certificate with kind and grade. */
  readonly idNumber: string;
  /** `YYYY-MM-DD`; undefined when it is not readable. */
  readonly birthDate: string | undefined;
  readonly householdType: HouseholdType;
  /** Monitored and not eliminated. */
  readonly isOpen: boolean;
  /** Risks of the last episode. */
  readonly risks: readonly RiskType[];
  /** A fact that the check names in `needs`, as canonical text; empty when there is none. */
  fact(key: IndicatorKey): string;
}

/** What a check says: a Chinese sentence with the numbers in it, and the amount where there is one. */
export interface CheckFinding {
  readonly detail: string;
  /** Fen. Decides later whether an explained clue has grown enough to speak again. */
  readonly amountFen?: number;
}

/** A number that is summed over all matched rows of a person. Checks that share it share the sum. */
export interface PersonMeasure {
  readonly id: string;
  weigh(row: ComparedRow): number;
}

/** What the clue means (DOMAIN D.4, "clue type"). */
export type ClueType =
  | 'ILLNESS_ALERT'
  | 'UNINSURED'
  | 'BOOKS_DIFFER'
  | 'DEATH_STILL_REGISTERED'
  | 'DROPOUT_SUSPECTED'
  | 'ASSET_DOUBT'
  | 'POPULATION_CHANGE_DOUBT'
  | 'IDENTITY_CORRECTION';

/** The Chinese names of the clue types. */
export const CLUE_TYPE_LABELS: Readonly<Record<ClueType, string>> = {
  ILLNESS_ALERT: '因病预警',
  UNINSURED: '未参保',
  BOOKS_DIFFER: '账账不符',
  DEATH_STILL_REGISTERED: '死亡未减',
  DROPOUT_SUSPECTED: '疑似失学辍学',
  ASSET_DOUBT: '资产疑点',
  POPULATION_CHANGE_DOUBT: '自然变更疑点',
  IDENTITY_CORRECTION: '身份信息更正',
};

export type CheckId =
  | 'X-MED-01'
  | 'X-MED-02'
  | 'X-MED-04'
  | 'X-MED-05'
  | 'X-HEA-02'
  | 'X-CIV-02'
  | 'X-DIS-01'
  | 'X-DIS-02'
  | 'X-EDU-01'
  | 'X-EDU-02'
  | 'X-AST-01'
  | 'X-AST-02'
  | 'X-AST-03'
  | 'X-POL-01'
  | 'X-POL-02'
  | 'X-HR-01';

/** One comparison check. It has one or more of the three ways to find something. */
export interface ComparisonCheck {
  readonly id: CheckId;
  readonly datasets: readonly DatasetKey[];
  /** Short name for lists. */
  readonly title: string;
  readonly clueType: ClueType;
  /** The risk that the household may have, where the clue points to one. */
  readonly riskType?: RiskType;
  /** To be verified at once rather than within the usual days (DOMAIN C.8). */
  readonly isUrgent: boolean;
  /** Who puts the books right: the village, or the department that owns the fact. */
  readonly owner: 'village' | Department;
  /** The facts of the register that the clue doubts. */
  readonly doubts: readonly IndicatorKey[];
  /** The facts that the check reads. */
  readonly needs: readonly IndicatorKey[];
  readonly parameters: readonly ComparisonParameterKey[];
  /** Looks at one row and one of its people. */
  ofRow?(row: ComparedRow, person: ComparedPerson, settings: ComparisonSettings): CheckFinding | undefined;
  /** Looks at a person's sum after the last row; the clue stands at the person's first row. */
  readonly ofTotal?: {
    readonly measure: PersonMeasure;
    find(total: number, person: ComparedPerson, settings: ComparisonSettings): CheckFinding | undefined;
  };
  /** Looks after the last row at each registered person with a usable number whose rows weigh nothing, or who has none. */
  readonly ofAbsence?: {
    readonly measure: PersonMeasure;
    find(person: ComparedPerson, settings: ComparisonSettings): CheckFinding | undefined;
  };
}
