import { newIdempotencyKey, UploadError, uploadFile, useMutation } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import type { UploadState } from '@shouwang/ui';
import { useState } from 'react';
import { AttachEvidence } from '../attach-evidence.ts';

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof UploadError)) throw error;
  return error.kind === 'refused' ? error.message : phrase('errors.network');
};

/**
 * The papers that a person puts into the case file of a step: how far each kind has come, and whether one is still on
 * its way. A step taken meanwhile would be decided without the paper, so that its button waits.
 */
export const useStepPapers = (caseId: string, step: string) => {
  const [, attach] = useMutation(AttachEvidence);
  const [states, setStates] = useState<Readonly<Record<string, UploadState>>>({});

  const put = async (kind: string, file: File): Promise<void> => {
    const mark = (state: UploadState): void => setStates((now) => ({ ...now, [kind]: state }));
    mark({ is: 'sending', progress: 0 });
    try {
      const stored = await uploadFile(file, {
        purpose: 'evidence',
        onProgress: (progress) => mark({ is: 'sending', progress }),
      });
      const { data, error } = await attach({
        caseId,
        step,
        evidence: { kind, fileId: stored.id },
        idempotencyKey: newIdempotencyKey(),
      });
      const answer = data?.attachEvidence;
      if (answer?.__typename === 'ProcedureCase') mark({ is: 'stored' });
      else if (answer?.__typename === 'Refused')
        mark({ is: 'failed', reason: answer.refusals.map((line) => line.sentence).join('') });
      else mark({ is: 'failed', reason: answer?.sentence ?? phrase(error ? 'errors.network' : 'errors.fault') });
    } catch (error) {
      mark({ is: 'failed', reason: sentenceOf(error) });
    }
  };

  return { states, put, isFiling: Object.values(states).some(({ is }) => is === 'sending') };
};
