import {
  type AsOf,
  existsAsOf,
  type FactChange,
  factAsOf,
  HOUSEHOLD_TYPE,
  labelOf,
  MONITORING_CATEGORY,
  placeFact,
} from '@shouwang/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachDatabase } from '../../testing/each-kind.ts';
import { aHousehold, nuodeng, yongan } from '../../testing/index.ts';
import { insertRows } from '../bulk/insert-rows.ts';
import type { Database } from '../connect.ts';
import { newId } from '../new-id.ts';
import { type CountAsOf, countAsOf, type ListedAsOf, listAsOf } from './register-as-of.ts';

const day = (number: number): string => `2021-09-${String(number).padStart(2, '0')}`;
const at = (number: number): Date => new Date(Date.UTC(2021, 9, 1, 0, number));
const LAST = new Date('2999-12-31T00:00:00Z');
const COUNTY = { areaPaths: ['53/'] };

/** The values that facts of each kind go through in this test. */
const VALUES = {
  areaPath: [nuodeng.path, yongan.path],
  householdType: ['脱贫户', '一般农户', ''],
  status: ['ACTIVE', 'CLOSED'],
  caseStatus: ['OPEN', 'ELIMINATED'],
  monitoringCategory: ['边缘易致贫户', '突发严重困难户'],
  inRegister: ['是'],
} as const;
type Fact = keyof typeof VALUES;

/** One thing that somebody tells the register about one of its households. */
const told = fc.record({
  household: fc.nat(4),
  fact: fc.constantFrom(...(Object.keys(VALUES) as Fact[])),
  value: fc.nat(2),
  on: fc.integer({ min: 1, max: 28 }),
});

type Household = {
  readonly id: string;
  readonly caseId: string;
  readonly now: Record<Fact, string>;
  readonly changes: Record<Fact, FactChange[]>;
  readonly createdAt: Date;
  readonly existsFrom: string;
  readonly withdrawnAt: Date | undefined;
};

/** Writes households with their cases and a history, as the register's writers would. */
async function write(
  { prisma }: Database,
  stories: readonly { readonly createdAt: number; readonly existsFrom: number; readonly withdrawnAt: number | null }[],
  tellings: readonly { household: number; fact: Fact; value: number; on: number }[],
): Promise<Household[]> {
  const households: Household[] = [];
  for (const story of stories) {
    const { id } = await aHousehold().lifted().monitored('MARGINAL').in(prisma);
    const { id: caseId } = await prisma.monitoringCase.findFirstOrThrow({ where: { householdId: id } });
    const dates = { createdAt: at(story.createdAt), existsFrom: new Date(`${day(story.existsFrom)}T00:00:00Z`) };
    await prisma.household.update({ where: { id }, data: dates });
    await prisma.monitoringCase.update({ where: { id: caseId }, data: dates });
    households.push({
      id,
      caseId,
      createdAt: dates.createdAt,
      existsFrom: day(story.existsFrom),
      withdrawnAt: story.withdrawnAt === null ? undefined : at(story.createdAt + story.withdrawnAt),
      now: {
        areaPath: nuodeng.path,
        householdType: '脱贫户',
        status: 'ACTIVE',
        caseStatus: 'OPEN',
        monitoringCategory: '边缘易致贫户',
        inRegister: '是',
      },
      changes: { areaPath: [], householdType: [], status: [], caseStatus: [], monitoringCategory: [], inRegister: [] },
    });
  }
  const rows = tellings.flatMap(({ household, fact, value, on }, index) => {
    const one = households[household % households.length] as Household;
    const recordedAt = at(30 + index);
    const after = VALUES[fact][value % VALUES[fact].length] ?? '';
    if (one.withdrawnAt) return [];
    // Rows are only ever taken back to an earlier day.
    if (fact === 'inRegister' && day(on) >= one.existsFrom) return [];
    const effectiveOn = day(on);
    const place = placeFact(one.changes[fact], one.now[fact], { effectiveOn, rowFrom: one.existsFrom });
    const before = fact === 'inRegister' ? '' : place.before;
    const id = newId();
    one.changes[fact].push({ id, before, after, effectiveOn, recordedAt });
    if (place.isPresent) one.now[fact] = after;
    const ofCase = fact === 'caseStatus' || fact === 'monitoringCategory';
    return {
      id,
      householdId: one.id,
      areaPath: nuodeng.path,
      entity: ofCase ? 'monitoringCase' : 'household',
      entityId: ofCase ? one.caseId : one.id,
      indicatorKey: fact === 'caseStatus' ? 'status' : fact,
      before: before || null,
      after: after || null,
      sourceKind: 'collection',
      sourceId: one.id,
      sourceLabel: '',
      effectiveOn,
      recordedAt,
      recordedBy: '',
    };
  });
  const columns = {
    id: 'uuid',
    householdId: 'uuid',
    areaPath: 'text',
    entity: 'text',
    entityId: 'uuid',
    indicatorKey: 'text',
    before: 'text',
    after: 'text',
    sourceKind: 'text',
    sourceId: 'uuid',
    sourceLabel: 'text',
    effectiveOn: 'date',
    recordedAt: 'timestamp',
    recordedBy: 'text',
  } as const;
  await insertRows(prisma, 'RegisterChange', columns, rows);
  const nameIn = (list: typeof HOUSEHOLD_TYPE | typeof MONITORING_CATEGORY, label: string) =>
    list.items.find(({ zh }) => zh === label)?.en ?? '';
  for (const { id, caseId, now, withdrawnAt } of households) {
    const { areaPath, status } = now;
    await prisma.household.update({
      where: { id },
      data: { areaPath, status, householdType: nameIn(HOUSEHOLD_TYPE, now.householdType) },
    });
    await prisma.monitoringCase.update({
      where: { id: caseId },
      data: { status: now.caseStatus, category: nameIn(MONITORING_CATEGORY, now.monitoringCategory) },
    });
    if (!withdrawnAt) continue;
    for (const [table, entity, home] of [
      ['MonitoringCase', 'monitoringCase', 'householdId'],
      ['Person', 'person', 'householdId'],
      ['Household', 'household', 'id'],
    ]) {
      await prisma.$executeRawUnsafe(
        `WITH gone AS (DELETE FROM "${table}" WHERE "${home}" = '${id}' RETURNING *)
         INSERT INTO "WithdrawnRow" (id, entity, "householdId", "areaPath", "row", "createdAt", "withdrawnAt", "sourceId")
         SELECT id, '${entity}', "${home}", "areaPath", to_jsonb(gone), "createdAt", '${withdrawnAt.toISOString()}', '${id}' FROM gone`,
      );
    }
  }
  return households;
}

