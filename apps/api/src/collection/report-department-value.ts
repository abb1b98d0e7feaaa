import { DEPARTMENT, type Department, indicator, isIndicatorKey, labelOf, maskedText } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { raiseItem } from '../clues/raise-item.ts';
import { readStatements } from '../comparisons/facts/department-statements.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { momentOf } from '../procedures/circumstances.ts';
import { withMembers } from './load-form.ts';

/**
 * Tells a department that a value of its file is wrong: an item for it to put right. Who reports the same value again,
 * while the item is open, finds that one.
 * @returns the item
 * @throws Refused
 */
export const reportDepartmentValue = (
  context: Context,
  input: {
    readonly householdId: string;
    /** The household or a member. */
    readonly rowId: string;
    readonly key: string;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { householdId, rowId, key, idempotencyKey } = input;
  return runUseCase(context, { name: 'collection.reportValue', idempotencyKey, input }, async (step) => {
    const { db } = step;
    const household = isUuid(householdId)
      ? await db.household.findUnique({ where: { id: householdId }, include: withMembers })
      : null;
    if (!household) throw notFound();
    allow(context, 'correct', 'Household', household);
    const person = household.members.find(({ id }) => id === rowId);
    if (!person && rowId !== householdId) throw notFound();
    if (!isIndicatorKey(key)) throw notFound();
    await db.$queryRaw`SELECT id FROM "Household" WHERE id = ${householdId}::uuid FOR UPDATE`;
    const said = (await readStatements(db, [rowId])).of(rowId, key);
    const { label } = indicator(key);
    if (!said) return refuse('COLLECTION_NOT_STATED', { indicator: label });
    const department = said.department as Department;
    const about = { householdId, personId: person?.id ?? null, indicatorKey: key, department };
    const open = await db.rectificationItem.findFirst({
      where: { ...about, kind: 'DEPARTMENT_DATA', state: { not: 'CLOSED' } },
      select: { id: true },
    });
    if (open) return open;
    const id = await raiseItem(context, step, await momentOf(step), {
      ...about,
      kind: 'DEPARTMENT_DATA',
      clueReasonId: null,
      subjectName: person?.name ?? household.headName,
      areaPath: household.areaPath,
      before: maskedText(key, said.text),
      description: phrase('collection.reportDescription', {
        indicator: label,
        department: labelOf(DEPARTMENT, department),
        source: said.sourceLabel,
      }),
    });
    return { id };
  });
};
