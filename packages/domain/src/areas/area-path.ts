import type { DivisionLevel } from '../codelists/division-level.ts';

/**
 * Area codes and paths (DOMAIN B.1). A code has 2 digits (province), 4, 6 (county), 9 (township), 12 (village) or 15
 * (village group, our local suffix). A path names every area from the province down, each segment closed by `/`:
 * `53/5329/532929/532929101/532929101205/`. Because of the closing slash a path prefix is always a whole area.
 */
const LEVEL_LENGTHS = [2, 4, 6, 9, 12, 15] as const;

const LEVELS: Readonly<Record<(typeof LEVEL_LENGTHS)[number], DivisionLevel>> = {
  2: 'PROVINCE',
  4: 'PREFECTURE',
  6: 'COUNTY',
  9: 'TOWNSHIP',
  12: 'VILLAGE',
  15: 'VILLAGE_GROUP',
};

/** The level of a code; undefined when the text is no area code. */
export function findAreaLevel(code: string): DivisionLevel | undefined {
  if (!/^\d+$/u.test(code)) return undefined;
  return LEVELS[code.length as (typeof LEVEL_LENGTHS)[number]];
}

/** The code of the area above; undefined for a province and for text that is no area code. */
export function findParentCode(code: string): string | undefined {
  if (findAreaLevel(code) === undefined) return undefined;
  const length = LEVEL_LENGTHS.filter((candidate) => candidate < code.length).at(-1);
  return length === undefined ? undefined : code.slice(0, length);
}

/** The path of a code. Throws when the text is no area code: a path is never guessed. */
export function areaPathOf(code: string): string {
  if (findAreaLevel(code) === undefined) throw new Error(`Not an area code: ${code}`);
  return LEVEL_LENGTHS.filter((length) => length <= code.length)
    .map((length) => `${code.slice(0, length)}/`)
    .join('');
}

/** The code of the last segment of a path. */
export function areaCodeOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** Is `path` the area of `areaPath` or inside it? An empty `areaPath` contains nothing. */
export function isWithin(path: string, areaPath: string): boolean {
  return areaPath !== '' && areaPath.endsWith('/') && path.startsWith(areaPath);
}

/** The codes of a path from the province down. */
export function areaCodesOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** The code of the village that a path names or lies in; undefined for a larger area. */
export function findVillageCode(path: string): string | undefined {
  return areaCodesOf(path).find((code) => findAreaLevel(code) === 'VILLAGE');
}
