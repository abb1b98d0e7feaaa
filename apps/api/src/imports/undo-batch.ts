import type { ImportBatch, Transaction } from '@shouwang/database';
import type { DivisionIndex } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { readDivisions } from '../areas/read-divisions.ts';
import { refreshHouseholds } from '../households/refresh-households.ts';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { actorOf } from '../platform/context.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { refuse } from '../platform/refusal.ts';
import { takeTurn } from './apply-import.ts';
import { findLaterTouches } from './find-later-touches.ts';
import { importSourceLabel } from './import-kind.ts';
import { restoreRegister } from './restoring/restore-register.ts';
import { restoreVillages } from './restoring/restore-villages.ts';
import { withdrawCreated } from './restoring/withdraw-created.ts';
import type { WriteSource } from './writing/write-source.ts';

/** Households that keep existing and lose or regain something. */
const touchedHouseholds = async (db: Transaction, batchId: string): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT t."householdId"::text AS id FROM (
      SELECT "householdId" FROM "Person" WHERE "createdSourceId" = ${batchId}::uuid
      UNION SELECT "householdId" FROM "MonitoringCase" WHERE "createdSourceId" = ${batchId}::uuid
      UNION SELECT "householdId" FROM "RegisterChange" WHERE "sourceId" = ${batchId}::uuid
    ) t JOIN "Household" h ON h.id = t."householdId" WHERE h."createdSourceId" <> ${batchId}::uuid`;
  return rows.map(({ id }) => id);
};

const undo = async (
  work: Work,
  db: Transaction,
  batch: ImportBatch,
  { now, divisions }: { readonly now: Date; readonly divisions: DivisionIndex },
): Promise<void> => {
  const { context } = work;
  const { id } = batch;
  const label = phrase('imports.undoOf', { what: importSourceLabel(batch.kind) });
  const source: WriteSource = {
    kind: 'undo',
    id,
    label,
    effectiveOn: batch.referenceOn.toISOString().slice(0, 10),
    now,
    actor: actorOf(context),
    fullNameOf: (code) => code,
  };
  const touched = await touchedHouseholds(db, id);
  const moved = await restoreRegister({ db, crypto: context.services.crypto }, source, divisions);
  await withdrawCreated(db, id, now);
  if (batch.kind === 'villages') await restoreVillages(work, db, divisions, batch);
  await refreshHouseholds(db, [...touched, ...moved], now);
};

/**
 * Takes a confirmed import back in one transaction: what it brought is withdrawn, what it changed becomes exactly what it
 * was. The batch, its rows, who did what, and what had been known meanwhile stay on record.
 * @throws Refused IMPORT_TOUCHED when something was done with its rows meanwhile
 */
export const undoBatch = async (work: Work, batchId: string): Promise<object | undefined> => {
  const divisions = await readDivisions(work.context.services.database.prisma);
  return work.inTransaction(async (db, now) => {
    await takeTurn(db);
    const batch = await db.importBatch.findUniqueOrThrow({ where: { id: batchId } });
    if (batch.status !== 'UNDOING') return undefined;
    const touches = await findLaterTouches(db, batch);
    if (touches.length > 0) return refuse('IMPORT_TOUCHED', { what: touches.join('；') });
    await undo(work, db, batch, { now, divisions });
    const data = { status: 'UNDONE', undoneAt: now, version: { increment: 1 } };
    await db.importBatch.update({ where: { id: batchId }, data });
    const { context } = work;
    await writeAudit(db, { context, actor: actorOf(context), now, useCase: 'import.undone' }, [
      {
        objectType: 'ImportBatch',
        objectId: batchId,
        areaPath: batch.areaPath,
        versionBefore: batch.version,
        versionAfter: batch.version + 1,
        detail: { kind: batch.kind },
      },
    ]);
    return {};
  });
};
