import { type HouseholdRows, isRejecting, type RowProblem, type RowStamp, rowGrouping } from '@shouwang/domain';
import type { SheetRow } from './read-register-rows.ts';

/** A row that was not taken in, with the reasons. */
export type RejectedRow = { readonly row: SheetRow; readonly problems: readonly RowProblem[] };

/** A household with all its rows, and what its rows were warned about. */
export type CompleteHousehold = {
  readonly rows: HouseholdRows;
  readonly sheet: string;
  readonly warnings: readonly RowProblem[];
  /** By row number, of the rows that an export of ours has stamped. */
  readonly stamps: ReadonlyMap<number, RowStamp>;
};

export type HouseholdStream = {
  /** Takes rows in; gives the households that are complete by now and the rows that were rejected. */
  add(rows: readonly SheetRow[]): { readonly households: CompleteHousehold[]; readonly rejected: RejectedRow[] };
  /** Gives the households that were still open. */
  end(): CompleteHousehold[];
};

/** How many rows later a household may come back: exports sorted by hand keep a household together or nearly so. */
export const USUAL_WINDOW = 2_000;

/** Rows of one household stand too far apart: read again with an unlimited window, at the cost of memory. */
export class ScatteredHousehold extends Error {
  override readonly name = 'ScatteredHousehold';
}

/**
 * Makes households of a stream of rows of one person each, holding only as many as are open within a window.
 * @throws ScatteredHousehold when a household comes back after its window
 */
export const householdStream = (window: number): HouseholdStream => {
  const grouping = rowGrouping();
  const warnings = new Map<string, RowProblem[]>();
  const sheets = new Map<string, string>();
  const stamps = new Map<string, Map<number, RowStamp>>();
  // In the order in which they were seen last: the first is the one that has been silent longest.
  const open = new Map<string, number>();
  const complete = new Set<string>();
  let position = 0;

  const takeHousehold = (householdNo: string): CompleteHousehold[] => {
    open.delete(householdNo);
    complete.add(householdNo);
    const { households, problems } = grouping.take(householdNo);
    const ofRows = warnings.get(householdNo) ?? [];
    warnings.delete(householdNo);
    const sheet = sheets.get(householdNo) ?? '';
    sheets.delete(householdNo);
    const stamped = stamps.get(householdNo) ?? new Map<number, RowStamp>();
    stamps.delete(householdNo);
    return households.map((rows) => ({ rows, sheet, warnings: [...ofRows, ...problems], stamps: stamped }));
  };

  const takeSilent = (): CompleteHousehold[] => {
    const taken: CompleteHousehold[] = [];
    for (const [householdNo, lastSeen] of open) {
      if (position - lastSeen <= window) break;
      taken.push(...takeHousehold(householdNo));
    }
    return taken;
  };

  return {
    add(rows) {
      const rejected: RejectedRow[] = [];
      const households: CompleteHousehold[] = [];
      for (const row of rows) {
        position += 1;
        const { householdNo } = row.facts;
        if (householdNo !== undefined) {
          if (complete.has(householdNo)) throw new ScatteredHousehold();
          open.delete(householdNo);
          open.set(householdNo, position);
          if (!sheets.has(householdNo)) sheets.set(householdNo, row.sheet);
          if (row.stamp) {
            const ofHousehold = stamps.get(householdNo);
            if (ofHousehold) ofHousehold.set(row.row, row.stamp);
            else stamps.set(householdNo, new Map([[row.row, row.stamp]]));
          }
        }
        const problems = grouping.add(row);
        if (problems.some(isRejecting)) rejected.push({ row, problems });
        else if (problems.length > 0 && householdNo !== undefined) {
          const known = warnings.get(householdNo);
          if (known) known.push(...problems);
          else warnings.set(householdNo, [...problems]);
        }
        households.push(...takeSilent());
      }
      return { households, rejected };
    },
    end: () => [...open.keys()].flatMap(takeHousehold),
  };
};
