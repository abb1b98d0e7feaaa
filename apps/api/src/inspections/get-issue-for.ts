import { ISSUE } from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { findIssue, type LoadedIssue } from './load-issue.ts';

/**
 * The issue for a step of its declaration, when the acting person may take such a step of it at all.
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export const getIssueFor = async (
  context: Context,
  { db }: Pick<Step, 'db'>,
  step: string,
  id: string,
): Promise<LoadedIssue> => {
  const row = isUuid(id) ? await findIssue(db, id) : null;
  if (!row) throw notFound();
  allow(context, stepActionOf(ISSUE, step)?.action ?? 'read', 'Issue', row);
  return row;
};
