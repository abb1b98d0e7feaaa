import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachDatabase } from '../testing/each-kind.ts';
import { type Database, openDatabase } from './connect.ts';

onEachDatabase('an open database', (open, kind) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  test('says which kind it is', () => {
    expect(database.kind).toBe(kind);
  });

  test('a transaction is kept whole or not at all', async () => {
    const { prisma } = database;
    await prisma.$transaction(async (tx) => {
      await tx.runningNumber.create({ data: { key: 'kept', last: 1 } });
    });
    const given = prisma.$transaction(async (tx) => {
      await tx.runningNumber.create({ data: { key: 'given up', last: 1 } });
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    await expect(prisma.runningNumber.findMany({ select: { key: true } })).resolves.toEqual([{ key: 'kept' }]);
  });

  test('transactions asked for at once all get their turn', async () => {
    const { prisma } = database;
    await prisma.runningNumber.create({ data: { key: 'turn' } });
    const turns = Array.from({ length: 30 }, () =>
      prisma.$transaction((tx) =>
        tx.runningNumber.update({ where: { key: 'turn' }, data: { last: { increment: 1 } } }),
      ),
    );
    const numbers = (await Promise.all(turns)).map((turn) => turn.last);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  test('a conditional update finds exactly one winner', async () => {
    const { prisma } = database;
    await prisma.runningNumber.create({ data: { key: 'race', last: 1 } });
    const attempts = await Promise.all(
      Array.from({ length: 20 }, () =>
        prisma.runningNumber.updateMany({ where: { key: 'race', last: 1 }, data: { last: 2 } }),
      ),
    );
    expect(attempts.filter((attempt) => attempt.count === 1)).toHaveLength(1);
  });

  test('a time is read as it was written, and now() of the database means the same time', async () => {
    const { prisma } = database;
    const at = new Date('2021-10-15T08:30:00.123Z');
    const base = {
      kind: 'x',
      title: 'x',
      status: 'DONE',
      payload: {},
      areaPath: '53/',
      requestedById: crypto.randomUUID(),
    };
    const job = await prisma.job.create({ data: { ...base, startedAt: at } });
    await prisma.$executeRaw`UPDATE "Job" SET "finishedAt" = now() WHERE id = ${job.id}::uuid`;
    const { startedAt, finishedAt } = await prisma.job.findUniqueOrThrow({ where: { id: job.id } });
    expect(startedAt).toEqual(at);
    expect(Math.abs(Date.now() - (finishedAt?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  test('closing twice is no error', async () => {
    const another = await open();
    await Promise.all([another.close(), another.close()]);
    await expect(another.prisma.account.count()).rejects.toThrow();
  });
});

test.each([{}, { url: 'mysql://localhost/x' }, { url: 'mysql://localhost/x', folder: '/tmp/x' }])(
  'openDatabase(%j) does not guess',
  async (options) => {
    await expect(openDatabase(options)).rejects.toThrow(TypeError);
  },
);

test('a server that cannot be reached is an error soon', async () => {
  await expect(openDatabase({ url: 'postgres://postgres:x@127.0.0.1:1/x' })).rejects.toThrow('ECONNREFUSED');
});
