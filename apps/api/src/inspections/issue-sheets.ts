import {
  areaCodeOf,
  DEPARTMENT,
  type Department,
  ISSUE_CATEGORY,
  ISSUE_LEVELS,
  ISSUE_SOURCE,
  type IssueCategory,
  type IssueLevel,
  type IssueSource,
  labelOf,
  shanghaiDateOf,
} from '@shouwang/domain';
import type { SheetCell } from '@shouwang/spreadsheet';
import type { AreaDirectory } from '../areas/area-directory.ts';
import { dayText, issueStateLabel } from './issue-reading.ts';
import { issueRecordsOf, type LoadedIssue } from './load-issue.ts';

/** One issue on paper, with the identity of its object as far as the reader may have it. */
export type IssueLine = {
  readonly issue: LoadedIssue;
  readonly areas: AreaDirectory;
  readonly daysLate: number;
  readonly householdNo: string | null;
  readonly idNumber: string | null;
};

type Column = { readonly header: string; readonly width: number; readonly of: (line: IssueLine) => SheetCell };

const text = (header: string, width: number, of: (line: IssueLine) => string | null | undefined): Column => ({
  header,
  width,
  of: (line) => of(line) ?? '',
});

const areaName = ({ areas }: IssueLine, path: string): string => areas.get(areaCodeOf(path))?.fullName ?? '';
const day = (at: Date | null): string => (at ? shanghaiDateOf(at) : '');

const NUMBER = text('编号', 14, ({ issue }) => issue.issueNo);
const TITLE = text('问题', 32, ({ issue }) => issue.title);
const OBJECT = text('问题对象', 20, ({ issue }) => issue.objectLabel);
const PLACE = text('所在地', 24, (line) => areaName(line, line.issue.areaPath));
const UNIT = text('责任单位', 18, (line) => {
  const { responsibleAreaPath, responsibleDepartment } = line.issue;
  if (responsibleAreaPath) return areaName(line, responsibleAreaPath);
  return responsibleDepartment && labelOf(DEPARTMENT, responsibleDepartment as Department);
});
const PERSON = text('责任人', 12, ({ issue }) => issue.responsiblePerson);
const DUE = text('整改期限', 12, ({ issue }) => dayText(issue.dueOn));
const PROGRESS = text('整改进度', 14, ({ issue }) => issueStateLabel(issue.state));
const CLOSED = text('是否销号', 10, ({ issue }) => (issue.closedAt ? '是' : '否'));
const REQUIREMENT = text('整改要求', 32, ({ issue }) => issue.requirement);
const MEASURE = text('整改措施', 32, ({ issue }) => issueRecordsOf(issue).rectify?.plan);
const RESULT = text('整改结果', 32, ({ issue }) => issue.rectification);
const VERIFIER = text('验收人', 12, ({ issue }) => issue.verifiedBy);

/** The two papers of an inspection (DOMAIN E.1), column by column. Numbers of people and households are text. */
export const ISSUE_SHEETS = {
  list: {
    title: '问题清单',
    columns: [
      NUMBER,
      text('问题来源', 18, ({ issue }) => labelOf(ISSUE_SOURCE, issue.source as IssueSource)),
      text('问题类别', 18, ({ issue }) => labelOf(ISSUE_CATEGORY, issue.category as IssueCategory)),
      text('问题程度', 10, ({ issue }) => ISSUE_LEVELS[issue.level as IssueLevel]),
      PLACE,
      OBJECT,
      text('户编号', 20, ({ householdNo }) => householdNo),
      text('证件号码', 22, ({ idNumber }) => idNumber),
      TITLE,
      text('问题描述', 40, ({ issue }) => issue.description),
      REQUIREMENT,
      MEASURE,
      UNIT,
      PERSON,
      DUE,
      PROGRESS,
      { header: '逾期天数', width: 10, of: ({ daysLate }) => daysLate },
      RESULT,
      VERIFIER,
      CLOSED,
      text('纳入考核', 10, ({ issue }) => (issue.countsInAssessment ? '是' : '否')),
    ],
  },
  ledger: {
    title: '整改台账',
    columns: [
      NUMBER,
      PLACE,
      OBJECT,
      TITLE,
      UNIT,
      PERSON,
      REQUIREMENT,
      MEASURE,
      DUE,
      PROGRESS,
      text('下发日期', 12, ({ issue }) => day(issue.issuedAt)),
      text('提交日期', 12, ({ issue }) => day(issue.submittedAt)),
      RESULT,
      {
        header: '佐证份数',
        width: 10,
        of: ({ issue }) => issue.evidence.filter(({ step }) => step === 'submit').length,
      },
      { header: '退回次数', width: 10, of: ({ issue }) => issue.returnCount },
      { header: '督办次数', width: 10, of: ({ issue }) => issue.chaseCount },
      text('约谈日期', 12, ({ issue }) => day(issue.admonishedAt)),
      VERIFIER,
      CLOSED,
      text('销号日期', 12, ({ issue }) => day(issue.closedAt)),
    ],
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly columns: readonly Column[] }>>;

export type IssueSheetKind = keyof typeof ISSUE_SHEETS;

export const isIssueSheetKind = (kind: string): kind is IssueSheetKind => Object.hasOwn(ISSUE_SHEETS, kind);
