import { daysBetween } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { formatDateShort, type MarkKind } from '@shouwang/ui';

type Dated = { readonly dueOn: string; readonly daysLate: number; readonly state: string };

const owedStates = ['ISSUED', 'ACCEPTED', 'RECTIFYING'];

// LOOK: due within three days is a warning.
const SOON_DAYS = 3;

/**
 * How the last day of an issue is called in a list: days past, today, or its date; and the tone of the word.
 * @param today `YYYY-MM-DD`
 */
export const dueWord = (
  { dueOn, daysLate, state }: Dated,
  today: string,
): { readonly word: string; readonly tone?: MarkKind } => {
  if (daysLate > 0) return { word: phrase('issues.late', { n: daysLate }), tone: 'overdue' };
  const left = daysBetween(today, dueOn);
  const word = left === 0 ? phrase('issues.today') : formatDateShort(dueOn);
  return owedStates.includes(state) && left >= 0 && left <= SOON_DAYS ? { word, tone: 'todo' } : { word };
};
