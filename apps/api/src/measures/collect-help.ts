import {
  areaPathOf,
  areMeasuresCollected,
  findVillageCode,
  isPairingCollected,
  isTeamCollected,
  shanghaiDateOf,
} from '@shouwang/domain';
import { collectIfOpen } from '../campaigns/collect-items.ts';
import { dayOfColumn } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { recheckHouseholds } from '../quality/recheck-households.ts';
import { findHelpedHousehold, helpToCheck } from './load-help.ts';

/** The village that an area lies in; undefined for a larger one. */
export const villageOf = (areaPath: string): { readonly code: string; readonly path: string } | undefined => {
  const code = findVillageCode(areaPath);
  return code === undefined ? undefined : { code, path: areaPathOf(code) };
};

/**
 * After a change of a household's help: its rules are asked anew, and the round's item 帮扶措施 is collected once its
 * rows say what it asks for.
 */
export const collectHelp = async (context: Context, step: Step, householdId: string): Promise<void> => {
  await recheckHouseholds(context.services.crypto, step, [householdId]);
  const household = await findHelpedHousehold(step.db, householdId);
  const help = household && helpToCheck(household, shanghaiDateOf(step.now));
  if (!help || !areMeasuresCollected(help)) return;
  await collectIfOpen(context, step, { subjectIds: [householdId], kinds: ['HOUSEHOLD_MEASURES'] });
};

/** The round's item 结对帮扶 of a village is collected once every monitored household has somebody. */
export const collectPairing = async (context: Context, step: Step, areaPath: string): Promise<void> => {
  const village = villageOf(areaPath);
  if (!village) return;
  const monitored = await step.db.household.findMany({
    where: { areaPath: { startsWith: village.path }, status: 'ACTIVE', monitoringStatus: 'OPEN' },
    select: { _count: { select: { pairings: { where: { state: 'ACTIVE' } } } } },
  });
  if (!isPairingCollected(monitored.map(({ _count }) => _count.pairings))) return;
  await collectIfOpen(context, step, { subjectIds: [village.code], kinds: ['VILLAGE_PAIRING'] });
};

/** The round's item 驻村工作队 of a village is collected once a team with valid terms is on record. */
export const collectTeam = async (context: Context, step: Step, areaPath: string): Promise<void> => {
  const village = villageOf(areaPath);
  if (!village) return;
  const team = await step.db.workTeam.findFirst({
    where: { areaPath: village.path, state: 'ACTIVE' },
    include: { members: true },
  });
  const members = (team?.members ?? []).map(({ name, endsOn }) => ({
    name,
    endsOn: endsOn === null ? undefined : dayOfColumn(endsOn),
  }));
  if (!isTeamCollected(members, shanghaiDateOf(step.now))) return;
  await collectIfOpen(context, step, { subjectIds: [village.code], kinds: ['VILLAGE_TEAM'] });
};
