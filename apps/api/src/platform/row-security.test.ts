import { applyRowSecurity, Prisma, type Reader, readerFor } from '@shouwang/database';
import {
  aHousehold,
  anAccount,
  jiuzhou,
  nuodeng,
  nuodengTownship,
  testDatabase,
  yongan,
  yunlong,
} from '@shouwang/database/testing';
import { type Actor, areaPathOf, portalOf, ROLE_NAMES, type Role } from '@shouwang/domain';
import {
  abilityFor,
  actorSettings,
  BELONGINGS,
  databaseRoleOf,
  MACHINERY,
  PARTS,
  rowSecuritySql,
  SUBJECTS,
  type Subject,
} from '@shouwang/permissions';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may } from './allow.ts';
import { loadActor } from './session/load-actor.ts';

type Classified = Subject | keyof typeof BELONGINGS | (typeof MACHINERY)[number];
/** A new table must find its place in `permissions/src/subjects.ts`, or this line does not compile. */
const UNCLASSIFIED: Record<Exclude<Prisma.ModelName, Classified>, never> = {};

const database = await testDatabase();
const { prisma, pool } = database;
const readAs = (actor: Actor | undefined): Reader =>
  readerFor(prisma, actorSettings(actor), { statementTimeoutMs: 5_000 });
const villageClerk = (areaPath: string): Actor => ({
  accountId: '019a0000-0000-7000-8000-000000000001',
  personId: 'p',
  role: 'VILLAGE_CLERK',
  areaPath,
});

beforeAll(async () => {
  await applyRowSecurity(database, rowSecuritySql());
  for (const village of [nuodeng, yongan, jiuzhou]) {
    await aHousehold().inVillage(village).with(2).children().in(prisma);
  }
});
afterAll(() => database.close());

describe('the fence of the database', () => {
  it('[PER-9] knows the place of every table', () => {
    expect(UNCLASSIFIED).toEqual({});
    const places = [...Object.keys(SUBJECTS), ...Object.keys(PARTS), ...Object.keys(BELONGINGS), ...MACHINERY];
    expect(places.sort()).toEqual(Object.values(Prisma.ModelName).sort());
  });

  it('[PER-9] shows nothing foreign to a query that forgets to ask who may see it', async () => {
    const reader = readAs(villageClerk(nuodeng.path));
    const foreign = await prisma.household.findFirstOrThrow({ where: { areaPath: { startsWith: yongan.path } } });
    expect(await reader.household.findUnique({ where: { id: foreign.id } })).toBeNull();
    expect(await reader.person.findMany({ where: { householdId: foreign.id } })).toEqual([]);
    expect(await reader.household.count()).toBe(1);
    expect((await reader.person.aggregate({ _count: true }))._count).toBe(3);
    expect(await reader.person.groupBy({ by: ['areaPath'], _count: true })).toHaveLength(1);
    expect(await reader.$queryRaw`SELECT count(*)::int AS people FROM "Person"`).toEqual([{ people: 3 }]);
    const areas = await reader.area.findMany({ where: { code: yongan.code }, include: { households: true } });
    expect(areas.map(({ households }) => households)).toEqual([[]]);
  });

  it('[PER-9] lets nobody write where only reading is meant, whatever the table', async () => {
    const reader = readAs(villageClerk(nuodeng.path)) as unknown as typeof prisma;
    await expect(reader.household.updateMany({ data: { version: 9 } })).rejects.toThrow(/denied|read-only/u);
    await expect(reader.$executeRaw`DELETE FROM "RunningNumber"`).rejects.toThrow(/denied|read-only/u);
    await expect(reader.idempotencyRecord.findMany()).rejects.toThrow(/denied/u);
    expect(await prisma.household.count({ where: { version: 9 } })).toBe(0);
  });

  it('[PER-10] leaves nothing on a connection for the next one, also after a failure', async () => {
    const people = [nuodeng, yongan, jiuzhou, nuodengTownship, yunlong].map(({ path }) =>
      readAs({ ...villageClerk(path), role: path === yunlong.path ? 'COUNTY_OFFICER' : 'VILLAGE_CLERK' }),
    );
    const expected = [1, 1, 1, 2, 3];
    const readings = Array.from({ length: 200 }, async (_, turn) => {
      const who = turn % people.length;
      const reader = people[who] ?? readAs(undefined);
      if (turn % 7 === 0) await reader.$queryRaw`SELECT 1 / 0`.catch(() => {});
      if (turn % 5 === 0) expect(await prisma.household.count()).toBe(3);
      expect(await reader.household.count()).toBe(expected[who]);
    });
    await Promise.all(readings);
    const left = Array.from({ length: 12 }, () =>
      pool.query(`SELECT current_user = session_user AS "isOwner", current_setting('transaction_read_only') AS "readOnly",
                         coalesce(current_setting('shouwang.area', true), '') AS area`),
    );
    for (const { rows } of await Promise.all(left))
      expect(rows).toEqual([{ isOwner: true, readOnly: 'off', area: '' }]);
  });

  it('[PER-10] lets two people who ask for the same household at the same moment see each their own', async () => {
    const { id } = await prisma.household.findFirstOrThrow({ where: { areaPath: { startsWith: nuodeng.path } } });
    const [own, foreign] = [readAs(villageClerk(nuodeng.path)), readAs(villageClerk(yongan.path))];
    for (let turn = 0; turn < 20; turn += 1) {
      const answers = await Promise.all(
        [own, foreign, own, foreign].map((one) => one.household.findUnique({ where: { id } })),
      );
      expect(answers.map((answer) => answer?.id ?? null)).toEqual([id, null, id, null]);
    }
  });

  it('is put in place once, and anew when a grant is taken away', async () => {
    expect(await applyRowSecurity(database, rowSecuritySql())).toBe(false);
    const stricter = rowSecuritySql([]);
    expect(await applyRowSecurity(database, stricter)).toBe(true);
    expect(await readAs(villageClerk(nuodeng.path)).household.count()).toBe(0);
    expect(await applyRowSecurity(database, rowSecuritySql())).toBe(true);
    expect(await readAs(villageClerk(nuodeng.path)).household.count()).toBe(1);
  });
});

