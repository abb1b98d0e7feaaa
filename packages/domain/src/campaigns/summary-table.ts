import { MONITORING_CATEGORY } from '../codelists/monitoring.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';

/** The columns of 动态调整对象汇总表 (DOMAIN C.12): households and people of each, by village. */
export const SUMMARY_COLUMNS = {
  NEW_UNSTABLE_LIFTED: '新增脱贫不稳定户',
  NEW_MARGINAL: '新增边缘易致贫户',
  NEW_SUDDEN_HARDSHIP: '新增突发严重困难户',
  REFLAG: '风险再标注',
  ELIMINATION: '风险消除',
  ROLLBACK: '消除回退',
  REMOVAL: '清退',
  NATURAL_INCREASE: '自然增加',
  NATURAL_DECREASE: '自然减少',
  CATEGORY_CORRECTION: '类别更正',
} as const;
export type SummaryColumn = keyof typeof SUMMARY_COLUMNS;

export const SUMMARY_COLUMN_NAMES = Object.keys(SUMMARY_COLUMNS) as readonly SummaryColumn[];

export function isSummaryColumn(text: string): text is SummaryColumn {
  return Object.hasOwn(SUMMARY_COLUMNS, text);
}

const COLUMN_OF_PROCEDURE: Readonly<Record<string, SummaryColumn>> = {
  REFLAG: 'REFLAG',
  ELIMINATION: 'ELIMINATION',
  ROLLBACK: 'ROLLBACK',
  REMOVAL: 'REMOVAL',
  CATEGORY_CORRECTION: 'CATEGORY_CORRECTION',
};

const CATEGORIES = new Set<string>(MONITORING_CATEGORY.items.map(({ en }) => en));

/**
 * The column in which an approved case is counted; undefined for a procedure that the table does not have.
 * @param category of the case, for a new one
 */
export function columnOfCase(procedure: string, category: string | null): SummaryColumn | undefined {
  if (procedure !== 'ADMISSION') return COLUMN_OF_PROCEDURE[procedure];
  const column = `NEW_${category ?? ''}`;
  return category !== null && CATEGORIES.has(category) && isSummaryColumn(column) ? column : undefined;
}

/** One adjusted household, or people of one that came or went: what the table counts. */
export interface AdjustmentDetail {
  readonly column: SummaryColumn;
  readonly villageCode: string;
  readonly householdId: string;
  readonly people: number;
}

export interface SummaryCell {
  readonly villageCode: string;
  readonly column: SummaryColumn;
  readonly households: number;
  readonly people: number;
}

/**
 * The table that a detail register gives: one cell for each village and column that is not empty. A household counts
 * once in a column, its people as often as they stand in the detail.
 */
export function summaryCells(details: readonly AdjustmentDetail[]): readonly SummaryCell[] {
  const cells = new Map<
    string,
    { cell: Omit<SummaryCell, 'households' | 'people'>; ids: Set<string>; people: number }
  >();
  for (const { column, villageCode, householdId, people } of details) {
    const key = `${villageCode} ${column}`;
    const found = cells.get(key) ?? { cell: { villageCode, column }, ids: new Set<string>(), people: 0 };
    found.ids.add(householdId);
    found.people += people;
    cells.set(key, found);
  }
  const order = (one: SummaryColumn) => SUMMARY_COLUMN_NAMES.indexOf(one);
  return [...cells.values()]
    .map(({ cell, ids, people }) => ({ ...cell, households: ids.size, people }))
    .sort(
      (one, other) => one.villageCode.localeCompare(other.villageCode, 'en') || order(one.column) - order(other.column),
    );
}

/**
 * DQ-K-002: every cell that a township states must be what its detail counts; a cell that it leaves out states none.
 * @param nameOf the village, for the sentence
 */
export function summaryRefusals(
  stated: readonly SummaryCell[],
  counted: readonly SummaryCell[],
  nameOf: (villageCode: string) => string,
): readonly ProcedureRefusal[] {
  const keyOf = ({ villageCode, column }: SummaryCell) => `${villageCode} ${column}`;
  const empty = (cell: SummaryCell): SummaryCell => ({ ...cell, households: 0, people: 0 });
  const byKey = (cells: readonly SummaryCell[]) => new Map(cells.map((cell) => [keyOf(cell), cell]));
  const statedCells = byKey(stated);
  const countedCells = byKey(counted);
  return [...new Map([...statedCells, ...countedCells]).values()].flatMap((cell) => {
    const said = statedCells.get(keyOf(cell)) ?? empty(cell);
    const found = countedCells.get(keyOf(cell)) ?? empty(cell);
    const differs = (unit: 'households' | 'people', word: string): readonly ProcedureRefusal[] =>
      said[unit] === found[unit]
        ? []
        : [
            refusal(
              'SUMMARY_CELL_DIFFERS',
              {
                village: nameOf(cell.villageCode),
                column: `${SUMMARY_COLUMNS[cell.column]}（${word}）`,
                stated: said[unit],
                counted: found[unit],
              },
              `${cell.villageCode}.${cell.column}.${unit}`,
            ),
          ];
    return [...differs('households', '户'), ...differs('people', '人')];
  });
}
