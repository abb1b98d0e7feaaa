import type { DivisionIndex } from '../areas/division-index.ts';
import { type Facts, factsOf } from '../collection/catalogue.ts';
import type { ReadRow } from '../collection/read-row.ts';
import { resolveArea } from './resolve-area.ts';
import { isRejecting, type RowProblem, rowProblem } from './row-problem.ts';

/** The form of one village. */
export interface VillageRecord {
  readonly row: number;
  /** Code of the village. */
  readonly areaCode: string;
  readonly facts: Facts;
}

export interface VillageReading {
  /** Takes a row in; a row with an error among its problems gives no record. */
  add(row: ReadRow): { readonly record?: VillageRecord; readonly problems: readonly RowProblem[] };
}

/** Reads the rows of 行政村信息. A form without a known village has no place and is rejected. */
export function villageReading(divisions: DivisionIndex): VillageReading {
  const seen = new Set<string>();
  return {
    add({ row, facts, problems }) {
      const area = resolveArea(facts, divisions, row);
      const found: RowProblem[] = [...problems.map((problem) => ({ ...problem, row })), ...area.problems];
      const { areaCode } = area;
      if (divisions.find(areaCode)?.level !== 'VILLAGE') {
        const unplaced = found.map((problem) =>
          problem.code === 'VILLAGE_UNKNOWN' ? ({ ...problem, severity: 'error' } as const) : problem,
        );
        return { problems: unplaced };
      }
      if (seen.has(areaCode))
        return { problems: [...found, rowProblem(row, 'VILLAGE_TWICE', 'divisionCode', areaCode)] };
      if (found.some(isRejecting)) return { problems: found };
      seen.add(areaCode);
      return { record: { row, areaCode, facts: factsOf('village', facts) }, problems: found };
    },
  };
}
