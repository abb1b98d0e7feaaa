import { NATIONAL_FILES } from '@shouwang/domain';
import { areaDirectory } from '../../areas/area-directory.ts';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { actorOf } from '../../platform/context.ts';
import { tableRefusal } from '../../platform/files/table-refusal.ts';
import type { JobHandler, JobOutcome, JobWork } from '../../platform/jobs/job-handler.ts';
import { type Refusal, Refused } from '../../platform/refusal.ts';
import { withEnoughMemory } from '../go-through.ts';
import { type RegisterSheet, recogniseRegisterFile } from '../reading/register-sheet.ts';
import { compareBooks } from './compare-books.ts';
import { countEquality } from './count-equality.ts';

/** Kind of the job, as its row names it. */
export const RECONCILE_JOB = 'register.reconcile';

/** The files that tell of people; the others are compared by importing them. */
const KINDS: ReadonlySet<string> = new Set(['householdRegister', 'monitoredHouseholds']);

const recognise = async (path: string): Promise<RegisterSheet | Refusal> => {
  const reading = await recogniseRegisterFile(path);
  if (!reading.ok) return tableRefusal(reading.refusal);
  return KINDS.has(reading.sheet.file.kind)
    ? reading.sheet
    : { code: 'RECONCILE_KIND', params: { title: reading.sheet.file.title } };
};

const settle = async (work: JobWork, id: string, data: object): Promise<void> => {
  await work.inTransaction((db) =>
    db.reconciliation.updateMany({ where: { id, status: 'READING' }, data: { ...data, version: { increment: 1 } } }),
  );
};

const run = async (work: JobWork, id: string): Promise<JobOutcome> => {
  const { context } = work;
  const { prisma } = context.services.database;
  const { status, sha256, areaPath } = await prisma.reconciliation.findUniqueOrThrow({ where: { id } });
  if (status !== 'READING') return {};
  const path = context.services.files.pathOf(sha256);
  const sheet = await recognise(path);
  if ('code' in sheet) throw new Refused([sheet]);
  const { refusal, counts } = await withEnoughMemory(async (window) => {
    await work.inTransaction((db) => db.reconciliationLine.deleteMany({ where: { reconciliationId: id } }));
    return compareBooks(work, { id, path, sheet, areaPath, window });
  });
  if (refusal) throw new Refused([tableRefusal(refusal)]);
  const { kind } = sheet.file;
  const figures = await countEquality(prisma, await areaDirectory(prisma), { id, kind, areaPath });
  await work.inTransaction(async (db, now) => {
    await db.reconciliation.updateMany({
      where: { id, status: 'READING' },
      data: { status: 'DONE', kind, ...counts, figures, comparedAt: now, version: { increment: 1 } },
    });
    await writeAudit(db, { context, actor: actorOf(context), now, useCase: 'register.reconciled' }, [
      { objectType: 'Reconciliation', objectId: id, areaPath, detail: { kind, ...counts } },
    ]);
  });
  return { result: counts };
};

const idOf = ({ payload }: JobWork): string => (payload as { readonly reconciliationId: string }).reconciliationId;

/** Compares the register with an export of the national system. */
export const reconcileJob: JobHandler = {
  kind: RECONCILE_JOB,
  run: async (work) => {
    const id = idOf(work);
    try {
      return await run(work, id);
    } catch (error) {
      if (error instanceof Refused) {
        const [refusal] = error.refusals;
        await settle(work, id, {
          status: 'REFUSED',
          refusalCode: refusal?.code ?? null,
          refusalDetail: refusal?.params ?? {},
        });
        return {};
      }
      if (!work.signal.aborted) await settle(work, id, { status: 'FAILED' });
      throw error;
    }
  },
};

/** What people call a kind of national file. */
export const reconciledTitle = (kind: string | null): string | null =>
  NATIONAL_FILES.find((file) => file.kind === kind)?.title ?? null;
