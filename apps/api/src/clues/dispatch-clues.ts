import { updateRows } from '@shouwang/database';
import { CLUE_CARD, type ClueRecords } from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import { Conflict } from '../platform/conflict.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';
import { momentOf } from '../procedures/circumstances.ts';
import { clueParts, type LoadedClue } from './load-clue.ts';
import { saveClueEvents } from './save-clue-events.ts';
import { clueColumnsAfter, clueEventRow } from './save-clue-step.ts';
import { decideClueStep } from './take-clue-step.ts';

type Selection = { readonly clueIds?: readonly string[] | null; readonly runId?: string | null };

/** The chosen cards, or all of a run that still wait for it. Each chosen one must be there: nothing is left out silently. */
const selected = async (context: Context, { db }: Step, { clueIds, runId }: Selection): Promise<LoadedClue[]> => {
  const ids = [...new Set(clueIds ?? [])];
  if (![...ids, ...(runId ? [runId] : [])].every(isUuid)) throw notFound();
  if (ids.length === 0 && !runId) return refuse('INPUT_INVALID', { reason: '选出要派发的线索' }, 'clueIds');
  if (runId) {
    const where = { AND: [visible(context, 'ComparisonRun'), { id: runId }] };
    const run = await db.comparisonRun.findFirst({ where, select: { status: true } });
    if (!run) throw notFound();
    if (run.status !== 'PUBLISHED') refuse('RUN_NOT_PUBLISHED', {}, 'runId');
  }
  const clues = await db.clue.findMany({
    where: {
      AND: [
        visible(context, 'Clue'),
        ids.length > 0 ? { id: { in: ids } } : {},
        runId ? { reasons: { some: { runId } } } : {},
        ids.length === 0 ? { state: 'NEW' } : {},
      ],
    },
    include: clueParts,
    orderBy: { id: 'asc' },
  });
  if (ids.length > 0 && clues.length !== ids.length) throw notFound();
  return clues;
};

/**
 * Sends cards to the townships in which the households are: some, or all of a run.
 * @returns the ids of the cards that were sent
 * @throws Refused, Conflict: nothing was sent
 */
export const dispatchClues = (
  context: Context,
  input: Selection & { readonly dueOn?: string | null; readonly idempotencyKey: string },
): Promise<{ readonly ids: readonly string[] }> => {
  const { dueOn, idempotencyKey } = input;
  return runUseCase(context, { name: 'clue.dispatch', idempotencyKey, input }, async (step) => {
    const { db, now } = step;
    const clues = await selected(context, step, input);
    const moment = await momentOf(step);
    const taken = clues.map((clue) => {
      allow(context, stepActionOf(CLUE_CARD, 'dispatch')?.action ?? 'read', 'Clue', clue);
      return { clue, accepted: decideClueStep(context, moment, clue, 'dispatch', { data: dueOn ? { dueOn } : {} }) };
    });
    const changed = await updateRows(
      db,
      'Clue',
      {
        key: { id: 'uuid', version: 'int4' },
        set: { state: 'text', records: 'jsonb', isUrgent: 'bool', dueOn: 'date', updatedAt: 'timestamp' },
        increment: ['version'],
      },
      taken.map(({ clue, accepted }) => ({
        ...clueColumnsAfter(clue.records as ClueRecords, accepted, now),
        id: clue.id,
        version: clue.version,
      })),
    );
    if (changed !== taken.length) throw new Conflict({ version: clues[0]?.version ?? 0 });
    await saveClueEvents(
      db,
      taken.map(({ clue, accepted }) => clueEventRow(step, clue, accepted)),
    );
    for (const { clue } of taken) {
      step.audit({
        objectType: 'Clue',
        objectId: clue.id,
        areaPath: clue.areaPath,
        versionBefore: clue.version,
        versionAfter: clue.version + 1,
      });
    }
    return { ids: clues.map(({ id }) => id) };
  });
};
