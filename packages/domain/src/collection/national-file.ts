import { type IndicatorKey, indicator } from './catalogue.ts';

export type NationalFileKind = 'householdRegister' | 'monitoredHouseholds' | 'workSpells' | 'workPlans' | 'villages';

/** One export of the national system: how it is recognised and which column holds which indicator. */
export interface NationalFile {
  readonly kind: NationalFileKind;
  readonly title: string;
  /** Words in the title or the file name that speak for this file when the headers alone do not decide. */
  readonly titleWords: readonly string[];
  /** Indicators without which a sheet cannot be this file. */
  readonly recognisedBy: readonly IndicatorKey[];
  /** Every column in its order. A header is given only where this file departs from the indicator's first header. */
  readonly columns: readonly (IndicatorKey | NationalColumn)[];
}

export interface NationalColumn {
  readonly key: IndicatorKey;
  readonly header: string;
}

/** The columns of a file with their headers, exactly as the national system writes them. */
export function columnsOf(file: NationalFile): readonly NationalColumn[] {
  return file.columns.map((column) =>
    typeof column === 'string' ? { key: column, header: indicator(column).headers[0] } : column,
  );
}
