import type { ReconciliationLine } from '@shouwang/database';
import { indicator, isIndicatorKey, maskedText } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { SheetCell, SheetColumn } from '@shouwang/spreadsheet';
import { areaDirectory } from '../../areas/area-directory.ts';
import { exportRemark, storeExport } from '../../exports/store-export.ts';
import { openPersonIdNumber } from '../../households/person-columns.ts';
import { may } from '../../platform/allow.ts';
import { actorOf, type Context, nowOf } from '../../platform/context.ts';
import { exportFileName } from '../../platform/files/export-name.ts';
import type { JobHandler, JobOutcome, JobWork } from '../../platform/jobs/job-handler.ts';
import { refuse } from '../../platform/refusal.ts';
import { visible } from '../../platform/visible.ts';
import type { LineKind } from './compare-books.ts';
import { shownFields } from './shown-fields.ts';

/** Kind of the job, as its row names it. */
export const LINES_JOB = 'reconciliation.export';

/** Which lines are to leave: all of a comparison that its orderer may see, or those of one kind. */
export type LinesOrder = {
  readonly reconciliationId: string;
  readonly kind: LineKind | null;
  readonly isUnmasked: boolean;
  readonly purpose: string;
};

const AT_ONCE = 1_000;

const COLUMNS: readonly SheetColumn[] = [
  { header: phrase('reconciliation.column.todo'), width: 16 },
  { header: phrase('register.area'), width: 34 },
  { header: indicator('householdNo').label, width: 20 },
  { header: indicator('personNo').label, width: 20 },
  { header: indicator('name').label, width: 12 },
  { header: indicator('idNumber').label, width: 24 },
  { header: phrase('reconciliation.column.field'), width: 22 },
  { header: phrase('reconciliation.column.ours'), width: 24 },
  { header: phrase('reconciliation.column.theirs'), width: 24 },
];

const readIdNumbers = async ({ prisma, services }: Context, lines: readonly ReconciliationLine[]) => {
  const ids = lines.flatMap(({ personId }) => personId ?? []);
  const people = await prisma.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, idNumberSealed: true },
  });
  return new Map(people.map((person) => [person.id, openPersonIdNumber(services.crypto, person) ?? '']));
};

async function* rowsOf(
  { context, signal, report }: JobWork,
  { reconciliationId, kind, isUnmasked }: LinesOrder,
  tally: { rows: number },
): AsyncGenerator<readonly SheetCell[]> {
  const areas = await areaDirectory(context.prisma);
  const mine = { AND: [visible(context, 'ReconciliationLine'), { reconciliationId, ...(kind && { kind }) }] };
  let last: ReconciliationLine | undefined;
  for (;;) {
    signal.throwIfAborted();
    const beyond = last
      ? { OR: [{ areaPath: { gt: last.areaPath } }, { areaPath: last.areaPath, id: { gt: last.id } }] }
      : {};
    const lines = await context.prisma.reconciliationLine.findMany({
      where: { AND: [mine, beyond] },
      orderBy: [{ areaPath: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
    });
    const idNumbers = await readIdNumbers(context, lines);
    for (const line of lines) {
      const number = idNumbers.get(line.personId ?? '') ?? '';
      const who = [
        phrase(`reconciliation.do.${line.kind as LineKind}`),
        areas.get(line.areaPath.split('/').at(-2) ?? '')?.fullName ?? '',
        line.householdNo,
        line.personNo,
        line.name,
        isUnmasked ? number : maskedText('idNumber', number),
      ];
      const fields = shownFields(context, line).filter(({ key }) => isIndicatorKey(key));
      tally.rows += 1;
      if (fields.length === 0) yield who;
      for (const { label, ours, theirs } of fields) yield [...who, label, ours, theirs];
    }
    report({ done: tally.rows, label: phrase('exports.written', { rows: tally.rows }) });
    last = lines.at(-1);
    if (lines.length < AT_ONCE) return;
  }
}

const writeLines = async (work: JobWork, order: LinesOrder): Promise<JobOutcome> => {
  const { context } = work;
  const { name, areaPath } = actorOf(context);
  const isAllowed =
    may(context, 'export', 'Household', { areaPath }) &&
    (!order.isUnmasked || may(context, 'exportUnmasked', 'Person', { areaPath }));
  if (!isAllowed) return refuse('FORBIDDEN');
  const exportedAt = await nowOf(context);
  const tally = { rows: 0 };
  const title = phrase(order.kind ? `reconciliation.list.${order.kind}` : 'reconciliation.list.ALL');
  const remark = exportRemark(name, exportedAt, order.purpose);
  const fileId = await storeExport(work, {
    sheets: [
      {
        name: title,
        titleRows: [title, remark],
        columns: COLUMNS,
        frozenColumns: 5,
        printedFoot: remark,
        rows: rowsOf(work, order, tally),
      },
    ],
    name: exportFileName(await areaDirectory(context.prisma), { areaPath, title, now: exportedAt }),
    areaPath,
    isUnmasked: order.isUnmasked,
    purpose: order.purpose,
    exportedAt,
    detail: () => ({ ...order, rows: tally.rows }),
  });
  return { result: { rows: tally.rows }, fileId };
};

/** The lists of a comparison with the national system, as a workbook: what is to be entered, to be imported, to be put right. */
export const exportLinesJob: JobHandler = {
  kind: LINES_JOB,
  run: (work) => writeLines(work, work.payload as LinesOrder),
};
