import { type ComparisonRun, insertRows, newId, type PrismaClient, type Transaction } from '@shouwang/database';
import {
  type ComparisonSettings,
  checksOf,
  type DatasetKey,
  type IsoDate,
  isSuppressed,
  type ProcedureParameters,
  procedureParametersAt,
  type SuppressionFact,
  shanghaiDateOf,
} from '@shouwang/domain';
import type { TableRefusal } from '@shouwang/spreadsheet';
import { readParameters } from '../parameters/read-parameters.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { readColumnMapping } from './column-mapping.ts';
import { keysOf, reportReading } from './comparison-work.ts';
import type { ComparisonRequest, FoundReason } from './matching/matching-messages.ts';
import { compareInThread } from './matching/matching-thread.ts';
import { REGISTER_FACT_KEYS, registerReader } from './matching/read-register.ts';

const findingColumns = {
  id: 'uuid',
  runId: 'uuid',
  ruleId: 'text',
  department: 'text',
  areaPath: 'text',
  householdId: 'uuid',
  personId: 'uuid',
  rowNumber: 'int4',
  detail: 'text',
  amount: 'numeric',
  isSuppressed: 'bool',
} as const;

/** The false positives that are still remembered, by household. */
const readSuppressions = async (
  prisma: PrismaClient,
  { areaPath, datasetKey }: ComparisonRun,
  today: IsoDate,
): Promise<ReadonlyMap<string, readonly SuppressionFact[]>> => {
  const rows = await prisma.suppression.findMany({
    where: {
      areaPath: { startsWith: areaPath },
      ruleId: { in: checksOf(datasetKey as DatasetKey).map(({ id }) => id) },
      until: { gte: new Date(`${today}T00:00:00Z`) },
    },
  });
  const byHousehold = new Map<string, SuppressionFact[]>();
  for (const { householdId, ruleId, until, amount } of rows) {
    const known = byHousehold.get(householdId) ?? [];
    known.push({ ruleId, until: until.toISOString().slice(0, 10), amount: amount === null ? null : Number(amount) });
    byHousehold.set(householdId, known);
  }
  return byHousehold;
};

type Judgement = {
  readonly suppressions: ReadonlyMap<string, readonly SuppressionFact[]>;
  readonly today: IsoDate;
  readonly parameters: ProcedureParameters;
};

const readJudgement = async ({ context }: Work, run: ComparisonRun): Promise<Judgement> => {
  const { services } = context;
  const { prisma } = services.database;
  const today = shanghaiDateOf(await services.clock.now(prisma));
  return {
    today,
    suppressions: await readSuppressions(prisma, run, today),
    parameters: procedureParametersAt(await readParameters(prisma), run.areaPath, today),
  };
};

const saveFindings = async (
  db: Transaction,
  run: ComparisonRun,
  findings: readonly FoundReason[],
  { suppressions, today, parameters }: Judgement,
): Promise<number> => {
  const households = await db.household.findMany({
    where: { id: { in: [...new Set(findings.map(({ householdId }) => householdId))] } },
    select: { id: true, areaPath: true },
  });
  const areaOf = new Map(households.map(({ id, areaPath }) => [id, areaPath]));
  let silent = 0;
  const rows = findings.map(({ ruleId, personId, householdId, row, detail, amountFen }) => {
    const amount = amountFen === null ? null : amountFen / 100;
    const isSilent = isSuppressed({ ruleId, personId, amount }, suppressions.get(householdId) ?? [], today, parameters);
    if (isSilent) silent += 1;
    return {
      id: newId(),
      runId: run.id,
      ruleId,
      department: run.department,
      areaPath: areaOf.get(householdId) ?? run.areaPath,
      householdId,
      personId,
      rowNumber: row,
      detail: detail.replaceAll('\0', ''),
      amount,
      isSuppressed: isSilent,
    };
  });
  await insertRows(db, 'ComparisonFinding', findingColumns, rows);
  return silent;
};

/** How a run went. */
export type ComparisonResult =
  | { readonly ok: true; readonly findingCount: number; readonly suppressedCount: number }
  | { readonly ok: false; readonly refusal: TableRefusal };

/**
 * Runs the checks of a dataset over the register, in the matching thread, and writes what they find. Findings about a
 * household that explained the same before stay in the run, marked as silent.
 */
export const runComparison = async (
  work: Work,
  { runId, csv }: { readonly runId: string; readonly csv?: ComparisonRequest['csv'] },
): Promise<ComparisonResult> => {
  const { services } = work.context;
  const { prisma } = services.database;
  const run = await prisma.comparisonRun.findUniqueOrThrow({ where: { id: runId }, include: { dataset: true } });
  const judgement = await readJudgement(work, run);
  // What an earlier attempt has left is written again.
  await work.inTransaction((db) => db.comparisonFinding.deleteMany({ where: { runId } }));

  const households = new Set<string>();
  let suppressedCount = 0;
  const result = await compareInThread(
    {
      kind: 'compare',
      path: services.files.pathOf(run.dataset.sha256),
      dataset: run.datasetKey as DatasetKey,
      mapping: await readColumnMapping(prisma, run),
      settings: run.parameters as unknown as ComparisonSettings,
      keys: keysOf(services),
      factKeys: REGISTER_FACT_KEYS,
      wants: 'findings',
      ...(csv && { csv }),
    },
    {
      nextPeople: registerReader(prisma, run.areaPath),
      onFindings: async (findings) => {
        for (const { householdId } of findings) households.add(householdId);
        suppressedCount += await work.inTransaction((db) => saveFindings(db, run, findings, judgement));
      },
      onProgress: reportReading(work),
    },
    work.signal,
  );
  await work.inTransaction((db, now) =>
    db.comparisonRun.update({
      where: { id: runId },
      data: {
        status: result.ok ? 'DONE' : 'FAILED',
        findingCount: result.ok ? result.findingCount : 0,
        suppressedCount,
        householdCount: households.size,
        finishedAt: now,
        version: { increment: 1 },
      },
    }),
  );
  return result.ok ? { ok: true, findingCount: result.findingCount, suppressedCount } : result;
};
