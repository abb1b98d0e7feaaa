import { areaPathOf } from '@shouwang/domain';
import type { Place } from '../households/relocate-households.ts';

/** A village or one of its groups as a place of the register: what its indicators say. */
export const placeIn = (code: string, areas: ReadonlyMap<string, { readonly name: string }>): Place => {
  const nameOf = (part: string): string => areas.get(part)?.name ?? '';
  const village = code.slice(0, 12);
  return {
    areaCode: code,
    areaPath: areaPathOf(code),
    facts: {
      township: nameOf(code.slice(0, 9)),
      village: nameOf(village),
      divisionCode: village,
      ...(code.length === 15 && { villageGroup: nameOf(code), groupCode: code }),
    },
  };
};
