import type { ReactNode } from 'react';
import type { CopiedCell } from './copied-rows.ts';

/** One column of a `DataTable`. */
export interface DataColumn<Row> {
  key: string;
  title: string;
  /** The cell as plain data: shown as it is, and copied to spreadsheets. */
  value: (row: Row) => CopiedCell;
  /** Drawn instead of the plain value. */
  cell?: (row: Row) => ReactNode;
  /** In px; a person may draw it wider. One column without a width takes what is left. */
  width?: number;
  /** `figure`: right-aligned, zero pale. `quiet`: second ink, for codes and sources. */
  kind?: 'text' | 'figure' | 'quiet';
  /** Which way the rows are sorted by it now; left out when it cannot sort. */
  sort?: 'up' | 'down' | 'off';
}
