import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { advanceMission } from './advance-mission.ts';
import { createMission } from './create-mission.ts';
import { MissionResult } from './mission.type.ts';

const NewMissionInput = builder.inputType('NewMissionInput', {
  fields: (t) => ({
    title: t.string({ required: true }),
    areaCodes: t.idList({ required: true }),
    startsOn: t.field({ type: 'Date', required: true }),
    endsOn: t.field({ type: 'Date', required: true }),
    purpose: t.string({ required: true }),
    memberIds: t.idList({ required: true }),
    idempotencyKey: t.string({ required: true }),
  }),
});

/** The mission as it is after the act; the acting person may read it, or the act would have been refused. */
const missionAfter = async (context: Context, act: Promise<{ readonly id: string }>) =>
  context.prisma.inspectionMission.findUniqueOrThrow({ where: { id: (await act).id } });

builder.mutationFields((t) => ({
  createMission: t.field({
    type: MissionResult,
    args: { input: t.arg({ type: NewMissionInput, required: true }) },
    resolve: (_root, { input }, context) => missionAfter(context, createMission(context, input)),
  }),
  advanceMission: t.field({
    description: 'Begins a planned mission; hands in the report of one that is under way.',
    type: MissionResult,
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      report: t.arg.string(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: (_root, input, context) => missionAfter(context, advanceMission(context, input)),
  }),
}));
