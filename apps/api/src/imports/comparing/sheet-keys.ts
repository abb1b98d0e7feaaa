import { type IndicatorEntity, type IndicatorKey, indicator } from '@shouwang/domain';

/** The indicators that every worksheet seen so far has a column for: only those can be changed by the file. */
export type SheetKeys = {
  /** Another worksheet with these. */
  narrow(keys: readonly IndicatorKey[]): void;
  /** Those of some entities, without the numbers by which rows are found. */
  of(...entities: readonly IndicatorEntity[]): readonly IndicatorKey[];
};

const NAMING: ReadonlySet<IndicatorKey> = new Set(['householdNo', 'personNo']);

export const sheetKeys = (): SheetKeys => {
  let common: readonly IndicatorKey[] | undefined;
  return {
    narrow: (keys) => {
      const here = new Set(keys);
      common = (common ?? keys).filter((key) => here.has(key) && !NAMING.has(key));
    },
    of: (...entities) => (common ?? []).filter((key) => entities.includes(indicator(key).entity)),
  };
};
