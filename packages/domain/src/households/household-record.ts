import type { DivisionIndex } from '../areas/division-index.ts';
import { type Facts, factsOf } from '../collection/catalogue.ts';
import type { HouseholdRows, MemberRow } from './group-rows.ts';
import { type ResolvedArea, resolveArea } from './resolve-area.ts';

/** A household of 户信息 as it is imported. */
export interface HouseholdRecord {
  readonly householdNo: string;
  /** The first row of the household in the sheet. */
  readonly row: number;
  readonly area: ResolvedArea;
  /** Household indicators, those with a column of their own included. */
  readonly facts: Facts;
  /** What 户信息 says about monitoring (类别, 是否已消除); the case itself comes with 监测对象信息. */
  readonly monitoring: Facts;
  readonly members: readonly MemberRow[];
  /** Some rows were rejected: a missing member says nothing. */
  readonly rejectedRows: number;
}

/** The household of its rows, with its area decided. */
export function householdRecord(rows: HouseholdRows, divisions: DivisionIndex): HouseholdRecord {
  const row = rows.members[0]?.row ?? 0;
  const written = factsOf('household', rows.shared);
  const area = resolveArea(written, divisions, row);
  return {
    householdNo: rows.householdNo,
    row,
    area,
    facts: { ...written, ...area.now },
    monitoring: factsOf('case', rows.shared),
    members: rows.members,
    rejectedRows: rows.rejectedRows,
  };
}
