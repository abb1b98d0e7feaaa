/** Where the drafts of a case's steps are kept: `case:<case id>:<step>`. */
export const stepDraftKey = (caseId: string, step: string): string => `case:${caseId}:${step}`;

/** Where the photos of a step wait: one draft each, `evidence:<case id>:<step>:<kind>:<photo>`. */
export const evidenceDraftKey = (caseId: string, step: string, kind: string): string =>
  `evidence:${caseId}:${step}:${kind}:`;