// The conditions of the row policies over rows with every trap, against the answer of the policy in memory.
const ACCOUNTS = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
const MISSIONS = ['019b0000-0000-7000-8000-000000000001', '019b0000-0000-7000-8000-000000000002'];
const PATHS = [
  ...['53', '5329', '532929', '532929101', '532929101205', '532929101206', '532929102', '532929102201'].map(areaPathOf),
  ...['532930', '532930101201'].map(areaPathOf),
  '53/5329/5329291/53292910/',
  '53/5329/532929/5329291010/',
  '53/5329/532929/532929101/5329291012050/',
  '53/5329/532929/532929101/532929101205',
  '53/5329/532929/53292910',
  '',
];
const AREAS: Readonly<Record<string, readonly string[]>> = {
  village: ['532929101205', '532929102201'].map(areaPathOf),
  township: ['532929101', '532929102'].map(areaPathOf),
};
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 6 });
const anyRow = fc.record({
  id: fc.constantFrom(...ACCOUNTS, ...MISSIONS),
  areaPath: maybe(fc.constantFrom(...PATHS)),
  path: maybe(fc.constantFrom(...PATHS)),
  responsibleAreaPath: maybe(fc.constantFrom(...PATHS)),
  department: maybe(fc.constantFrom('MEDICAL_INSURANCE', 'EDUCATION')),
  responsibleDepartment: maybe(fc.constantFrom('MEDICAL_INSURANCE', 'EDUCATION')),
  missionId: maybe(fc.constantFrom(...MISSIONS)),
  createdById: maybe(fc.constantFrom(...ACCOUNTS)),
  uploadedById: maybe(fc.constantFrom(...ACCOUNTS)),
  requestedById: maybe(fc.constantFrom(...ACCOUNTS)),
  state: maybe(fc.constantFrom('DRAFT', 'ISSUED', 'CLOSED')),
});
const actorOf = (role: Role): fc.Arbitrary<Actor> =>
  fc.record({
    accountId: fc.constantFrom(...ACCOUNTS),
    personId: fc.constant('person'),
    role: fc.constant(role),
    areaPath: fc.constantFrom(...(AREAS[portalOf(role)] ?? [areaPathOf('532929')])),
    ...(role === 'DEPARTMENT_LIAISON' && { department: fc.constantFrom('MEDICAL_INSURANCE', 'EDUCATION') }),
    ...(role === 'INSPECTOR' && {
      missionIds: fc.subarray(MISSIONS),
      missionAreaPaths: fc.subarray(['532929101', '532929102201'].map(areaPathOf)),
    }),
  }) as fc.Arbitrary<Actor>;

const subjects = [...Object.keys(SUBJECTS), ...Object.keys(PARTS)] as Subject[];
const COLUMNS = Object.keys(fc.sample(anyRow, { numRuns: 1 })[0] ?? {});
const typeOf = (column: string): string => (/^id$|Id$/u.test(column) ? 'uuid' : 'text');

describe.each(ROLE_NAMES)('%s', (role) => {
  it('[PER-9] is let through by the row policies exactly where the policy grants reading, for any row', async () => {
    const rows = fc.sample(anyRow, { numRuns: 300, seed: 2021 });
    const { rows: policies } = await pool.query<{ table: string; condition: string }>(
      `SELECT tablename AS table, qual AS condition FROM pg_policies WHERE $1 = ANY (roles) AND qual NOT LIKE '%EXISTS%'`,
      [databaseRoleOf(role)],
    );
    const record = COLUMNS.map((column) => `"${column}" ${typeOf(column)}`).join(', ');
    for (const actor of fc.sample(actorOf(role), { numRuns: 4, seed: 7 })) {
      const ability = abilityFor(actor);
      const { role: _, ...settings } = actorSettings(actor);
      const questions = subjects.map((subject) => {
        const conditions = policies.filter(({ table }) => table === subject).map(({ condition }) => `(${condition})`);
        return `SELECT '${subject}' AS subject, n FROM jsonb_to_recordset($1::jsonb) AS "${subject}"(n int, ${record})
                WHERE ${conditions.join(' OR ') || 'false'}`;
      });
      const settingAll = Object.entries(settings).map(
        ([name, value]) => Prisma.sql`set_config(${name}, ${value}, true)`,
      );
      const [, found] = await prisma.$transaction([
        prisma.$executeRaw`SELECT ${Prisma.join(settingAll)}`,
        prisma.$queryRawUnsafe<{ subject: string; n: number }[]>(
          `${questions.join(' UNION ALL ')} ORDER BY n`,
          JSON.stringify(rows.map((row, n) => ({ n, ...row }))),
        ),
      ]);
      for (const subject of subjects) {
        const granted = rows.flatMap((row, n) => (may({ ability }, 'read', subject, row) ? [n] : []));
        const letThrough = found.filter((one) => one.subject === subject).map(({ n }) => n);
        expect(letThrough, `${subject} for ${JSON.stringify(actor)}`).toEqual(granted);
      }
    }
  });
});

describe('the machinery', () => {
  it('finds an account of any area, because a session comes before its owner', async () => {
    const account = await anAccount().of(jiuzhou).in(prisma);
    expect((await loadActor(prisma, account)).areaPath).toBe(jiuzhou.path);
  });
});
