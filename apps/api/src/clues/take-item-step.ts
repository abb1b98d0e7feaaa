import type { Prisma, RectificationItem } from '@shouwang/database';
import { type AcceptedStep, decide, RECTIFICATION, type RectificationRecords, type StepInput } from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { acceptedOrRefused, circumstancesIn, type Moment } from '../procedures/circumstances.ts';
import { engineItemOf, findItem, itemColumnsAfter, itemFactsOf } from './load-item.ts';

/**
 * The item for a step, as its reader saw it, held still until the transaction ends.
 * @throws Refused NOT_FOUND, FORBIDDEN; Conflict
 */
export const getItemAsRead = async (
  context: Context,
  step: Step,
  stepKey: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<RectificationItem> => {
  if (!isUuid(id)) throw notFound();
  await step.db.$queryRaw`SELECT id FROM "RectificationItem" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await findItem(step.db, id);
  if (!row) throw notFound();
  allow(context, stepActionOf(RECTIFICATION, stepKey)?.action ?? 'read', 'RectificationItem', row);
  const isAsRead = row.version === version;
  await exactlyOne(step, isAsRead ? 1 : 0, { type: 'RectificationItem', id, currentVersion: row.version });
  return row;
};

/**
 * Decides a step of an item as the declaration has it.
 * @throws Refused
 */
export const decideItemStep = (
  context: Context,
  moment: Moment,
  row: RectificationItem,
  stepKey: string,
  input: StepInput,
): AcceptedStep<RectificationRecords> =>
  acceptedOrRefused(
    decide({
      ...circumstancesIn(context, moment, row.areaPath),
      template: RECTIFICATION,
      case: engineItemOf(row),
      facts: itemFactsOf(row),
      step: stepKey,
      input,
    }),
  );

/**
 * Writes an accepted step of an item.
 * @returns the item as it is now
 * @throws Conflict when somebody was faster
 */
export const saveItemStep = async (
  step: Step,
  row: RectificationItem,
  accepted: AcceptedStep<RectificationRecords>,
  more: Prisma.RectificationItemUncheckedUpdateManyInput = {},
): Promise<RectificationItem> => {
  const { id, version } = row;
  const { count } = await step.db.rectificationItem.updateMany({
    where: { id, version, state: row.state },
    data: { ...itemColumnsAfter(row, step, accepted), ...more, version: { increment: 1 } },
  });
  await exactlyOne(step, count, { type: 'RectificationItem', id, currentVersion: version });
  step.audit({
    action: `rectification.${accepted.event.step}`,
    objectType: 'RectificationItem',
    objectId: id,
    areaPath: row.areaPath,
    householdId: row.householdId,
    versionBefore: version,
    versionAfter: version + 1,
    detail: { from: accepted.fromState, to: accepted.toState },
  });
  return step.db.rectificationItem.findUniqueOrThrow({ where: { id } });
};
