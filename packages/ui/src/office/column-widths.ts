import { useState } from 'react';

type Widths = Readonly<Record<string, number>>;

const storedAs = (table: string): string => `sw.table.${table}.widths`;

/** Narrower than this a column cannot be grasped again. */
const NARROWEST = 48;

function readWidths(table: string | undefined): Widths {
  const stored = table === undefined ? null : localStorage.getItem(storedAs(table));
  if (stored === null) return {};
  try {
    const widths: unknown = JSON.parse(stored);
    if (typeof widths !== 'object' || widths === null) return {};
    return Object.fromEntries(Object.entries(widths).filter(([, width]) => typeof width === 'number'));
  } catch {
    // Not ours or half written: the table simply starts with its own widths.
    return {};
  }
}

/**
 * Column widths a person has drawn, remembered on this computer under the table's name.
 *
 * @param table name of the table; without one nothing is remembered
 */
export function useColumnWidths(table: string | undefined): [Widths, (column: string, width: number) => void] {
  const [widths, setWidths] = useState(() => readWidths(table));
  const setWidth = (column: string, width: number): void => {
    const next = { ...widths, [column]: Math.max(NARROWEST, Math.round(width)) };
    setWidths(next);
    if (table !== undefined) localStorage.setItem(storedAs(table), JSON.stringify(next));
  };
  return [widths, setWidth];
}
