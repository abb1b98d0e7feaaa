/** A cell as plain data. */
export type CopiedCell = string | number | null;

const asText = (cell: CopiedCell): string => {
  const text = cell === null ? '' : String(cell).replace(/[\t\r\n]+/g, ' ');
  // A spreadsheet would run these as formulas.
  return typeof cell === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Marks a cell as text, so that an 18-digit number is not turned into a floating-point one. */
const TEXT_CELL = String.raw`style="mso-number-format:'\@'"`;

/** Rows for the clipboard as WPS and Excel take them: tab-separated text, and a table that keeps numbers in text. */
export function copiedRows(rows: ReadonlyArray<readonly CopiedCell[]>): { text: string; html: string } {
  const html = rows
    .map((row) => {
      const cells = row.map(
        (cell) => `<td${typeof cell === 'string' ? ` ${TEXT_CELL}` : ''}>${escaped(asText(cell))}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  return { text: rows.map((row) => row.map(asText).join('\t')).join('\n'), html: `<table>${html}</table>` };
}

/** The copy of a table: as text and as a table, headed by the titles when it is more than one row. */
export function copyRows<Row>(
  clipboard: DataTransfer,
  columns: ReadonlyArray<{ title: string; value: (row: Row) => CopiedCell }>,
  rows: readonly Row[],
): void {
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  const { text, html } = copiedRows(rows.length > 1 ? [columns.map(({ title }) => title), ...cells] : cells);
  clipboard.setData('text/plain', text);
  clipboard.setData('text/html', html);
}
