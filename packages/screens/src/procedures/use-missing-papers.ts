import { phrase } from '@shouwang/phrases';
import { useDrafts } from '../sync/use-drafts.ts';
import { evidenceDraftKey } from './draft-keys.ts';
import type { StepCase } from './step-case.ts';

/**
 * Which papers a step still needs, in words; undefined when all are there. Photos that wait on this phone count: they
 * are sent before the step is.
 */
export const useMissingPapers = ({ id, requiredEvidence }: StepCase, step: string): string | undefined => {
  const drafts = useDrafts();
  const missing = requiredEvidence.flatMap(({ kind, label, min, have, step: of }) => {
    if (of !== step) return [];
    const waiting = drafts.filter(({ key }) => key.startsWith(evidenceDraftKey(id, step, kind))).length;
    const lacking = min - have - waiting;
    return lacking > 0 ? [phrase('procedures.missingPaper', { label, n: lacking })] : [];
  });
  return missing.length > 0 ? phrase('procedures.lacks', { papers: missing.join('，') }) : undefined;
};
