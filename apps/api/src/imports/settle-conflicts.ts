import { type Prisma, type Transaction, updateRows } from '@shouwang/database';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import type { ConflictChoice } from './comparing/merge-differences.ts';
import { getImportFor } from './get-import-for.ts';
import { importActions } from './import-actions.ts';
import type { StoredDifference } from './writing/write-import-rows.ts';

/** Which cells are settled: one cell of a row, or every conflict of the file. */
export type SettleInput = {
  readonly id: string;
  readonly version: number;
  readonly rowId?: string | null;
  readonly key?: string | null;
  /** MINE: what the file says; THEIRS: what the register says now. */
  readonly choice: string;
};

const isChoice = (choice: string): choice is ConflictChoice => choice === 'MINE' || choice === 'THEIRS';

type Row = { readonly id: string; readonly differences: Prisma.JsonValue };

const settled = ({ id, differences }: Row, key: string | null | undefined, choice: ConflictChoice) => {
  const cells = (differences as StoredDifference[]).map((cell) =>
    cell.isConflict && (!key || cell.key === key) ? { ...cell, choice } : cell,
  );
  return { id, differences: cells, openConflicts: cells.filter((cell) => cell.isConflict && !cell.choice).length };
};

const settle = async (db: Transaction, { id, rowId, key }: SettleInput, choice: ConflictChoice): Promise<number> => {
  const rows = await db.importRow.findMany({
    where: { batchId: id, conflicts: { gt: 0 }, ...(rowId && { id: rowId }) },
    select: { id: true, differences: true },
  });
  if (rows.length === 0) throw notFound();
  const columns = { key: { id: 'uuid' }, set: { differences: 'jsonb', openConflicts: 'int4' } } as const;
  await updateRows(
    db,
    'ImportRow',
    columns,
    rows.map((row) => settled(row, rowId ? key : undefined, choice)),
  );
  const open = await db.importRow.aggregate({ where: { batchId: id }, _sum: { openConflicts: true } });
  return open._sum.openConflicts ?? 0;
};

/**
 * Settles cells that were changed both in the file and, since its export, in the register (XLS-6). It may be settled
 * again the other way as long as nothing was written.
 * @throws Refused, Conflict
 */
export const settleConflicts = (context: Context, input: SettleInput): Promise<{ readonly id: string }> => {
  const { id, version, rowId, choice } = input;
  return runUseCase(context, { name: 'import.settle', input }, async (step) => {
    const batch = await getImportFor(context, step, importActions.settle, input);
    if (!isChoice(choice) || (rowId && !isUuid(rowId))) return refuse('INPUT_INVALID', { reason: choice }, 'choice');
    const openConflicts = await settle(step.db, input, choice);
    const { count } = await step.db.importBatch.updateMany({
      where: { id, version, status: 'PREVIEWED' },
      data: { openConflicts, version: { increment: 1 } },
    });
    await exactlyOne(step, count, { type: 'ImportBatch', id, currentVersion: batch.version });
    step.audit({
      objectType: 'ImportBatch',
      objectId: id,
      areaPath: batch.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
      detail: { choice, openConflicts, ...(rowId && { rowId, key: input.key ?? null }) },
    });
    return { id };
  });
};
