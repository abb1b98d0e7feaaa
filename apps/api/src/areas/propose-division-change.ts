import { newId } from '@shouwang/database';
import {
  areaPathOf,
  DIVISION_CHANGE,
  type DivisionChange,
  type DivisionChangeRecords,
  divisionChangeForm,
  divisionsConcerned,
} from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { openDeclared } from '../procedures/declared/take-declared-step.ts';
import { knownDivisions } from './known-divisions.ts';

/** The smallest area that holds all of them. */
const commonPath = (paths: readonly string[]): string => {
  const [first = '', ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const length = [...first].findIndex((code, at) => others.some((other) => other[at] !== code));
  return `${(length < 0 ? [...first] : [...first].slice(0, length)).join('/')}/`;
};

/** The smallest area that holds everything that a change is about. */
const areaOf = (change: DivisionChange): string => commonPath(divisionsConcerned(change).map(areaPathOf));

/**
 * Proposes a change of the divisions.
 * @param input.change as `divisionChangeForm` has it
 * @throws Refused with everything that is wrong with it: nothing was written
 */
export const proposeDivisionChange = (
  context: Context,
  input: { readonly change?: unknown; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { change, idempotencyKey } = input;
  return runUseCase(context, { name: 'division.propose', idempotencyKey, input: change }, async (step) => {
    const { db, actor, now } = step;
    const kind = { subject: 'DivisionChange', template: DIVISION_CHANGE } as const;
    // What its form refuses is refused whoever proposes it.
    const read = divisionChangeForm.safeParse(change);
    const areaPath = read.success ? areaOf(read.data) : actor.areaPath;
    const facts = { evidence: [], divisions: await knownDivisions(db) };
    return openDeclared(context, step, kind, areaPath, { data: change }, facts, (data) => {
      const { propose } = data.records as unknown as DivisionChangeRecords;
      if (!propose) throw new Error('An accepted proposal is on record');
      return db.divisionChange.create({
        data: {
          ...data,
          id: newId(),
          areaPath,
          kind: propose.kind,
          effectiveOn: dayColumn(propose.effectiveOn),
          document: propose.document,
          proposedBy: actor.name,
          createdAt: now,
        },
      });
    });
  });
};
