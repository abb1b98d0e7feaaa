import { phrase } from '@shouwang/phrases';
import { UploadTile } from '@shouwang/ui';
import { evidenceOfStep } from '../template-of.ts';
import type { useStepPapers } from './use-step-papers.ts';

export type StepPapersProps = {
  readonly procedure: string;
  readonly step: string;
  readonly papers: ReturnType<typeof useStepPapers>;
  /** How many of a kind the case file holds for this step. */
  readonly haveOf: (kind: string) => number;
};

/** Where the papers of a step are put into the case file, one place per kind that the step takes. */
export function StepPapers({ procedure, step, papers, haveOf }: StepPapersProps) {
  const kinds = evidenceOfStep(procedure, step);
  if (kinds.length === 0) return null;
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
            state={papers.states[kind] ?? { is: have > 0 ? 'stored' : 'missing' }}
            note={min > 0 ? phrase('procedures.evidenceCount', { min, have }) : phrase('fields.optional')}
            onPick={(file) => void papers.put(kind, file)}
          />
        );
      })}
    </div>
  );
}
