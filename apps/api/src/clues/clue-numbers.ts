import type { Transaction } from '@shouwang/database';
import { shanghaiDateOf } from '@shouwang/domain';

/** Numbers in one go: thousands of cards of a run would otherwise ask one by one. */
const takeNumbers = async (db: Transaction, series: string, count: number): Promise<number> => {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO "RunningNumber" (key, last) VALUES (${series}, ${count}::int)
    ON CONFLICT (key) DO UPDATE SET last = "RunningNumber".last + ${count}::int
    RETURNING last`;
  if (!row) throw new Error(`No numbers for ${series}`);
  return row.last - count + 1;
};

const numbersOf = (prefix: string, series: string) => async (db: Transaction, now: Date, count: number) => {
  const year = shanghaiDateOf(now).slice(0, 4);
  const first = await takeNumbers(db, `${series}/${year}`, count);
  return Array.from({ length: count }, (_, at) => `${prefix}${year}-${String(first + at).padStart(5, '0')}`);
};

/** The next numbers of clue cards: XS2021-00001. */
export const takeClueNumbers = numbersOf('XS', 'clue');

/** The next numbers of rectification items: ZG2021-00001. */
export const takeItemNumbers = numbersOf('ZG', 'rectification-item');
