import { type FieldClass, fieldMask, type Subject, type Visibility } from '@shouwang/permissions';
import { actorOf, type Context } from './context.ts';

/** How the acting person sees values of a class in this record: in full, masked, or not at all. */
export const visibilityOf = (context: Context, subject: Subject, record: object, fieldClass: FieldClass): Visibility =>
  fieldMask(actorOf(context), subject, record, fieldClass);

/**
 * A value as it may be shown. Masking happens here, on the server: the browser never holds what is not shown.
 * @param mask makes the masked text, `532***********1234`
 */
export const showAs = <Value>(
  visibility: Visibility,
  value: Value | null | undefined,
  mask: (value: Value) => string,
): Value | string | null => {
  if (value === null || value === undefined || visibility === 'hidden') return null;
  return visibility === 'full' ? value : mask(value);
};
