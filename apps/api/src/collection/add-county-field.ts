import { newId } from '@shouwang/database';
import {
  COUNTY_BLOCKS,
  COUNTY_FIELD_TYPES,
  type CountyBlock,
  type CountyFieldProblem,
  type CountyFieldType,
  countyFieldProblems,
} from '@shouwang/domain';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { type Refusal, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { countyFieldsOf } from './county-form.ts';

export type NewCountyField = {
  readonly block: string;
  readonly name: string;
  readonly unit: string;
  readonly type: string;
  readonly yearFrom: number;
  readonly yearTo?: number | null;
  readonly idempotencyKey: string;
};

const LONGEST = { name: 40, unit: 10 } as const;

const refusalOf = (problem: CountyFieldProblem, name: string): Refusal => {
  switch (problem) {
    case 'NAME_MISSING':
      return { code: 'COUNTY_FIELD_NAME_MISSING', field: 'name' };
    case 'NAME_TAKEN':
      return { code: 'COUNTY_FIELD_NAME_TAKEN', params: { name }, field: 'name' };
    case 'YEARS_REVERSED':
    case 'YEAR_UNLIKELY':
      return { code: 'COUNTY_FIELD_YEARS', field: 'yearFrom' };
  }
};

/**
 * Adds a field to the county form: a definition is data, so no release is needed (COL-8).
 * @throws Refused with everything that stands against it
 */
export const addCountyField = (context: Context, input: NewCountyField): Promise<{ readonly id: string }> => {
  const { block, type, unit, yearFrom, idempotencyKey } = input;
  const name = input.name.trim();
  return runUseCase(context, { name: 'countyForm.define', idempotencyKey, input }, async (step) => {
    const { db, now, actor } = step;
    const { areaPath } = actor;
    allow(context, 'define', 'CountyFormField', { areaPath });
    if (!Object.hasOwn(COUNTY_BLOCKS, block)) refuse('INPUT_INVALID', { reason: '没有这一块' }, 'block');
    if (!Object.hasOwn(COUNTY_FIELD_TYPES, type)) refuse('INPUT_INVALID', { reason: '没有这种类型' }, 'type');
    if (name.length > LONGEST.name || unit.length > LONGEST.unit) {
      refuse('INPUT_INVALID', { reason: '名称或单位太长' }, 'name');
    }
    const yearTo = input.yearTo ?? undefined;
    const wanted = { block: block as CountyBlock, type: type as CountyFieldType, name, unit, yearFrom, yearTo };
    const problems = countyFieldProblems(wanted, await countyFieldsOf(db, { areaPath }));
    if (problems.length > 0) throw new Refused(problems.map((problem) => refusalOf(problem, name)));
    const id = newId();
    await db.countyFormField.create({
      data: {
        id,
        areaPath,
        block,
        name,
        unit: unit.trim(),
        type,
        yearFrom,
        yearTo: yearTo ?? null,
        createdById: actor.accountId,
        createdBy: actor.name,
        createdAt: now,
      },
    });
    step.audit({ objectType: 'CountyFormField', objectId: id, areaPath, detail: { block, name, type, yearFrom } });
    return { id };
  });
};
