import type { Transaction } from '@shouwang/database';
import {
  addDays,
  areaPathOf,
  type DivisionChange,
  type DivisionPlan,
  divisionsConcerned,
  findParentCode,
  type KnownDivisions,
  planDivisionChange,
  type Succession,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { dayColumn } from '../campaigns/find-round.ts';
import { relocateHouseholds } from '../households/relocate-households.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { type AreaMove, moveAreaRows } from './area-rows.ts';
import { knownDivisions } from './known-divisions.ts';
import { placeIn } from './place-in.ts';

const fullNameOf = (code: string, divisions: KnownDivisions): string =>
  [code.slice(0, 9), code.slice(0, 12), code]
    .filter((part, at, parts) => parts.indexOf(part) === at)
    .map((part) => divisions.get(part)?.name ?? part)
    .join(' ');

/** Writes the table of areas: what is made, renamed and ended, and where the ended ones have gone. */
const writeAreas = async (
  db: Transaction,
  { created, renamed, ended, successions }: DivisionPlan,
  { effectiveOn, changeId }: { readonly effectiveOn: string; readonly changeId: string },
): Promise<KnownDivisions> => {
  for (const { code, level, name } of created) {
    const parentCode = findParentCode(code) ?? null;
    const validFrom = dayColumn(effectiveOn);
    await db.area.create({
      data: { code, level, name, fullName: name, parentCode, path: areaPathOf(code), validFrom },
    });
  }
  for (const { code, name } of renamed) {
    await db.area.update({ where: { code }, data: { name, version: { increment: 1 } } });
  }
  await db.area.updateMany({
    where: { code: { in: [...ended] } },
    data: { validTo: dayColumn(addDays(effectiveOn, -1)), version: { increment: 1 } },
  });
  await db.areaSuccession.createMany({
    data: successions.map(({ from, to, kind, isMain }) => ({
      fromCode: from,
      toCode: to,
      kind,
      isMain,
      effectiveOn: dayColumn(effectiveOn),
      changeId,
    })),
  });
  const after = await knownDivisions(db);
  // A name for people contains those above it.
  const touched = [...created, ...renamed].map(({ code }) => code);
  for (const code of [...after.keys()].filter((one) => touched.some((above) => one.startsWith(above)))) {
    await db.area.update({ where: { code }, data: { fullName: fullNameOf(code, after) } });
  }
  return after;
};

const movesOf = (successions: readonly Succession[]): AreaMove[] =>
  successions
    .filter(({ isMain }) => isMain)
    .map(({ from, to, kind }) => ({
      from: { code: from, path: areaPathOf(from) },
      to: { code: to, path: areaPathOf(to) },
      isWhole: kind === 'MOVED',
    }));

/** A village that as a whole stands under another code keeps its form. */
const carryForms = async (db: Transaction, moves: readonly AreaMove[]): Promise<void> => {
  for (const { from, to, isWhole } of moves) {
    if (!isWhole) continue;
    const old = await db.area.findUniqueOrThrow({ where: { code: from.code }, select: { facts: true } });
    await db.area.update({ where: { code: to.code }, data: { facts: old.facts ?? {} } });
  }
};

/** The areas whose households move or are called otherwise from now on. */
const pathsConcerned = (change: DivisionChange, before: KnownDivisions): string[] => {
  const concerned = divisionsConcerned(change);
  return [...before.keys()].filter((code) => concerned.some((above) => code.startsWith(above))).map(areaPathOf);
};

/**
 * Puts a change of the divisions into force, in the transaction of the step: the areas, the register with its history,
 * and every row that goes along with an area (DIV-4).
 * @returns how many households and people got another place or name
 */
export const applyDivisionChange = async (
  context: Context,
  step: Step,
  { id, change }: { readonly id: string; readonly change: DivisionChange },
): Promise<{ readonly households: number; readonly people: number }> => {
  const { db } = step;
  const before = await knownDivisions(db);
  const plan = planDivisionChange(change, before);
  const after = await writeAreas(db, plan, { effectiveOn: change.effectiveOn, changeId: id });
  const moves = movesOf(plan.successions);
  const goesTo = new Map(moves.map(({ from, to }) => [from.path, to.code]));
  const counted = await relocateHouseholds(context, step, pathsConcerned(change, before), {
    placeOf: (areaPath) => placeIn(goesTo.get(areaPath) ?? areaPath.split('/').at(-2) ?? '', after),
    effectiveOn: change.effectiveOn,
    source: { kind: 'division', id, label: phrase('divisions.changeSource', { document: change.document }) },
  });
  await carryForms(db, moves);
  await moveAreaRows(db, moves);
  return counted;
};
