import type { DivisionLevel } from '../codelists/division-level.ts';
import type { DivisionChange } from './division-change-form.ts';
import { bareVillageName } from './division-index.ts';

/** A division as a change of it is decided: ended ones included. */
export interface KnownDivision {
  readonly code: string;
  readonly level: DivisionLevel;
  readonly name: string;
  /** First day; null since always. */
  readonly validFrom: string | null;
  /** Last day; null while it stands. */
  readonly validTo: string | null;
}

/** The divisions of a county by code. */
export type KnownDivisions = ReadonlyMap<string, KnownDivision>;

export type SuccessionKind = 'MERGED' | 'SPLIT' | 'MOVED';

/** Where a division has gone. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly kind: SuccessionKind;
  /** What lies in `from` goes to `to`. Of a village that was split the other parts stand beside it for the record. */
  readonly isMain: boolean;
}

/** What a change does to the table of areas. */
export interface DivisionPlan {
  /** Parents before their children. */
  readonly created: readonly { readonly code: string; readonly level: DivisionLevel; readonly name: string }[];
  readonly renamed: readonly { readonly code: string; readonly name: string }[];
  readonly ended: readonly string[];
  /** Groups before their village: what is left in the village then lies in no group. */
  readonly successions: readonly Succession[];
}

const NOTHING: DivisionPlan = { created: [], renamed: [], ended: [], successions: [] };

/** The groups of a village that stand. */
export function groupsOf(villageCode: string, divisions: KnownDivisions): readonly KnownDivision[] {
  return [...divisions.values()].filter(
    ({ code, level, validTo }) => level === 'VILLAGE_GROUP' && validTo === null && code.startsWith(villageCode),
  );
}

/** Hands out codes and names of the groups of one village: none twice, also not one that was used before. */
const groupRegister = (villageCode: string, divisions: KnownDivisions) => {
  const groups = [...divisions.values()].filter(
    ({ code, level }) => level === 'VILLAGE_GROUP' && code.startsWith(villageCode),
  );
  const codes = new Set(groups.map(({ code }) => code));
  const names = new Set(groups.filter(({ validTo }) => validTo === null).map(({ name }) => name));
  return {
    /** The old suffix where it is free, else the first free one. */
    takeCode(suffix = '001'): string {
      let number = Number(suffix);
      let code = `${villageCode}${suffix}`;
      while (codes.has(code)) {
        number = (number % 999) + 1;
        code = `${villageCode}${String(number).padStart(3, '0')}`;
      }
      codes.add(code);
      return code;
    },
    /** 一组 of two villages become 诺邓一组 and 一组. */
    takeName(name: string, villageName: string): string {
      const free = names.has(name) ? `${bareVillageName(villageName)}${name}` : name;
      names.add(free);
      return free;
    },
  };
};

interface Relocation {
  readonly from: KnownDivision;
  readonly groups: readonly KnownDivision[];
  readonly to: string;
  readonly kind: SuccessionKind;
}

/** The groups of some villages under the code of another. */
function relocateGroups(relocations: readonly Relocation[], divisions: KnownDivisions): DivisionPlan {
  const registers = new Map<string, ReturnType<typeof groupRegister>>();
  const created: DivisionPlan['created'][number][] = [];
  const successions: Succession[] = [];
  for (const { from, groups, to, kind } of relocations) {
    const register = registers.get(to) ?? groupRegister(to, divisions);
    registers.set(to, register);
    for (const group of groups) {
      const code = register.takeCode(group.code.slice(12));
      created.push({ code, level: 'VILLAGE_GROUP', name: register.takeName(group.name, from.name) });
      successions.push({ from: group.code, to: code, kind, isMain: true });
    }
  }
  return { ...NOTHING, created, successions, ended: successions.map((one) => one.from) };
}

