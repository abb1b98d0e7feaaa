import './data-table.css';
import { Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { type ClipboardEvent, type ReactNode, useRef } from 'react';
import { useHotkeys } from '../actions/use-hotkeys.ts';
import { Mark } from '../marks/mark.tsx';
import type { MarkKind } from '../marks/mark-kind.ts';
import { words } from '../words.ts';
import { ColumnHead } from './column-head.tsx';
import { useColumnWidths } from './column-widths.ts';
import { copyRows } from './copied-rows.ts';
import type { DataColumn } from './data-column.ts';
import { useDensity } from './density.ts';
import { TableCell } from './table-cell.tsx';
import { focusNextRow, isPlainPress } from './table-rows.ts';

export interface DataTableProps<Row> {
  /** What is listed, said aloud. */
  label: string;
  columns: ReadonlyArray<DataColumn<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row's mark; the first column is kept for it. */
  mark?: (row: Row) => { kind: MarkKind; label?: string };
  /** The row whose detail stands open. */
  openKey?: string;
  /** Pressing a row, or Enter on it. J and K move between rows, and the open detail goes along. */
  onOpen?: (row: Row) => void;
  /** Ticked rows; with `onPick` a column of boxes appears. */
  picked?: readonly string[];
  onPick?: (keys: string[]) => void;
  /** Why a row cannot be ticked, or null when it can. */
  unpickable?: (row: Row) => string | null;
  onSort?: (column: string) => void;
  /** Rows no longer in force, kept grey. */
  isGone?: (row: Row) => boolean;
  /** In place of the rows when there are none. */
  empty: ReactNode;
  /** The sum row: a figure or word per column key. */
  totals?: Readonly<Record<string, ReactNode>>;
  /** Under the table: which rows of how many, next page. */
  foot?: ReactNode;
  /** Remembers the column widths drawn here under this name. */
  rememberAs?: string;
}

const SORTED = { up: 'ascending', down: 'descending', off: undefined } as const;

const MARK_WIDTH = 52;
const BOX_WIDTH = 40;

/**
 * A list of many rows: marks first, the head and the first column stay, rows open by press or key, Ctrl+C copies the
 * row in focus or the ticked rows as WPS takes them.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, mark, openKey, onOpen, picked = [], onPick, totals } = props;
  const frame = useRef<HTMLDivElement>(null);
  const density = useDensity();
  const [widths, setWidth] = useColumnWidths(props.rememberAs);

  const move = (by: 1 | -1): void => {
    const key = focusNextRow(frame.current, by);
    const row = rows.find((candidate) => rowKey(candidate) === key);
    if (row !== undefined && openKey !== undefined) onOpen?.(row);
  };
  useHotkeys(
    onOpen
      ? [
          { keys: 'J', label: words.table.nextRow, run: () => move(1) },
          { keys: 'K', label: words.table.previousRow, run: () => move(-1) },
        ]
      : [],
  );

  const copy = (event: ClipboardEvent): void => {
    const focused = document.activeElement?.closest('tr')?.getAttribute('data-row-key') ?? '';
    const wanted = picked.length > 0 ? picked : [focused];
    const chosen = rows.filter((row) => wanted.includes(rowKey(row)));
    if (chosen.length === 0 || document.getSelection()?.toString()) return;
    copyRows(event.clipboardData, columns, chosen);
    event.preventDefault();
  };

  const drawnColumns: Array<ColumnType<Row>> = columns.map((column) => ({
    key: column.key,
    title: (
      <ColumnHead
        title={column.title}
        sort={column.sort}
        onSort={() => props.onSort?.(column.key)}
        onResize={props.rememberAs === undefined ? undefined : (width) => setWidth(column.key, width)}
      />
    ),
    width: widths[column.key] ?? column.width,
    align: column.kind === 'figure' ? 'right' : 'left',
    className: `sw-table-${column.kind ?? 'text'}`,
    onHeaderCell: () => ({ 'aria-sort': column.sort && SORTED[column.sort] }),
    render: (_, row) => <TableCell column={column} row={row} />,
  }));
  if (mark) {
    drawnColumns.unshift({
      key: 'mark',
      title: <span className="sw-hidden-text">{words.table.state}</span>,
      width: MARK_WIDTH,
      className: 'sw-table-mark',
      render: (_, row) => <Mark {...mark(row)} />,
    });
  }

  return (
    <div ref={frame} className="sw-table" data-density={density} onCopy={copy}>
      <div className="sw-table-scroll">
        <Table<Row>
          aria-label={props.label}
          size="small"
          pagination={false}
          tableLayout={columns.some(({ width }) => width !== undefined) ? 'fixed' : 'auto'}
          columns={drawnColumns}
          dataSource={rows}
          rowKey={rowKey}
          locale={{ emptyText: props.empty }}
          rowClassName={(row) => (props.isGone?.(row) ? 'sw-table-gone' : '')}
          onRow={(row) => ({
            'aria-current': rowKey(row) === openKey ? 'true' : undefined,
            tabIndex: onOpen ? 0 : undefined,
            onClick: (event) => isPlainPress(event) && onOpen?.(row),
            onKeyDown: (event) => event.key === 'Enter' && event.target === event.currentTarget && onOpen?.(row),
          })}
          rowSelection={
            onPick && {
              columnWidth: BOX_WIDTH,
              selectedRowKeys: [...picked],
              onChange: (keys) => onPick(keys.map(String)),
              getCheckboxProps: (row) => {
                const reason = props.unpickable?.(row) ?? null;
                return { disabled: reason !== null, 'aria-label': reason ?? words.table.pick };
              },
            }
          }
          summary={
            totals &&
            (() => (
              <Table.Summary.Row className="sw-table-totals">
                {onPick && <Table.Summary.Cell index={0} />}
                {drawnColumns.map(({ key, align }, index) => (
                  <Table.Summary.Cell key={String(key)} index={onPick ? index + 1 : index} align={align}>
                    {totals[String(key)]}
                  </Table.Summary.Cell>
                ))}
              </Table.Summary.Row>
            ))
          }
        />
      </div>
      {props.foot && <div className="sw-table-foot sw-note">{props.foot}</div>}
    </div>
  );
}
