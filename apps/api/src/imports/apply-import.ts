import type { ImportBatch, Transaction } from '@shouwang/database';
import { PASTED_FILE } from '@shouwang/domain';
import { areaDirectory, forgetAreas } from '../areas/area-directory.ts';
import { readDivisions } from '../areas/read-divisions.ts';
import { refreshHouseholds } from '../households/refresh-households.ts';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { actorOf } from '../platform/context.ts';
import { tableRefusal } from '../platform/files/table-refusal.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { Refused } from '../platform/refusal.ts';
import type { RowOutcome } from './comparing/row-outcome.ts';
import { readChoices } from './conflict-choices.ts';
import { goThrough, withEnoughMemory } from './go-through.ts';
import { importSourceLabel, nationalFileOf } from './import-kind.ts';
import { type ImportCounts, importTally } from './import-tally.ts';
import type { RegisterSheet, SheetColumn } from './reading/register-sheet.ts';
import { writeImportRows } from './writing/write-import-rows.ts';
import { RegisterMoved, writeRegister } from './writing/write-register.ts';
import type { WriteSource } from './writing/write-source.ts';

/** Imports of one county take turns: each compares with what the one before has written. */
const TURN = 20211015;

/** Waits for its turn; the wait and the bulk writes may take longer than a statement usually may. */
export const takeTurn = async (db: Transaction): Promise<void> => {
  await db.$executeRaw`SET LOCAL statement_timeout = 0`;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${TURN}::bigint)`;
};

const sheetOf = ({ kind, headerRow, columns, origin }: ImportBatch): RegisterSheet => {
  const file = origin === 'PASTE' ? PASTED_FILE : nationalFileOf(kind);
  if (!file) throw new Error('An import that was not recognised cannot be applied');
  return { file, headerRow: headerRow ?? 0, columns: columns as unknown as readonly SheetColumn[] };
};

/** Lets the writing of one part go on while the next one is read. */
const oneBehind = () => {
  let running: Promise<void> = Promise.resolve();
  return {
    run: async (write: () => Promise<void>): Promise<void> => {
      await running;
      running = write();
      // Awaited at the next part; until then its failure must not count as nobody's.
      running.catch(() => {});
    },
    end: (): Promise<void> => running,
  };
};

export type ApplyRequest = {
  readonly batchId: string;
  /** Also keeps the rows of the preview, for an import that goes without one. */
  readonly keepsRows: boolean;
};

/**
 * Writes a file into the register: everything in one transaction, or nothing. The register is compared again while it
 * is written; when a preview was confirmed, it must come to the same.
 * @returns the counts, nothing when the batch was applied before
 * @throws RegisterMoved when it does not come to what was confirmed; Refused when the file cannot be read
 */
export const applyImport = (work: Work, { batchId, keepsRows }: ApplyRequest): Promise<ImportCounts | undefined> =>
  withEnoughMemory(async (window) => {
    const { context } = work;
    const { services } = context;
    const { prisma } = services.database;
    const divisions = await readDivisions(prisma);
    const areas = await areaDirectory(prisma);
    const actor = actorOf(context);
    const applied = await work.inTransaction(async (db, now) => {
      await takeTurn(db);
      const batch = await db.importBatch.findUniqueOrThrow({ where: { id: batchId } });
      if (batch.status !== 'APPLYING') return undefined;
      const sheet = sheetOf(batch);
      const source: WriteSource = {
        kind: 'import',
        id: batchId,
        label: importSourceLabel(batch.kind),
        effectiveOn: batch.referenceOn.toISOString().slice(0, 10),
        now,
        actor,
        fullNameOf: (code) => areas.get(code)?.fullName ?? code,
      };
      const tally = importTally();
      const choicesOf = await readChoices(db, batchId);
      const touched = new Set<string>();
      const writing = oneBehind();
      const keepRows = (outcomes: readonly RowOutcome[]): Promise<void> =>
        writing.run(() => writeImportRows(db, { id: batchId, columns: sheet.columns }, outcomes));
      const refusal = await goThrough(work, {
        path: services.files.pathOf(batch.sha256),
        sheet,
        db,
        divisions,
        window,
        choicesOf,
        isPartial: batch.origin === 'PASTE',
        output: {
          outcomes: async (outcomes) => {
            tally.add(outcomes);
            if (keepsRows) await keepRows(outcomes);
          },
          writes: async (writes) => {
            for (const id of writes.touched) touched.add(id);
            await writing.run(() => writeRegister(db, services.crypto, writes, source));
          },
        },
      });
      await writing.end();
      if (refusal) throw new Refused([tableRefusal(refusal)]);
      const counts = tally.counts();
      if (batch.previewDigest !== null && batch.previewDigest !== tally.digest()) throw new RegisterMoved();
      await refreshHouseholds(db, touched, now);
      const data = { status: 'CONFIRMED', ...counts, confirmedAt: now, version: { increment: 1 } };
      await db.importBatch.update({ where: { id: batchId }, data });
      await writeAudit(db, { context, actor, now, useCase: 'import.apply' }, [
        {
          objectType: 'ImportBatch',
          objectId: batchId,
          areaPath: batch.areaPath,
          versionBefore: batch.version,
          versionAfter: batch.version + 1,
          detail: { kind: batch.kind, ...counts },
        },
      ]);
      return counts;
    });
    // Village groups may have come with the households.
    forgetAreas(prisma);
    return applied;
  });
