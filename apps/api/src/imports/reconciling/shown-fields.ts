import type { ReconciliationLine } from '@shouwang/database';
import { indicator, isIndicatorKey, maskedText } from '@shouwang/domain';
import { fieldClassOf } from '@shouwang/permissions';
import type { Context } from '../../platform/context.ts';
import { visibilityOf } from '../../platform/mask.ts';
import type { LineField } from './compare-books.ts';

/** The fields of a line as this viewer may see them; identity numbers were masked when they were kept. */
export const shownFields = (context: Context, line: ReconciliationLine): LineField[] =>
  (line.fields as LineField[]).flatMap((field) => {
    const { key } = field;
    if (!isIndicatorKey(key)) return [];
    const fieldClass = fieldClassOf(indicator(key));
    const seen = visibilityOf(context, 'ReconciliationLine', line, fieldClass);
    if (seen === 'hidden') return [];
    if (seen === 'full' || fieldClass === 'identity') return [field];
    return [{ ...field, ours: maskedText(key, field.ours), theirs: maskedText(key, field.theirs) }];
  });
