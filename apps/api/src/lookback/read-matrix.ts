import type { Prisma, Reader } from '@shouwang/database';
import { type CaseWithPapers, paperParts, papersOf } from './load-lookback.ts';
import { cellsOf, type PaperCell } from './lookback-case.type.ts';

/** A row of the matrix: a case with how it stands with each paper. */
export type MatrixRow = { readonly row: CaseWithPapers; readonly cells: readonly PaperCell[] };

/** Cases read at a time. */
const AT_ONCE = 500;

/** The matrix of the cases of a where, by area and household. */
export const readMatrix = async (prisma: Reader, where: Prisma.LookbackCaseWhereInput): Promise<MatrixRow[]> => {
  const found: MatrixRow[] = [];
  let last: string | undefined;
  for (;;) {
    const rows = await prisma.lookbackCase.findMany({
      where: { AND: [where, last ? { id: { gt: last } } : {}] },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      include: paperParts,
    });
    found.push(...rows.map((row) => ({ row, cells: cellsOf(papersOf(row)) })));
    last = rows.at(-1)?.id;
    if (rows.length < AT_ONCE) break;
  }
  return found.toSorted(
    (one, other) => one.row.areaPath.localeCompare(other.row.areaPath) || one.row.id.localeCompare(other.row.id),
  );
};
