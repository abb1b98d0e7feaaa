import { type IndicatorKey, indicator } from './catalogue.ts';

export type NationalFileKind = 'householdRegister' | 'monitoredHouseholds' | 'workSpells' | 'workPlans' | 'villages';

/** A kind of sheet: how it is recognised and which column holds which indicator. */
export interface SheetFile<Kind extends string = string> {
  readonly kind: Kind;
  readonly title: string;
  /** Indicators without which a sheet cannot be this file. */
  readonly recognisedBy: readonly IndicatorKey[];
  /** Every column in its order. A header is given only where this file departs from the indicator's first header. */
  readonly columns: readonly (IndicatorKey | NationalColumn)[];
}

/** One export of the national system. */
export type NationalFile = SheetFile<NationalFileKind>;

export interface NationalColumn {
  readonly key: IndicatorKey;
  readonly header: string;
}

/** The columns of a file with their headers, exactly as the national system writes them. */
export function columnsOf(file: SheetFile): readonly NationalColumn[] {
  return file.columns.map((column) =>
    typeof column === 'string' ? { key: column, header: indicator(column).headers[0] } : column,
  );
}

/** A column as a reader of tables looks for it: the headers that mean it, the national one first. */
export interface TableColumn {
  readonly key: IndicatorKey;
  readonly names: readonly string[];
  /** Without it a row is no header of this file. */
  readonly required: boolean;
}

/** The columns of a file for a reader of tables; an indicator that stands in two columns is looked for once. */
export function tableColumnsOf(file: SheetFile): readonly TableColumn[] {
  const names = new Map<IndicatorKey, Set<string>>();
  for (const { key, header } of columnsOf(file)) {
    const known = names.get(key);
    names.set(key, new Set([...(known ?? []), header, ...indicator(key).headers]));
  }
  return [...names].map(([key, headers]) => ({
    key,
    names: [...headers],
    required: file.recognisedBy.includes(key),
  }));
}
