import { phrase } from '@shouwang/phrases';
import { formatBytes, ProgressRow } from '@shouwang/ui';
import type { FileOnItsWay } from './use-upload.ts';

export type UploadRowProps = {
  readonly state: FileOnItsWay;
  readonly onStop: () => void;
  readonly onRetry: (file: File) => void;
};

/** How far a file is on its way, with [停下]; or why it did not arrive, with [再试一次]. */
export function UploadRow({ state, onStop, onRetry }: UploadRowProps) {
  if (state.kind === 'none') return null;
  if (state.kind === 'sending') {
    return (
      <ProgressRow
        look="line"
        state="running"
        title={phrase('datasets.sending', { file: state.file.name })}
        done={Math.floor(state.part * 100)}
        total={100}
        unit="%"
        note={formatBytes(state.file.size)}
        action={{ children: phrase('datasets.stop'), onClick: onStop }}
      />
    );
  }
  const { file, sentence, canRetry } = state;
  return (
    <div role="alert">
      <ProgressRow
        look="line"
        state="failed"
        title={phrase('datasets.notSent', { file: file.name })}
        note={sentence}
        {...(canRetry ? { action: { children: phrase('errors.retry'), onClick: () => onRetry(file) } } : {})}
      />
    </div>
  );
}
