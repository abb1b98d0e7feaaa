import { newId } from '@shouwang/database';
import {
  DEPARTMENT,
  type Department,
  labelOf,
  maskName,
  openCase,
  RECTIFICATION,
  type RectificationKind,
} from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { acceptedOrRefused, circumstancesIn, type Moment } from '../procedures/circumstances.ts';
import { takeItemNumbers } from './clue-numbers.ts';
import { itemColumnsAfter } from './load-item.ts';

/** Something that is to be put right: by the village in the register, or by a department in its data or deeds. */
export type ItemToRaise = {
  readonly kind: RectificationKind;
  readonly department: Department | null;
  readonly clueReasonId: string | null;
  readonly householdId: string;
  readonly personId: string | null;
  /** The person's name, or the head's; a department is shown it masked. */
  readonly subjectName: string;
  readonly areaPath: string;
  readonly description: string;
  readonly indicatorKey?: string;
  /** As it may be shown. */
  readonly before?: string;
  readonly after?: string;
  /** The last day where somebody else has set it. */
  readonly dueOn?: Date;
};

/**
 * Opens a rectification item.
 * @returns its id
 * @throws Refused
 */
export const raiseItem = async (
  context: Context,
  step: Step,
  moment: Moment,
  { subjectName, ...item }: ItemToRaise,
): Promise<string> => {
  const { kind, department, areaPath, householdId } = item;
  const opened = acceptedOrRefused(
    openCase({
      ...circumstancesIn(context, moment, areaPath),
      template: RECTIFICATION,
      facts: { evidence: [], kind, department },
      input: { data: {} },
    }),
  );
  const [itemNo = ''] = await takeItemNumbers(step.db, step.now, 1);
  const id = newId();
  await step.db.rectificationItem.create({
    data: {
      ...itemColumnsAfter({ records: {} }, step, opened),
      ...item,
      id,
      itemNo,
      subjectName: department === null ? subjectName : maskName(subjectName),
      createdAt: step.now,
    },
  });
  step.audit({
    action: 'rectification.raise',
    objectType: 'RectificationItem',
    objectId: id,
    areaPath,
    householdId,
    versionAfter: 1,
    detail: { kind, ...(department && { department: labelOf(DEPARTMENT, department) }) },
  });
  return id;
};
