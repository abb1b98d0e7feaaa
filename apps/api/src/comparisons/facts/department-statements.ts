import {
  type ComparisonRun,
  type Dataset,
  type DepartmentFact,
  insertRows,
  type Reader,
  type Transaction,
} from '@shouwang/database';
import { campaignIncomePeriod, type IsoDate, shanghaiDateOf } from '@shouwang/domain';
import type { SignedInActor } from '../../platform/context.ts';
import type { JudgedFact } from './judge-facts.ts';

/** What a department has said last of a value. */
export type DepartmentStatement = Omit<DepartmentFact, 'effectiveOn'> & { readonly effectiveOn: IsoDate };

export type DepartmentStatements = {
  of(entityId: string, key: string): DepartmentStatement | undefined;
  /** Everything that departments say of a row. */
  ofRow(entityId: string): readonly DepartmentStatement[];
};

/** What departments say of some people and households. */
export const readStatements = async (
  db: Reader | Transaction,
  entityIds: readonly string[],
): Promise<DepartmentStatements> => {
  const rows = await db.departmentFact.findMany({ where: { entityId: { in: [...new Set(entityIds)] } } });
  const byRow = new Map<string, DepartmentStatement[]>();
  for (const { effectiveOn, ...row } of rows) {
    const statement = { ...row, effectiveOn: effectiveOn.toISOString().slice(0, 10) };
    byRow.set(row.entityId, [...(byRow.get(row.entityId) ?? []), statement]);
  }
  return {
    of: (entityId, key) => byRow.get(entityId)?.find(({ indicatorKey }) => indicatorKey === key),
    ofRow: (entityId) => byRow.get(entityId) ?? [],
  };
};

const COLUMNS = {
  entityId: 'uuid',
  indicatorKey: 'text',
  text: 'text',
  department: 'text',
  datasetId: 'uuid',
  runId: 'uuid',
  fileName: 'text',
  sourceLabel: 'text',
  effectiveOn: 'date',
  before: 'text',
  collected: 'text',
  recordedAt: 'timestamp',
  recordedById: 'uuid',
  recordedBy: 'text',
} as const;

type Saying = {
  readonly run: ComparisonRun & { readonly dataset: Dataset };
  readonly effectiveOn: IsoDate;
  readonly label: string;
  readonly actor: SignedInActor;
  readonly now: Date;
};

/** What the register had before departments spoke in this round: last year's value of the form. */
const beforeOf = ({ registered }: JudgedFact, last: DepartmentStatement | undefined, now: Date): string | null => {
  const year = Number(shanghaiDateOf(now).slice(0, 4));
  const isOfRound = last !== undefined && last.effectiveOn >= campaignIncomePeriod(year).start;
  return isOfRound ? last.before : registered || null;
};

/** What the village had collected stays in sight while the department says the same other thing. */
const collectedOf = ({ kind, registered, text }: JudgedFact, last: DepartmentStatement | undefined): string | null => {
  if (kind === 'CONFLICT') return registered;
  return last?.text === text ? last.collected : null;
};

/** Keeps what a publication says, in the place of what was said before. */
export const writeStatements = async (
  db: Transaction,
  judged: readonly JudgedFact[],
  known: DepartmentStatements,
  { run, effectiveOn, label, actor, now }: Saying,
): Promise<void> => {
  const rows = judged.map((fact) => {
    const last = known.of(fact.entityId, fact.key);
    return {
      entityId: fact.entityId,
      indicatorKey: fact.key,
      text: fact.text,
      department: run.department,
      datasetId: run.datasetId,
      runId: run.id,
      fileName: run.dataset.fileName,
      sourceLabel: label,
      effectiveOn,
      before: beforeOf(fact, last, now),
      collected: collectedOf(fact, last),
      recordedAt: now,
      recordedById: actor.accountId,
      recordedBy: actor.name,
    };
  });
  await db.$executeRaw`
    DELETE FROM "DepartmentFact" said
    USING unnest(${rows.map(({ entityId }) => entityId)}::uuid[], ${rows.map(({ indicatorKey }) => indicatorKey)}::text[])
      AS again(id, key)
    WHERE said."entityId" = again.id AND said."indicatorKey" = again.key`;
  await insertRows(db, 'DepartmentFact', COLUMNS, rows);
};
