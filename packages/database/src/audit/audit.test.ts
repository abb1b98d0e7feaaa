import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onEachDatabase } from '../../testing/each-kind.ts';
import type { Database } from '../connect.ts';
import { newId } from '../new-id.ts';
import { appendAudit } from './append-audit.ts';
import { type AuditFact, auditChainOf } from './audit-fact.ts';
import { verifyChains } from './verify-chains.ts';

const NUODENG = '53/5329/532929/532929101/532929101205/';
const JIUZHOU = '53/5329/532929/532929102/532929102201/';

function fact(more: Partial<AuditFact> = {}): AuditFact {
  return {
    at: new Date('2021-10-15T08:30:00.123Z'),
    actorId: newId(),
    actorName: '张丽',
    actorRole: 'VILLAGE_CLERK',
    action: 'household.reveal',
    objectType: 'Household',
    objectId: newId(),
    areaPath: NUODENG,
    ...more,
  };
}

describe('the chain of an act', () => {
  test.each([
    [NUODENG, '532929101'],
    [`${NUODENG}532929101205003/`, '532929101'],
    ['53/5329/532929/532929102/', '532929102'],
    ['53/5329/532929/', '532929'],
  ])('of %s is %s', (areaPath, chain) => {
    expect(auditChainOf(areaPath)).toBe(chain);
  });

  test('needs an area', () => {
    expect(() => auditChainOf('')).toThrow(TypeError);
  });
});

