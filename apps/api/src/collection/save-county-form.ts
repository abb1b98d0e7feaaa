import { newId } from '@shouwang/database';
import { isFieldOfYear, readCountyValue } from '@shouwang/domain';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { type Refusal, Refused } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { countyFieldsOf, countyValuesOf } from './county-form.ts';

export type CountyFormToSave = {
  readonly year: number;
  readonly answers: readonly { readonly key: string; readonly text: string }[];
  readonly idempotencyKey: string;
};

/**
 * Saves values of the county form. What was there before stays on record (COL-8).
 * @throws Refused with every value that cannot be taken, by its field
 */
export const saveCountyForm = (context: Context, input: CountyFormToSave): Promise<{ readonly year: number }> => {
  const { year, answers, idempotencyKey } = input;
  return runUseCase(context, { name: 'countyForm.save', idempotencyKey, input }, async (step) => {
    const { db, now, actor } = step;
    const { areaPath } = actor;
    allow(context, 'fill', 'CountyFormField', { areaPath });
    const fields = (await countyFieldsOf(db, { areaPath })).filter((one) => isFieldOfYear(one, year));
    const before = await countyValuesOf(db, { areaPath, year });
    const refusals: Refusal[] = [];
    const read = answers.flatMap(({ key, text: written }) => {
      const declared = fields.find((one) => one.key === key);
      const { text, problem } = declared ? readCountyValue(declared, written) : { text: written, problem: 'UNKNOWN' };
      if (declared === undefined || problem !== undefined) {
        const params = { field: declared?.name ?? key, value: written };
        refusals.push({ code: 'COUNTY_VALUE_UNREADABLE', params, field: key });
        return [];
      }
      return text === (before.get(key)?.text ?? '') ? [] : [{ key, text }];
    });
    if (refusals.length > 0) throw new Refused(refusals);
    for (const { key, text } of read) {
      await db.countyFormValue.create({
        data: {
          id: newId(),
          areaPath,
          year,
          fieldKey: key,
          text,
          recordedById: actor.accountId,
          recordedBy: actor.name,
          recordedAt: now,
        },
      });
    }
    step.audit({
      objectType: 'CountyFormField',
      objectId: areaPath,
      areaPath,
      detail: { year, fields: read.map(({ key }) => key) },
    });
    return { year };
  });
};
