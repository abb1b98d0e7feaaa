import {
  type AcceptedStep,
  ASSISTANCE_MEASURE,
  type IsoDate,
  type MeasureRecords,
  shanghaiDateOf,
} from '@shouwang/domain';
import { dayColumn } from '../campaigns/find-round.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { collectHelp } from './collect-help.ts';
import { findHelpedHousehold, measureFactsOf } from './load-help.ts';
import { measureColumns } from './measure-columns.ts';

const UNVERIFIED = { verifiedAt: null, verifiedBy: null, departmentText: null };

/** The columns beside the state that follow from a step. */
const columnsAfter = (
  { event, changes: { records } }: AcceptedStep<MeasureRecords>,
  { actor, now }: Step,
  { on, recorded }: { readonly on: IsoDate; readonly recorded: MeasureRecords['add'] },
) => {
  switch (event.step) {
    case 'edit':
      return { ...(records.add && measureColumns(records.add)), ...UNVERIFIED };
    case 'begin':
      return { begunOn: dayColumn(on), ...UNVERIFIED };
    case 'finish':
      return { endsOn: dayColumn(on) };
    case 'stop':
    case 'stopWithChange':
      return { endsOn: dayColumn(on), stopReason: event.text };
    case 'verify': {
      const { amount, remark } = records.verify ?? {};
      return {
        verifiedAt: now,
        verifiedBy: actor.name,
        departmentText: remark ?? null,
        ...(amount !== undefined && { amount }),
      };
    }
    case 'deny':
      // What a department had counted is not what was given: the figure of the record stands again.
      return {
        begunOn: null,
        verifiedAt: null,
        verifiedBy: null,
        departmentText: event.text,
        amount: recorded?.amount ?? null,
      };
    default:
      return {};
  }
};

/**
 * Takes a step of a measure inside a use case.
 * @param endedOn the day of an end that follows from another act and is not asked for
 * @throws Refused, Conflict
 */
export const stepMeasure = async (
  context: Context,
  step: Step,
  id: string,
  taken: TakenStep,
  endedOn?: IsoDate,
): Promise<{ readonly householdId: string }> => {
  const { db } = step;
  const row = isUuid(id) ? await db.assistanceMeasure.findUnique({ where: { id } }) : null;
  if (!row) throw notFound();
  const facts = async () => {
    const household = await findHelpedHousehold(db, row.householdId);
    if (!household) throw notFound();
    return measureFactsOf(household, row);
  };
  const kind = { subject: 'AssistanceMeasure', template: ASSISTANCE_MEASURE } as const;
  const recorded = (row.records as unknown as MeasureRecords).add;
  const on = endedOn ?? taken.occurredOn ?? shanghaiDateOf(step.now);
  await takeDeclaredStep(context, step, kind, row, taken, facts, (where, data, accepted) =>
    db.assistanceMeasure.updateMany({ where, data: { ...data, ...columnsAfter(accepted, step, { on, recorded }) } }),
  );
  return { householdId: row.householdId };
};

/**
 * Takes a step of a measure: edit, begin, finish, stop, judge, verify, deny.
 * @throws Refused, Conflict: nothing was written
 */
export const takeMeasureStep = (
  context: Context,
  input: TakenStep & { readonly measureId: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, measureId, ...taken } = input;
  return runUseCase(context, { name: 'measure.step', idempotencyKey, input: { measureId, taken } }, async (step) => {
    const { householdId } = await stepMeasure(context, step, measureId, taken);
    await collectHelp(context, step, householdId);
    return { id: measureId };
  });
};
