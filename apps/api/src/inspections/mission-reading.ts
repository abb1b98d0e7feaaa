import type { InspectionMission } from '@shouwang/database';
import { availableSteps, MISSION, type MissionRecords, type MissionState, type ProcedureCase } from '@shouwang/domain';
import type { ActionAnswer } from '../platform/actions.type.ts';
import type { Context } from '../platform/context.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { declaredActions } from './declared-actions.ts';

export const missionStateLabel = (state: string): string => MISSION.states[state as MissionState]?.label ?? state;

/** The mission as the engine decides on it. Its steps ask nothing of earlier ones: the audit trail keeps them. */
export const engineMissionOf = ({ state, records }: InspectionMission): ProcedureCase<MissionRecords> => ({
  state,
  events: [],
  records: records as MissionRecords,
});

export const actionsOfMission = async (context: Context, row: InspectionMission): Promise<ActionAnswer[]> => {
  const circumstances = circumstancesIn(context, await momentOfReading(context), row.areaPath);
  const steps = availableSteps({
    ...circumstances,
    template: MISSION,
    case: engineMissionOf(row),
    facts: { evidence: [] },
  });
  return declaredActions(context, MISSION, row, steps);
};
