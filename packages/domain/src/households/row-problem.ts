import { type IndicatorKey, indicator } from '../collection/catalogue.ts';
import { type CellProblem, type CellProblemCode, cellProblem } from '../collection/cell-problem.ts';

/** A problem with the row of the sheet where it stands, counted from 1 as a person sees it. */
export interface RowProblem extends CellProblem {
  readonly row: number;
}

/** A problem that shows only beside other rows or the register. */
export function rowProblem(row: number, code: CellProblemCode, key: IndicatorKey, value: string): RowProblem {
  return { row, ...cellProblem(code, key, indicator(key).label, value) };
}

/** Does the problem reject its row? */
export function isRejecting(problem: CellProblem): boolean {
  return problem.severity === 'error';
}
