import { availableSteps, ISSUE, type IsoDate, type IssueState, issueDaysLate, shanghaiDateOf } from '@shouwang/domain';
import type { ActionAnswer } from '../platform/actions.type.ts';
import type { Context } from '../platform/context.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { declaredActions } from './declared-actions.ts';
import { engineIssueOf, issueFactsOf, type LoadedIssue } from './load-issue.ts';

export const issueStateLabel = (state: string): string => ISSUE.states[state as IssueState]?.label ?? state;

export const dayText = (day: Date): IsoDate => day.toISOString().slice(0, 10);

/** Days by which an issue is late at the moment of the reading. */
export const daysLateOf = async (
  context: Context,
  { state, dueOn }: Pick<LoadedIssue, 'state' | 'dueOn'>,
): Promise<number> => {
  const { now } = await momentOfReading(context);
  return issueDaysLate(state, dayText(dueOn), shanghaiDateOf(now));
};

/** The steps that this person may take or will be able to take. */
export const actionsOfIssue = async (context: Context, row: LoadedIssue): Promise<ActionAnswer[]> => {
  const circumstances = circumstancesIn(context, await momentOfReading(context), row.areaPath);
  const steps = availableSteps({
    ...circumstances,
    template: ISSUE,
    case: engineIssueOf(row),
    facts: issueFactsOf(row),
  });
  return declaredActions(context, ISSUE, row, steps);
};

/** Steps that bring an issue nearer to its end; chasing and extending do not make it the chaser's work. */
const moves = new Set(ISSUE.steps.filter(({ kind }) => kind !== 'record').map(({ key }) => key));

/** The mark of an issue in lists (LOOK, Status), seen by one person: what waits for them is theirs to do. */
export const markOfIssue = async (context: Context, row: LoadedIssue): Promise<string> => {
  if (row.state === 'CLOSED') return 'done';
  if ((await daysLateOf(context, row)) > 0) return 'overdue';
  const isReturned = row.state === 'RECTIFYING' && row.returnCount > 0;
  if (isReturned) return 'returned';
  const actions = await actionsOfIssue(context, row);
  return actions.some(({ name, allowed }) => allowed && moves.has(name)) ? 'todo' : 'doing';
};
