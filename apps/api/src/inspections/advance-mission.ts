import type { Prisma } from '@shouwang/database';
import { decide, MISSION, type MissionRecords } from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from '../procedures/circumstances.ts';
import { engineMissionOf } from './mission-reading.ts';

/** The step that leads on from a state; a mission has one way. */
const nextStep = (state: string): string =>
  MISSION.steps.find(({ from }) => (from as readonly string[]).includes(state))?.key ?? 'report';

/**
 * Begins a mission, or hands in its report (DOMAIN C.10).
 * @throws Refused, Conflict: nothing was written
 */
export const advanceMission = (
  context: Context,
  input: {
    readonly id: string;
    readonly version: number;
    readonly report?: string | null | undefined;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, id, version, report } = input;
  return runUseCase(context, { name: 'mission.advance', idempotencyKey, input }, async (step) => {
    const row = isUuid(id) ? await step.db.inspectionMission.findUnique({ where: { id } }) : null;
    if (!row) throw notFound();
    const key = nextStep(row.state);
    allow(context, stepActionOf(MISSION, key)?.action ?? 'read', 'InspectionMission', row);
    const { toState, changes } = acceptedOrRefused(
      decide({
        ...circumstancesIn(context, await momentOf(step), row.areaPath),
        template: MISSION,
        case: engineMissionOf(row),
        facts: { evidence: [] },
        step: key,
        input: { data: key === 'report' ? { ...(report && { report }) } : {} },
      }),
    );
    const records: MissionRecords = { ...(row.records as MissionRecords), ...changes.records };
    const { count } = await step.db.inspectionMission.updateMany({
      where: { id, version, state: row.state },
      data: {
        state: toState,
        report: records.report?.report ?? null,
        records: records as Prisma.InputJsonObject,
        version: { increment: 1 },
      },
    });
    await exactlyOne(step, count, { type: 'InspectionMission', id, currentVersion: row.version });
    step.audit({
      action: `mission.${key}`,
      objectType: 'InspectionMission',
      objectId: id,
      areaPath: row.areaPath,
      versionBefore: version,
      versionAfter: version + 1,
      detail: { missionNo: row.missionNo },
    });
    return { id };
  });
};
