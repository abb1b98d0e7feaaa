import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OrderColumn, type PageQuery, readPage } from './page.ts';

type Row = { id: string; rank: number; due: string | null };

const compare = (one: unknown, other: unknown, direction: 'asc' | 'desc' = 'asc'): number => {
  if (one === other) return 0;
  // Empty cells stand at the end, in both directions.
  if (one === null) return 1;
  if (other === null) return -1;
  const less = (one as string) < (other as string);
  return less === (direction === 'asc') ? -1 : 1;
};

type Where = { AND?: Where[]; OR?: Where[] } & Record<string, unknown>;

const fits = (row: Record<string, unknown>, where: Where): boolean =>
  Object.entries(where).every(([key, asked]) => {
    if (key === 'AND') return (asked as Where[]).every((part) => fits(row, part));
    if (key === 'OR') return (asked as Where[]).some((part) => fits(row, part));
    const value = row[key];
    if (asked && typeof asked === 'object') {
      const { gt, lt } = asked as { gt?: string; lt?: string };
      if (value === null) return false;
      return gt !== undefined ? (value as string) > gt : (value as string) < (lt ?? '');
    }
    return value === asked;
  });

/** A list in memory that answers a page's query as the database does. */
const listOf = (rows: readonly Row[], order: readonly OrderColumn[]) => {
  const sorted = [...rows].sort((one, other) => {
    for (const { key, direction } of order) {
      const difference = compare(one[key as keyof Row], other[key as keyof Row], direction);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const find = async ({ where, take }: PageQuery) => sorted.filter((row) => fits(row, where as Where)).slice(0, take);
  return {
    sorted,
    read: (after: string | null, first: number) =>
      readPage({ first, after }, { order, find, count: async () => rows.length }),
  };
};

const orders: OrderColumn[][] = [
  [{ key: 'id' }],
  [{ key: 'rank', direction: 'desc' }, { key: 'id' }],
  [{ key: 'due', nullable: true }, { key: 'rank' }, { key: 'id', direction: 'desc' }],
  [{ key: 'due', direction: 'desc', nullable: true }, { key: 'id' }],
];

const rowsOf = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    rank: fc.integer({ min: 0, max: 3 }),
    due: fc.option(fc.constantFrom('2021-10-20', '2021-10-21'), { nil: null }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('a list read page by page', () => {
  it('shows every row once, in the order of the whole list', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOf,
        fc.constantFrom(...orders),
        fc.integer({ min: 1, max: 7 }),
        async (rows, order, first) => {
          const list = listOf(rows, order);
          const seen: Row[] = [];
          let after: string | null = null;
          do {
            const page = await list.read(after, first);
            seen.push(...page.edges.map(({ node }) => node));
            expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
          } while (after);
          expect(seen).toEqual(list.sorted);
        },
      ),
    );
  });

  it('never holds more than a hundred rows', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      id: String(index).padStart(3, '0'),
      rank: 0,
      due: null,
    }));
    const page = await listOf(rows, [{ key: 'id' }]).read(null, 1_000);
    expect(page.edges).toHaveLength(100);
    expect(await page.totalCount()).toBe(120);
  });

  it.each(['', 'nonsense', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('{}').toString('base64url')])(
    'refuses the cursor %j that it did not make',
    async (cursor) => {
      const read = listOf([], [{ key: 'id' }]).read(cursor || 'x', 10);
      await expect(read).rejects.toMatchObject({ refusals: [{ code: 'INPUT_INVALID', field: 'after' }] });
    },
  );
});
