import type { DraftStore } from '../sync/draft-store.ts';
import type { Accepted } from '../sync/send-attempt.ts';

/** Where the drafts of a case's steps are kept: `case:<case id>:<step>`. */
export const stepDraftKey = (caseId: string, step: string): string => `case:${caseId}:${step}`;

/** Where the photos of a step wait: one draft each, `evidence:<case id>:<step>:<kind>:<photo>`. */
export const evidenceDraftKey = (caseId: string, step: string, kind: string): string =>
  `evidence:${caseId}:${step}:${kind}:`;

/**
 * After a write of our own to a case (a photo), the forms that were begun on the version before it go on standing on
 * the new one. A form that was begun on any other version keeps its base, so that the server still finds the conflict.
 */
export const keepStepBase = (store: DraftStore, { id, version }: Accepted): void => {
  if (id === undefined || version === undefined) return;
  for (const draft of store.list()) {
    if (draft.key.startsWith(stepDraftKey(id, '')) && draft.baseVersion === version - 1) {
      store.save({ ...draft, baseVersion: version });
    }
  }
};