/** What the households say as of, by the simplest means: fact by fact. */
function replay(households: readonly Household[], asOf: AsOf): string[] {
  return households
    .flatMap(({ now, changes, createdAt, existsFrom, withdrawnAt }) => {
      const says = (fact: Fact) => factAsOf(changes[fact], now[fact], asOf);
      const isKnown = createdAt <= asOf.knownAt && !(withdrawnAt && withdrawnAt <= asOf.knownAt);
      if (!isKnown || says('status') !== 'ACTIVE') return [];
      if (!existsAsOf(changes.inRegister, { existsFrom, createdAt }, asOf)) return [];
      const hasCase = existsFrom <= asOf.validOn && says('caseStatus') === 'OPEN';
      return [`${says('areaPath')} ${says('householdType')} ${hasCase ? says('monitoringCategory') : ''}`.trim()];
    })
    .sort();
}

onEachDatabase('[HIS-1] the register as it stood on a day, as known at a moment', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await aHousehold().inVillage(yongan).in(database.prisma);
  });

  afterAll(() => database.close());

  const said = ({ villagePath, householdType, category }: CountAsOf): string =>
    [
      villagePath,
      householdType && labelOf(HOUSEHOLD_TYPE, householdType as never),
      category && labelOf(MONITORING_CATEGORY, category as never),
    ]
      .map((part) => part ?? '')
      .join(' ')
      .trim();

  test('is what telling everything again comes to, for every history', async () => {
    const { prisma } = database;
    const story = fc.record({
      createdAt: fc.nat(20),
      existsFrom: fc.integer({ min: 1, max: 28 }),
      withdrawnAt: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { minLength: 1, maxLength: 5 }),
        fc.array(told, { maxLength: 30 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 90 })), {
          minLength: 3,
          maxLength: 6,
        }),
        async (stories, tellings, moments) => {
          await prisma
            .$transaction(
              async (db) => {
                await db.$executeRawUnsafe('DELETE FROM "MonitoringCase"');
                await db.$executeRawUnsafe('DELETE FROM "Person"');
                await db.$executeRawUnsafe('DELETE FROM "Household"');
                const mine = { ...database, prisma: db as never };
                const households = await write(mine, stories, tellings);
                const ids = new Set(households.map(({ id }) => id));
                for (const [on, known] of [...moments, [28, Number.NaN] as const]) {
                  const asOf = { validOn: day(on), knownAt: Number.isNaN(known) ? LAST : at(known) };
                  const listed = await db.$queryRaw<ListedAsOf[]>(listAsOf(asOf, { ...COUNTY, take: 1000 }));
                  const mineOnly = listed.filter(({ id }) => ids.has(id));
                  const expected = replay(households, asOf);
                  expect(
                    mineOnly
                      .map(({ areaPath, ...one }) => said({ ...one, villagePath: areaPath, households: 1 }))
                      .sort(),
                  ).toEqual(expected);
                  const counted = await db.$queryRaw<CountAsOf[]>(countAsOf(asOf, COUNTY));
                  expect(counted.reduce((sum, { households: n }) => sum + n, 0)).toBe(listed.length);
                }
                throw new Error('given up on purpose');
              },
              { timeout: 60_000 },
            )
            .catch((error: unknown) => {
              if (!(error instanceof Error) || error.message !== 'given up on purpose') throw error;
            });
        },
      ),
      { numRuns: 25 },
    );
  }, 180_000);
});
