import { CLUE_SOURCE, type ClueSource } from '../codelists/clue-source.ts';
import {
  ELIMINATION_METHOD,
  type EliminationMethod,
  MONITORING_CATEGORY,
  type MonitoringCategory,
} from '../codelists/monitoring.ts';
import { readMonth } from '../collection/calendar-text.ts';
import { type Facts, factsOf } from '../collection/catalogue.ts';
import { flagOf, monthOf, nameIn } from '../collection/fact-values.ts';
import { type CaseRisk, risksOf } from './case-risks.ts';
import type { HouseholdRows, MemberRow } from './group-rows.ts';
import { type RowProblem, rowProblem } from './row-problem.ts';

/** The monitoring case of one household as 监测对象信息 gives it: the last episode. */
export interface MonitoringCaseRecord {
  readonly householdNo: string;
  readonly row: number;
  readonly category: MonitoringCategory;
  /** `YYYYMM` */
  readonly identifiedMonth: string;
  readonly source?: ClueSource;
  readonly risks: readonly CaseRisk[];
  readonly status: 'OPEN' | 'ELIMINATED';
  /** `YYYYMM`; absent as well when it is not readable (rule R-011 reports it from the facts). */
  readonly eliminatedMonth?: string;
  readonly eliminationMethod?: EliminationMethod;
  /** Every case indicator as exchange text: four securities, income and line at identification, measures, contacts. */
  readonly facts: Facts;
  /** The household and person columns of this sheet, to compare with the register. */
  readonly household: Facts;
  readonly members: readonly MemberRow[];
}

export type ReadMonitoringCase =
  | { readonly ok: true; readonly record: MonitoringCaseRecord }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

function missingParts(row: number, { monitoringCategory, identifiedMonth }: Facts): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  if (monitoringCategory === undefined) problems.push(rowProblem(row, 'VALUE_MISSING', 'monitoringCategory', ''));
  if (identifiedMonth === undefined) problems.push(rowProblem(row, 'VALUE_MISSING', 'identifiedMonth', ''));
  else if (readMonth(identifiedMonth) === undefined) {
    problems.push(rowProblem(row, 'MONTH_NEEDED', 'identifiedMonth', identifiedMonth));
  }
  return problems;
}

/** The case of a household's rows; rejected when it does not say which category since which month. */
export function monitoringCaseRecord({ householdNo, shared, members }: HouseholdRows): ReadMonitoringCase {
  const row = members[0]?.row ?? 0;
  const facts = factsOf('case', shared);
  const category = nameIn(facts, 'monitoringCategory', MONITORING_CATEGORY);
  const identifiedMonth = monthOf(facts, 'identifiedMonth');
  if (category === undefined || identifiedMonth === undefined) return { ok: false, problems: missingParts(row, facts) };
  return {
    ok: true,
    record: {
      householdNo,
      row,
      category,
      identifiedMonth,
      source: nameIn(facts, 'source', CLUE_SOURCE),
      risks: risksOf(facts),
      status: flagOf(facts, 'isEliminated') ? 'ELIMINATED' : 'OPEN',
      eliminatedMonth: monthOf(facts, 'eliminatedMonth'),
      eliminationMethod: nameIn(facts, 'eliminationMethod', ELIMINATION_METHOD),
      facts,
      household: factsOf('household', shared),
      members,
    },
  };
}
