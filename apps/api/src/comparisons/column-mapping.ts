import type { Reader } from '@shouwang/database';
import type { ColumnMapping } from '@shouwang/matching';

/** What is remembered of a header that is to be left unread. */
export const UNREAD = '';

/** How an office names its columns, as far as somebody has corrected the recognition. */
export const readColumnMapping = async (
  db: Reader,
  { department, datasetKey }: { readonly department: string; readonly datasetKey: string },
): Promise<ColumnMapping> => {
  const rows = await db.columnMapping.findMany({ where: { department, datasetKey } });
  return Object.fromEntries(rows.map(({ header, column }) => [header, column === UNREAD ? null : column]));
};
