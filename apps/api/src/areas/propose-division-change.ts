import { newId } from '@shouwang/database';
import { areaPathOf, DIVISION_CHANGE, type DivisionChangeRecords, divisionsConcerned } from '@shouwang/domain';
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

const codesNamed = (change: unknown): readonly string[] => {
  const { villageCode, groupCode, villageCodes } = (change ?? {}) as Record<string, unknown>;
  return [villageCode, groupCode, ...(Array.isArray(villageCodes) ? villageCodes : [])].filter(
    (code): code is string => typeof code === 'string' && /^(?:\d{12}|\d{15})$/u.test(code),
  );
};

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
    // What names no division is refused by its form, whoever proposes it.
    const named = codesNamed(change).map(areaPathOf);
    const asked = named.length > 0 ? commonPath(named) : actor.areaPath;
    const facts = { evidence: [], divisions: await knownDivisions(db) };
    return openDeclared(context, step, kind, asked, { data: change }, facts, (data) => {
      const { propose } = data.records as unknown as DivisionChangeRecords;
      if (!propose) throw new Error('An accepted proposal is on record');
      const concerned = divisionsConcerned(propose).map(areaPathOf);
      return db.divisionChange.create({
        data: {
          ...data,
          id: newId(),
          areaPath: commonPath(concerned),
          kind: propose.kind,
          effectiveOn: new Date(`${propose.effectiveOn}T00:00:00Z`),
          document: propose.document,
          proposedBy: actor.name,
          createdAt: now,
        },
      });
    });
  });
};
