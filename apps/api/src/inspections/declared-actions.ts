import type { AvailableStep, ProcedureTemplate } from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import type { ActionAnswer } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';

/**
 * The `actions` field of something that moves by a declaration: the steps of its state that are this person's, by the
 * policy and by role; those that may not be taken yet come with their reasons.
 */
export const declaredActions = (
  context: Context,
  template: Pick<ProcedureTemplate, 'key' | 'opening' | 'steps'>,
  row: object,
  steps: readonly AvailableStep[],
): ActionAnswer[] =>
  steps
    .filter(({ name }) => {
      const action = stepActionOf(template, name);
      return action !== undefined && may(context, action.action, action.subject, row);
    })
    .filter(({ refusals }) => !refusals.some(({ code }) => code === 'ROLE_NOT_ALLOWED'))
    .map(({ name, label, allowed, refusals }) => ({ name, label, allowed, refusals }));
