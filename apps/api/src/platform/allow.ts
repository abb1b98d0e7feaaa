import { subject as asSubject } from '@casl/ability';
import type { Action, Subject } from '@shouwang/permissions';
import type { Context } from './context.ts';
import { notFound, Refused } from './refusal.ts';

/** May the acting person do this with the record? Answers only; `allow` refuses. */
export const may = ({ ability }: Pick<Context, 'ability'>, action: Action, subject: Subject, record: object): boolean =>
  ability.can(action, asSubject(subject, { ...record }) as never);

/**
 * First line of every use case after loading: ends it unless the acting person may do this with the record.
 * @throws Refused NOT_FOUND when the person may not even read it, so that it looks like not existing; FORBIDDEN
 *   when it may be read but this is not the person's to do
 */
export const allow = (context: Pick<Context, 'ability'>, action: Action, subject: Subject, record: object): void => {
  if (may(context, action, subject, record)) return;
  throw may(context, 'read', subject, record) ? new Refused([{ code: 'FORBIDDEN' }]) : notFound();
};
