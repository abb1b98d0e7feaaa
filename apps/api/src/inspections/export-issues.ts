import { PassThrough } from 'node:stream';
import { writeWorkbook } from '@shouwang/spreadsheet';
import { areaDirectory } from '../areas/area-directory.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { exportExpiry, exportFileName } from '../platform/files/export-name.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { watermarkRows } from '../platform/files/watermark.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { issueExportFile, LARGEST_EXPORT } from './issue-export.file.ts';
import { type IssueFilter, issuesWhere } from './issue-filter.ts';
import { issueLines } from './issue-lines.ts';
import { ISSUE_SHEETS, type IssueSheetKind, isIssueSheetKind } from './issue-sheets.ts';
import { issueParts } from './load-issue.ts';

export type ExportedFile = { readonly url: string; readonly name: string; readonly rowCount: number };

/** More issues than any county has; a workbook beyond that is a mistake. */
const MOST_ROWS = 50_000;

const writeIssues = async (
  context: Context,
  kind: IssueSheetKind,
  filter: IssueFilter,
  { now, purpose }: { readonly now: Date; readonly purpose: string },
) => {
  const issues = await context.prisma.issue.findMany({
    where: { AND: [await issuesWhere(context, filter), visible(context, 'Issue', 'export')] },
    include: issueParts,
    orderBy: [{ dueOn: 'asc' }, { issueNo: 'asc' }],
    take: MOST_ROWS,
  });
  if (issues.length === 0) refuse('NOTHING_TO_EXPORT');
  const { title, columns } = ISSUE_SHEETS[kind];
  const lines = await issueLines(context, issues);
  const rows = lines.map((line) => columns.map((column) => column.of(line)));
  const titleRows = watermarkRows(actorOf(context), { at: now, rowCount: rows.length, purpose });
  const stream = new PassThrough();
  const [bytes] = await Promise.all([
    context.services.files.receive(stream, LARGEST_EXPORT),
    writeWorkbook(stream, [{ name: title, columns, titleRows, rows }], now),
  ]);
  return { bytes, rowCount: rows.length };
};

/**
 * Writes the issues that pass a filter as a workbook, for the one who asks: the rows and figures are those of the list.
 * @param input.kind list (问题清单) or ledger (整改台账)
 * @param input.purpose why, for the audit trail
 * @throws Refused FORBIDDEN, PURPOSE_MISSING, NOTHING_TO_EXPORT
 */
export const exportIssues = async (
  context: Context,
  input: { readonly filter: IssueFilter; readonly kind: string; readonly purpose: string },
): Promise<ExportedFile> => {
  const { filter, kind } = input;
  const purpose = input.purpose.trim();
  if (!context.ability.can('export', 'Issue')) refuse('FORBIDDEN');
  if (!isIssueSheetKind(kind)) return refuse('INPUT_INVALID', { reason: '只有问题清单和整改台账可以导出' }, 'kind');
  if (!purpose) refuse('PURPOSE_MISSING', {}, 'purpose');
  const { now } = await momentOfReading(context);
  const { bytes, rowCount } = await writeIssues(context, kind, filter, { now, purpose });
  const areas = await areaDirectory(context.prisma);
  const areaPath = areas.get(filter.areaCode ?? '')?.path ?? actorOf(context).areaPath;
  const name = exportFileName(areas, { areaPath, title: ISSUE_SHEETS[kind].title, now });
  const { id } = await runUseCase(context, { name: 'issue.export' }, async ({ db, actor, now: writtenAt, audit }) => {
    const expiresAt = exportExpiry(writtenAt);
    const file = await storeFile(db, bytes, { name, purpose: issueExportFile.name, actor, now: writtenAt, expiresAt });
    audit({
      objectType: 'StoredFile',
      objectId: file.id,
      areaPath: actor.areaPath,
      purpose: purpose.slice(0, 500),
      detail: { kind, filter, rowCount },
    });
    return { id: file.id };
  });
  return { url: `/files/${id}`, name, rowCount };
};
