import './diff-table.css';
import type { ReactNode } from 'react';
import type { Tone } from '../marks/mark-kind.ts';

export interface DiffRow {
  key: string;
  /** Which value, with its unit: `务工收入（元）`. */
  label: string;
  before: ReactNode;
  after: ReactNode;
  changed: boolean;
  /** Colours the new value when it means something by itself. */
  tone?: Tone;
  /** A `Provenance`, or why it is as it is. */
  source?: ReactNode;
}

export interface DiffTableProps {
  /** Said aloud before the table. */
  caption: string;
  /** Heads of the four columns, left to right. */
  heads: readonly [what: string, before: string, after: string, source: string];
  rows: readonly DiffRow[];
}

/** What changed: the old value struck, the new one strong; unchanged rows stand beneath, plain. */
export function DiffTable({ caption, heads, rows }: DiffTableProps) {
  const [what, before, after, source] = heads;
  return (
    <table className="sw-diff">
      <caption className="sw-hidden-text">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" className="sw-diff-value">
            {before}
          </th>
          <th scope="col" className="sw-diff-value">
            {after}
          </th>
          <th scope="col">{source}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.changed ? 'sw-diff-changed' : undefined}>
            <th scope="row">{row.label}</th>
            <td className="sw-diff-value sw-diff-before">{row.changed ? <del>{row.before}</del> : row.before}</td>
            <td className="sw-diff-value">
              {row.changed ? (
                <ins className={row.tone ? `sw-tone-${row.tone}` : undefined}>{row.after}</ins>
              ) : (
                row.after
              )}
            </td>
            <td className="sw-diff-source">{row.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