/** The village under a code that goes on: made, given its new name, or as it is. */
function villageUnder(
  code: string,
  name: string,
  divisions: KnownDivisions,
): Pick<DivisionPlan, 'created' | 'renamed'> {
  const known = divisions.get(code);
  if (known === undefined) return { created: [{ code, level: 'VILLAGE', name }], renamed: [] };
  return { created: [], renamed: known.name === name ? [] : [{ code, name }] };
}

const getKnown = (code: string, divisions: KnownDivisions): KnownDivision => {
  const known = divisions.get(code);
  if (known === undefined) throw new Error(`Division ${code} was not checked before it was planned`);
  return known;
};

function moveVillages(
  codes: readonly string[],
  { to, name, kind }: { readonly to: string; readonly name: string; readonly kind: SuccessionKind },
  divisions: KnownDivisions,
): DivisionPlan {
  const leaving = codes.filter((code) => code !== to).map((code) => getKnown(code, divisions));
  const village = villageUnder(to, name, divisions);
  const relocations = leaving.map((from) => ({ from, groups: groupsOf(from.code, divisions), to, kind }));
  const groups = relocateGroups(relocations, divisions);
  return {
    created: [...village.created, ...groups.created],
    renamed: village.renamed,
    ended: [...groups.ended, ...leaving.map(({ code }) => code)],
    successions: [...groups.successions, ...leaving.map(({ code }) => ({ from: code, to, kind, isMain: true }))],
  };
}

function splitVillage(
  { villageCode, parts, restCode }: Extract<DivisionChange, { kind: 'VILLAGE_SPLIT' }>,
  divisions: KnownDivisions,
): DivisionPlan {
  const from = getKnown(villageCode, divisions);
  const leaving = parts.filter(({ code }) => code !== villageCode);
  const villages = parts.map(({ code, name }) => villageUnder(code, name, divisions));
  const relocations = leaving.map(({ code, groupCodes }) => ({
    from,
    groups: groupCodes.map((group) => getKnown(group, divisions)),
    to: code,
    kind: 'SPLIT' as const,
  }));
  const groups = relocateGroups(relocations, divisions);
  const survives = leaving.length < parts.length;
  // What lies in no group leaves a village that goes on only if somebody says so.
  const main = (to: string): boolean => to === restCode;
  return {
    created: [...villages.flatMap(({ created }) => created), ...groups.created],
    renamed: villages.flatMap(({ renamed }) => renamed),
    ended: [...groups.ended, ...(survives ? [] : [villageCode])],
    successions: [
      ...groups.successions,
      ...leaving.map(({ code }) => ({ from: villageCode, to: code, kind: 'SPLIT' as const, isMain: main(code) })),
    ],
  };
}

/**
 * What a change of the divisions does, worked out from the divisions as they stand; the change has been checked
 * (`divisionRefusals`). Nothing that a code has stood for is forgotten: ended divisions stay, and no code is used twice.
 */
export function planDivisionChange(change: DivisionChange, divisions: KnownDivisions): DivisionPlan {
  switch (change.kind) {
    case 'GROUP_ADDED': {
      const code = groupRegister(change.villageCode, divisions).takeCode();
      return { ...NOTHING, created: [{ code, level: 'VILLAGE_GROUP', name: change.name }] };
    }
    case 'GROUP_RENAMED':
      return { ...NOTHING, renamed: [{ code: change.groupCode, name: change.name }] };
    case 'VILLAGE_RENAMED':
      return { ...NOTHING, renamed: [{ code: change.villageCode, name: change.name }] };
    case 'VILLAGES_MERGED':
      return moveVillages(
        change.villageCodes,
        { to: change.successorCode, name: change.name, kind: 'MERGED' },
        divisions,
      );
    case 'VILLAGE_MOVED':
      return moveVillages(
        [change.villageCode],
        { to: change.successorCode, name: change.name, kind: 'MOVED' },
        divisions,
      );
    case 'VILLAGE_SPLIT':
      return splitVillage(change, divisions);
  }
}
