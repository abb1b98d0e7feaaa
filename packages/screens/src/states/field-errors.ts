import type { RefusalLine } from '../sync/refusals.ts';
import type { WriteState } from './use-write.ts';

/** How the last try of a write ended, on a desk or on a phone, as far as its refusals go. */
type Tried = { readonly kind: string; readonly refusals?: readonly RefusalLine[] };

/**
 * The sentence for a field of the form, when the last try was refused because of it.
 * @param prefix what stands before the field's own path in the refusal, for a form inside another
 */
export const fieldErrors =
  (state: Tried, prefix = '') =>
  (field: string): string | undefined =>
    state.refusals?.find((refusal) => refusal.field === prefix + field)?.sentence;

/**
 * What is left to be told beside the button: a refusal that stands at its field already is not said twice.
 * @param isShown whether the form shows what is said of a field, by the field's path
 */
export const withoutFieldErrors = (state: WriteState, isShown: (field: string) => boolean): WriteState => {
  if (state.kind !== 'refused') return state;
  const refusals = state.refusals.filter(({ field }) => !field || !isShown(field));
  return refusals.length > 0 ? { ...state, refusals } : { kind: 'idle' };
};
