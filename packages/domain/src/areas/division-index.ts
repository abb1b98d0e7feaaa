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
  /** By township and village name; 诺邓村, 诺邓村委会 and 诺邓 are one village. */
  findVillage(townshipName: string, villageName: string): Division | undefined;
}

function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

/** Offices write 村委会, 村民委员会, 村 or nothing behind a village's name; 社区居委会 or 社区. */
function bareVillageName(name: string): string {
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

/** Builds the index. Throws when the list has no county: the fallback area must exist. */
export function divisionIndex(divisions: readonly Division[]): DivisionIndex {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
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
  const findTownship = (name: string) => townships.get(nameKey(name));
  return {
    county,
    find: (code) => byCode.get(code),
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
