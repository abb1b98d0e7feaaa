import { PassThrough } from 'node:stream';
import { phrase } from '@shouwang/phrases';
import { writeWorkbook } from '@shouwang/spreadsheet';
import { areaDirectory } from '../areas/area-directory.ts';
import { may } from '../platform/allow.ts';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { actorOf, nowOf } from '../platform/context.ts';
import { exportExpiry, exportFileName } from '../platform/files/export-name.ts';
import { storeFile } from '../platform/files/store-file.ts';
import type { JobHandler, JobOutcome, JobWork } from '../platform/jobs/job-handler.ts';
import { refuse } from '../platform/refusal.ts';
import { EXPORT_JOB, type ExportRequest, nationalFileOfKind } from './export-request.ts';
import { LARGEST_REGISTER_EXPORT, registerExportFile, unmaskedExportFile } from './register-export.file.ts';
import { REGISTER_ROWS, type RegisterRow } from './register-rows.ts';
import { registerSheets } from './register-sheets.ts';
import { shownFacts } from './shown-facts.ts';

const stamp = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** Asked again when the work begins: rights may have been taken away since the order. */
const allowed = ({ context }: JobWork, request: ExportRequest, areaPath: string): boolean =>
  may(context, 'export', 'Household', { areaPath }) &&
  (!request.isUnmasked || may(context, 'exportUnmasked', 'Person', { areaPath }));

/** What is written while the rows are read, with how far it is. */
async function* counted(
  rows: AsyncIterable<RegisterRow>,
  { signal, report }: JobWork,
  tally: { rows: number },
): AsyncGenerator<RegisterRow> {
  for await (const row of rows) {
    tally.rows += 1;
    if (tally.rows % 500 === 0) {
      signal.throwIfAborted();
      report({ done: tally.rows, label: phrase('exports.written', { rows: tally.rows }) });
    }
    yield row;
  }
}

/** Writes the register, or an empty template, in the shape of a national file. */
const writeExport = async (work: JobWork, request: ExportRequest): Promise<JobOutcome> => {
  const { context } = work;
  const { prisma, services } = context;
  const actor = actorOf(context);
  const file = nationalFileOfKind(request.kind);
  const areas = await areaDirectory(prisma);
  const areaPath = areas.get(request.areaCode)?.path;
  if (!file || !areaPath || !allowed(work, request, areaPath)) return refuse('FORBIDDEN');

  const exportedAt = await nowOf(context);
  const tally = { rows: 0 };
  const shown = shownFacts(context, request.isUnmasked);
  const remark = phrase(request.isTemplate ? 'exports.templateRemark' : 'exports.remark', {
    who: actor.name,
    at: stamp(exportedAt),
    purpose: request.purpose || phrase('exports.noPurpose'),
  });
  const sheets = registerSheets({
    file,
    request,
    areaPath,
    areas,
    exportedAt,
    remark,
    rowsOf: (scope) => counted(REGISTER_ROWS[request.kind](context, scope, shown), work, tally),
  });
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    services.files.receive(stream, LARGEST_REGISTER_EXPORT),
    writeWorkbook(stream, sheets, exportedAt),
  ]);
  const title = request.isTemplate ? phrase('exports.templateTitle', { title: file.title }) : file.title;
  const name = exportFileName(areas, { areaPath, title, now: exportedAt });
  const purpose = request.isUnmasked ? unmaskedExportFile.name : registerExportFile.name;
  const { id } = await work.inTransaction(async (db, now) => {
    const stored = await storeFile(db, bytes, { name, purpose, actor, now });
    await db.storedFile.update({ where: { id: stored.id }, data: { expiresAt: exportExpiry(now) } });
    await writeAudit(db, { context, actor, now, useCase: 'register.exported' }, [
      {
        objectType: 'StoredFile',
        objectId: stored.id,
        areaPath,
        purpose: request.purpose,
        detail: { ...request, rows: tally.rows, sha256: bytes.sha256 },
      },
    ]);
    return stored;
  });
  return { result: { rows: tally.rows }, fileId: id };
};

export const exportRegisterJob: JobHandler = {
  kind: EXPORT_JOB,
  run: (work) => writeExport(work, work.payload as ExportRequest),
};
