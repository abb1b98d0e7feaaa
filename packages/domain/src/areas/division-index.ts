import type { DivisionLevel } from '../codelists/division-level.ts';
import { findAreaLevel } from './area-path.ts';

export interface Division {
  readonly code: string;
  readonly level: DivisionLevel;
  readonly name: string;
}

/** The divisions of a county, found by code and by name. */
export interface DivisionIndex {
  /** The county itself: where a record goes whose village cannot be found. */
  readonly county: Division;
  find(code: string): Division | undefined;
  findTownship(townshipName: string): Division | undefined;
  /** By township and village name; 诺邓村, 诺邓村委会 and 诺邓 are one village. An ended one is its successor. */
  findVillage(townshipName: string, villageName: string): Division | undefined;
  /** The group to which an ended group has gone; undefined for any other code. */
  findMovedGroup(code: string): Division | undefined;
}

/** An ended division, and the code to which went what lay in it. */
export interface EndedDivision extends Division {
  readonly successorCode: string;
}

function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

/** Offices write 村委会, 村民委员会, 村 or nothing behind a village's name; 社区居委会 or 社区. */
export function bareVillageName(name: string): string {
  return nameKey(name).replace(/(?:村民委员会|村委会|社区居民委员会|社区居委会|居委会|社区)$/u, '');
}

/** What a village may be called. 表村村委会 is 表村 and 表村村: a 村 that belongs to the name is never cut off. */
function villageNames(name: string): readonly string[] {
  const bare = bareVillageName(name);
  return [nameKey(name), bare, `${bare}村`];
}

function townshipNames(name: string): readonly string[] {
  return [nameKey(name), nameKey(name).replace(/(?:镇|乡)$/u, '')];
}

/** Follows an ended division to the one that stands; undefined when its way leads nowhere. */
function successors(
  ended: readonly EndedDivision[],
  byCode: ReadonlyMap<string, Division>,
): ReadonlyMap<string, Division> {
  const next = new Map(ended.map(({ code, successorCode }) => [code, successorCode]));
  const follow = (code: string): Division | undefined => {
    const seen = new Set<string>();
    for (let at: string | undefined = code; at !== undefined && !seen.has(at); at = next.get(at)) {
      const standing = byCode.get(at);
      if (standing !== undefined) return standing;
      seen.add(at);
    }
    return undefined;
  };
  return new Map(
    ended.flatMap(({ code }) => {
      const standing = follow(code);
      return standing === undefined ? [] : [[code, standing] as const];
    }),
  );
}

/**
 * Builds the index. Throws when the list has no county: the fallback area must exist.
 * @param ended divisions that are no more, by whose codes and names sheets go on naming them (DIV-5)
 */
export function divisionIndex(divisions: readonly Division[], ended: readonly EndedDivision[] = []): DivisionIndex {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const successorOf = successors(ended, byCode);
  const county = divisions.find((division) => division.level === 'COUNTY');
  if (county === undefined) throw new Error('A list of divisions needs its county');
  const townships = new Map<string, Division>();
  const villages = new Map<string, Division>();
  for (const division of divisions) {
    if (findAreaLevel(division.code) !== division.level) {
      throw new Error(`Division ${division.code} is not of level ${division.level}`);
    }
    if (division.level === 'TOWNSHIP') for (const name of townshipNames(division.name)) townships.set(name, division);
  }
  for (const division of divisions) {
    if (division.level !== 'VILLAGE') continue;
    const townshipCode = division.code.slice(0, 9);
    for (const name of villageNames(division.name)) villages.set(`${townshipCode} ${name}`, division);
  }
  for (const { code, level, name } of ended) {
    const successor = successorOf.get(code);
    if (level !== 'VILLAGE' || successor === undefined) continue;
    // A village that bears the name now is meant by it.
    for (const old of villageNames(name)) {
      const key = `${code.slice(0, 9)} ${old}`;
      if (!villages.has(key)) villages.set(key, successor);
    }
  }
  const findTownship = (name: string) => townships.get(nameKey(name));
  return {
    county,
    find: (code) => byCode.get(code) ?? successorOf.get(code),
    findMovedGroup: (code) => (code.length === 15 ? successorOf.get(code) : undefined),
    findTownship,
    findVillage(townshipName, villageName) {
      const township = findTownship(townshipName);
      if (township === undefined) return undefined;
      return (
        villages.get(`${township.code} ${nameKey(villageName)}`) ??
        villages.get(`${township.code} ${bareVillageName(villageName)}`)
      );
    },
  };
}
