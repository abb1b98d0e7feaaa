import { newIdempotencyKey, UploadError, uploadFile, useMutation } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { type UploadState, UploadTile } from '@shouwang/ui';
import { useState } from 'react';
import { AttachEvidence } from '../attach-evidence.ts';
import { evidenceOfStep } from '../template-of.ts';

export type StepPapersProps = {
  readonly caseId: string;
  readonly procedure: string;
  readonly step: string;
  /** How many of a kind the case file holds for this step. */
  readonly haveOf: (kind: string) => number;
};

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof UploadError)) throw error;
  return error.kind === 'refused' ? error.message : phrase('errors.network');
};

/** Where the papers of a step are put into the case file, one place per kind that the step takes. */
export function StepPapers({ caseId, procedure, step, haveOf }: StepPapersProps) {
  const [, attach] = useMutation(AttachEvidence);
  const [states, setStates] = useState<Readonly<Record<string, UploadState>>>({});
  const kinds = evidenceOfStep(procedure, step);
  if (kinds.length === 0) return null;

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

  return (
    <div className="so-papers">
      {kinds.map(({ kind, label, min }) => {
        const have = haveOf(kind);
        return (
          <UploadTile
            key={kind}
            look="file"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            label={label}
            state={states[kind] ?? { is: have > 0 ? 'stored' : 'missing' }}
            note={min > 0 ? phrase('procedures.evidenceCount', { min, have }) : phrase('fields.optional')}
            onPick={(file) => void put(kind, file)}
          />
        );
      })}
    </div>
  );
}
