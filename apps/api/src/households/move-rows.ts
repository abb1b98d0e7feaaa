import { type Facts, type ResolvedArea, resolveArea } from '@shouwang/domain';
import { areaDirectory, forgetAreas } from '../areas/area-directory.ts';
import { readDivisions } from '../areas/read-divisions.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { insertGroups, moveParts } from './place-households.ts';

/**
 * Where a household lies by its facts. At a form, a village that does not exist is refused (REG-13).
 * @throws Refused FACT_AREA_UNKNOWN
 */
export const areaOfFacts = async (context: Context, { db }: Step, facts: Facts): Promise<ResolvedArea> => {
  const area = resolveArea(facts, await readDivisions(context.prisma, db), 0);
  if (area.problems.length === 0) return area;
  const { divisionCode = '', village = '', groupCode = '' } = facts;
  return refuse('FACT_AREA_UNKNOWN', { area: [divisionCode, village, groupCode].filter(Boolean).join(' ') });
};

/** What belongs to a household follows it to another place; its village group comes into the register. */
export const followHousehold = async (
  context: Context,
  { db }: Step,
  householdId: string,
  area: ResolvedArea,
): Promise<void> => {
  await moveParts(db, [{ householdId, areaPath: area.areaPath }]);
  // The next question reads the groups again.
  forgetAreas(context.prisma);
};

/** The household's village group comes into the register before the household names it. */
export const insertGroupOf = async (context: Context, { db }: Step, area: ResolvedArea): Promise<void> => {
  const areas = await areaDirectory(context.prisma, db);
  await insertGroups(db, [area], (code) => areas.get(code)?.fullName ?? code);
};

/** The work spells of somebody who moves into another household follow. */
export const followMember = async (
  { db }: Step,
  personId: string,
  home: { readonly householdId: string; readonly areaPath: string },
): Promise<void> => {
  await db.workSpell.updateMany({ where: { personId }, data: home });
};
