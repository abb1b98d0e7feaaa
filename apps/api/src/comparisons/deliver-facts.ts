import {
  DATASET_FACTS,
  DATASETS,
  type DatasetKey,
  factsDayOf,
  type IndicatorKey,
  indicator,
  shanghaiDateOf,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { findRound, planOf } from '../campaigns/find-round.ts';
import { emptyTally, type FactTally, recordPersonFacts } from '../households/record-person-facts.ts';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { actorOf } from '../platform/context.ts';
import type { Work } from '../platform/jobs/inline-work.ts';
import { readColumnMapping } from './column-mapping.ts';
import { comparisonSettingsFor } from './comparison-settings.ts';
import { keysOf, reportReading } from './comparison-work.ts';
import { compareInThread } from './matching/matching-thread.ts';
import { registerFactKeys, registerReader } from './matching/read-register.ts';

/** Does a published file of this kind write into the register? */
export const statesFacts = (datasetKey: string): boolean => DATASET_FACTS[datasetKey as DatasetKey] !== undefined;

/** The indicators that a file of this kind states, as people call them. */
export const statedLabels = (datasetKey: string): readonly string[] =>
  (DATASET_FACTS[datasetKey as DatasetKey]?.keys ?? []).map((key) => indicator(key).label);

type Delivered = FactTally & { readonly effectiveOn: string; people: number };

/**
 * Writes what the exact rows of a published file state about people into the register, some hundred people in a
 * transaction (CMP-15). Taken up again after a crash it begins anew: what stands there already is written once.
 */
export const deliverFacts = async (work: Work, { runId }: { readonly runId: string }): Promise<Delivered> => {
  const { context, signal } = work;
  const { services } = context;
  const { prisma } = services.database;
  const { dataset } = await prisma.comparisonRun.findUniqueOrThrow({
    where: { id: runId },
    include: { dataset: true },
  });
  const key = dataset.datasetKey as DatasetKey;
  const keys: readonly IndicatorKey[] = DATASET_FACTS[key]?.keys ?? [];
  const round = await findRound(prisma, dataset.areaPath);
  const handedInOn = shanghaiDateOf(dataset.submittedAt ?? dataset.uploadedAt);
  const effectiveOn = factsDayOf(dataset.period, handedInOn, round ? planOf(round).cutoffOn : null);
  const label = phrase('comparisons.factSource', { dataset: DATASETS[key].label, file: dataset.fileName });
  const source = { kind: 'department', id: dataset.id, label } as const;
  // The checks look at the same rows in the same pass.
  const factKeys = registerFactKeys(key);
  const actor = actorOf(context);
  const delivered: Delivered = { ...emptyTally(), effectiveOn, people: 0 };
  const result = await compareInThread(
    {
      kind: 'compare',
      path: services.files.pathOf(dataset.sha256),
      dataset: key,
      mapping: await readColumnMapping(prisma, dataset),
      settings: await comparisonSettingsFor(prisma, dataset.areaPath),
      keys: keysOf(services),
      factKeys,
      wantsRows: false,
      wantsFacts: true,
    },
    {
      nextPeople: registerReader(prisma, dataset.areaPath, factKeys),
      onFacts: async (people) => {
        const tally = await work.inTransaction((db, now) =>
          recordPersonFacts(context, { db, now, actor }, people, { keys, effectiveOn, source }),
        );
        delivered.people += people.length;
        for (const name of ['changed', 'same', 'late', 'held'] as const) delivered[name] += tally[name];
      },
      onProgress: reportReading(work),
    },
    signal,
  );
  if (!result.ok) throw new Error(`A published file could not be read again: ${result.refusal.code}`);
  await work.inTransaction((db, now) =>
    writeAudit(db, { context, actor, now, useCase: 'dataset.facts' }, [
      { objectType: 'Dataset', objectId: dataset.id, areaPath: dataset.areaPath, detail: { runId, ...delivered } },
    ]),
  );
  return delivered;
};
