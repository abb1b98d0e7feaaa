import { type Facts, type IndicatorKey, indicator, maskedText } from '@shouwang/domain';
import { type FieldClass, fieldClassOf, type Subject, type Visibility } from '@shouwang/permissions';
import type { Context } from '../platform/context.ts';
import { visibilityOf } from '../platform/mask.ts';

/** Makes facts what their exporter may see of them. */
export type ShownFacts = (subject: Subject, record: object, facts: Facts) => Facts;

/**
 * The masks of the screen for the rows of a file (XLS-3): a value that is masked there is masked here, a hidden one is an
 * empty cell. The rows come through `visible`, so that what a class looks like is asked once for each kind of record.
 * @param isUnmasked identity numbers and telephones in full, for who has the right to it
 */
export const shownFacts = (context: Context, isUnmasked: boolean): ShownFacts => {
  const known = new Map<string, Visibility>();
  const visibility = (subject: Subject, record: object, fieldClass: FieldClass): Visibility => {
    const place = `${subject} ${fieldClass}`;
    const before = known.get(place);
    if (before) return before;
    const seen = visibilityOf(context, subject, record, fieldClass);
    const shown = isUnmasked && fieldClass === 'identity' && seen === 'masked' ? 'full' : seen;
    known.set(place, shown);
    return shown;
  };
  return (subject, record, facts) => {
    const shown: Record<string, string> = {};
    for (const [key, text] of Object.entries(facts)) {
      const seen = visibility(subject, record, fieldClassOf(indicator(key as IndicatorKey)));
      if (seen !== 'hidden') shown[key] = seen === 'full' ? text : maskedText(key as IndicatorKey, text);
    }
    return shown;
  };
};
