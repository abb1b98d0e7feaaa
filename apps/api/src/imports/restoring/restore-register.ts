import type { Transaction } from '@shouwang/database';
import { Prisma } from '@shouwang/database';
import { type DivisionIndex, type Facts, isIndicatorKey, resolveArea } from '@shouwang/domain';
import { monitoringCaseFacts } from '../../households/monitoring-case-columns.ts';
import { withChanges } from '../../households/with-changes.ts';
import { type Reader, readHouseholds, readPersons } from '../comparing/register-view.ts';
import { noWrites, type RecordedChange, type RegisterWrites } from '../comparing/register-writes.ts';
import type { ValueChange } from '../comparing/row-outcome.ts';
import { writeRegister } from '../writing/write-register.ts';
import type { WriteSource } from '../writing/write-source.ts';
import { changedEntities, type Reversals, readReversals } from './read-changes.ts';

const AT_ONCE = 1_000;

type Restoring = { readonly reader: Reader; readonly divisions: DivisionIndex };

const restoredFacts = (facts: Facts, reversals: readonly ValueChange[] = []): Facts =>
  withChanges(
    facts,
    reversals.filter(({ key }) => isIndicatorKey(key)),
  );

const restoreHouseholds = async (
  { reader, divisions }: Restoring,
  ids: readonly string[],
  reversals: Reversals,
  writes: RegisterWrites,
): Promise<void> => {
  for (const { id, version, areaPath, facts: now } of await readHouseholds(reader, { ids })) {
    const facts = restoredFacts(now, reversals.get(id));
    writes.changedHouseholds.push({
      id,
      version,
      area: resolveArea(facts, divisions, 0),
      areaPathBefore: areaPath,
      facts,
    });
  }
};

/** What a batch changed about rows themselves follows again from what is written, see `rowChanges`. */
const FOLLOWING: ReadonlySet<string> = new Set(['areaPath', 'householdId', 'status']);

/** The undo is a change itself: what the batch had said stays known as what was said then. */
const noteReversals = (reversals: Reversals, writes: RegisterWrites): void => {
  for (const changes of reversals.values()) writes.changes.push(...changes.filter(({ key }) => !FOLLOWING.has(key)));
};

const textBefore = (reversals: readonly ValueChange[], key: string): string | undefined =>
  reversals.find((reversal) => reversal.key === key)?.after;

const restorePersons = async (
  { reader }: Restoring,
  ids: readonly string[],
  reversals: Reversals,
  writes: RegisterWrites,
): Promise<void> => {
  const all = [...reversals.values()];
  const formerIds = all.flatMap((changes) => textBefore(changes, 'householdId') ?? []);
  const homes = new Map((await readHouseholds(reader, { ids: formerIds })).map((home) => [home.id, home]));
  for (const person of await readPersons(reader, { ids })) {
    const changes = reversals.get(person.id) ?? [];
    const home = homes.get(textBefore(changes, 'householdId') ?? '');
    const membership = textBefore(changes, 'isActiveMember');
    if (home) writes.touched.add(home.id);
    writes.changedPersons.push({
      id: person.id,
      version: person.version,
      householdId: home?.id ?? person.householdId,
      areaPath: home?.areaPath ?? person.areaPath,
      isActiveMember: membership === undefined ? person.isActiveMember : membership === '是',
      leftOn: (textBefore(changes, 'leftOn') ?? person.leftOn) || null,
      leaveReason: (textBefore(changes, 'leaveReason') ?? person.leaveReason) || null,
      hasMoved: home !== undefined,
      facts: restoredFacts(
        person.facts,
        changes.filter(({ key }) => key !== 'householdNo'),
      ),
    });
  }
};

const restoreCases = async (
  { reader: { db, crypto } }: Restoring,
  ids: readonly string[],
  reversals: Reversals,
  writes: RegisterWrites,
): Promise<void> => {
  for (const row of await db.monitoringCase.findMany({ where: { id: { in: [...ids] } } })) {
    const facts = restoredFacts(monitoringCaseFacts(crypto, row), reversals.get(row.id));
    writes.changedCases.push({
      id: row.id,
      householdId: row.householdId,
      areaPath: row.areaPath,
      version: row.version,
      status: row.status,
      facts,
    });
  }
};

const restoreSpells = async (
  { reader: { db } }: Restoring,
  ids: readonly string[],
  reversals: Reversals,
  writes: RegisterWrites,
): Promise<void> => {
  for (const { id, version, facts } of await db.workSpell.findMany({ where: { id: { in: [...ids] } } })) {
    writes.changedSpells.push({ id, version, facts: restoredFacts(facts as Facts, reversals.get(id)) });
  }
};

/** Who wrote the rows before the batch: the source of their last earlier change, else of their creation. */
const restoreSources = (db: Transaction, batchId: string, table: string, entity: string): Promise<number> => {
  const rows = Prisma.raw(`"${table}"`);
  return db.$executeRaw`
    UPDATE ${rows} t SET "lastSourceKind" = s.kind, "lastSourceId" = s.source
    FROM (
      SELECT e.id,
        COALESCE(p."sourceKind", CASE WHEN b.id IS NULL THEN 'procedure' ELSE 'import' END) AS kind,
        COALESCE(p."sourceId", e."createdSourceId") AS source
      FROM ${rows} e
      LEFT JOIN LATERAL (
        SELECT c."sourceKind", c."sourceId" FROM "RegisterChange" c
        WHERE c."entityId" = e.id AND c."sourceId" <> ${batchId}::uuid AND NOT EXISTS (
          SELECT FROM "ImportBatch" u WHERE u.id = c."sourceId" AND u.status = 'UNDONE')
        ORDER BY c."recordedAt" DESC, c.id DESC LIMIT 1
      ) p ON true
      LEFT JOIN "ImportBatch" b ON b.id = e."createdSourceId"
      WHERE e.id IN (SELECT "entityId" FROM "RegisterChange" WHERE "sourceId" = ${batchId}::uuid AND entity = ${entity})
    ) s
    WHERE t.id = s.id`;
};

// Households first: a person goes back into a household as it was.
const ENTITIES: readonly {
  readonly entity: RecordedChange['entity'];
  readonly table: string;
  readonly restore: typeof restoreHouseholds;
}[] = [
  { entity: 'household', table: 'Household', restore: restoreHouseholds },
  { entity: 'person', table: 'Person', restore: restorePersons },
  { entity: 'monitoringCase', table: 'MonitoringCase', restore: restoreCases },
  { entity: 'workSpell', table: 'WorkSpell', restore: restoreSpells },
];

/**
 * Gives every row that a batch changed the values that it had before, and the source that had written them; both the
 * change and its reversal stay in the history.
 * @returns households that got somebody back; their summaries have to follow
 */
export const restoreRegister = async (
  reader: Reader & { readonly db: Transaction },
  source: WriteSource,
  divisions: DivisionIndex,
): Promise<ReadonlySet<string>> => {
  const { db, crypto } = reader;
  const { id: batchId } = source;
  const touched = new Set<string>();
  for (const { entity, table, restore } of ENTITIES) {
    const all = await changedEntities(reader, batchId, entity);
    for (let start = 0; start < all.length; start += AT_ONCE) {
      const ids = all.slice(start, start + AT_ONCE);
      const writes = noWrites();
      const reversals = await readReversals(reader, batchId, ids);
      await restore({ reader, divisions }, ids, reversals, writes);
      noteReversals(reversals, writes);
      await writeRegister(db, crypto, writes, source);
      for (const id of writes.touched) touched.add(id);
    }
    await restoreSources(db, batchId, table, entity);
  }
  return touched;
};
