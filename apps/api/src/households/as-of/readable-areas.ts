import { isWithin } from '@shouwang/domain';
import type { Context } from '../../platform/context.ts';

/** The areas whose households the acting person may read, as the policy has it. */
export const readableAreas = ({ ability }: Pick<Context, 'ability'>): readonly string[] =>
  ability.rulesFor('read', 'Household').flatMap(({ conditions }) => {
    const area = conditions?.areaPath;
    return area && 'startsWith' in area ? [area.startsWith] : [];
  });

/** Does one of the areas hold this one? */
export const isReadable = (areas: readonly string[], areaPath: string): boolean =>
  areas.some((area) => isWithin(areaPath, area));

/** Those parts of an area that the acting person may read; without an area, everything of theirs. */
export const areaPathsWithin = (context: Pick<Context, 'ability'>, areaPath: string | undefined): readonly string[] => {
  const areas = readableAreas(context);
  if (areaPath === undefined) return areas;
  if (isReadable(areas, areaPath)) return [areaPath];
  return areas.filter((area) => isWithin(area, areaPath));
};
