import { type AreaDirectory, standingAreas } from '../areas/area-directory.ts';

/** The areas that a sheet offers: townships, the villages of each, the groups of each village; all by name. */
export type AreaChoices = {
  readonly townships: readonly string[];
  readonly villages: ReadonlyMap<string, readonly string[]>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
};

const add = (lists: Map<string, string[]>, key: string, name: string): void => {
  const list = lists.get(key);
  if (!list) lists.set(key, [name]);
  else if (!list.includes(name)) list.push(name);
};

/** What lies inside an area, and the township above it. */
export const areaChoices = (areas: AreaDirectory, areaPath: string): AreaChoices => {
  const townships: string[] = [];
  const villages = new Map<string, string[]>();
  const groups = new Map<string, string[]>();
  for (const { level, name, path, code } of standingAreas(areas)) {
    const isInside = path.startsWith(areaPath);
    if (level === 'TOWNSHIP' && (isInside || areaPath.startsWith(path))) townships.push(name);
    if (level === 'VILLAGE' && (isInside || areaPath.startsWith(path))) {
      add(villages, areas.get(code.slice(0, 9))?.name ?? '', name);
    }
    if (level === 'VILLAGE_GROUP' && isInside) add(groups, areas.get(code.slice(0, 12))?.name ?? '', name);
  }
  return { townships, villages, groups };
};
