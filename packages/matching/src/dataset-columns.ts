import type { DatasetDeclaration } from '@shouwang/domain';
import { normaliseHeader, type TableColumn } from '@shouwang/spreadsheet';

/** How an office names columns, as somebody has corrected it: header to key of the column, or null to leave it unread. */
export type ColumnMapping = Readonly<Record<string, string | null>>;

/** The columns to look for: what was corrected counts before what is declared. */
export function datasetColumns(dataset: DatasetDeclaration, mapping: ColumnMapping = {}): TableColumn[] {
  const corrected = Object.entries(mapping);
  const correctedHeaders = new Set(corrected.map(([header]) => normaliseHeader(header)));
  return dataset.columns.map(({ key, label, aliases, required }) => {
    const declared = [label, ...aliases].filter((header) => !correctedHeaders.has(normaliseHeader(header)));
    const chosen = corrected.filter(([, column]) => column === key).map(([header]) => header);
    return { key, required, names: [...chosen, ...declared] };
  });
}
