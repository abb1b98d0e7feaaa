import type { Actor, Role } from '../accounts/roles.ts';
import { shanghaiDateOf } from '../calendar/iso-date.ts';
import { type ProcedureRefusal, refusal } from '../procedures/refusal.ts';
import { areaPathOf, isWithin } from './area-path.ts';
import { DIVISION_CHANGE_KINDS, type DivisionChange, type DivisionChangeKind } from './division-change-form.ts';
import { groupsOf, type KnownDivision, type KnownDivisions } from './division-plan.ts';

type Refusals = readonly ProcedureRefusal[];

/** The divisions that a change is about: those that it renames, ends or adds to. */
export function divisionsConcerned(change: DivisionChange): readonly string[] {
  switch (change.kind) {
    case 'GROUP_RENAMED':
      return [change.groupCode];
    case 'VILLAGES_MERGED':
      return change.villageCodes;
    default:
      return [change.villageCode];
  }
}

const standing = (code: string, field: string, divisions: KnownDivisions): Refusals => {
  const known = divisions.get(code);
  if (known === undefined) return [refusal('DIVISION_UNKNOWN', { code }, field)];
  if (known.validTo === null) return [];
  return [refusal('DIVISION_ENDED', { name: known.name, endedOn: known.validTo }, field)];
};

const nameOf = (code: string, divisions: KnownDivisions): string => divisions.get(code)?.name ?? code;

const siblingsOf = (code: string, divisions: KnownDivisions): readonly KnownDivision[] => {
  const length = code.length === 15 ? 12 : 9;
  return [...divisions.values()].filter(
    (one) => one.validTo === null && one.code.length === code.length && one.code.startsWith(code.slice(0, length)),
  );
};

/** Two that stand side by side are not called the same. */
const nameIsFree = (
  { code, name, field }: { readonly code: string; readonly name: string; readonly field: string },
  leaving: readonly string[],
  divisions: KnownDivisions,
): Refusals => {
  const taken = siblingsOf(code, divisions).some(
    (one) => one.name === name && one.code !== code && !leaving.includes(one.code),
  );
  const within = nameOf(code.slice(0, code.length === 15 ? 12 : 9), divisions);
  return taken ? [refusal('DIVISION_NAME_TAKEN', { name, within }, field)] : [];
};

/** A code is new, or that of a village which the change is about; it lies in a township of the county. */
const codeIsFree = (code: string, field: string, own: readonly string[], divisions: KnownDivisions): Refusals => {
  const township = divisions.get(code.slice(0, 9));
  if (township === undefined) return [refusal('DIVISION_TOWNSHIP_UNKNOWN', { code }, field)];
  const known = divisions.get(code);
  return known === undefined || own.includes(code)
    ? []
    : [refusal('DIVISION_CODE_TAKEN', { code, name: known.name }, field)];
};

const isNewName = (code: string, name: string, divisions: KnownDivisions): Refusals =>
  divisions.get(code)?.name === name ? [refusal('DIVISION_NAME_UNCHANGED', { name }, 'name')] : [];

const mergeRefusals = (
  { villageCodes, successorCode, name }: Extract<DivisionChange, { kind: 'VILLAGES_MERGED' }>,
  divisions: KnownDivisions,
): Refusals => {
  const twice = villageCodes.find((code, at) => villageCodes.indexOf(code) !== at);
  const townships = new Set([...villageCodes, successorCode].map((code) => code.slice(0, 9)));
  const names = villageCodes.map((code) => nameOf(code, divisions)).join('、');
  return [
    ...(twice ? [refusal('DIVISION_NAMED_TWICE', { name: nameOf(twice, divisions) }, 'villageCodes')] : []),
    ...(townships.size > 1 ? [refusal('DIVISION_MERGED_ACROSS', { names }, 'villageCodes')] : []),
    ...codeIsFree(successorCode, 'successorCode', villageCodes, divisions),
    ...nameIsFree({ code: successorCode, name, field: 'name' }, villageCodes, divisions),
  ];
};

const splitRefusals = (
  { villageCode, parts, restCode }: Extract<DivisionChange, { kind: 'VILLAGE_SPLIT' }>,
  divisions: KnownDivisions,
): Refusals => {
  const own = [villageCode];
  const village = nameOf(villageCode, divisions);
  const told = parts.flatMap(({ groupCodes }) => groupCodes);
  const left = groupsOf(villageCode, divisions).filter(({ code }) => !told.includes(code));
  return [
    ...parts.flatMap(({ code, name, groupCodes }, at) => [
      ...codeIsFree(code, `parts.${at}.code`, own, divisions),
      ...nameIsFree({ code, name, field: `parts.${at}.name` }, own, divisions),
      ...(parts.findIndex((one) => one.code === code || one.name === name) < at
        ? [refusal('DIVISION_NAMED_TWICE', { name }, `parts.${at}.name`)]
        : []),
      ...groupCodes.flatMap((group) => {
        const field = `parts.${at}.groupCodes`;
        if (!group.startsWith(villageCode))
          return [refusal('DIVISION_GROUP_ELSEWHERE', { name: nameOf(group, divisions), village }, field)];
        return standing(group, field, divisions);
      }),
    ]),
    ...told
      .filter((code, at) => told.indexOf(code) !== at)
      .map((code) => refusal('DIVISION_NAMED_TWICE', { name: nameOf(code, divisions) }, 'parts')),
    ...(left.length > 0
      ? [refusal('DIVISION_GROUPS_LEFT', { names: left.map(({ name }) => name).join('、') }, 'parts')]
      : []),
    ...(parts.some(({ code }) => code === restCode) ? [] : [refusal('DIVISION_REST_UNKNOWN', {}, 'restCode')]),
  ];
};

