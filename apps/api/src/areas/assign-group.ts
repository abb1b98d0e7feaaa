import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { recordFacts } from '../households/record-facts.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { areaDirectory } from './area-directory.ts';
import { placeIn } from './place-in.ts';

/** Households of one act; more are placed in parts. */
const MOST = 200;

/** Households that lie in no group of their village, and the group to which they belong. */
export type GroupAssignment = {
  readonly householdIds: readonly string[];
  readonly groupCode: string;
  readonly idempotencyKey: string;
};

/**
 * Puts households of a village into one of its groups, all of them or none (DIV-7). They are facts of the register like
 * any other: whoever corrects a household does it, and its history keeps it.
 * @throws Refused NOT_FOUND, FORBIDDEN, DIVISION_UNKNOWN, DIVISION_GROUP_ELSEWHERE, FIELD_TOO_FEW, FIELD_TOO_MANY
 */
export const assignGroup = (context: Context, input: GroupAssignment): Promise<{ readonly count: number }> => {
  const { idempotencyKey, groupCode, householdIds } = input;
  return runUseCase(context, { name: 'household.assignGroup', idempotencyKey, input }, async (step) => {
    const ids = [...new Set(householdIds)];
    if (ids.length === 0) refuse('FIELD_TOO_FEW', { field: '农户', min: 1 }, 'householdIds');
    if (ids.length > MOST) refuse('FIELD_TOO_MANY', { field: '农户', max: MOST }, 'householdIds');
    const areas = await areaDirectory(context.prisma, step.db);
    const group = areas.get(groupCode);
    if (group?.level !== 'VILLAGE_GROUP' || group.isEnded)
      return refuse('DIVISION_UNKNOWN', { code: groupCode }, 'groupCode');
    const villageCode = groupCode.slice(0, 12);
    for (const id of ids) {
      const household = isUuid(id) ? await step.db.household.findUnique({ where: { id } }) : null;
      if (!household) throw notFound();
      allow(context, 'correct', 'Household', household);
      if (!household.areaCode.startsWith(villageCode)) {
        const village = areas.get(household.areaCode.slice(0, 12))?.name ?? '';
        refuse('DIVISION_GROUP_ELSEWHERE', { name: group.name, village }, 'groupCode');
      }
      await recordFacts(context, step, {
        householdId: id,
        changes: Object.entries(placeIn(groupCode, areas).facts).map(([indicatorKey, value]) => ({
          entity: 'household',
          entityId: id,
          indicatorKey,
          value: value ?? '',
        })),
        effectiveOn: shanghaiDateOf(step.now),
        source: { kind: 'division', id, label: phrase('divisions.assignSource') },
      });
      step.audit({
        objectType: 'Household',
        objectId: id,
        areaPath: household.areaPath,
        householdId: id,
        versionBefore: household.version,
        versionAfter: household.version + 1,
        detail: { groupCode },
      });
    }
    return { count: ids.length };
  });
};
