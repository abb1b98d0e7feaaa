import type { ComparisonRun, Dataset, Transaction } from '@shouwang/database';
import {
  DATASETS,
  type DatasetKey,
  type Department,
  type IsoDate,
  shanghaiDateOf,
  statementDay,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../../areas/area-directory.ts';
import { findRound, lockOnOf, planOf } from '../../campaigns/find-round.ts';
import { mayWriteFact } from '../../campaigns/may-write-fact.ts';
import { queueHouseholdsForMonth } from '../../campaigns/queue-for-month.ts';
import { lockHouseholds } from '../../households/lock-households.ts';
import { writeRegister } from '../../imports/writing/write-register.ts';
import type { WriteSource } from '../../imports/writing/write-source.ts';
import { writeAudit } from '../../platform/audit/write-audit.ts';
import { actorOf, type SignedInActor } from '../../platform/context.ts';
import type { Work } from '../../platform/jobs/inline-work.ts';
import { recheckHouseholds } from '../../quality/recheck-households.ts';
import { readStatements, writeStatements } from './department-statements.ts';
import { type JudgedFact, judgeFacts } from './judge-facts.ts';
import { registerWritesOf } from './register-writes-of.ts';
import { type StagedFact, stagedPortions } from './staged-facts.ts';

/** What a publication has done, over all its portions. */
export type FactsRecorded = {
  readonly said: number;
  readonly written: number;
  /** Values that the register goes on saying otherwise: the village's, or those of a locked round. */
  readonly differing: number;
};

type RunWithDataset = ComparisonRun & { readonly dataset: Dataset };

type Publication = {
  readonly run: RunWithDataset;
  readonly effectiveOn: IsoDate;
  readonly label: string;
  readonly actor: SignedInActor;
  readonly fullNameOf: (areaCode: string) => string;
};

/** A round that is locked takes no file (CAM-5); windows are not asked for, as with an import. */
const isRoundLocked = async (
  { context }: Work,
  step: { readonly db: Transaction; readonly now: Date },
  { run: { areaPath, datasetId }, effectiveOn }: Publication,
): Promise<boolean> => {
  const source = { kind: 'department', id: datasetId } as const;
  const answer = await mayWriteFact(context, step, { areaPath, effectiveOn, fields: [], source });
  return 'refusals' in answer && answer.refusals.some(({ code }) => code === 'ROUND_LOCKED');
};

/** The households are held still, those too into which somebody has moved since the file was matched. */
const holdHouseholds = async (db: Transaction, facts: readonly StagedFact[]): Promise<void> => {
  const homes = await db.household.findMany({
    where: {
      OR: [
        { id: { in: facts.map(({ householdId }) => householdId) } },
        { members: { some: { id: { in: facts.map(({ entityId }) => entityId) } } } },
      ],
    },
    select: { id: true },
  });
  await lockHouseholds(db, [...new Set(homes.map(({ id }) => id))]);
};

const recordPortion = async (
  work: Work,
  { db, now }: { readonly db: Transaction; readonly now: Date },
  publication: Publication,
  staged: readonly StagedFact[],
): Promise<FactsRecorded> => {
  const { crypto } = work.context.services;
  const { run, effectiveOn, label, actor, fullNameOf } = publication;
  await holdHouseholds(db, staged);
  const known = await readStatements(
    db,
    staged.map(({ entityId }) => entityId),
  );
  // A later file has said it better; what this publication has said already, it does not say again.
  const fresh = staged.filter(({ entityId, key }) => {
    const last = known.of(entityId, key);
    return last === undefined || (last.effectiveOn <= effectiveOn && last.runId !== run.id);
  });
  const judged = await judgeFacts(db, run.department as Department, fresh);
  const isLocked = await isRoundLocked(work, { db, now }, publication);
  const taken = isLocked ? [] : judged.filter(({ isTaken }) => isTaken);
  if (taken.length > 0) {
    const writes = await registerWritesOf({ db, crypto }, taken);
    const source: WriteSource = { kind: 'department', id: run.datasetId, label, effectiveOn, now, actor, fullNameOf };
    await writeRegister(db, crypto, writes, source);
    await queueHouseholdsForMonth(
      { db, actor, now },
      run.areaPath,
      writes.changes.map(({ householdId, areaPath, key }) => ({
        householdId,
        areaPath,
        indicatorKey: key,
        effectiveOn,
      })),
    );
    // What the file has put right closes with it (QUA-8).
    await recheckHouseholds(
      crypto,
      { db, now },
      writes.changes.map(({ householdId }) => householdId),
    );
  }
  await writeStatements(db, judged, known, { run, effectiveOn, label, actor, now });
  const isWritten = new Set<JudgedFact>(taken);
  const differing = judged.filter((fact) => fact.kind !== 'EQUAL' && !isWritten.has(fact)).length;
  return { said: judged.length, written: taken.length, differing };
};

/**
 * Takes what a published file says into the register, some hundred households at a time (C.8 谁提供谁负责): each portion in
 * one transaction, so that a job that was cut off goes on where it stood and saying it twice changes nothing.
 */
export const recordDepartmentFacts = async (
  work: Work,
  { runId }: { readonly runId: string },
): Promise<FactsRecorded> => {
  const { context, signal, report } = work;
  const { prisma } = context.services.database;
  const run = await prisma.comparisonRun.findUniqueOrThrow({ where: { id: runId }, include: { dataset: true } });
  const { dataset, areaPath } = run;
  const areas = await areaDirectory(prisma);
  const round = await findRound(prisma, areaPath);
  const roundOfFile = round
    ? { year: planOf(round).year, cutoffOn: planOf(round).cutoffOn, lockOn: lockOnOf(round) }
    : undefined;
  const effectiveOn = statementDay(dataset.period, shanghaiDateOf(dataset.uploadedAt), roundOfFile);
  const actor = actorOf(context);
  const publication: Publication = {
    run,
    effectiveOn,
    label: phrase('comparisons.factSource', { label: DATASETS[run.datasetKey as DatasetKey].label, day: effectiveOn }),
    actor,
    fullNameOf: (code) => areas.get(code)?.fullName ?? code,
  };
  let total: FactsRecorded = { said: 0, written: 0, differing: 0 };
  for await (const staged of stagedPortions(prisma, run.datasetId)) {
    signal.throwIfAborted();
    const portion = await work.inTransaction((db, now) => recordPortion(work, { db, now }, publication, staged));
    total = {
      said: total.said + portion.said,
      written: total.written + portion.written,
      differing: total.differing + portion.differing,
    };
    report({ done: total.said });
  }
  await work.inTransaction((db, now) =>
    writeAudit(db, { context, actor, now, useCase: 'comparison.facts' }, [
      { objectType: 'ComparisonRun', objectId: runId, areaPath, detail: { runNo: run.runNo, ...total } },
    ]),
  );
  return total;
};
