import type { Dataset, DatasetRow } from '@shouwang/database';
import { may } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSizeOf } from '../platform/page.ts';
import { refuse } from '../platform/refusal.ts';
import { visible } from '../platform/visible.ts';
import { PACKED_ROW_BYTES, type PackedOutcome, type PackedRow, unpackRows } from './matching/outcome-packs.ts';

type Pack = { readonly part: number; readonly rowCount: number };

/** Where a page begins: so many packed rows are behind, and the row written one by one that was shown last. */
type Position = { readonly packed: number; readonly rowNumber: number; readonly id: string };

const FIRST: Position = { packed: 0, rowNumber: 0, id: '00000000-0000-0000-0000-000000000000' };

const positionOf = (after: string | null | undefined): Position => {
  if (!after) return FIRST;
  const [packed, rowNumber, id] = decodeCursor(after, 3);
  if (Number.isSafeInteger(packed) && Number.isSafeInteger(rowNumber) && typeof id === 'string') {
    return { packed: packed as number, rowNumber: rowNumber as number, id };
  }
  return refuse('INPUT_INVALID', { reason: '翻页的位置不对，请从第一页再看' }, 'after');
};

/** At most so many packed rows behind the first `skip`; only their bytes are read. */
const readPacked = async (
  { prisma }: Context,
  dataset: Dataset,
  { outcome, packs, skip, most }: { outcome: PackedOutcome; packs: readonly Pack[]; skip: number; most: number },
): Promise<PackedRow[]> => {
  const width = PACKED_ROW_BYTES[outcome];
  const rows: PackedRow[] = [];
  let before = 0;
  for (const { part, rowCount } of packs) {
    const from = Math.max(0, skip - before);
    before += rowCount;
    if (from >= rowCount) continue;
    const count = Math.min(rowCount - from, most - rows.length);
    const [cut] = await prisma.$queryRaw<{ bytes: Uint8Array }[]>`
      SELECT substring(packed FROM ${from * width + 1}::int FOR ${count * width}::int) AS bytes
      FROM "DatasetOutcomePack" WHERE "datasetId" = ${dataset.id}::uuid AND part = ${part}::int`;
    if (cut) rows.push(...unpackRows(outcome, cut.bytes));
    if (rows.length === most) break;
  }
  return rows;
};

type NamedPerson = {
  readonly id: string;
  readonly name: string;
  readonly personNo: string | null;
  readonly household: { readonly householdNo: string | null };
};

/** The people of exact matches, as far as the reader may see people at all. */
const readPeople = async (context: Context, rows: readonly PackedRow[]): Promise<ReadonlyMap<string, NamedPerson>> => {
  const ids = rows.flatMap(({ personId }) => personId ?? []);
  if (ids.length === 0) return new Map();
  const people = await context.prisma.person.findMany({
    where: { AND: [visible(context, 'Person'), { id: { in: ids } }] },
    select: { id: true, name: true, personNo: true, household: { select: { householdNo: true } } },
  });
  return new Map(people.map((person) => [person.id, person]));
};

const asDatasetRow = (
  { id: datasetId, department }: Dataset,
  outcome: PackedOutcome,
  { at, row, person }: { readonly at: number; readonly row: number; readonly person: NamedPerson | undefined },
): DatasetRow => ({
  id: `${datasetId}/${outcome}/${at}`,
  datasetId,
  department,
  rowNumber: row,
  outcome,
  reason: null,
  note: null,
  name: person?.name ?? null,
  column: null,
  original: null,
  cells: null,
  personNos: person?.personNo ? [person.personNo] : [],
  householdNo: person?.household.householdNo ?? null,
});

const EMPTY: Page<DatasetRow> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: async () => 0,
};

/**
 * A page of the rows with an outcome that is packed, in the order of the file: the packed ones, and between them those
 * that were written one by one because there is something to say about them.
 * @throws Refused when `after` was not made by this list
 */
export const packedRowPage = async (
  context: Context,
  dataset: Dataset,
  outcome: PackedOutcome,
  args: PageArgs,
): Promise<Page<DatasetRow>> => {
  if (!may(context, 'read', 'DatasetRow', { department: dataset.department })) return EMPTY;
  const { prisma } = context;
  const size = pageSizeOf(args);
  const start = positionOf(args.after);
  const packs = await prisma.datasetOutcomePack.findMany({
    where: { datasetId: dataset.id, outcome },
    select: { part: true, rowCount: true },
    orderBy: { part: 'asc' },
  });
  const written = { AND: [visible(context, 'DatasetRow'), { datasetId: dataset.id, outcome }] };
  const behind = {
    OR: [{ rowNumber: { gt: start.rowNumber } }, { rowNumber: start.rowNumber, id: { gt: start.id } }],
  };
  const [packed, single] = await Promise.all([
    readPacked(context, dataset, { outcome, packs, skip: start.packed, most: size + 1 }),
    prisma.datasetRow.findMany({
      where: { AND: [written, behind] },
      orderBy: [{ rowNumber: 'asc' }, { id: 'asc' }],
      take: size + 1,
    }),
  ]);
  const people = await readPeople(context, packed);

  let position = start;
  let singlesTaken = 0;
  const edges: { cursor: string; node: DatasetRow }[] = [];
  while (edges.length < size) {
    const fromPack = packed[position.packed - start.packed];
    const alone = single[singlesTaken];
    if (!fromPack && !alone) break;
    if (alone && (!fromPack || alone.rowNumber < fromPack.row)) {
      singlesTaken += 1;
      position = { ...position, rowNumber: alone.rowNumber, id: alone.id };
      edges.push({ node: alone, cursor: encodeCursor(Object.values(position)) });
    } else if (fromPack) {
      const place = { at: position.packed, row: fromPack.row, person: people.get(fromPack.personId ?? '') };
      position = { ...position, packed: position.packed + 1 };
      edges.push({ node: asDatasetRow(dataset, outcome, place), cursor: encodeCursor(Object.values(position)) });
    }
  }
  return {
    edges,
    pageInfo: {
      hasNextPage: packed.length + single.length > edges.length,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () =>
      packs.reduce((sum, { rowCount }) => sum + rowCount, 0) + (await prisma.datasetRow.count({ where: written })),
  };
};
