import { type ComparisonRun, type Dataset, insertRows, newId, type Transaction } from '@shouwang/database';
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
import type { ColumnMapping } from '@shouwang/matching';
import type { TableRefusal } from '@shouwang/spreadsheet';
import { readSuppressions } from '../clues/read-suppressions.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { readColumnMapping } from './column-mapping.ts';
import { keysOf, reportReading } from './comparison-work.ts';
import { countFacts } from './facts/count-facts.ts';
import { clearStagedFacts, stageFacts } from './facts/staged-facts.ts';
import { findingState } from './finding-state.ts';
import { type FoundReason, unpackFindings } from './matching/finding-pack.ts';
import type { ComparisonCsv, NotRead } from './matching/matching-messages.ts';
import { compareInThread } from './matching/matching-thread.ts';
import { registerFactKeys, registerReader } from './matching/read-register.ts';

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
    suppressions: await readSuppressions(prisma, {
      areaPath: run.areaPath,
      ruleIds: checksOf(run.datasetKey as DatasetKey).map(({ id }) => id),
      on: today,
    }),
    parameters: procedureParametersAt(await readParameters(prisma), run.areaPath, today),
  };
};

/** How many findings were written, how many of them say nothing new, and about which households. */
type Tally = { findings: number; suppressed: number; readonly households: Set<string> };

const saveFindings = async (
  db: Transaction,
  run: ComparisonRun,
  findings: readonly FoundReason[],
  { suppressions, today, parameters }: Judgement,
  tally: Tally,
): Promise<void> => {
  const rows = findings.map(({ ruleId, personId, householdId, areaPath, row, detail, amountFen }) => {
    const amount = amountFen === null ? null : amountFen / 100;
    const known = suppressions.get(householdId);
    return {
      id: newId(),
      runId: run.id,
      ruleId,
      department: run.department,
      areaPath,
      householdId,
      personId,
      rowNumber: row,
      detail,
      amount,
      isSuppressed: known !== undefined && isSuppressed({ ruleId, personId, amount }, known, today, parameters),
    };
  });
  await insertRows(db, 'ComparisonFinding', findingColumns, rows);
  tally.findings += rows.length;
  tally.suppressed += rows.filter(({ isSuppressed: isSilent }) => isSilent).length;
  for (const { householdId } of rows) tally.households.add(householdId);
};

/** How a run went. */
export type ComparisonResult =
  | { readonly ok: true; readonly findingCount: number; readonly suppressedCount: number }
  | { readonly ok: false; readonly refusal: TableRefusal };

type RunWithDataset = ComparisonRun & { readonly dataset: Dataset };

type Save = (findings: readonly FoundReason[]) => Promise<void>;

/** Takes over what the checks found while the file was matched. */
const takeOver = async ({ context, signal }: Work, { datasetId }: ComparisonRun, save: Save): Promise<void> => {
  for (let part = 0; ; part += 1) {
    signal.throwIfAborted();
    const where = { datasetId_part: { datasetId, part } };
    const pack = await context.services.database.prisma.datasetFindingPack.findUnique({ where });
    if (!pack) return;
    await save(unpackFindings(pack.packed));
  }
};

/** Reads file and register once more. */
const readAgain = async (
  work: Work,
  { dataset: { sha256 }, datasetId, datasetKey, areaPath }: RunWithDataset,
  { settings, mapping, on, csv }: ComparisonInputs,
  save: Save,
): Promise<NotRead | undefined> => {
  const { services } = work.context;
  const { prisma } = services.database;
  await work.inTransaction((db) => clearStagedFacts(db, datasetId));
  const dataset = datasetKey as DatasetKey;
  const factKeys = registerFactKeys(dataset);
  const path = services.files.pathOf(sha256);
  const clues = csv?.clues === undefined ? {} : { csv: { fileName: csv.fileName, clues: csv.clues } };
  const result = await compareInThread(
    {
      kind: 'compare',
      path,
      dataset,
      mapping,
      settings,
      keys: keysOf(services),
      factKeys,
      wantsRows: false,
      ...clues,
    },
    {
      nextPeople: registerReader(prisma, { areaPath, dataset, on }, factKeys),
      onFindings: ({ bytes }) => save(unpackFindings(bytes)),
      onFacts: (facts) => work.inTransaction((db) => stageFacts(db, datasetId, facts)).then(() => undefined),
      onProgress: reportReading(work),
    },
    work.signal,
  );
  return result.ok ? undefined : result;
};

type ComparisonInputs = {
  readonly settings: ComparisonSettings;
  readonly mapping: ColumnMapping;
  readonly on: IsoDate;
  readonly csv?: ComparisonCsv | undefined;
};

/**
 * Runs the checks of a dataset over the register and writes what they find. While register, thresholds and checks are as
 * they were when the file was matched, the findings of that pass are taken; otherwise file and register are read again.
 * Findings about a household that explained the same before stay in the run, marked as silent.
 */
export const runComparison = async (
  work: Work,
  { runId, csv }: { readonly runId: string; readonly csv?: ComparisonCsv },
): Promise<ComparisonResult> => {
  const { prisma } = work.context.services.database;
  const run = await prisma.comparisonRun.findUniqueOrThrow({ where: { id: runId }, include: { dataset: true } });
  const judgement = await readJudgement(work, run);
  // What an earlier attempt has left is written again.
  await work.inTransaction((db) => db.comparisonFinding.deleteMany({ where: { runId } }));

  const tally: Tally = { findings: 0, suppressed: 0, households: new Set() };
  const save: Save = (findings) => work.inTransaction((db) => saveFindings(db, run, findings, judgement, tally));
  const settings = run.parameters as unknown as ComparisonSettings;
  const mapping = await readColumnMapping(prisma, run);
  const on = judgement.today;
  const isAsMatched = run.dataset.findingsOf === (await findingState(prisma, run.dataset, { settings, mapping, on }));
  const failure = isAsMatched
    ? await takeOver(work, run, save)
    : await readAgain(work, run, { settings, mapping, on, csv }, save);
  const factCounts = failure ? [] : await countFacts(prisma, run.dataset, work.signal);
  await work.inTransaction((db, now) =>
    db.comparisonRun.update({
      where: { id: runId },
      data: {
        status: failure ? 'FAILED' : 'DONE',
        findingCount: failure ? 0 : tally.findings,
        suppressedCount: tally.suppressed,
        factCounts,
        householdCount: tally.households.size,
        finishedAt: now,
        version: { increment: 1 },
      },
    }),
  );
  return failure ?? { ok: true, findingCount: tally.findings, suppressedCount: tally.suppressed };
};
