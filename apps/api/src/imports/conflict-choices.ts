import type { PrismaClient, Transaction } from '@shouwang/database';
import type { ChoiceOf, ConflictChoice } from './comparing/merge-differences.ts';
import type { StoredDifference } from './writing/write-import-rows.ts';

const placeOf = (sheet: string, rowNumber: number): string => `${rowNumber} ${sheet}`;

/** How the conflicting cells of a batch were settled, by the row of the file. */
export const readChoices = async (
  db: PrismaClient | Transaction,
  batchId: string,
): Promise<(sheet: string, rowNumber: number) => ChoiceOf> => {
  const rows = await db.importRow.findMany({
    where: { batchId, conflicts: { gt: 0 } },
    select: { sheet: true, rowNumber: true, differences: true },
  });
  const choices = new Map<string, ReadonlyMap<string, ConflictChoice>>();
  for (const { sheet, rowNumber, differences } of rows) {
    const settled = (differences as StoredDifference[]).flatMap(({ key, choice }) =>
      choice ? [[key, choice] as const] : [],
    );
    choices.set(placeOf(sheet, rowNumber), new Map(settled));
  }
  return (sheet, rowNumber) => {
    const ofRow = choices.get(placeOf(sheet, rowNumber));
    return (key) => ofRow?.get(key);
  };
};
