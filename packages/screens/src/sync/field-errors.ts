import type { SubmissionState } from './use-submission.ts';

/**
 * The sentence for a field of the form, when the last try was refused because of it.
 * @param prefix what stands before the field's own path in the refusal, for a form inside another
 */
export const fieldErrors =
  (state: SubmissionState, prefix = '') =>
  (field: string): string | undefined =>
    state.kind === 'refused' ? state.refusals.find((refusal) => refusal.field === prefix + field)?.sentence : undefined;
