import {
  QUALITY_ISSUE_STATES,
  QUALITY_SEVERITIES,
  type QualityIssueState,
  type QualitySeverity,
  shanghaiDateOf,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../areas/area-directory.ts';
import { type ExportedFile, storeSheet } from '../exports/store-sheet.ts';
import { issueExportFile } from '../inspections/issue-export.file.ts';
import { identitiesOf } from '../inspections/issue-lines.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { type QualityIssueFilter, qualityIssuesWhere } from './issue-filter.ts';
import { areaNameOfLine, type IssueLine, issueLines } from './issue-lines.ts';
import { ownerLabelOf } from './quality-issue.type.ts';

/** Rows of one workbook at most; a list beyond that is narrowed first. */
const MOST_ROWS = 50_000;

type Row = { readonly line: IssueLine; readonly idNumber: string | null };
type Column = { readonly header: string; readonly width: number; readonly of: (row: Row) => string };

const day = (at: Date | null): string => (at ? shanghaiDateOf(at) : '');

const COLUMNS: readonly Column[] = [
  { header: phrase('quality.sheet.rule'), width: 12, of: ({ line }) => line.issue.ruleId },
  {
    header: phrase('quality.sheet.severity'),
    width: 8,
    of: ({ line }) => QUALITY_SEVERITIES[line.issue.severity as QualitySeverity],
  },
  { header: phrase('quality.sheet.area'), width: 28, of: ({ line }) => areaNameOfLine(line) },
  { header: phrase('quality.sheet.householdNo'), width: 20, of: ({ line }) => line.householdNo ?? '' },
  { header: phrase('quality.sheet.headName'), width: 12, of: ({ line }) => line.headName ?? '' },
  { header: phrase('quality.sheet.personName'), width: 12, of: ({ line }) => line.personName ?? '' },
  { header: phrase('quality.sheet.idNumber'), width: 22, of: ({ idNumber }) => idNumber ?? '' },
  { header: phrase('quality.sheet.title'), width: 36, of: ({ line }) => line.title },
  { header: phrase('quality.sheet.said'), width: 40, of: ({ line }) => line.said },
  { header: phrase('quality.sheet.fix'), width: 40, of: ({ line }) => line.fix ?? '' },
  { header: phrase('quality.sheet.owner'), width: 14, of: ({ line }) => ownerLabelOf(line.issue.department) },
  {
    header: phrase('quality.sheet.dueOn'),
    width: 12,
    of: ({ line }) => line.issue.dueOn?.toISOString().slice(0, 10) ?? '',
  },
  {
    header: phrase('quality.sheet.state'),
    width: 12,
    of: ({ line }) => QUALITY_ISSUE_STATES[line.issue.state as QualityIssueState],
  },
  { header: phrase('quality.sheet.firstSeen'), width: 12, of: ({ line }) => day(line.issue.firstSeenAt) },
  { header: phrase('quality.sheet.lastSeen'), width: 12, of: ({ line }) => day(line.issue.lastSeenAt) },
  { header: phrase('quality.sheet.closed'), width: 12, of: ({ line }) => day(line.issue.closedAt) },
];

/**
 * Writes the issues that pass a filter as 到户到人具体问题清单, for the one who asks: the rows are those of the list.
 * @param input.purpose why, for the audit trail
 * @throws Refused FORBIDDEN, PURPOSE_MISSING, NOTHING_TO_EXPORT
 */
export const exportQualityIssues = async (
  context: Context,
  input: { readonly filter: QualityIssueFilter; readonly purpose: string },
): Promise<ExportedFile> => {
  const { filter } = input;
  const purpose = input.purpose.trim();
  if (!context.ability.can('export', 'QualityIssue')) refuse('FORBIDDEN');
  if (!purpose) refuse('PURPOSE_MISSING', {}, 'purpose');
  const issues = await context.prisma.qualityIssue.findMany({
    where: { AND: [await qualityIssuesWhere(context, filter), visible(context, 'QualityIssue', 'export')] },
    orderBy: [{ areaPath: 'asc' }, { householdId: 'asc' }, { severity: 'asc' }, { ruleId: 'asc' }, { id: 'asc' }],
    take: MOST_ROWS,
  });
  if (issues.length === 0) refuse('NOTHING_TO_EXPORT');
  const { idNumbers } = await identitiesOf(context, issues);
  const lines = await issueLines(context, issues);
  const rows = lines.map((line): Row => ({ line, idNumber: idNumbers.get(line.issue.personId ?? '') ?? null }));
  const areas = await areaDirectory(context.prisma);
  return storeSheet(context, {
    title: phrase('quality.sheetTitle'),
    columns: COLUMNS,
    rows: rows.map((row) => COLUMNS.map((column) => column.of(row))),
    areaPath: areas.get(filter.areaCode ?? '')?.path ?? actorOf(context).areaPath,
    now: (await momentOfReading(context)).now,
    file: issueExportFile,
    useCase: 'quality.export',
    purpose,
    detail: { filter },
  });
};
