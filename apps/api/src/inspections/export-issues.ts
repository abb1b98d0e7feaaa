import { areaDirectory } from '../areas/area-directory.ts';
import { type ExportedFile, storeSheet } from '../exports/store-sheet.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { issueExportFile } from './issue-export.file.ts';
import { type IssueFilter, issuesWhere } from './issue-filter.ts';
import { issueLines } from './issue-lines.ts';
import { ISSUE_SHEETS, isIssueSheetKind } from './issue-sheets.ts';
import { issueParts } from './load-issue.ts';

/** More issues than any county has; a workbook beyond that is a mistake. */
const MOST_ROWS = 50_000;

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
  const issues = await context.prisma.issue.findMany({
    where: { AND: [await issuesWhere(context, filter), visible(context, 'Issue', 'export')] },
    include: issueParts,
    orderBy: [{ dueOn: 'asc' }, { issueNo: 'asc' }],
    take: MOST_ROWS,
  });
  if (issues.length === 0) refuse('NOTHING_TO_EXPORT');
  const { title, columns } = ISSUE_SHEETS[kind];
  const lines = await issueLines(context, issues);
  const areas = await areaDirectory(context.prisma);
  return storeSheet(context, {
    title,
    columns,
    rows: lines.map((line) => columns.map((column) => column.of(line))),
    areaPath: areas.get(filter.areaCode ?? '')?.path ?? actorOf(context).areaPath,
    now: (await momentOfReading(context)).now,
    file: issueExportFile,
    useCase: 'issue.export',
    purpose,
    detail: { kind, filter },
  });
};
