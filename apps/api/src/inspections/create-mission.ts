import { newId, type Prisma } from '@shouwang/database';
import { MISSION, openCase, shanghaiDateOf } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { nextNumber } from '../platform/running-number.ts';
import { visible } from '../platform/visible.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from '../procedures/circumstances.ts';

export type NewMission = {
  readonly title: string;
  readonly areaCodes: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly purpose: string;
  readonly memberIds: readonly string[];
  readonly idempotencyKey: string;
};

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Sends a team: its members read the areas of the mission and raise issues there (DOMAIN C.10). The first member leads.
 * @throws Refused NOT_FOUND for an area outside the county, MEMBER_NOT_INSPECTOR, or what the declaration refuses
 */
export const createMission = (context: Context, input: NewMission): Promise<{ readonly id: string }> => {
  const { idempotencyKey, areaCodes, memberIds, title, startsOn, endsOn, purpose } = input;
  return runUseCase(context, { name: 'mission.plan', idempotencyKey, input }, async (step) => {
    const { db, actor, now } = step;
    const areas = await areaDirectory(context.prisma, db);
    const areaPaths = areaCodes.map((code) => areas.get(code)?.path ?? refuse('NOT_FOUND', {}, 'areaCodes'));
    allow(context, 'plan', 'InspectionMission', { areaPath: actor.areaPath });
    // A mission shows its areas to its members: nobody sends a team where they have no say themselves.
    if (!areaPaths.every((path) => path.startsWith(actor.areaPath))) refuse('NOT_FOUND', {}, 'areaCodes');
    const members = await db.account.findMany({
      where: {
        AND: [
          visible(context, 'Account'),
          { id: { in: memberIds.filter(isUuid) }, role: 'INSPECTOR', disabledAt: null },
        ],
      },
      select: { id: true },
    });
    if (members.length < new Set(memberIds).size) refuse('MEMBER_NOT_INSPECTOR', {}, 'memberIds');
    const { toState, changes } = acceptedOrRefused(
      openCase({
        ...circumstancesIn(context, await momentOf(step), actor.areaPath),
        template: MISSION,
        facts: { evidence: [] },
        input: { data: { title, areaPaths, startsOn, endsOn, purpose, memberIds } },
      }),
    );
    const year = shanghaiDateOf(now).slice(0, 4);
    const running = await nextNumber(db, `mission/${year}/${actor.areaPath}`);
    const { id, missionNo } = await db.inspectionMission.create({
      data: {
        id: newId(),
        missionNo: `DD-${year}-${String(running).padStart(3, '0')}`,
        title: title.trim(),
        state: toState,
        areaPath: actor.areaPath,
        areaPaths,
        startsOn: midnight(startsOn),
        endsOn: midnight(endsOn),
        purpose: purpose.trim(),
        records: changes.records as Prisma.InputJsonObject,
        createdById: actor.accountId,
        createdAt: now,
        members: {
          create: [...new Set(memberIds)].map((accountId, index) => ({ accountId, isLeader: index === 0 })),
        },
      },
    });
    step.audit({
      objectType: 'InspectionMission',
      objectId: id,
      areaPath: actor.areaPath,
      versionAfter: 1,
      detail: { missionNo, areaCodes, memberIds },
    });
    return { id };
  });
};
