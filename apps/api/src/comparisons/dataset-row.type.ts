import type { DatasetRow } from '@shouwang/database';
import { maskIdNumber, REJECTION_MESSAGES, type RowRejection } from '@shouwang/domain';
import { findPhrase } from '@shouwang/phrases';
import { builder } from '../platform/builder.ts';
import { connectionType } from '../platform/connection.ts';
import { actorOf, type Context } from '../platform/context.ts';

/** The domain says in one breath what is wrong and how to mend it; a table has a column for each. */
const sentencesOf = ({ outcome, reason, note }: DatasetRow): { message: string | null; fix: string | null } => {
  if (outcome !== 'REJECTED') {
    return {
      message: findPhrase(`comparisons.row.${outcome}`) ?? null,
      fix: findPhrase(`comparisons.rowFix.${outcome}`) ?? null,
    };
  }
  const [wrong = '', ...mend] = (REJECTION_MESSAGES[reason as RowRejection] ?? '').split('。');
  return { message: note ? `${wrong}（${note}）` : wrong, fix: mend.join('。') || null };
};

const LOOKS_LIKE_NUMBER = /\d{6}/u;

/** The office sees its own cell; to others a number that names a person is masked. */
const originalFor = ({ signedIn }: Context, { original, department }: DatasetRow): string | null => {
  if (original === null || signedIn?.department === department) return original;
  return LOOKS_LIKE_NUMBER.test(original) ? maskIdNumber(original) : original;
};

export const DatasetRowRef = builder.prismaObject('DatasetRow', {
  fields: (t) => ({
    id: t.exposeID('id'),
    rowNumber: t.exposeInt('rowNumber'),
    name: t.exposeString('name', { nullable: true }),
    outcome: t.exposeString('outcome'),
    reason: t.exposeString('reason', { nullable: true }),
    column: t.exposeString('column', { nullable: true }),
    original: t.string({ nullable: true, resolve: (row, _args, context) => originalFor(context, row) }),
    message: t.string({ nullable: true, description: 'what is wrong', resolve: (row) => sentencesOf(row).message }),
    fix: t.string({ nullable: true, description: 'how to fix', resolve: (row) => sentencesOf(row).fix }),
    // Which household it is, the county may know; an office only learns whether its row was right.
    personNos: t.stringList({
      resolve: ({ personNos }, _args, context) => (actorOf(context).role === 'DEPARTMENT_LIAISON' ? [] : personNos),
    }),
    householdNo: t.string({
      nullable: true,
      resolve: ({ householdNo }, _args, context) =>
        actorOf(context).role === 'DEPARTMENT_LIAISON' ? null : householdNo,
    }),
  }),
});

export const DatasetRowConnection = connectionType('DatasetRow', DatasetRowRef);
