import { type ImportBatch, type Transaction, updateRows } from '@shouwang/database';
import { type DivisionIndex, type Facts, VILLAGE_FILE, villageReading } from '@shouwang/domain';
import { withChanges } from '../../households/with-changes.ts';
import type { Work } from '../../platform/jobs/inline-work.ts';
import { readRegisterRows } from '../reading/read-register-rows.ts';
import type { StoredDifference } from '../writing/write-import-rows.ts';

const placeOf = (row: number, sheet: string): string => `${row} ${sheet}`;

/** Which village each row of the file means. */
const readVillageCodes = async (
  { context, signal }: Work,
  divisions: DivisionIndex,
  sha256: string,
): Promise<Map<string, string>> => {
  const reading = villageReading(divisions);
  const codes = new Map<string, string>();
  await readRegisterRows(context.services.files.pathOf(sha256), VILLAGE_FILE, {
    signal,
    onSheet: () => {},
    onRows: async (rows) => {
      for (const row of rows) {
        const { record } = reading.add(row);
        if (record) codes.set(placeOf(row.row, row.sheet), record.areaCode);
      }
    },
    onProgress: () => {},
  });
  return codes;
};

/**
 * Gives the village forms back what they held before a batch. Forms have no history of their own: which village a row
 * means is read from the file again, what it changed stands in the preview.
 */
export const restoreVillages = async (
  work: Work,
  db: Transaction,
  divisions: DivisionIndex,
  { id, sha256 }: Pick<ImportBatch, 'id' | 'sha256'>,
): Promise<void> => {
  const codes = await readVillageCodes(work, divisions, sha256);
  const forms = await db.area.findMany({
    where: { code: { in: [...codes.values()] } },
    select: { code: true, facts: true },
  });
  const formOf = new Map(forms.map(({ code, facts }) => [code, facts as Facts]));
  const rows = await db.importRow.findMany({ where: { batchId: id, outcome: { in: ['NEW', 'CHANGED'] } } });
  const restored = rows.flatMap(({ sheet, rowNumber, outcome, differences }) => {
    const code = codes.get(placeOf(rowNumber, sheet));
    if (code === undefined) return [];
    const reversals = (differences as StoredDifference[]).map(({ key, before, after }) => ({
      key,
      before: after,
      after: before,
    }));
    return [{ code, facts: outcome === 'NEW' ? {} : withChanges(formOf.get(code) ?? {}, reversals) }];
  });
  const columns = { key: { code: 'text' }, set: { facts: 'jsonb' }, increment: ['version'] } as const;
  await updateRows(db, 'Area', columns, restored);
};