const moveRefusals = (
  { villageCode, successorCode, name }: Extract<DivisionChange, { kind: 'VILLAGE_MOVED' }>,
  divisions: KnownDivisions,
): Refusals => {
  const township = successorCode.slice(0, 9);
  if (villageCode.startsWith(township)) {
    const names = { name: nameOf(villageCode, divisions), township: nameOf(township, divisions) };
    return [refusal('DIVISION_SAME_TOWNSHIP', names, 'successorCode')];
  }
  return [
    ...codeIsFree(successorCode, 'successorCode', [], divisions),
    ...nameIsFree({ code: successorCode, name, field: 'name' }, [], divisions),
  ];
};

const kindRefusals = (change: DivisionChange, divisions: KnownDivisions): Refusals => {
  switch (change.kind) {
    case 'GROUP_ADDED':
      // Any code of the village finds the groups beside which the new one will stand.
      return nameIsFree({ code: `${change.villageCode}000`, name: change.name, field: 'name' }, [], divisions);
    case 'GROUP_RENAMED':
      return [
        ...isNewName(change.groupCode, change.name, divisions),
        ...nameIsFree({ code: change.groupCode, name: change.name, field: 'name' }, [], divisions),
      ];
    case 'VILLAGE_RENAMED':
      return [
        ...isNewName(change.villageCode, change.name, divisions),
        ...nameIsFree({ code: change.villageCode, name: change.name, field: 'name' }, [], divisions),
      ];
    case 'VILLAGES_MERGED':
      return mergeRefusals(change, divisions);
    case 'VILLAGE_SPLIT':
      return splitRefusals(change, divisions);
    case 'VILLAGE_MOVED':
      return moveRefusals(change, divisions);
  }
};

const dayRefusals = (change: DivisionChange, divisions: KnownDivisions, now: Date): Refusals => {
  const { effectiveOn } = change;
  const today = shanghaiDateOf(now);
  if (effectiveOn > today) return [refusal('DIVISION_DAY_NOT_COME', { effectiveOn, today }, 'effectiveOn')];
  return divisionsConcerned(change).flatMap((code) => {
    const { name = '', validFrom = null } = divisions.get(code) ?? {};
    return validFrom !== null && effectiveOn <= validFrom
      ? [refusal('DIVISION_DAY_TOO_EARLY', { effectiveOn, name, validFrom }, 'effectiveOn')]
      : [];
  });
};

/** Everything that is wrong with a change against the divisions as they stand, each at its field. */
export function divisionRefusals(change: DivisionChange, divisions: KnownDivisions, now: Date): Refusals {
  const field = change.kind === 'GROUP_RENAMED' ? 'groupCode' : 'villageCode';
  const unknown = divisionsConcerned(change).flatMap((code) =>
    standing(code, change.kind === 'VILLAGES_MERGED' ? 'villageCodes' : field, divisions),
  );
  if (unknown.length > 0) return unknown;
  return [...kindRefusals(change, divisions), ...dayRefusals(change, divisions, now)];
}

/** Groups of its villages may be proposed by a township, everything else by the county (DIV-2). */
export function kindsProposedBy(role: Role): readonly DivisionChangeKind[] {
  const kinds = Object.keys(DIVISION_CHANGE_KINDS) as DivisionChangeKind[];
  return role === 'TOWNSHIP_OFFICER' ? kinds.filter((kind) => kind.startsWith('GROUP_')) : kinds;
}

/** Is it for this person to propose? */
export function proposerRefusals(change: DivisionChange, actor: Actor): Refusals {
  const paths = divisionsConcerned(change).map(areaPathOf);
  return [
    ...(paths.every((path) => isWithin(path, actor.areaPath)) ? [] : [refusal('DIVISION_OUTSIDE_AREA', {})]),
    ...(kindsProposedBy(actor.role).includes(change.kind)
      ? []
      : [refusal('DIVISION_COUNTY_ONLY', { what: DIVISION_CHANGE_KINDS[change.kind] }, 'kind')]),
  ];
}
