import { refuse } from './refusal.ts';

/** Arguments of every list: at most `first` rows behind the row that `after` names. */
export type PageArgs = { readonly first?: number | null; readonly after?: string | null };

/** One column of an order that ends with a unique one. `nullable` columns keep their empty rows at the end. */
export type OrderColumn = { readonly key: string; readonly direction?: 'asc' | 'desc'; readonly nullable?: boolean };

/** What a list shows. The total is counted only when somebody asks for it. */
export type Page<Row> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
};

export type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

/** The part of a Prisma query that makes it a page. `where` belongs in an `AND` beside the visible-where. */
export type PageQuery = { readonly where: object; readonly orderBy: object[]; readonly take: number };

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 100;

export const pageSizeOf = ({ first }: PageArgs): number => Math.min(Math.max(first ?? DEFAULT_SIZE, 0), LARGEST_SIZE);

// A cursor holds the values that a row is ordered by and not its key: a key from another area would otherwise tell
// where that row stands among those one may see (TRUST 2, row 3).
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(
    JSON.stringify(values, (_, value) => (typeof value === 'bigint' ? { bigint: String(value) } : value)),
  ).toString('base64url');

/** @throws Refused when it was not made by a list with so many values */
export const decodeCursor = (cursor: string, length: number): unknown[] => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'), (_, value) =>
      value && typeof value === 'object' && 'bigint' in value ? BigInt(value.bigint) : value,
    );
    if (Array.isArray(values) && values.length === length) return values;
  } catch {
    // Falls through to the refusal: a cursor that was not made here.
  }
  return refuse('INPUT_INVALID', { reason: '翻页的位置不对，请从第一页再看' }, 'after');
};

const behind = ({ key, direction, nullable }: OrderColumn, value: unknown): object | undefined => {
  if (value === null) return undefined;
  const beyond = { [key]: { [direction === 'desc' ? 'lt' : 'gt']: value } };
  return nullable ? { OR: [beyond, { [key]: null }] } : beyond;
};

/** The rows behind a cursor: later in the first column, or equal there and later in the next, and so on. */
const rowsBehind = (order: readonly OrderColumn[], values: readonly unknown[]): object => ({
  OR: order.flatMap((column, depth) => {
    const later = behind(column, values[depth]);
    const equal = order.slice(0, depth).map(({ key }, index) => ({ [key]: values[index] }));
    return later ? [{ AND: [...equal, later] }] : [];
  }),
});

const orderByOf = ({ key, direction = 'asc', nullable }: OrderColumn): object =>
  nullable ? { [key]: { sort: direction, nulls: 'last' } } : { [key]: direction };

/**
 * Reads one page of a list in a stable order.
 * @param order the last column is unique; every column is in the rows that `find` returns
 * @param find runs the query; it puts `where` in an AND beside its own
 * @param count counts all rows of the list, by the same where as `find`
 * @throws Refused when `after` was not made by this list
 */
export const readPage = async <Row extends object>(
  args: PageArgs,
  {
    order,
    find,
    count,
  }: {
    readonly order: readonly OrderColumn[];
    readonly find: (query: PageQuery) => PromiseLike<Row[]>;
    readonly count: () => PromiseLike<number>;
  },
): Promise<Page<Row>> => {
  const size = pageSizeOf(args);
  const where = args.after ? rowsBehind(order, decodeCursor(args.after, order.length)) : {};
  // One row more than asked tells whether there is a next page.
  const rows = await find({ where, orderBy: order.map(orderByOf), take: size + 1 });
  const edges = rows.slice(0, size).map((node) => ({
    node,
    cursor: encodeCursor(order.map(({ key }) => (node as Readonly<Record<string, unknown>>)[key] ?? null)),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => count(),
  };
};
