import type { Department } from '../codelists/department.ts';

/** The department files that can be compared (DOMAIN D.4). */
export type DatasetKey =
  | 'medical-costs'
  | 'medical-insured'
  | 'minimum-allowance'
  | 'deaths'
  | 'household-registration'
  | 'disability'
  | 'students'
  | 'vehicles'
  | 'businesses'
  | 'real-estate'
  | 'migrant-work';

/** How the text of a cell is read by the checks. */
export type DatasetColumnType = 'idNumber' | 'name' | 'text' | 'money' | 'integer' | 'date' | 'month';

export interface DatasetColumn {
  readonly key: string;
  /** The header that offices usually write, and what a person is shown. */
  readonly label: string;
  /** Other headers that mean this column, the more telling first. */
  readonly aliases: readonly string[];
  readonly type: DatasetColumnType;
  /** Without it the file cannot be compared, and a row without it is no header. */
  readonly required: boolean;
}

/** A kind of file that a department sends, in which one row is about one person. */
export interface DatasetDeclaration {
  readonly key: DatasetKey;
  readonly department: Department;
  readonly label: string;
  /** How often it is due. */
  readonly period: 'MONTH' | 'YEAR' | 'TERM';
  /** What the county's right to hold it rests on: its duty, or what the households of the list have signed. */
  readonly basis: 'duty' | 'authorization';
  /** Every column that is read. A formula in one of them rejects its row. */
  readonly columns: readonly DatasetColumn[];
  /** Lengths that an identity number of this file may have. */
  readonly idLengths: readonly number[];
}

/** Key of the column with the identity number in every dataset. */
export const ID_COLUMN = 'idNumber';

/** Key of the column with the person's name in every dataset. */
export const NAME_COLUMN = 'name';
