import { UploadError, uploadFile } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { type UploadState, UploadTile } from '@shouwang/ui';
import { useState } from 'react';

/** A paper on its way into an act: stored, it has a file. */
export type Paper = {
  readonly key: number;
  readonly kind: string;
  readonly name: string;
  readonly state: UploadState;
  readonly fileId?: string;
};

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof UploadError)) throw error;
  return error.kind === 'refused' ? error.message : phrase('errors.network');
};

/** The papers of a form: what was picked, how far each is, and what is sent of them. */
export const usePapers = () => {
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  const put = async (kind: string, file: File, replaces?: number): Promise<void> => {
    const key = replaces ?? Date.now();
    const set = (part: Pick<Paper, 'state' | 'fileId'>): void =>
      setPapers((now) => [...now.filter((paper) => paper.key !== key), { key, kind, name: file.name, ...part }]);
    set({ state: { is: 'sending', progress: 0 } });
    try {
      const stored = await uploadFile(file, {
        purpose: 'evidence',
        onProgress: (progress) => set({ state: { is: 'sending', progress } }),
      });
      set({ state: { is: 'stored' }, fileId: stored.id });
    } catch (error) {
      set({ state: { is: 'failed', reason: sentenceOf(error) } });
    }
  };
  return {
    papers,
    put,
    isSending: papers.some(({ state }) => state.is === 'sending'),
    evidence: papers.flatMap(({ kind, fileId }) => (fileId === undefined ? [] : [{ kind, fileId }])),
  };
};

export type PaperUploadsProps = {
  readonly kind: string;
  readonly label: string;
  readonly papers: readonly Paper[];
  readonly onPut: (kind: string, file: File, replaces?: number) => void;
};

/** Where the papers of one kind are put, one tile each, with an empty one for the next. */
export function PaperUploads({ kind, label, papers, onPut }: PaperUploadsProps) {
  const own = papers.filter((paper) => paper.kind === kind).sort((one, other) => one.key - other.key);
  const accept = 'image/jpeg,image/png,image/webp,application/pdf';
  return (
    <div className="si-papers">
      {own.map(({ key, name, state }) => (
        <UploadTile
          key={key}
          look="file"
          accept={accept}
          label={name}
          note={phrase('issues.stored')}
          state={state}
          onPick={(file) => onPut(kind, file, key)}
        />
      ))}
      <UploadTile
        look="file"
        accept={accept}
        label={own.length === 0 ? label : phrase('issues.addPaper')}
        state={{ is: 'missing' }}
        onPick={(file) => onPut(kind, file)}
      />
    </div>
  );
}
