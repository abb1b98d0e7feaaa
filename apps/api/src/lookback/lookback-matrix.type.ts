import { areaCodeOf, LOOKBACK_CASE, LOOKBACK_PAPER_NAMES, LOOKBACK_PAPERS } from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { builder } from '../platform/builder.ts';
import { stateLabelOf } from '../procedures/declared/declared-reading.ts';
import { PaperCellRef } from './lookback-case.type.ts';
import { casesWhere } from './lookback-progress.ts';
import { type MatrixRow, readMatrix } from './read-matrix.ts';

const MatrixRowRef = builder.objectRef<MatrixRow>('LookbackMatrixRow').implement({
  fields: (t) => ({
    caseId: t.id({ resolve: ({ row }) => row.id }),
    version: t.int({ resolve: ({ row }) => row.version }),
    householdId: t.id({ resolve: ({ row }) => row.householdId }),
    headName: t.string({ resolve: ({ row }) => row.household.headName }),
    householdNo: t.string({ nullable: true, resolve: ({ row }) => row.household.householdNo }),
    areaName: t.string({ resolve: ({ row }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(row.areaPath)) }),
    isEliminated: t.boolean({ resolve: ({ row }) => row.monitoringCase.status === 'ELIMINATED' }),
    state: t.string({ resolve: ({ row }) => row.state }),
    stateLabel: t.string({ resolve: ({ row }) => stateLabelOf(LOOKBACK_CASE, row.state) }),
    cells: t.field({ type: [PaperCellRef], resolve: ({ cells }) => [...cells] }),
  }),
});

type Column = { readonly paper: (typeof LOOKBACK_PAPER_NAMES)[number]; readonly rows: readonly MatrixRow[] };

const countIn = ({ paper, rows }: Column, state: string): number =>
  rows.filter(({ cells }) => cells.some((cell) => cell.paper === paper && cell.state === state)).length;

const MatrixColumnRef = builder.objectRef<Column>('LookbackMatrixColumn').implement({
  description: 'Each figure is the number of its list: the matrix filtered by paper and state.',
  fields: (t) => ({
    paper: t.string({ resolve: ({ paper }) => paper }),
    label: t.string({ resolve: ({ paper }) => LOOKBACK_PAPERS[paper].label }),
    about: t.string({ resolve: ({ paper }) => LOOKBACK_PAPERS[paper].about }),
    there: t.int({ resolve: (column) => countIn(column, 'THERE') }),
    backfilled: t.int({ resolve: (column) => countIn(column, 'BACKFILLED') }),
    empty: t.int({ resolve: (column) => countIn(column, 'EMPTY') }),
    notDue: t.int({ resolve: (column) => countIn(column, 'NOT_DUE') }),
  }),
});

type Matrix = {
  readonly all: readonly MatrixRow[];
  readonly listed: readonly MatrixRow[];
  readonly first: number;
  readonly page: number;
};

const MatrixRef = builder.objectRef<Matrix>('LookbackMatrix').implement({
  description: 'Household by paper: every EMPTY cell is a task.',
  fields: (t) => ({
    columns: t.field({
      type: [MatrixColumnRef],
      resolve: ({ all }) => LOOKBACK_PAPER_NAMES.map((paper) => ({ paper, rows: all })),
    }),
    totalCount: t.int({ resolve: ({ listed }) => listed.length }),
    rows: t.field({
      type: [MatrixRowRef],
      resolve: ({ listed, first, page }) => listed.slice(page * first, (page + 1) * first),
    }),
  }),
});

const MOST = 200;

builder.queryField('lookbackMatrix', (t) =>
  t.field({
    type: MatrixRef,
    complexity: 60,
    args: {
      lookbackId: t.arg.id({ required: true }),
      areaCode: t.arg.id(),
      paper: t.arg.string({ description: 'with state: only rows whose cell is so' }),
      state: t.arg.string({ description: 'EMPTY when left out' }),
      first: t.arg.int(),
      page: t.arg.int({ description: 'from 0' }),
    },
    resolve: async (_root, { lookbackId, areaCode, paper, state, first, page }, context): Promise<Matrix> => {
      const all = await readMatrix(context.prisma, await casesWhere(context, lookbackId, areaCode));
      const wanted = state ?? 'EMPTY';
      return {
        all,
        listed: paper
          ? all.filter(({ cells }) => cells.some((cell) => cell.paper === paper && cell.state === wanted))
          : all,
        first: Math.min(Math.max(first ?? 50, 1), MOST),
        page: Math.max(page ?? 0, 0),
      };
    },
  }),
);
