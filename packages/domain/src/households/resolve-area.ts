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
  readonly problems: readonly RowProblem[];
}

function findVillage(facts: Facts, divisions: DivisionIndex): Division | undefined {
  const byCode = divisions.find(facts.divisionCode ?? '');
  return byCode?.level === 'VILLAGE' ? byCode : undefined;
}

/**
 * Decides the area of a household: by 行政区划代码 and 村民小组代码, else by the names of township and village, else the
 * township, else the county. A household is never left out for its area: rule H-009 reports what is wrong with it.
 */
export function resolveArea(facts: Facts, divisions: DivisionIndex, row: number): ResolvedArea {
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
  return { areaCode: place.code, areaPath: areaPathOf(place.code), problems };
}
