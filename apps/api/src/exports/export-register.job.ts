import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../areas/area-directory.ts';
import { may } from '../platform/allow.ts';
import { actorOf, nowOf } from '../platform/context.ts';
import { exportFileName } from '../platform/files/export-name.ts';
import type { JobHandler, JobOutcome, JobWork } from '../platform/jobs/job-handler.ts';
import { refuse } from '../platform/refusal.ts';
import { shanghaiMinute } from '../platform/shanghai-minute.ts';
import { EXPORT_JOB, type ExportRequest, exportFileOfKind, isHelpSheet } from './export-request.ts';
import { HELP_ROWS } from './help-rows.ts';
import { REGISTER_ROWS, type RegisterRow } from './register-rows.ts';
import { registerSheets } from './register-sheets.ts';
import { shownFacts } from './shown-facts.ts';
import { exportRemark, storeExport } from './store-export.ts';

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
  const { prisma } = context;
  const actor = actorOf(context);
  const file = exportFileOfKind(request.kind);
  const areas = await areaDirectory(prisma);
  const areaPath = areas.get(request.areaCode)?.path;
  if (!file || !areaPath || !allowed(work, request, areaPath)) return refuse('FORBIDDEN');

  const exportedAt = await nowOf(context);
  const tally = { rows: 0 };
  const shown = shownFacts(context, request.isUnmasked);
  const remark = request.isTemplate
    ? phrase('exports.templateRemark', { who: actor.name, at: shanghaiMinute(exportedAt) })
    : exportRemark(actor.name, exportedAt, request.purpose);
  const rowsOf = isHelpSheet(request.kind) ? HELP_ROWS[request.kind] : REGISTER_ROWS[request.kind];
  const sheets = registerSheets({
    file,
    request,
    areaPath,
    areas,
    exportedAt,
    remark,
    rowsOf: (scope) => counted(rowsOf(context, scope, shown), work, tally),
  });
  const title = request.isTemplate ? phrase('exports.templateTitle', { title: file.title }) : file.title;
  const id = await storeExport(work, {
    sheets,
    name: exportFileName(areas, { areaPath, title, now: exportedAt }),
    areaPath,
    isUnmasked: request.isUnmasked,
    purpose: request.purpose,
    exportedAt,
    detail: () => ({ ...request, rows: tally.rows }),
  });
  return { result: { rows: tally.rows }, fileId: id };
};

export const exportRegisterJob: JobHandler = {
  kind: EXPORT_JOB,
  run: (work) => writeExport(work, work.payload as ExportRequest),
};
