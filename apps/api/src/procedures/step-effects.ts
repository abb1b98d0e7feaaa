import { newId } from '@shouwang/database';
import type { AcceptedStep, CaseRecords } from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { applyPopulationChanges, recordPersonNumbers } from './apply-population-changes.ts';
import { beginMonitoring } from './begin-monitoring.ts';
import type { LoadedCase } from './load-case.ts';
import { correctCategory, eliminateEpisode, removeEpisode, rollBackEpisode } from './settle-episode.ts';

type Effect = (context: Context, step: Step, row: LoadedCase, accepted: AcceptedStep<CaseRecords>) => Promise<void>;

/** What a step leaves outside its case: rows that are listed, counted or monitored on their own. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  recordObjection: async (_context, { db, actor, now }, row, { event, changes }) => {
    const record = changes.records.recordObjection;
    if (!record) return;
    await db.objection.create({
      data: {
        id: newId(),
        caseId: row.id,
        areaPath: row.areaPath,
        raisedOn: new Date(`${event.occurredOn ?? now.toISOString().slice(0, 10)}T00:00:00Z`),
        raisedBy: record.raisedBy,
        content: record.content,
        recordedById: actor.accountId,
      },
    });
  },
  settleObjection: async (_context, { db, now }, _row, { changes }) => {
    const record = changes.records.settleObjection;
    if (!record) return;
    const { objectionId, result, handling } = record;
    await db.objection.update({ where: { id: objectionId }, data: { result, handling, handledAt: now } });
  },
  beginMonitoring: (context, step, row, { changes }) => beginMonitoring(context, step, row, changes.records),
  markEliminated: (context, step, row, { changes }) => eliminateEpisode(context, step, row, changes.records),
  approveRollback: (context, step, row, { changes }) => rollBackEpisode(context, step, row, changes.records),
  remove: (context, step, row, { changes }) => removeEpisode(context, step, row, changes.records),
  approveCategory: (context, step, row, { changes }) => correctCategory(context, step, row, changes.records),
  confirmChanges: async (context, step, row, { toState }) => {
    // Across townships the county has still to confirm.
    if (toState === 'CHANGE_EFFECTIVE') await applyPopulationChanges(context, step, row);
  },
  countyConfirmChanges: (context, step, row) => applyPopulationChanges(context, step, row),
  enterChanges: (context, step, row, { changes }) =>
    recordPersonNumbers(context, step, row, changes.records.enterChanges?.personNos ?? []),
};

/** Does what an accepted step demands outside the case, in the same transaction. */
export const applyEffects: Effect = async (context, step, row, accepted) => {
  await EFFECTS[accepted.event.step]?.(context, step, row, accepted);
};
