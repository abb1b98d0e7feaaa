import type { Transaction } from '@shouwang/database';

/**
 * The next number of a series, without gaps: it is taken with the row's lock, so a transaction that fails gives it back.
 * @param series for instance `procedure-case/2021/101205`
 */
export const nextNumber = async (db: Transaction, series: string): Promise<number> => {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO "RunningNumber" (key, last) VALUES (${series}, 1)
    ON CONFLICT (key) DO UPDATE SET last = "RunningNumber".last + 1
    RETURNING last`;
  if (!row) throw new Error(`No number for ${series}`);
  return row.last;
};