onEachDatabase('the audit trail', (open, kind) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  beforeEach(() => tamper('TRUNCATE "AuditEntry", "AuditChain"'));

  const append = (...facts: AuditFact[]) => database.prisma.$transaction((tx) => appendAudit(tx, ...facts));

  /** What a person with the rights of the database's owner could do. */
  async function tamper(sql: string): Promise<void> {
    await database.pool.query('ALTER TABLE "AuditEntry" DISABLE TRIGGER USER');
    await database.pool.query(sql);
    await database.pool.query('ALTER TABLE "AuditEntry" ENABLE TRIGGER USER');
  }

  test('one chain per township, numbered without gaps, verifies', async () => {
    await append(fact(), fact({ areaPath: JIUZHOU }), fact());
    await append(fact({ areaPath: JIUZHOU }), fact({ areaPath: '53/5329/532929/' }));
    const entries = await database.prisma.auditEntry.findMany({ orderBy: [{ chain: 'asc' }, { seq: 'asc' }] });
    expect(entries.map(({ chain, seq }) => `${chain} ${seq}`)).toEqual([
      '532929 1',
      '532929101 1',
      '532929101 2',
      '532929102 1',
      '532929102 2',
    ]);
    expect(entries[2]?.prevHash).toBe(entries[1]?.hash);
    await expect(verifyChains(database.prisma)).resolves.toEqual({ chains: 3, entries: 5, faults: [] });
  });

  test('an act verifies with whatever it says of itself', async () => {
    await append(
      fact({
        sessionId: 's',
        address: '127.0.0.1',
        householdId: newId(),
        versionBefore: 1,
        versionAfter: 2,
        purpose: 'REVIEW',
        detail: {
          z: 1,
          a: [1.5, 1e21, -0, null, { 村: '诺邓 "\\' }],
          when: new Date(0),
          gone: undefined,
          'a"b': '\u{2a6d6}',
        },
      }),
      fact({ actorId: undefined, actorRole: undefined, detail: undefined }),
    );
    await expect(verifyChains(database.prisma)).resolves.toMatchObject({ entries: 2, faults: [] });
  });

  test('an act that is given up leaves neither entry nor number', async () => {
    await append(fact());
    const given = database.prisma.$transaction(async (tx) => {
      await appendAudit(tx, fact());
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    await append(fact());
    await expect(verifyChains(database.prisma)).resolves.toMatchObject({ entries: 2, faults: [] });
  });

  test.each(['UPDATE "AuditEntry" SET "actorName" = \'nobody\'', 'DELETE FROM "AuditEntry"', 'TRUNCATE "AuditEntry"'])(
    'the database refuses %s',
    async (sql) => {
      await append(fact());
      await expect(database.pool.query(sql)).rejects.toThrow('the audit log cannot be changed');
    },
  );

  test.each<[string, string, { seq: bigint; fault: string }]>([
    ['a changed word', `UPDATE "AuditEntry" SET "actorName" = '李四' WHERE seq = 3`, { seq: 3n, fault: 'HASH' }],
    ['a changed time', `UPDATE "AuditEntry" SET at = at + interval '1 ms' WHERE seq = 3`, { seq: 3n, fault: 'HASH' }],
    ['a changed detail', `UPDATE "AuditEntry" SET detail = '{"n":0}' WHERE seq = 3`, { seq: 3n, fault: 'HASH' }],
    ['a changed hash', `UPDATE "AuditEntry" SET hash = 'f' WHERE seq = 3`, { seq: 3n, fault: 'HASH' }],
    ['a removed entry', 'DELETE FROM "AuditEntry" WHERE seq = 3', { seq: 4n, fault: 'GAP' }],
    [
      'a removed entry whose gap was closed',
      'DELETE FROM "AuditEntry" WHERE seq = 3; UPDATE "AuditEntry" SET seq = 3 WHERE seq = 4; UPDATE "AuditEntry" SET seq = 4 WHERE seq = 5',
      { seq: 3n, fault: 'LINK' },
    ],
    [
      'two entries that changed places',
      'UPDATE "AuditEntry" SET seq = 99 WHERE seq = 2; UPDATE "AuditEntry" SET seq = 2 WHERE seq = 3; UPDATE "AuditEntry" SET seq = 3 WHERE seq = 99',
      { seq: 2n, fault: 'LINK' },
    ],
    ['an end that was cut off', 'DELETE FROM "AuditEntry" WHERE seq = 5', { seq: 5n, fault: 'HEAD' }],
    [
      'an end that was cut off, with the head set back to another hash',
      `DELETE FROM "AuditEntry" WHERE seq = 5; UPDATE "AuditChain" SET seq = 4`,
      { seq: 4n, fault: 'HEAD' },
    ],
    [
      'an entry smuggled in behind the head',
      `INSERT INTO "AuditEntry" SELECT * FROM (SELECT chain, 6 FROM "AuditEntry" LIMIT 1) AS k (chain, seq)
         CROSS JOIN LATERAL (SELECT at, "actorId", "actorName", "actorRole", "sessionId", address, action, "objectType",
           "objectId", "areaPath", "householdId", "versionBefore", "versionAfter", purpose, detail, "prevHash", hash
           FROM "AuditEntry" WHERE seq = 1) AS e`,
      { seq: 6n, fault: 'HEAD' },
    ],
    ['a removed head', 'DELETE FROM "AuditChain"', { seq: 1n, fault: 'HEAD' }],
  ])('%s is found', async (_, sql, expected) => {
    await append(fact({ detail: { n: 1 } }), fact(), fact({ detail: { n: 3 } }), fact(), fact());
    await tamper(sql);
    const { faults } = await verifyChains(database.prisma);
    expect(faults).toEqual([{ chain: '532929101', ...expected }]);
  });

  test('many who write at once give whole chains', async () => {
    const writers = Array.from({ length: 40 }, (_, n) =>
      append(fact({ areaPath: n % 2 ? NUODENG : JIUZHOU }), fact({ areaPath: n % 3 ? JIUZHOU : NUODENG })),
    );
    const verifying = verifyChains(database.prisma);
    await Promise.all(writers);
    expect((await verifying).faults).toEqual([]);
    await expect(verifyChains(database.prisma)).resolves.toEqual({ chains: 2, entries: 80, faults: [] });
  });

  test.runIf(kind === 'server')('townships do not wait for each other', async () => {
    await append(fact(), fact({ areaPath: JIUZHOU }));
    await database.prisma.$transaction(async (tx) => {
      await appendAudit(tx, fact());
      await append(fact({ areaPath: JIUZHOU }));
    });
    await expect(verifyChains(database.prisma)).resolves.toMatchObject({ entries: 4, faults: [] });
  });
});
