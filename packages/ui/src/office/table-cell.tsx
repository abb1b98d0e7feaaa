import { Figure } from '../figures/figure.tsx';
import type { DataColumn } from './data-column.ts';

interface TableCellProps<Row> {
  column: DataColumn<Row>;
  row: Row;
}

/** A cell: as its column draws it, or its plain value; a zero is pale. */
export function TableCell<Row>({ column, row }: TableCellProps<Row>) {
  if (column.cell) return column.cell(row);
  const value = column.value(row);
  if (typeof value !== 'number') return value;
  if (value === 0) return <span className="sw-count-zero">0</span>;
  return <Figure value={value} decimals={Number.isInteger(value) ? 0 : 2} />;
}
