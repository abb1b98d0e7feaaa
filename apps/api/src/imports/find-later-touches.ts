import { type ImportBatch, Prisma, type Transaction } from '@shouwang/database';
import { phrase } from '@shouwang/phrases';
import { confirmedLater } from './confirmed-later.ts';
import { importSourceLabel } from './import-kind.ts';

type Touch = { readonly sourceKind: string; readonly sourceId: string; readonly headName: string };

/** Rows of the register that an import writes, by the name that its history uses for them. */
const ENTITIES = [
  { table: 'Household', entity: 'household', household: 'id' },
  { table: 'Person', entity: 'person', household: 'householdId' },
  { table: 'MonitoringCase', entity: 'monitoringCase', household: 'householdId' },
  { table: 'WorkSpell', entity: 'workSpell', household: 'householdId' },
] as const;

/** What hangs on households that an import brought, and has its own history. */
const HANGING = [
  { table: 'ProcedureCase', kind: 'procedure' },
  { table: 'Clue', kind: 'clue' },
  { table: 'Issue', kind: 'issue' },
  { table: 'AssistancePlan', kind: 'help' },
  { table: 'AssistanceMeasure', kind: 'help' },
  { table: 'Pairing', kind: 'help' },
  { table: 'LookbackCase', kind: 'lookback' },
] as const;

const name = (text: string): Prisma.Sql => Prisma.raw(`"${text}"`);

/** Rows of the batch that something else has written since. */
const rewritten = (db: Transaction, batchId: string): Promise<Touch[][]> =>
  Promise.all(
    ENTITIES.map(
      ({ table, entity, household }) => db.$queryRaw<Touch[]>`
        SELECT DISTINCT t."lastSourceKind" AS "sourceKind", t."lastSourceId"::text AS "sourceId", h."headName"
        FROM ${name(table)} t JOIN "Household" h ON h.id = t.${name(household)}
        WHERE t."lastSourceId" <> ${batchId}::uuid
          AND (t."createdSourceId" = ${batchId}::uuid OR t.id IN (
            SELECT "entityId" FROM "RegisterChange" WHERE "sourceId" = ${batchId}::uuid AND entity = ${entity}))`,
    ),
  );

/** What others have added to households or people that the batch brought. */
const added = async (db: Transaction, batchId: string): Promise<Touch[][]> => {
  const parts = await Promise.all(
    ENTITIES.slice(1).map(
      ({ table }) => db.$queryRaw<Touch[]>`
        SELECT DISTINCT t."lastSourceKind" AS "sourceKind", t."lastSourceId"::text AS "sourceId", h."headName"
        FROM ${name(table)} t JOIN "Household" h ON h.id = t."householdId"
        WHERE h."createdSourceId" = ${batchId}::uuid AND t."createdSourceId" <> ${batchId}::uuid`,
    ),
  );
  const spells = await db.$queryRaw<Touch[]>`
    SELECT DISTINCT s."lastSourceKind" AS "sourceKind", s."lastSourceId"::text AS "sourceId", h."headName"
    FROM "WorkSpell" s JOIN "Person" p ON p.id = s."personId" JOIN "Household" h ON h.id = s."householdId"
    WHERE p."createdSourceId" = ${batchId}::uuid AND s."createdSourceId" <> ${batchId}::uuid`;
  const hanging = await Promise.all(
    HANGING.map(
      ({ table, kind }) => db.$queryRaw<Touch[]>`
        SELECT DISTINCT ${kind} AS "sourceKind", t.id::text AS "sourceId", h."headName"
        FROM ${name(table)} t JOIN "Household" h ON h.id = t."householdId"
        WHERE h."createdSourceId" = ${batchId}::uuid`,
    ),
  );
  const cases = await db.$queryRaw<Touch[]>`
    SELECT DISTINCT 'procedure' AS "sourceKind", c.id::text AS "sourceId", h."headName"
    FROM "ProcedureCase" c JOIN "MonitoringCase" m ON m.id = c."monitoringCaseId" JOIN "Household" h ON h.id = c."householdId"
    WHERE m."createdSourceId" = ${batchId}::uuid`;
  const help = await db.$queryRaw<Touch[]>`
    SELECT DISTINCT 'help' AS "sourceKind", t.id::text AS "sourceId", h."headName"
    FROM (SELECT id, "monitoringCaseId" FROM "AssistancePlan" UNION ALL SELECT id, "monitoringCaseId" FROM "AssistanceMeasure") t
      JOIN "MonitoringCase" m ON m.id = t."monitoringCaseId" JOIN "Household" h ON h.id = m."householdId"
    WHERE m."createdSourceId" = ${batchId}::uuid`;
  const lookbacks = await db.$queryRaw<Touch[]>`
    SELECT DISTINCT 'lookback' AS "sourceKind", t.id::text AS "sourceId", h."headName"
    FROM "LookbackCase" t JOIN "MonitoringCase" m ON m.id = t."monitoringCaseId" JOIN "Household" h ON h.id = m."householdId"
    WHERE m."createdSourceId" = ${batchId}::uuid`;
  return [...parts, spells, ...hanging, cases, help, lookbacks];
};

/** Village forms keep no history of their own: only the last import of them can be taken back. */
const laterForms = async (db: Transaction, batch: ImportBatch): Promise<string[]> => {
  if (batch.kind !== 'villages') return [];
  const later = await db.importBatch.count({ where: confirmedLater(batch) });
  if (later === 0) return [];
  return [phrase('imports.touched', { what: importSourceLabel(batch.kind), who: phrase('imports.later') })];
};

const SHOWN_NAMES = 3;

const labelOf = async (db: Transaction, { sourceKind, sourceId }: Touch): Promise<string> => {
  if (sourceKind === 'procedure') return phrase('imports.by.procedure');
  if (sourceKind === 'clue') return phrase('imports.by.clue');
  if (sourceKind === 'issue') return phrase('imports.by.issue');
  if (sourceKind === 'help') return phrase('imports.by.help');
  if (sourceKind === 'lookback') return phrase('imports.by.lookback');
  if (sourceKind !== 'import') return phrase('imports.by.correction');
  const later = await db.importBatch.findUnique({ where: { id: sourceId }, select: { kind: true } });
  return importSourceLabel(later?.kind ?? null);
};

/**
 * What was done since with the rows of an import, in words: `监测对象信息导入（杨国华家等 12 户）`. Empty when nothing was,
 * so that the import can be taken back as a whole.
 */
export const findLaterTouches = async (db: Transaction, batch: ImportBatch): Promise<string[]> => {
  const touches = [...(await rewritten(db, batch.id)), ...(await added(db, batch.id))].flat();
  const bySource = new Map<string, { readonly touch: Touch; readonly names: Set<string> }>();
  for (const touch of touches) {
    // Imports are told apart, everything else is named by its kind.
    const key = touch.sourceKind === 'import' ? touch.sourceId : touch.sourceKind;
    const known = bySource.get(key);
    if (known) known.names.add(touch.headName);
    else bySource.set(key, { touch, names: new Set([touch.headName]) });
  }
  const sentences = [...bySource.values()].map(async ({ touch, names }) => {
    const shown = [...names].slice(0, SHOWN_NAMES).join('、');
    const who =
      names.size > SHOWN_NAMES
        ? phrase('imports.homesAndMore', { names: shown, count: names.size })
        : phrase('imports.homes', { names: shown });
    return phrase('imports.touched', { what: await labelOf(db, touch), who });
  });
  return [...(await Promise.all(sentences)), ...(await laterForms(db, batch))];
};
