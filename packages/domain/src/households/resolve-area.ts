import { areaPathOf } from '../areas/area-path.ts';
import type { Division, DivisionIndex } from '../areas/division-index.ts';
import type { Facts } from '../collection/catalogue.ts';
import { type RowProblem, rowProblem } from './row-problem.ts';

/** Where a household lies. */
export interface ResolvedArea {
  /** The smallest area known: village group, village, township or county. */
  readonly areaCode: string;
  readonly areaPath: string;
  /** The village group as the register names it; groups have no national code list, they come with the households. */
  readonly group?: { readonly code: string; readonly name: string; readonly villageCode: string };
  /** What stands in the register instead of what was written about the place: it named a division that is no more. */
  readonly now?: Facts;
  readonly problems: readonly RowProblem[];
}

function findVillage(facts: Facts, divisions: DivisionIndex): Division | undefined {
  const byCode = divisions.find(facts.divisionCode ?? '');
  return byCode?.level === 'VILLAGE' ? byCode : undefined;
}

const VILLAGE_DIGITS = 12;

/** The place as it is called today. */
function factsOfPlace(village: Division, group: Division | undefined, divisions: DivisionIndex): Facts {
  const township = divisions.find(village.code.slice(0, 9));
  return {
    ...(township && { township: township.name }),
    village: village.name,
    divisionCode: village.code,
    ...(group && { villageGroup: group.name, groupCode: group.code }),
  };
}

/** The household of an ended group lies in the group that this one has become, whatever its village was. */
function movedWithGroup({ groupCode = '' }: Facts, divisions: DivisionIndex): ResolvedArea | undefined {
  const group = divisions.findMovedGroup(groupCode);
  const village = group && divisions.find(group.code.slice(0, VILLAGE_DIGITS));
  if (group === undefined || village === undefined) return undefined;
  return {
    areaCode: group.code,
    areaPath: areaPathOf(group.code),
    group: { code: group.code, name: group.name, villageCode: village.code },
    now: factsOfPlace(village, group, divisions),
    problems: [],
  };
}

/**
 * Decides the area of a household: by 行政区划代码 and 村民小组代码, else by the names of township and village, else the
 * township, else the county. What names an ended division lies where that has gone (DIV-5). A household is never left out for its area: rule H-009 reports what is wrong with it.
 */
export function resolveArea(facts: Facts, divisions: DivisionIndex, row: number): ResolvedArea {
  const moved = movedWithGroup(facts, divisions);
  if (moved !== undefined) return moved;
  const problems: RowProblem[] = [];
  const { divisionCode = '', groupCode = '', township = '', village = '', villageGroup = '' } = facts;
  let place = findVillage(facts, divisions);
  if (place === undefined) {
    place = divisions.findVillage(township, village);
    const code = place === undefined ? 'VILLAGE_UNKNOWN' : 'VILLAGE_BY_NAME';
    problems.push(rowProblem(row, code, 'divisionCode', divisionCode || `${township}${village}`));
    place ??= divisions.findTownship(township) ?? divisions.county;
  }
  if (place.level === 'VILLAGE' && groupCode !== '') {
    if (groupCode.length === 15 && /^\d+$/u.test(groupCode) && groupCode.startsWith(place.code)) {
      const group = { code: groupCode, name: villageGroup, villageCode: place.code };
      return { areaCode: groupCode, areaPath: areaPathOf(groupCode), group, problems };
    }
    problems.push(rowProblem(row, 'GROUP_OUTSIDE_VILLAGE', 'groupCode', groupCode));
  }
  const wasVillage = divisionCode.length === VILLAGE_DIGITS && place.level === 'VILLAGE' && place.code !== divisionCode;
  const isSuccessor = wasVillage && divisions.find(divisionCode) === place;
  return {
    areaCode: place.code,
    areaPath: areaPathOf(place.code),
    ...(isSuccessor && { now: factsOfPlace(place, undefined, divisions) }),
    problems,
  };
}
